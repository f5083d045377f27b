/** 培训 as its screens see it: who still needs what, by person and by role, read from the due items. Nothing is computed here that a rule computes. */
import type { DueItem, DueStatus, Message } from './explanation.ts'
import { presence } from './presence.ts'
import type { Id, IsoDate } from '#shared/entities/common.ts'
import type { Facts } from '#shared/entities/facts.ts'
import type { TrainingKind } from '#shared/entities/training-session.ts'

/** The rules whose items a session of training meets, in the order of the plan, and the kind of session that does. */
export const TRAINING_NEEDS: ReadonlyMap<string, TrainingKind> = new Map([
  ['training.principal', 'refresher'],
  ['training.healthManager', 'refresher'],
  ['training.preJob', 'first'],
  ['training.inService', 'refresher'],
  ['training.special', 'special'],
  ['training.change', 'special'],
  ['radiation.training', 'radiation'],
  ['radiation.retraining', 'radiation'],
])

const RANK: Readonly<Record<DueStatus, number>> = { overdue: 0, missing: 1, due: 2, ok: 3, notApplicable: 4 }
const statusRank = (status: DueStatus) => RANK[status]

export interface Need {
  readonly item: DueItem
  readonly hoursLeft: number | null
}

export interface Trainee {
  readonly trainee: 'principal' | 'healthManager' | 'worker'
  readonly workerId: Id | null
  readonly name: string | null
  readonly postIds: readonly Id[]
  readonly needs: readonly Need[]
}

function numberIn(messages: readonly Message[], names: readonly string[]): number | null {
  for (const name of names) {
    for (const { params } of messages) {
      const value = params[name]
      if (typeof value === 'number') return value
    }
  }
  return null
}

/** Hours an item still asks for, as its rule said them: what is lacking, or a year's hours where they run out. Null where it counts none. */
export function hoursLeft({ status, explanation, rule }: DueItem): number | null {
  if (!rule.startsWith('training.') || rule === 'training.special' || rule === 'training.change') return null
  if (status === 'ok' || status === 'notApplicable') return 0
  const lacking = numberIn(explanation.missing, ['lack', 'hours'])
  if (lacking !== null) return lacking
  const paramsOf = (step: string) => explanation.steps.find(({ key }) => key === step)?.params ?? {}
  const { hours, have } = paramsOf('training.step.start')
  if (typeof hours === 'number' && typeof have === 'number') return Math.max(0, hours - have)
  const { hours: yearly } = paramsOf('training.step.yearly')
  return typeof yearly === 'number' ? yearly : null
}

/** Everybody who may be trained on the day, with what each needs; offices first, then by what is worst. */
export function trainees(facts: Facts, asOf: IsoDate, items: readonly DueItem[]): Trainee[] {
  const here = presence(facts, asOf)
  const needs = new Map<string, Need[]>()
  const add = (key: string, item: DueItem) => {
    const known = needs.get(key)
    const need = { item, hoursLeft: hoursLeft(item) }
    if (known === undefined) needs.set(key, [need])
    else known.push(need)
  }
  for (const item of items) for (const key of peopleOf(facts, here, item)) add(key, item)
  const offices = (['principal', 'healthManager'] as const).map((trainee): Trainee => ({
    trainee,
    workerId: null,
    name: facts.profile[trainee].name,
    postIds: [],
    needs: byUrgency(needs.get(trainee) ?? []),
  }))
  // Somebody yet to begin may be trained before the first day.
  const present = new Set(here.workers.map(({ id }) => id))
  const people = facts.workers
    .filter(({ id, leaveDate }) => present.has(id) || leaveDate === null || leaveDate >= asOf)
    .map(({ id, name }): Trainee => ({
      trainee: 'worker',
      workerId: id,
      name,
      postIds: (here.assignmentsOf.get(id) ?? []).map(({ postId }) => postId),
      needs: byUrgency(needs.get(id) ?? []),
    }))
  return [...offices, ...people.toSorted((a, b) => worst(a) - worst(b))]
}

function byUrgency(needs: readonly Need[]): Need[] {
  return needs.toSorted((a, b) => statusRank(a.item.status) - statusRank(b.item.status))
}

function worst({ needs }: Trainee): number {
  const [first] = needs
  return first === undefined ? 9 : statusRank(first.item.status)
}

/** Whom an item concerns: those it names, an office, a person, or those who stand at the post it speaks of. */
function peopleOf(facts: Facts, here: ReturnType<typeof presence>, { subject, workerIds }: DueItem): readonly string[] {
  if (workerIds !== undefined) return workerIds
  switch (subject.kind) {
    case 'role':
    case 'worker':
      return [subject.id]
    case 'post':
      return [...(here.workersOnPost.get(subject.id) ?? [])]
    case 'exposure': {
      const postId = facts.exposures.find(({ id }) => id === subject.id)?.postId
      return postId === undefined ? [] : [...(here.workersOnPost.get(postId) ?? [])]
    }
    case 'changeEvent':
      return [...here.exposed]
    default:
      return []
  }
}

export interface PlanLine {
  readonly rule: string
  readonly trainee: Trainee['trainee']
  readonly people: number
  readonly open: number
  readonly thisYear: number
  readonly hours: number | null
  readonly firstDue: IsoDate | null
}

/** What each role still needs this year, a line per rule that concerns anybody. */
export function trainingPlan(everybody: readonly Trainee[], asOf: IsoDate): PlanLine[] {
  const endOfYear = `${asOf.slice(0, 4)}-12-31`
  const isOpen = ({ item }: Need) => item.status !== 'ok' && item.status !== 'notApplicable'
  return [...TRAINING_NEEDS.keys()].flatMap((rule): PlanLine[] => {
    const concerned = everybody.flatMap(({ trainee, needs }) => {
      const own = needs.filter(({ item }) => item.rule === rule)
      return own.length === 0 ? [] : [{ trainee, own }]
    })
    const [first] = concerned
    if (first === undefined) return []
    const needs = concerned.flatMap(({ own }) => own)
    // A rule may ask one person twice, once for each change of process: people are counted, not what they need.
    const people = (fits: (need: Need) => boolean) => concerned.filter(({ own }) => own.some(fits)).length
    const dates = needs.flatMap((need) => (isOpen(need) ? (need.item.dueDate ?? []) : [])).toSorted()
    const hours = needs.flatMap((need) => need.hoursLeft ?? [])
    const inYear = (need: Need) => isOpen(need) || (need.item.dueDate !== null && need.item.dueDate <= endOfYear)
    return [
      {
        rule,
        trainee: first.trainee,
        people: concerned.length,
        open: people(isOpen),
        thisYear: people(inYear),
        hours: hours.length === 0 ? null : Math.max(...hours),
        firstDue: dates[0] ?? null,
      },
    ]
  })
}
