/** Block 三 (职业病危害因素种类): classes, the six named factors and the further list. Persons, never posts; classes overlap and are never added up. */
import type { HazardId } from '#shared/entities/common.ts'
import type { HazardClass } from '#shared/reference/types.ts'
import { message } from '../explanation.ts'
import { answer, choice, NOT_APPLICABLE, persons } from './answers.ts'
import type { RowRule } from './answers.ts'
import { CLASSES, classOf, exposedTo, exposuresTo, NAMED_FACTORS } from './context.ts'
import type { NamedFactor, SheetContext } from './context.ts'
import type { Answer, DistributionRow } from './types.ts'

type Rule = RowRule<SheetContext>

function inClass(context: SheetContext, hazardClass: HazardClass): (id: HazardId) => boolean {
  return (id) => classOf(context, id) === hazardClass
}

function classPresent(hazardClass: HazardClass): Rule {
  return (context) => {
    const inputs = exposuresTo(context, inClass(context, hazardClass))
    return choice(inputs.length > 0 ? 'sheet.present' : 'sheet.absent', message('sheet.how.exposures'), { inputs })
  }
}

function exposedPersons(context: SheetContext, belongs: (id: HazardId) => boolean): Answer {
  const how = message('sheet.how.exposed', { asOf: context.asOf })
  return persons(exposedTo(context, belongs), how, exposuresTo(context, belongs))
}

function classPersons(hazardClass: HazardClass): Rule {
  return (context) => exposedPersons(context, inClass(context, hazardClass))
}

function factorPersons(factor: NamedFactor): Rule {
  return (context) => exposedPersons(context, (id) => id === NAMED_FACTORS[factor])
}

/** Every factor of the class on record, in catalogue order. */
function factorList(hazardClass: HazardClass): Rule {
  return (context) => {
    const ids = new Set(context.facts.exposures.map((exposure) => exposure.hazardId))
    const factors = context.reference.hazards
      .filter((hazard) => hazard.class === hazardClass && ids.has(hazard.id))
      .map(({ id, name }) => ({ hazardId: id, name, workerIds: exposedTo(context, (other) => other === id) }))
    return answer(
      factors.length === 0 ? NOT_APPLICABLE : { kind: 'factors', factors },
      message('sheet.how.exposed', { asOf: context.asOf }),
      { inputs: exposuresTo(context, inClass(context, hazardClass)) },
    )
  }
}

const classRows = CLASSES.flatMap((hazardClass, index): [string, Rule][] => [
  [`3.${index + 1}.1`, classPresent(hazardClass)],
  [`3.${index + 1}.2`, classPersons(hazardClass)],
  [`3.${index + 1}.9`, factorList(hazardClass)],
])

/** The rows of block 三 by their number in the form. */
export const HAZARD_ROWS: Readonly<Record<string, Rule>> = {
  ...Object.fromEntries(classRows),
  '3.1.3': factorPersons('silica'),
  '3.1.4': factorPersons('coal'),
  '3.1.5': factorPersons('asbestos'),
  '3.2.3': factorPersons('lead'),
  '3.2.4': factorPersons('benzene'),
  '3.3.3': factorPersons('noise'),
}

/** 职业病危害因素分布情况 of the 2012 form: by workplace, once per factor and once without repeats. */
export function distributionRows({ facts, reference, here }: SheetContext): DistributionRow[] {
  return facts.workplaces.flatMap((workplace) => {
    const posts = facts.posts.filter((post) => post.workplaceId === workplace.id)
    const workersOf = (hazardId: HazardId | null): string[] => {
      const exposed = posts.filter((post) =>
        (here.exposuresOfPost.get(post.id) ?? []).some((e) => hazardId === null || e.hazardId === hazardId),
      )
      return [...new Set(exposed.flatMap((post) => [...(here.workersOnPost.get(post.id) ?? [])]))].toSorted()
    }
    const ids = [
      ...new Set(posts.flatMap((post) => (here.exposuresOfPost.get(post.id) ?? []).map((e) => e.hazardId))),
    ].toSorted()
    if (ids.length === 0) return []
    const factors = ids.map((id) => ({
      hazardId: id,
      name: reference.hazard(id)?.name ?? id,
      workerIds: workersOf(id),
    }))
    return [{ workplace: workplace.name, workplaceId: workplace.id, factors, workerIds: workersOf(null) }]
  })
}
