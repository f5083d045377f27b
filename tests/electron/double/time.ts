/**
 * DOUBLE of time in main's process (the host and Chromium keep the machine's): it runs on as ever until a test moves it, and
 * is then what a machine sees that has slept: the clock is ahead, and a timer that has missed its times goes off once.
 */
const MINUTE_MS = 60_000

let ahead = 0
const minutely = new Set<() => void>()

globalThis.Date = new Proxy(Date, {
  construct: (target, args, self) => {
    const made: unknown = Reflect.construct(target, args.length === 0 ? [target.now() + ahead] : args, self)
    if (!(made instanceof target)) throw new TypeError('no date was made')
    return made
  },
  get: (target, key): unknown => (key === 'now' ? () => target.now() + ahead : Reflect.get(target, key)),
})

globalThis.setInterval = new Proxy(setInterval, {
  apply: (target, self, args: [act: () => void, delay?: number]) => {
    const [act, delay = 0] = args
    if (delay >= MINUTE_MS) minutely.add(act)
    return Reflect.apply(target, self, args)
  },
})

/** For tests: it is now this moment of the machine's zone, e.g. `2026-11-22T08:00`. */
export function moveClock(moment: string): void {
  ahead += Date.parse(moment) - Date.now()
  for (const act of minutely) act()
}

const begin = process.env['DOUBLE_NOW']
if (begin !== undefined) moveClock(begin)
