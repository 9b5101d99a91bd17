import { customType, timestamp } from 'drizzle-orm/pg-core'

/** An instant to the millisecond, as `Date` holds it, so that it reads back as it was written. */
export const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3 })

/** Bytes. The drivers hand out a Buffer or a Uint8Array; here it is always a Buffer. */
export const bytes = customType<{ data: Buffer; driverData: Uint8Array }>({
  dataType: () => 'bytea',
  fromDriver: (value) => Buffer.from(value),
})
