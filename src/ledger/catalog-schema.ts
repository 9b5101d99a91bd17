import { index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { townships } from '../registry/schema.ts'

const townshipId = () =>
  integer('township_id')
    .notNull()
    .references(() => townships.id)
/** The number in the journal under which a row was written: who added it, when, by which message. */
const entry = () => integer('entry').notNull()

/** What a township counts beside the built-in list. */
export const addedIndicators = pgTable(
  'added_indicators',
  {
    townshipId: townshipId(),
    /** `own_1`; never one of the built-in codes. */
    code: text('code').notNull(),
    name: text('name').notNull(),
    unit: text('unit').notNull(),
    nature: text('nature', { enum: ['event', 'thing', 'people', 'act'] }).notNull(),
    entry: entry(),
  },
  (t) => [primaryKey({ columns: [t.townshipId, t.code] })],
)

/** The names that a township uses: of what it added, and further ones of what is built in. */
export const addedWords = pgTable(
  'added_words',
  {
    townshipId: townshipId(),
    /** In the one spelling in which messages are read. */
    word: text('word').notNull(),
    /** A built-in code or one of the township's own. */
    indicator: text('indicator').notNull(),
    entry: entry(),
  },
  (t) => [
    // A word that was retired may be added again.
    primaryKey({ columns: [t.townshipId, t.word, t.entry] }),
    index('added_words_by_entry').on(t.townshipId, t.entry),
  ],
)

/** What became of additions later; nothing of them is ever taken out of the tables above. */
export const catalogChanges = pgTable(
  'catalog_changes',
  {
    townshipId: townshipId(),
    change: text('change', {
      enum: ['word_retired', 'indicator_retired', 'indicator_restored', 'indicator_renamed'],
    }).notNull(),
    /** The indicator, or that of the word. */
    indicator: text('indicator').notNull(),
    /** The word that is retired, or the new name. */
    word: text('word'),
    entry: entry(),
  },
  (t) => [primaryKey({ columns: [t.townshipId, t.entry] })],
)
