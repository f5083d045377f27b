/** The changes of a hypothesis in words. */
import { assertNever } from '../assert-never.ts'
import { message, type Message } from '../explanation.ts'
import { unitText } from '../units.ts'
import type { HazardId, Id } from '#shared/entities/common.ts'
import type { Facts } from '#shared/entities/facts.ts'
import type { SupposedChange, SupposedHazard } from '#shared/entities/what-if.ts'
import type { Exposure } from '#shared/entities/workplace.ts'
import type { Reference } from '#shared/reference/types.ts'

const UNKNOWN = '@whatIf.change.unknown'

/** Names in a firm; what it does not have is said to be not on record. */
interface Names {
  post(id: Id): string
  workplace(id: Id): string
  worker(id: Id): string
  hazard(id: HazardId): string
}

function namesIn(facts: Facts, reference: Reference): Names {
  const workplace = (id: Id) => facts.workplaces.find((row) => row.id === id)?.name ?? UNKNOWN
  return {
    workplace,
    post: (id) => {
      const post = facts.posts.find((row) => row.id === id)
      return post === undefined ? UNKNOWN : `${workplace(post.workplaceId)}·${post.name}`
    },
    worker: (id) => facts.workers.find((row) => row.id === id)?.name ?? UNKNOWN,
    hazard: (id) => reference.hazard(id)?.name ?? id,
  }
}

function levelText(level: NonNullable<Exposure['level']>): string {
  return `${level.value} ${unitText(level.unit)}`
}

function list(hazards: readonly SupposedHazard[], names: Names): string {
  return hazards.map(({ hazardId }) => names.hazard(hazardId)).join('、')
}

function changeWords(change: SupposedChange, names: Names): Message {
  const { kind, on } = change
  const key = `whatIf.change.${kind}`
  switch (change.kind) {
    case 'addHazard': {
      const params = { on, post: names.post(change.postId), hazard: names.hazard(change.hazardId) }
      return change.level === null
        ? message(key, params)
        : message(`${key}.level`, { ...params, level: levelText(change.level) })
    }
    case 'newPost': {
      const { name, workplaceId, hazards, workerIds } = change
      const params = { on, name, workplace: names.workplace(workplaceId), persons: workerIds.length }
      return message(hazards.length === 0 ? `${key}.bare` : key, { ...params, hazards: list(hazards, names) })
    }
    case 'newMaterial':
      return message(key, {
        on,
        post: names.post(change.postId),
        name: change.name,
        hazards: list(change.hazards, names),
      })
    case 'workerJoins':
      return message(key, { on, name: change.name, post: names.post(change.postId) })
    case 'workerMoves':
      return message(key, { on, name: names.worker(change.workerId), post: names.post(change.postId) })
    case 'workerLeaves':
      return message(key, { on, name: names.worker(change.workerId) })
    case 'levelChanges': {
      const { postId, hazardId, level } = change
      return message(key, { on, post: names.post(postId), hazard: names.hazard(hazardId), level: levelText(level) })
    }
    case 'eventHappens':
      return message(key, { on, event: `@changeEvent.${change.event}` })
    default:
      return assertNever(change)
  }
}

/** Each change as one sentence, in their order. `facts` are those the changes lead to, so that new posts and workers have names. */
export function hypothesisWords(hypothesis: readonly SupposedChange[], facts: Facts, reference: Reference): Message[] {
  const names = namesIn(facts, reference)
  return hypothesis.map((change) => changeWords(change, names))
}
