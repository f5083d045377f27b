/** 制度 as its screen sees it: each head of the `rule-heads` pack and each post with a hazard, with the document in force and those before it. Pure. */
import { newestFirst } from '../entities/newest-first.ts'
import { covers } from './presence.ts'
import { PROCEDURES_HEAD } from './rules/organisation-documents.ts'
import type { IsoDate } from '#shared/entities/common.ts'
import type { Facts } from '#shared/entities/facts.ts'
import type { RuleDocument } from '#shared/entities/organisation.ts'
import type { RuleLine } from '#shared/entities/rulebook-work.ts'

type Line = Omit<RuleLine, 'attachments'>

/** Heads in the order of the pack, then posts with a hazard in the order they were entered. */
export function ruleLines(
  facts: Facts,
  heads: readonly { readonly id: string; readonly head: string }[],
  asOf: IsoDate,
  postName: (id: string) => string,
): Line[] {
  const exposed = new Set(facts.exposures.filter(({ since }) => (since ?? asOf) <= asOf).map(({ postId }) => postId))
  const inForce = ({ issuedOn, endedOn }: RuleDocument) => covers(issuedOn, endedOn, asOf)
  const hasProcedures = facts.ruleDocuments.some((document) => document.postId !== null && inForce(document))
  const line = (kind: Line['kind'], key: string, name: string, own: (d: RuleDocument) => boolean): Line => {
    const documents = newestFirst(
      facts.ruleDocuments.filter((document) => own(document) && document.issuedOn <= asOf),
      ({ issuedOn }) => issuedOn,
    )
    const current = documents.find(inForce) ?? null
    return {
      key,
      kind,
      name,
      current,
      older: documents.filter((document) => document !== current),
      state: current === null ? unwritten(key, hasProcedures) : stateOf(current, asOf),
    }
  }
  return [
    ...heads.map(({ id, head }) => line('head', id, head, ({ headId }) => headId === id)),
    ...facts.posts
      .filter(({ id }) => exposed.has(id))
      .map(({ id }) => line('procedure', id, postName(id), ({ postId }) => postId === id)),
  ]
}

function stateOf({ reviewOn }: RuleDocument, asOf: IsoDate): Line['state'] {
  return reviewOn !== null && reviewOn < asOf ? 'reviewPassed' : 'inForce'
}

/** As the rule reads it (`organisation.ruleHeads`): the head that asks for procedures needs no document of its own beside them. */
function unwritten(key: string, hasProcedures: boolean): Line['state'] {
  return key === PROCEDURES_HEAD && hasProcedures ? 'byProcedures' : 'missing'
}
