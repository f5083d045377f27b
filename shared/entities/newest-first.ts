/**
 * Records in the order they are shown and looked up: newest first, those without a day last.
 * Of one day's records the one entered last comes first: it is what a person has just written.
 */
export function newestFirst<R>(records: readonly R[], dayOf: (record: R) => string | null): R[] {
  // Each day is read once: a sort asks for it many times.
  const dated = records.map((record) => ({ record, day: dayOf(record) ?? '' })).toReversed()
  return dated.sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0)).map(({ record }) => record)
}
