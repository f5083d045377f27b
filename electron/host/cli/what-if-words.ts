/** The changes of a `what-if` call: short words like `喷漆:苯:8`, or the changes themselves in a file. */
import { judgeableKinds } from '#electron/services/judging.ts'
import { newId } from '#electron/services/session.ts'
import { AppError } from '#shared/api/errors.ts'
import { describeIssue } from '#shared/api/issues.ts'
import type { IsoDate } from '#shared/entities/common.ts'
import type { Facts } from '#shared/entities/facts.ts'
import {
  hypothesisSchema,
  type SupposedChange,
  type SupposedChangeInput,
  supposedChangeSchema,
} from '#shared/entities/what-if.ts'
import { LEVEL_UNITS, levelKindSchema, type LevelKind } from '#shared/entities/workplace.ts'
import type { Hazard } from '#shared/reference/types.ts'
import { badCall, type Call } from './command.ts'
import { hazardNamed } from './hazard-named.ts'
import { readInput } from './input-file.ts'

interface Named {
  readonly id: string
  readonly name: string
}

/** What words may name: the firm's own records, and what earlier words of the same call would add. */
interface Scene {
  readonly call: Call
  readonly on: IsoDate
  readonly workplaces: readonly Named[]
  readonly posts: (Named & { readonly workplace: string })[]
  readonly workers: Named[]
}

/** One of a list by id or by name; nothing or several is a bad call. Never names a person: only how many were meant. */
function oneOf<T extends Named>(
  scene: Scene,
  list: readonly T[],
  words: string,
  fits = (row: T) => row.name === words,
): T {
  const hits = list.filter(({ id }) => id === words)
  const [only, second] = hits.length > 0 ? hits : list.filter(fits)
  if (only !== undefined && second === undefined) return only
  const key = only === undefined ? 'what-if.unknownName' : 'what-if.severalNames'
  throw badCall(scene.call.t, key, { name: words })
}

function postNamed(scene: Scene, words: string) {
  return oneOf(scene, scene.posts, words, ({ name, workplace }) => name === words || `${workplace}·${name}` === words)
}

/** `a:b:c` in so many parts; the last may be left out when it is optional. */
function parts(scene: Scene, option: string, words: string, least: number, most: number): readonly string[] {
  const split = words.split(/[:：]/).map((part) => part.trim())
  if (split.length < least || split.length > most || split.includes(''))
    throw badCall(scene.call.t, 'what-if.form', { option: `--${option}`, form: FORMS[option] ?? '' })
  return split
}

/** The one kind a bare number can be meant in: the noise of a day, else the only long-term value the hazard has. */
function plainKind(scene: Scene, hazard: Hazard): LevelKind {
  const offered = judgeableKinds(scene.call.engine.reference, hazard.id, scene.on).map(({ kind }) => kind)
  const long = (['lex8h', 'twa', 'twaTotal', 'twaRespirable', 'mac', 'wbgt', 'handVibration'] as const).filter((kind) =>
    offered.includes(kind),
  )
  const [only, second] = long
  if (only !== undefined && (second === undefined || only === 'lex8h')) return only
  const kinds = offered.filter((kind) => levelKindSchema.safeParse(kind).success).join(', ')
  throw badCall(scene.call.t, 'what-if.levelKind', { hazard: hazard.name, kinds })
}

/** `87`, or `lex40h=87` where more than one kind could be meant. */
function levelOf(scene: Scene, hazard: Hazard, words: string) {
  const [, kindWords, number] = /^(?:([A-Za-z0-9]+)=)?(\d+(?:\.\d+)?)$/.exec(words) ?? []
  const kind = kindWords === undefined ? null : levelKindSchema.safeParse(kindWords)
  if (number === undefined || kind?.success === false) throw badCall(scene.call.t, 'what-if.level', { words })
  const known = kind === null ? plainKind(scene, hazard) : kind.data
  return { kind: known, value: Number(number), unit: LEVEL_UNITS[known] }
}

function hazards(scene: Scene, words: string): { hazardId: string }[] {
  return words.split(/[,，、]/).map((name) => ({ hazardId: hazardNamed(scene.call, name.trim()).id }))
}

const FORMS: Readonly<Record<string, string>> = {
  'new-post': 'WORKPLACE:POST[:HAZARD,…]',
  'add-hazard': 'POST:HAZARD[:LEVEL]',
  material: 'NAME:POST:HAZARD[,…]',
  level: 'POST:HAZARD:LEVEL',
  join: 'NAME:POST',
  move: 'WORKER:POST',
  leave: 'WORKER',
  event: 'EVENT',
}

/** Options that each suppose one change, in the order in which they are made. */
export const CHANGE_OPTIONS = Object.entries(FORMS).map(([option, form]) => ({ option, form }))

const READERS: Readonly<Record<string, (scene: Scene, words: string) => SupposedChangeInput>> = {
  'new-post': (scene, words) => {
    const [workplace = '', name = '', with_] = parts(scene, 'new-post', words, 2, 3)
    const place = oneOf(scene, scene.workplaces, workplace)
    const id = newId()
    scene.posts.push({ id, name, workplace: place.name })
    const met = with_ === undefined ? [] : hazards(scene, with_)
    return { kind: 'newPost', on: scene.on, id, workplaceId: place.id, name, hazards: met }
  },
  'add-hazard': (scene, words) => {
    const [post = '', name = '', level] = parts(scene, 'add-hazard', words, 2, 3)
    const hazard = hazardNamed(scene.call, name)
    const met = level === undefined ? {} : { level: levelOf(scene, hazard, level) }
    return { kind: 'addHazard', on: scene.on, postId: postNamed(scene, post).id, hazardId: hazard.id, ...met }
  },
  material: (scene, words) => {
    const [name = '', post = '', with_ = ''] = parts(scene, 'material', words, 3, 3)
    return {
      kind: 'newMaterial',
      on: scene.on,
      name,
      postId: postNamed(scene, post).id,
      hazards: hazards(scene, with_),
    }
  },
  level: (scene, words) => {
    const [post = '', name = '', level = ''] = parts(scene, 'level', words, 3, 3)
    const hazard = hazardNamed(scene.call, name)
    const postId = postNamed(scene, post).id
    return { kind: 'levelChanges', on: scene.on, postId, hazardId: hazard.id, level: levelOf(scene, hazard, level) }
  },
  join: (scene, words) => {
    const [name = '', post = ''] = parts(scene, 'join', words, 2, 2)
    const id = newId()
    scene.workers.push({ id, name })
    return { kind: 'workerJoins', on: scene.on, id, name, postId: postNamed(scene, post).id }
  },
  move: (scene, words) => {
    const [worker = '', post = ''] = parts(scene, 'move', words, 2, 2)
    const workerId = oneOf(scene, scene.workers, worker).id
    return { kind: 'workerMoves', on: scene.on, workerId, postId: postNamed(scene, post).id }
  },
  leave: (scene, words) => ({ kind: 'workerLeaves', on: scene.on, workerId: oneOf(scene, scene.workers, words).id }),
  event: (scene, words) => {
    const parsed = supposedChangeSchema.safeParse({ kind: 'eventHappens', on: scene.on, event: words })
    if (!parsed.success || parsed.data.kind !== 'eventHappens')
      throw badCall(scene.call.t, 'what-if.event', { event: words })
    return parsed.data
  },
}

/** The changes of a file: a JSON array of them, or an object that has it as `changes`. */
function changesInFile(path: string): SupposedChange[] {
  let document: unknown
  try {
    document = JSON.parse(readInput(path).toString('utf8'))
  } catch (cause) {
    if (cause instanceof AppError) throw cause
    // The parser's message quotes the text, which may be personal data.
    throw new AppError('exchange.notJson', {}, { cause })
  }
  const inner = typeof document === 'object' && document !== null && 'changes' in document ? document.changes : document
  const parsed = hypothesisSchema.safeParse(inner)
  if (!parsed.success) throw new AppError('request.malformed', describeIssue(parsed.error))
  return parsed.data
}

/** Everything a call supposes: the changes of its file first, then those of its words, which begin on `on`. */
export function changesOf(call: Call, facts: Facts, on: IsoDate): SupposedChange[] {
  const workplaces = new Map(facts.workplaces.map(({ id, name }) => [id, name]))
  const path = call.text('file')
  const written = path === null ? [] : changesInFile(path)
  const scene: Scene = {
    call,
    on,
    workplaces: facts.workplaces,
    posts: facts.posts.map(({ id, name, workplaceId }) => ({ id, name, workplace: workplaces.get(workplaceId) ?? '' })),
    workers: facts.workers.map(({ id, name }) => ({ id, name })),
  }
  for (const change of written) {
    if (change.kind === 'newPost')
      scene.posts.push({ id: change.id, name: change.name, workplace: workplaces.get(change.workplaceId) ?? '' })
    if (change.kind === 'workerJoins') scene.workers.push({ id: change.id, name: change.name })
  }
  const said = CHANGE_OPTIONS.flatMap(({ option }) =>
    call.texts(option).map((words) => READERS[option]?.(scene, words) ?? []),
  )
  const parsed = hypothesisSchema.safeParse([...written, ...said.flat()])
  if (!parsed.success) throw new AppError('request.malformed', describeIssue(parsed.error))
  if (parsed.data.length === 0) throw badCall(call.t, 'what-if.noChange')
  return parsed.data
}
