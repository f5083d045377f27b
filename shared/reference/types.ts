/** The reference data as rules and screens read it. Built from `resources/reference/*.json` by `createReference`. */
import type { Basis, Verification } from '#shared/domain/explanation.ts'
import type { HazardId, IsoDate } from '#shared/entities/common.ts'
import type { SpecialWork } from '#shared/entities/worker.ts'
import type { LevelKind } from '#shared/entities/workplace.ts'
import type { Library } from './library.ts'

export type HazardClass = 'dust' | 'chem' | 'phys' | 'rad' | 'bio' | 'other'

/** An entry of 职业病危害因素分类目录 (国卫疾控发〔2015〕92号). */
export interface Hazard {
  readonly id: HazardId
  readonly class: HazardClass
  readonly no: number
  readonly name: string
  readonly cas: readonly string[]
  readonly aliases: readonly string[]
  /** Pinyin of the name without blanks, and initials of name and aliases, lower case. */
  readonly pinyin: string
  readonly initials: readonly string[]
  /** Pinyin of each alias, in the order of `aliases`. */
  readonly aliasPinyin: readonly string[]
  /** 危害性质: severe, general, or conditional (depends on substance, form, SiO2 content, source class). */
  readonly nature: 'severe' | 'general' | 'conditional'
  readonly natureBasis: string
  /** Number in 高毒物品目录 (2003), when it is there. */
  readonly highToxicNo: number | null
  readonly note: string
}

export interface Industry {
  readonly code: string
  readonly name: string
  readonly level: 1 | 2 | 3 | 4
  readonly parent: string | null
  readonly pinyin: string
  readonly initials: string
}

export interface Division {
  readonly code: string
  readonly name: string
  readonly fullName: string
  readonly level: 1 | 2 | 3
  readonly parent: string | null
  readonly pinyin: string
  readonly initials: string
}

export interface RegistrationType {
  readonly code: string
  readonly name: string
  readonly parent: string | null
}

/** A group of 国统字〔2017〕213号 with the lower bounds of each indicator (persons or 万元). */
export interface SizeGroup {
  readonly no: number
  readonly name: string
  readonly prefixes: readonly string[]
  readonly excluded: readonly string[]
  readonly indicators: readonly {
    readonly indicator: 'staff' | 'revenue' | 'assets'
    readonly large: number
    readonly medium: number
    readonly small: number
  }[]
}

/** 严重/一般 by industry code, 国卫办职健发〔2021〕5号. `condition` non-null: general only where it holds. */
export interface IndustryRisk {
  readonly code: string
  readonly name: string
  readonly category: 'severe' | 'general'
  readonly condition: string | null
}

/** A rule row: what `resources/reference/rules.json` holds. Every number a rule uses stands in `params`. */
export interface RuleRow {
  /** Identifier the results carry, e.g. `survey.periodic`. */
  readonly id: string
  /** Number in the list of duties, e.g. `D27`, or of exam duties, e.g. `EX-16`. */
  readonly duty: string
  readonly title: string
  readonly params: Readonly<Record<string, number>>
  readonly basis: readonly Basis[]
  readonly validFrom: IsoDate | null
  readonly validTo: IsoDate | null
  readonly penalty: string | null
}

export type ExamStage = 'preJob' | 'inService' | 'leaving' | 'emergency' | 'followUp'

/** One condition of a GBZ 188 cycle, e.g. LEX8h 80–85 dB → 24 months. */
export interface CyclePart {
  /** `rec` is recommended only and never a breach; `item` concerns one examination item; `obs`, `once`, `event`, `recheck` as in the source README. */
  readonly scope: 'whole' | 'item' | 'rec' | 'obs' | 'once' | 'event' | 'recheck'
  /** What the source's own words say, for the program to read: `bloodLead<400|urineLead<70`, `observation<=60m`, `window6-12m`, a kind of special work. */
  readonly code: string | null
  /** `default`, `grade>=II`, `grade<=I`, `first24m`, `after24m` (joined by `&`), `LEX8h>=85dB`, `80dB<=LEX8h<85dB`, or the source's own words. */
  readonly condition: string
  /** What the source adds in brackets to `default`, e.g. before the hot season; null otherwise. */
  readonly remark: string | null
  readonly item: string | null
  readonly months: number
  readonly monthsMax: number | null
}

/** 离岗后检查 of a section: for how many years after leaving, by years of work, and how often. Recommended only (annex C). */
export interface FollowUpPlan {
  /** Whom it is for, where the standard says more than "whoever left"; in its own words. */
  readonly for: string | null
  /** Only after more years of work than this; null where any length counts. */
  readonly overYears: number | null
  /** Years of follow-up by years of work, shortest first; the last span has no upper bound. */
  readonly spans: readonly { readonly upToYears: number | null; readonly years: number }[]
  readonly months: number
  /** Exceptions in the standard's own words. */
  readonly remarks: readonly string[]
}

/** A section of GBZ 188 in one edition; radiation workers have a rule of their own, outside GBZ 188. */
export interface ExamSection {
  readonly edition: ExamEdition['edition'] | '卫生部令55/GBZ 98-2020'
  readonly section: string
  readonly name: string
  readonly stages: readonly ExamStage[]
  readonly recommendedStages: readonly ExamStage[]
  /** Kinds of special work the section is about (chapter 9). */
  readonly specialWork: readonly SpecialWork[]
  readonly marks: readonly ('weeklyBloodCount' | 'heatSeason')[]
  readonly cycle: readonly CyclePart[]
  /** Null where none is set, or where it depends on a value no record holds (cadmium in urine). */
  readonly followUp: FollowUpPlan | null
  /** Items, target diseases and contraindications by stage, as lists of official names. */
  readonly items: Readonly<Partial<Record<ExamStage, readonly string[]>>>
  readonly targetDiseases: Readonly<Partial<Record<ExamStage, readonly string[]>>>
  readonly contraindications: Readonly<Partial<Record<ExamStage, readonly string[]>>>
  readonly verification: Verification
  readonly note: string
}

export interface ExamEdition {
  readonly edition: 'GBZ 188-2014' | 'GBZ 188-2025'
  readonly validFrom: IsoDate
  readonly validTo: IsoDate | null
}

/** How a hazard finds its section: named, in the scope text, inferred by family, or not named at all. */
export interface ExamLink {
  readonly section: ExamSection | null
  /** Further sections that may apply to the same hazard; the closest is `section`. */
  readonly others: readonly ExamSection[]
  readonly linkedBy: 'name' | 'scope' | 'inferred' | 'none'
  readonly note: string
}

/** One limit value of GBZ 2.1-2019 or GBZ 2.2-2007. */
export interface LimitRow {
  readonly id: string
  readonly hazardName: string
  readonly cas: readonly string[]
  readonly kind: LevelKind
  readonly value: number
  readonly unit: string
  readonly basis: Basis
  readonly remarks: string
  /** For dust by free silica content and the like: what must hold for this row; null when unconditional. */
  readonly condition: string | null
}

/** Protective gear for a hazard, exams/ppe.csv. */
export interface PpeRow {
  readonly hazard: string
  readonly category: string
  readonly type: string
  readonly standard: string
  readonly trigger: string
  readonly replacement: string
  readonly verification: Verification
}

/** Process → post → hazards that are usual in an industry; a suggestion, never law. */
export interface IndustrySuggestion {
  readonly industry: string
  readonly code: string | null
  readonly process: string
  readonly posts: readonly string[]
  readonly hazardIds: readonly HazardId[]
  readonly basis: string
}

/** Layout rows of the declaration form: labels live in data so that the portal's wording can be corrected without code. */
export interface FormRow {
  readonly id: string
  readonly block: 'header' | 'basic' | 'products' | 'hazards' | 'measurement' | 'surveillance' | 'signature'
  readonly label: string
  readonly evidence: string
  /** Known from recall only: printed as provisional, switchable. */
  readonly provisional: boolean
}

export interface Reference {
  /** Edition label of the packs in use, e.g. `2026-11`. */
  readonly edition: string
  readonly hazards: readonly Hazard[]
  hazard(id: HazardId): Hazard | null
  /** By official name, alias, pinyin, initials or CAS; best first. */
  searchHazards(query: string, limit: number): readonly Hazard[]
  industry(code: string): Industry | null
  searchIndustries(query: string, limit: number): readonly Industry[]
  division(code: string): Division | null
  divisionChildren(parent: string | null): readonly Division[]
  searchDivisions(query: string, limit: number): readonly Division[]
  readonly registrationTypes: readonly RegistrationType[]
  readonly sizeGroups: readonly SizeGroup[]
  /** 严重/一般 by the longest code prefix listed; null when the catalogue has no such industry. */
  industryRisk(industryCode: string): IndustryRisk | null
  /** The row of a rule in force on a day. Throws when the pack has no such rule: that is broken code, not bad input. */
  rule(id: string, on: IsoDate): RuleRow
  readonly rules: readonly RuleRow[]
  /** The GBZ 188 edition in force on a day. */
  examEdition(on: IsoDate): ExamEdition
  /** Radiation workers have one section for both editions of GBZ 188. */
  examLink(hazardId: HazardId, edition: ExamSection['edition']): ExamLink
  /** The section of a kind of special work: chapter 9 has no hazard that leads to it. */
  workSection(edition: ExamEdition['edition'], work: SpecialWork): ExamSection | null
  limits(hazardId: HazardId, on: IsoDate): readonly LimitRow[]
  ppe(hazardId: HazardId): readonly PpeRow[]
  suggestions(industryCode: string): readonly IndustrySuggestion[]
  readonly declarationForm: readonly FormRow[]
  /** Everything that is not needed at each start: duties, diseases, grading, signs, plans, codes. */
  readonly library: Library
}
