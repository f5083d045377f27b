/** Distinct values in the order met. */
export function distinct<T extends string>(values: readonly T[]): T[] {
  return [...new Set(values)]
}
