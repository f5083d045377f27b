/** Over the limit or not, what follows from it (D32; law 26), and which posts have to be marked (D35; law 24, GBZ 158). */
import type { Facts } from '#shared/entities/facts.ts'
import { type Day, plusMonths } from './calendar.ts'
import { HIGH_TOXIC, hazardOfReference, isOpen, metOn } from './common.ts'
import { readTable } from './csv.ts'
import { type Judged, judge } from './limits.ts'
import { type Answer, binds, isRecent, type Item, MISSING, overdueSince, SETTLED } from './status.ts'
import { riskClassOf, SEVERE } from './tables.ts'

type Survey = Facts['surveys'][number]
type Result = Survey['results'][number]
type Exposure = Facts['exposures'][number]

/** Our own judgement first, then that of the report; below a detection limit that is itself over, nobody can tell. */
function verdictOf({ hazardId, kind, value, reportedVerdict, belowDetection }: Result, day: Day): Judged {
  const own = judge(hazardId, kind, value, day)
  if (own === 'within' || (own === 'over' && !belowDetection)) return own
  return reportedVerdict === 'over' || reportedVerdict === 'within' ? reportedVerdict : 'unknown'
}

/** Reports known on the day, oldest first; a firm's own daily readings prove nothing. */
function reports(facts: Facts, asOf: Day): Survey[] {
  return facts.surveys
    .filter(({ kind, date }) => kind !== 'daily' && date <= asOf)
    .toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
}

type Where = Pick<Result, 'postId' | 'hazardId' | 'point'>

/** A point of a report without a post is a place of its own. */
function isThere(row: Where, { postId, hazardId, point }: Where): boolean {
  return row.postId === postId && row.hazardId === hazardId && (postId !== null || row.point === point)
}

/** Over where any point is; within only where every point is. */
function worst(verdicts: readonly Judged[]): Judged {
  if (verdicts.includes('over')) return 'over'
  return verdicts.includes('unknown') ? 'unknown' : 'within'
}

/** What each report says of one hazard at one place, by the limits of its own day; reports that say nothing are passed over. */
function chain(facts: Facts, where: Where, asOf: Day) {
  return reports(facts, asOf).flatMap(({ id, date, results }) => {
    const rows = results.filter((row) => isThere(row, where))
    const verdict = rows.length === 0 ? 'unknown' : worst(rows.map((row) => verdictOf(row, date)))
    return verdict === 'unknown' ? [] : [{ id, date, isOver: verdict === 'over' }]
  })
}

/** By the latest report and the limits of today, as long as the next test is not due; `untested` after that. */
export function tested(facts: Facts, { postId, hazardId }: Exposure, asOf: Day): Judged | 'untested' {
  const { industryCode, confirmedRiskClass } = facts.profile
  const months = riskClassOf(industryCode, confirmedRiskClass) === 'general' ? 36 : 12
  const rows = reports(facts, asOf)
    .map(({ date, results }) => ({
      date,
      rows: results.filter((row) => isThere(row, { postId, hazardId, point: '' })),
    }))
    .findLast((report) => report.rows.length > 0)
  if (rows === undefined || plusMonths(rows.date, months) <= asOf) return 'untested'
  return worst(rows.rows.map((row) => verdictOf(row, asOf)))
}

/** The level on record at the post against the limits of today. */
export function byLevel({ hazardId, level }: Exposure, asOf: Day): Judged {
  return level === null ? 'unknown' : judge(hazardId, level.kind, level.value, asOf)
}

/** D32: treat at once; over again at the next report: stop; within: go on, told as long as it is news. */
function exceedance(facts: Facts, exposure: Exposure, asOf: Day): Answer | null {
  const all = chain(facts, { postId: exposure.postId, hazardId: exposure.hazardId, point: '' }, asOf)
  const last = all.at(-1)
  if (last === undefined) return null
  if (last.isOver) return overdueSince(last.date)
  return all.at(-2)?.isOver === true && isRecent(last.date, asOf) ? SETTLED : null
}

/** What is over at last where no post's exposure stands on record: the report itself is the subject. */
function unplaced(facts: Facts, asOf: Day): Item[] {
  const lost = reports(facts, asOf)
    .flatMap(({ results }) => results)
    .filter(
      ({ postId, hazardId }) => !facts.exposures.some((row) => row.postId === postId && row.hazardId === hazardId),
    )
  const open = lost.flatMap((row) => {
    const last = chain(facts, row, asOf).at(-1)
    return last?.isOver === true ? [last] : []
  })
  return open.map(({ id, date }): Item => ['measurement.exceedance', `survey/${id}`, binds(overdueSince(date))])
}

const SIGNS = readTable('programmes/signs.csv').map((row) => ({
  isToxic: row('id') === 'toxic',
  classes: row('hazard_classes').split('|').filter(Boolean),
  hazards: row('hazard_refs').split('|').filter(Boolean).map(hazardOfReference),
  warnings: row('warnings').split('|').filter(Boolean),
}))
const PREFIX: Readonly<Record<string, string>> = {
  粉尘: 'dust-',
  化学因素: 'chem-',
  生物因素: 'bio-',
  放射性因素: 'rad-',
}

function rowsFor(hazardId: string) {
  return SIGNS.filter(
    ({ classes, hazards }) =>
      hazards.includes(hazardId) || classes.some((name) => hazardId.startsWith(PREFIX[name] ?? '?')),
  )
}

/** Warning, description, and around toxic work a line: red where high-toxic. */
function isMarked(facts: Facts, { postId, hazardId }: Exposure, asOf: Day): boolean {
  const standing = facts.signs.filter((row) => row.postId === postId && isOpen(row.placedOn, row.removedOn, asOf))
  const rows = rowsFor(hazardId)
  const warnings = rows.flatMap((row) => row.warnings)
  const has = (kind: Facts['signs'][number]['kind'], fits: (row: Facts['signs'][number]) => boolean = () => true) =>
    standing.some((row) => row.kind === kind && fits(row))
  const warned = has(
    'warning',
    ({ hazardIds, name }) => hazardIds.some((id) => id === hazardId) || warnings.includes(name ?? ''),
  )
  const described = has(
    'description',
    ({ hazardIds }) => hazardIds.length === 0 || hazardIds.some((id) => id === hazardId),
  )
  const lined = has(HIGH_TOXIC.has(hazardId) ? 'redLine' : 'yellowLine')
  return (warnings.length === 0 || warned) && described && (lined || !rows.some(({ isToxic }) => isToxic))
}

/** D35: a firm that lists no sign is asked once; one that keeps the list is late where it lacks one. */
function signs(facts: Facts, asOf: Day): Item[] {
  const isOver = (exposure: Exposure) => {
    const result = tested(facts, exposure, asOf)
    return (result === 'untested' ? byLevel(exposure, asOf) : result) === 'over'
  }
  const wanted = metOn(facts, asOf).filter(
    (exposure) => HIGH_TOXIC.has(exposure.hazardId) || SEVERE.has(exposure.hazardId) || isOver(exposure),
  )
  if (wanted.length === 0) return []
  const firm = (answer: Answer): Item[] => [['informing.sign', 'firm/firm', binds(answer)]]
  if (!facts.signs.some(({ placedOn }) => placedOn <= asOf)) return firm(MISSING)
  const lacking = [...new Set(wanted.filter((row) => !isMarked(facts, row, asOf)).map(({ postId }) => postId))]
  if (lacking.length === 0) return firm(SETTLED)
  return lacking.map((postId): Item => ['informing.sign', `post/${postId}`, binds(overdueSince(null))])
}

export function exceedanceItems(facts: Facts, asOf: Day): Item[] {
  const chains = facts.exposures.flatMap((exposure): Item[] => {
    const answer = exceedance(facts, exposure, asOf)
    return answer === null ? [] : [['measurement.exceedance', `exposure/${exposure.id}`, binds(answer)]]
  })
  return [...chains, ...unplaced(facts, asOf), ...signs(facts, asOf)]
}
