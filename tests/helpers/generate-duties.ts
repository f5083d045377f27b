/**
 * Records of the other duties for a generated firm. Every family draws numbers of its own, so that a new family leaves the
 * firms of the others as they were; about a third of the firms has records of any one family.
 */
import type { FactsParts } from './build-facts.ts'
import { Draw } from './draw.ts'
import { addEmergency, addProgramme, addProjects } from './generate-events.ts'
import {
  addFollowUp,
  addItems,
  addLeavers,
  addMaternities,
  addReportsAndCourses,
  addSpecialWork,
} from './generate-follow-up.ts'
import { addCases, addRadiation } from './generate-health.ts'
import { addInforming } from './generate-informing.ts'
import { addOrganisation } from './generate-organisation.ts'
import { addPeople } from './generate-people.ts'
import { addExceedances, addGear, addNestedPlaces, addSafeguards, addSigns } from './generate-protection.ts'
import { addMeasurement, addWorkplace } from './generate-workplace.ts'

/** Adds records of one family to a firm; reads what is there to have its records point to it. */
export type AddFamily = (draw: Draw, asOf: string, parts: FactsParts) => FactsParts

const FAMILIES: readonly AddFamily[] = [
  addProjects,
  addEmergency,
  addProgramme,
  addOrganisation,
  addInforming,
  addRadiation,
  addCases,
  addWorkplace,
  addMeasurement,
  addPeople,
  addNestedPlaces,
  addExceedances,
  addSafeguards,
  addItems,
  addMaternities,
  addLeavers,
  addSpecialWork,
  addReportsAndCourses,
  addGear,
  addSigns,
  addFollowUp,
]

export function addDuties(seed: number, asOf: string, parts: FactsParts): FactsParts {
  return FAMILIES.reduce((all, add, index) => {
    const draw = new Draw(seed * 64 + index + 1_000_003)
    return draw.chance(0.35) ? { ...all, ...add(draw, asOf, all) } : all
  }, parts)
}
