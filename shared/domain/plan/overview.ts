/** Section 1: the firm. */
import type { Id } from '#shared/entities/common.ts'
import type { Worker } from '#shared/entities/worker.ts'
import { message } from '../explanation.ts'
import type { Input } from '../explanation.ts'
import { origin, profileInput, recordedInProfile, traced } from '../figure.ts'
import { riskClass } from '../risk-class.ts'
import { sizeClass } from '../size-class.ts'
import { explainedCell, exposureInputs, field, headcount, lacks, planGap } from './context.ts'
import type { PlanContext } from './context.ts'
import type { PlanCell, PlanField, PlanSection } from './types.ts'

function headcounts(context: PlanContext): PlanField[] {
  const { here, asOf, facts } = context
  const persons = (how: string, workerIds: Iterable<Id>, inputs: readonly Input[] = []): PlanCell => {
    const { count, from } = headcount(workerIds, message(`figure.how.${how}`, { asOf }), inputs)
    return traced(message('plan.persons', { count }), from)
  }
  const of = (test: (worker: Worker) => boolean): Id[] => here.workers.filter(test).map(({ id }) => id)
  const women = headcount(
    of(({ sex }) => sex === 'female'),
    message('figure.how.women', { asOf }),
  )
  const exposed = women.from.workerIds.filter((id) => here.exposed.has(id)).length
  return [
    field(
      'workers',
      persons(
        'onSite',
        of(() => true),
      ),
    ),
    field('exposed', persons('exposed', here.exposed, exposureInputs(context, facts.exposures))),
    field('women', traced(message('plan.women', { count: women.count, exposed }), women.from)),
    field(
      'dispatched',
      persons(
        'kind',
        of(({ kind }) => kind === 'dispatched'),
      ),
    ),
    field(
      'contractors',
      persons(
        'kind',
        of(({ kind }) => kind === 'contractor'),
      ),
    ),
    field(
      'interns',
      persons(
        'kind',
        of(({ kind }) => kind === 'intern'),
      ),
    ),
  ]
}

/** A list of the profile as one text: products, materials. */
function listed(fieldName: 'products' | 'materials', lines: readonly string[]): PlanCell {
  const inputs = lines.map((line) => profileInput(fieldName, line))
  return lines.length === 0 ? null : traced(lines.join('；'), origin(message('figure.how.profile'), { inputs }))
}

/** §1 企业概况 */
export function firmSection(context: PlanContext): PlanSection {
  const { facts, reference, asOf } = context
  const { profile } = facts
  const { industryCode, staff, revenue, assets } = profile
  const size = explainedCell(sizeClass({ industryCode, staff, revenue, assets }, reference), 'sizeClass')
  const level = explainedCell(riskClass(profile, reference, asOf), 'riskClass')
  const industry = industryCode === null ? null : `${reference.industry(industryCode)?.name ?? ''}（${industryCode}）`
  const products = profile.products.map(({ name, annualOutput, unit }) => `${name} ${annualOutput} ${unit}`)
  const materials = profile.materials.map(({ name, annualUse, unit }) =>
    [name, annualUse, unit].filter((part) => part !== null).join(' '),
  )
  const fields = [
    field('name', recordedInProfile('name', profile.name)),
    field('uscc', recordedInProfile('uscc', profile.uscc)),
    field('workAddress', recordedInProfile('workAddress', profile.workAddress)),
    field('industry', recordedInProfile('industryCode', industry)),
    field('size', size),
    field('riskClass', level),
    field('principal', recordedInProfile('principal', profile.principal.name)),
    field('healthManager', recordedInProfile('healthManager', profile.healthManager.name)),
    ...headcounts(context),
    field('shifts', recordedInProfile('shifts', profile.shifts)),
    field('products', listed('products', products)),
    field('materials', listed('materials', materials)),
  ]
  return {
    id: '1',
    parts: [
      { kind: 'fields', fields },
      ...lacks([
        profile.uscc === null && planGap('1', 'uscc', 'profile'),
        profile.workAddress === null && planGap('1', 'workAddress', 'profile'),
        industryCode === null && planGap('1', 'industry', 'profile'),
        size === null && planGap('1', 'size', 'profile'),
        level === null && planGap('1', 'riskClass', 'profile'),
        profile.principal.name === null && planGap('1', 'principal', 'profile'),
        profile.healthManager.name === null && planGap('1', 'healthManager', 'profile'),
        facts.workers.length === 0 && planGap('1', 'workers', 'roster'),
        profile.shifts === null && planGap('1', 'shifts', 'profile'),
        profile.products.length === 0 && planGap('1', 'products', 'profile'),
        profile.materials.length === 0 && planGap('1', 'materials', 'profile'),
      ]),
    ],
  }
}
