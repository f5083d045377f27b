/** Ends a switch over a closed union: the compiler complains where a case is missing. */
export function assertNever(value: never): never {
  throw new Error(`unhandled case: ${String(value)}`)
}
