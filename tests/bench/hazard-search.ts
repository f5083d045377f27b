/** The hazard library while somebody types: every keystroke searches names, aliases, pinyin, initials and CAS numbers anew. */
import { searchHazards } from '#electron/services/reference-queries.ts'
import type { Reference } from '#shared/reference/types.ts'
import { summarize, type Row } from './measure.ts'

/** Rounds over all keystrokes; a keystroke counts with its middle time, so that its own cost shows and not what the machine did meanwhile. */
const ROUNDS = 15
/** What people type to find hazards all over the catalogue: a name, an alias, its pinyin, its initials, a CAS number. */
function typed(reference: Reference): string[] {
  return reference.hazards
    .filter((_, index) => index % 9 === 0)
    .flatMap(({ name, aliases, pinyin, initials, cas }) => [name, aliases[0], pinyin, initials[0], cas[0]])
    .filter((text) => text !== undefined)
}

/** What stands in the field after each keystroke: 甲, 甲苯, … */
function keystrokes(text: string): string[] {
  const characters = [...text]
  return characters.map((_, index) => characters.slice(0, index + 1).join(''))
}

/** The middle and the worst keystroke. */
export function benchHazardSearch(reference: Reference): Row[] {
  const texts = typed(reference)
  const queries = [...new Set(texts.flatMap(keystrokes))]
  const times = queries.map((): number[] => [])
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const [index, query] of queries.entries()) {
      const begun = performance.now()
      searchHazards(reference, { query, limit: reference.hazards.length })
      if (round > 0) times[index]?.push(performance.now() - begun)
    }
  }
  const middles = summarize(times.map((rounds) => summarize(rounds).median))
  const single = summarize(times.flat()).max
  return [
    {
      what: `a keystroke in the hazard search (${queries.length.toLocaleString('en')} of them, typing ${texts.length} names, aliases, pinyin, initials and CAS numbers)`,
      figure: `${middles.median.toFixed(2)} ms`,
      range: `slowest keystroke ${middles.max.toFixed(2)} ms; slowest of ${ROUNDS} rounds ${single.toFixed(1)} ms`,
    },
  ]
}
