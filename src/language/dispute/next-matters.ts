import { type Lexed, numbersOf, wordsOf } from '../lex/lexed.ts'
import { matchesOf } from '../patterns/matches.ts'
import {
  AFTER_MEETING,
  MET_ON_THE_WAY,
  NEXT_MATTER,
  TURNS_TO_DISPUTES,
} from '../words/next-matters.ts'
import { findEvents } from './status.ts'

/**
 * Where a quarrel begins that is told in one breath with the meeting before it, and is none of that meeting:
 * “开坝坝会讲防溺水，娃儿大人六十三个，散了会又劝了一家两口子”.
 */
export function nextMatters(lexed: Lexed): number[] {
  const { text, clauses } = lexed
  const after = [AFTER_MEETING, MET_ON_THE_WAY, TURNS_TO_DISPUTES].flatMap((words) =>
    matchesOf(words, text).map(({ index }) => index),
  )
  const counted = clauses
    .map(({ start }) => start)
    .filter(
      (start) => NEXT_MATTER.test(text.slice(start, start + REACH)) && endsCounting(lexed, start),
    )
  const starts = [...new Set([...after, ...counted])]
  return starts.length === 0 ? [] : starts.filter((at) => !tellsQuarrel(text, at))
}

const REACH = 24

/** The clause before ends with a number of people or papers, and an event was named before. */
function endsCounting(lexed: Lexed, at: number): boolean {
  const number = numbersOf(lexed).findLast(({ end }) => end <= at)
  if (!number?.unit || !/^[个人名位口份张本册条户]/u.test(number.unit.text)) return false
  const words = wordsOf(lexed, 'indicator').filter(
    ({ key, end }) => end <= number.start && !/^(?:attendance|dispute_screening)$/u.test(key),
  )
  return (
    (words.length > 0 || HELD.test(lexed.text.slice(0, number.start))) &&
    /^[^，。；\n]{0,3}[，。；、 \n]$/u.test(lexed.text.slice(number.unit.end, at))
  )
}

/** “在小学讲了一堂 62个学生”: an event that is told by how often it was held. */
const HELD = /(?:讲|上|开|放|办)了?[一两二三四\d][堂场节](?!戏)[^。；\n]{0,8}$/u

/** “会上老王和老李吵起来，散会后又劝了老王”: that quarrel goes on. */
const tellsQuarrel = (text: string, before: number): boolean =>
  findEvents(text, { start: 0, end: before }).some(
    ({ name, start, end }) =>
      name === 'quarrel' && !/^(?:纠纷|矛盾)$/u.test(text.slice(start, end)),
  )
