/** Remembering what was computed: a firm asks for the same few things thousands of times. Only for functions of their key alone. */

/** Computes a value once per key, for as long as the returned function is held. */
export function remember<K, T extends NonNullable<unknown> | null>(compute: (key: K) => T): (key: K) => T {
  return keep(new Map<K, T>(), compute)
}

/** Computes a value once for all inputs that share a key. */
export function rememberBy<I, T extends NonNullable<unknown> | null>(
  keyOf: (input: I) => string,
  compute: (input: I) => T,
): (input: I) => T {
  const known = new Map<string, T>()
  return (input) => {
    const key = keyOf(input)
    const found = known.get(key)
    if (found !== undefined) return found
    const value = compute(input)
    known.set(key, value)
    return value
  }
}

/** Computes a value once per object and forgets it with the object: what belongs to one call's context, one worker, one row of the law. */
export function rememberPer<K extends object, T extends NonNullable<unknown> | null>(
  compute: (key: K) => T,
): (key: K) => T {
  return keep(new WeakMap<K, T>(), compute)
}

interface Store<K, T> {
  get(key: K): T | undefined
  set(key: K, value: T): unknown
}

function keep<K, T>(known: Store<K, T>, compute: (key: K) => T): (key: K) => T {
  return (key) => {
    const found = known.get(key)
    if (found !== undefined) return found
    const value = compute(key)
    known.set(key, value)
    return value
  }
}
