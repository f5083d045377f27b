import type { Hazard } from '#shared/reference/types.ts'
import { badCall, type Call } from './command.ts'

/** A hazard by id, name with or without its brackets, CAS number or alias; anything less certain is a bad call that names the candidates. */
export function hazardNamed(call: Call, words: string): Hazard {
  const { reference } = call.engine
  const exact = reference.hazards.filter(
    ({ id, name, aliases, cas }) => id === words || name === words || aliases.includes(words) || cas.includes(words),
  )
  const byName = exact.filter(({ id, name }) => id === words || name === words)
  const bare = reference.hazards.filter(({ name }) => name.replace(/（.*$/, '') === words)
  const hits = [byName, bare, exact].find((found) => found.length > 0) ?? reference.searchHazards(words, 8)
  const [only, second] = hits
  if (only !== undefined && second === undefined) return only
  const candidates = hits.map(({ id, name }) => `${name} (${id})`).join(call.t('list.separator'))
  if (candidates === '') throw badCall(call.t, 'judge.unknownHazard', { hazard: words })
  throw badCall(call.t, 'judge.whichHazard', { hazard: words, candidates })
}
