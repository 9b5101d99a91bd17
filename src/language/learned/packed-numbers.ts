/** Many numbers as small as they can be stored: whole parts of the greatest, of two bytes each, in base64. */
export interface Packed {
  readonly max: number
  readonly parts: string
}

const PARTS = 32_767

/** Numbers to be stored; each is off by no more than half a part. */
export function packed(numbers: Float32Array): Packed {
  const max = numbers.reduce((most, one) => Math.max(most, Math.abs(one)), 1e-9)
  const parts = Int16Array.from(numbers, (one) => Math.round((one / max) * PARTS))
  return { max, parts: Buffer.from(parts.buffer).toString('base64') }
}

/** The numbers as they were stored. */
export function unpacked({ max, parts }: Packed): Float32Array {
  const binary = atob(parts)
  const bytes = Uint8Array.from({ length: binary.length }, (_, at) => binary.charCodeAt(at))
  return Float32Array.from(new Int16Array(bytes.buffer), (part) => (part / PARTS) * max)
}
