/** Holds the engine's list against the naive one, and cuts a disagreeing firm down to what the disagreement needs. */
import { generateFirm } from '../helpers/generate-firms.ts'
import { isRecomputed, naiveDueList } from './naive/due-list.ts'
import type { Answer } from './naive/status.ts'
import { loadReference } from '#electron/platform/reference-files.ts'
import { isoDate } from '#shared/domain/dates.ts'
import { dueItems } from '#shared/domain/due.ts'
import { type Facts, recordSchemas } from '#shared/entities/facts.ts'

const reference = loadReference()

interface Disagreement {
  readonly id: string
  readonly engine: string
  readonly naive: string
}

/** Every item of a recomputed rule on which the two lists differ in status, date or footing, or which only one of them has. */
function disagreements(facts: Facts, asOf: string): Disagreement[] {
  const words = (answer: Partial<Answer> | undefined, footing: string | undefined) =>
    answer ? [answer.status, answer.dueDate ?? '-', footing].filter(Boolean).join(' ') : 'no item'
  const items = dueItems(facts, reference, isoDate(asOf)).filter(({ rule }) => isRecomputed(rule))
  const engine = new Map(items.map((item) => [item.id, item]))
  const naive = naiveDueList(facts, asOf)
  return [...new Set([...engine.keys(), ...naive.keys()])]
    .map((id) => {
      const [item, answer] = [engine.get(id), naive.get(id)]
      const isCompared = answer?.footing !== undefined
      return { id, engine: words(item, isCompared ? item?.footing : undefined), naive: words(answer, answer?.footing) }
    })
    .filter((entry) => entry.engine !== entry.naive)
}

const KINDS = Object.keys(recordSchemas).filter((kind): kind is keyof typeof recordSchemas => kind in recordSchemas)

/** Leaves out one record after another as long as the same two answers stand against each other. */
function smallest(facts: Facts, asOf: string, dispute: Disagreement): Facts {
  const stillThere = (less: Facts) =>
    disagreements(less, asOf).some(
      (entry) => entry.id === dispute.id && entry.engine === dispute.engine && entry.naive === dispute.naive,
    )
  for (const kind of KINDS) {
    for (const record of facts[kind]) {
      const less = { ...facts, [kind]: facts[kind].filter((other) => other.id !== record.id) }
      if (stillThere(less)) return smallest(less, asOf, dispute)
    }
  }
  return facts
}

function written(facts: Facts): string {
  const lines = KINDS.flatMap((kind) => facts[kind].map((record) => `  ${kind} ${JSON.stringify(record)}`))
  const { industryCode, confirmedRiskClass, hazardSince } = facts.profile
  return [`  profile ${JSON.stringify({ industryCode, confirmedRiskClass, hazardSince })}`, ...lines].join('\n')
}

/** What the two say differently about the firm of a seed, as a person would want to read it; empty when they agree. */
function report(seed: number): string[] {
  const { facts, asOf } = generateFirm(seed)
  return disagreements(facts, asOf).map((dispute) => {
    const { id, engine, naive } = dispute
    return `seed ${seed}, as of ${asOf}, ${id}: engine ${engine}, naive ${naive}\n${written(smallest(facts, asOf, dispute))}`
  })
}

/** Disputes over the firms of these seeds; stops after a few, because one mistake shows in hundreds of firms. */
export function disputes(first: number, count: number): string[] {
  const found: string[] = []
  for (let seed = first; seed < first + count && found.length < 3; seed += 1) found.push(...report(seed))
  return found
}
