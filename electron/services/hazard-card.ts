/** The card of one hazard: everything the packs hold of it as of a day, in the shape screens and the command line show. */
import { AppError } from '#shared/api/errors.ts'
import type { HazardCard, HazardExamSection, HazardLimit } from '#shared/api/reference.ts'
import { addDays } from '#shared/domain/dates.ts'
import type { HazardId, IsoDate } from '#shared/entities/common.ts'
import type { ExamEdition, ExamSection, Hazard, Reference } from '#shared/reference/types.ts'
import { toHit } from './reference-queries.ts'

/** The card of one hazard as of a day. Throws `record.unknownHazard`. */
export function hazardCard(reference: Reference, id: HazardId, asOf: IsoDate): HazardCard {
  const hazard = reference.hazard(id)
  if (hazard === null) throw new AppError('record.unknownHazard', { id })
  return {
    ...toHit(hazard),
    asOf,
    natureBasis: hazard.natureBasis,
    note: hazard.note,
    limits: [...limitsOf(reference, id, asOf), ...physicalLimitsOf(reference, id, asOf)],
    exams: editionsAround(reference, asOf).map((edition) => examOf(reference, id, edition, asOf)),
    ...careOf(reference, hazard, asOf),
    ...healthOf(reference, id, asOf),
    exchangeCodes: exchangeCodesOf(reference, id, asOf),
  }
}

type Rows<K extends keyof HazardCard> = Pick<HazardCard, K>

function limitsOf(reference: Reference, id: HazardId, asOf: IsoDate): HazardLimit[] {
  return reference.limits(id, asOf).map(({ hazardName, kind, value, unit, condition, remarks, basis }) => ({
    name: hazardName,
    kind,
    value,
    unit,
    condition,
    remarks,
    range: null,
    hoursPerDay: null,
    wave: null,
    part: null,
    basis: [{ ...basis }],
  }))
}

/** Peaks, fields and ultraviolet; heat stands among `limits` already, with its condition in words. */
function physicalLimitsOf(reference: Reference, id: HazardId, asOf: IsoDate): HazardLimit[] {
  return reference.library
    .ofHazard('physical-limits', id, asOf)
    .filter(({ quantity }) => quantity !== 'wbgt')
    .map(({ hazardName, quantity, value, unit, condition, range, hoursPerDay, wave, part, basis }) => ({
      name: hazardName,
      kind: quantity,
      value,
      unit,
      condition,
      remarks: '',
      range: range === null ? null : { of: range.of, min: range.min, max: range.max },
      hoursPerDay,
      wave,
      part,
      basis: [...basis],
    }))
}

/** The edition of GBZ 188 in force, then its neighbours, newest first: who worked before the change is still judged by the older one. */
function editionsAround(reference: Reference, asOf: IsoDate): ExamEdition[] {
  const current = reference.examEdition(asOf)
  const next = current.validTo === null ? current : reference.examEdition(addDays(current.validTo, 1))
  const before = reference.examEdition(addDays(current.validFrom, -1))
  const others = [next, before].filter(({ edition }) => edition !== current.edition)
  return [current, ...others.filter(({ edition }, index) => others.findIndex((o) => o.edition === edition) === index)]
}

function examOf(
  reference: Reference,
  id: HazardId,
  { edition, validFrom, validTo }: ExamEdition,
  asOf: IsoDate,
): HazardCard['exams'][number] {
  const { section, others, linkedBy, note } = reference.examLink(id, edition)
  const sections = section === null ? [] : [section, ...others]
  return {
    edition,
    validFrom,
    validTo,
    inForce: reference.examEdition(asOf).edition === edition,
    linkedBy,
    note,
    sections: sections.map(sectionOf),
  }
}

function sectionOf(section: ExamSection): HazardExamSection {
  const { items, targetDiseases, contraindications } = section
  return {
    section: section.section,
    name: section.name,
    recommendedStages: [...section.recommendedStages],
    // Without the code, which is for the rules: people read the source's own words.
    cycle: section.cycle.map(({ scope, condition, remark, item, months, monthsMax }) => ({
      scope,
      condition,
      remark,
      item,
      months,
      monthsMax,
    })),
    stages: section.stages.map((stage) => ({
      stage,
      items: [...(items[stage] ?? [])],
      targetDiseases: [...(targetDiseases[stage] ?? [])],
      contraindications: [...(contraindications[stage] ?? [])],
    })),
    verification: section.verification,
    note: section.note,
  }
}

/** Gear, signs, cards, and work that is barred. */
function careOf(
  { library, ppe }: Reference,
  { id, class: hazardClass, highToxicNo }: Hazard,
  asOf: IsoDate,
): Rows<'ppe' | 'signs' | 'noticeCards' | 'barredWork'> {
  // GBZ 158: the card of a material is for toxic matter; a high-toxic one has further fields (GBZ/T 203).
  const cards = [
    ...(hazardClass === 'chem' ? ['material' as const] : []),
    ...(highToxicNo === null ? [] : ['highToxic' as const]),
  ]
  const fields = cards.length === 0 ? [] : library.rowsOn('notice-card-fields', asOf)
  return {
    ppe: ppe(id).map(({ category, type, standard, trigger, replacement, verification }) => ({
      category,
      type,
      standard,
      trigger,
      replacement,
      verification,
    })),
    signs: library.ofHazard('signs', id, asOf).map(({ hazard, warnings, instructions, notices, note, basis }) => ({
      group: hazard,
      warnings: [...warnings],
      instructions: [...instructions],
      notices: [...notices],
      note,
      basis: [...basis],
    })),
    noticeCards: cards.flatMap((card) => {
      const own = fields.filter((field) => field.card === card).toSorted((a, b) => a.no - b.no)
      const [first] = own
      return first === undefined ? [] : [{ card, fields: own.map(({ label }) => label), basis: [...first.basis] }]
    }),
    barredWork: library
      .ofHazard('barred-work', id, asOf)
      .map(({ who, work, condition, note, basis }) => ({ who, work, condition, note, basis: [...basis] })),
  }
}

/** What it does to people, and what of it is measured in them. */
function healthOf(
  { library }: Reference,
  id: HazardId,
  asOf: IsoDate,
): Rows<'diseases' | 'biomarkers' | 'highToxicEntries'> {
  return {
    diseases: library
      .diseasesOf(id, asOf)
      .map(({ disease, catalogueName, diagnosisStandard, stages, linkedBy, basis }) => ({
        disease,
        catalogueName,
        diagnosisStandard,
        stages: [...stages],
        linkedBy,
        basis: [...basis],
      })),
    biomarkers: library
      .ofHazard('biomarkers', id, asOf)
      .map(({ indicator, condition, specimen, limits, direction, samplingTime, note, basis }) => ({
        indicator,
        condition,
        specimen,
        limits: limits.map((limit) => ({ ...limit })),
        direction,
        samplingTime,
        note,
        basis: [...basis],
      })),
    highToxicEntries: library
      .ofHazard('high-toxic', id, asOf)
      .map(({ no, name, note, basis }) => ({ no, name, note, basis: [...basis] })),
  }
}

function exchangeCodesOf({ library }: Reference, id: HazardId, asOf: IsoDate): HazardCard['exchangeCodes'] {
  const names = new Map(library.rows('exchange-codes').map(({ scheme, code, name }) => [`${scheme}/${code}`, name]))
  return library
    .ofHazard('exchange-links', id, asOf)
    .map(({ scheme, code, linkedBy }) => ({ scheme, code, name: names.get(`${scheme}/${code}`) ?? '', linkedBy }))
}
