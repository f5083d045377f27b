/**
 * Records in the order they are shown and looked up: newest first, those without a day last.
 * Of one day's records the one entered last comes first: it is what a person has just written.
 */
export function newestFirst<R>(records: readonly R[], dayOf: (record: R) => string | null): R[] {
  const day = (record: R) => dayOf(record) ?? ''
  return records.toReversed().toSorted((a, b) => (day(a) < day(b) ? 1 : day(a) > day(b) ? -1 : 0))
}
