/** What one visit looks at: the items of every factor's section in the edition of the day, each once, and the contraindications looked for. */
import { type Message, message } from '../explanation.ts'
import type { RuleContext } from '../rule-context.ts'
import { workSection } from '../rules/special-work.ts'
import type { HazardId, IsoDate } from '#shared/entities/common.ts'
import type { ExamKind, SpecialWork } from '#shared/entities/worker.ts'
import type { ExamEdition, ExamSection, ExamStage } from '#shared/reference/types.ts'
import { distinct } from '../distinct.ts'

/** The part of one section in a visit. */
export interface SectionPart {
  /** The factor, or `@exam.work.<kind>` for special work. */
  readonly factor: string
  readonly section: string
  readonly name: string
  readonly items: readonly string[]
  readonly contraindications: readonly string[]
  readonly verification: ExamSection['verification']
}

export interface ExamContent {
  readonly edition: ExamEdition['edition']
  readonly items: readonly string[]
  readonly contraindications: readonly string[]
  readonly parts: readonly SectionPart[]
  /** What the items do not say: factors without a section, stages only recommended. */
  readonly notes: readonly Message[]
}

/** What is asked of the clinic for one person. */
export interface Asked {
  readonly kind: ExamKind
  readonly hazardIds: readonly HazardId[]
  readonly specialWork: readonly SpecialWork[]
}

/** A re-check looks at the items of its notice and has no stage of its own. */
function stageOf(kind: ExamKind): ExamStage | null {
  return kind === 'recheck' ? null : kind
}

function partOf(factor: string, section: ExamSection, stage: ExamStage): SectionPart {
  const { items, contraindications, verification, name } = section
  return {
    factor,
    section: section.section,
    name,
    items: items[stage] ?? [],
    contraindications: contraindications[stage] ?? [],
    verification,
  }
}

/** Items and contraindications of a visit on a day, from the facts of the standard alone. */
export function examContent(context: RuleContext, { kind, hazardIds, specialWork }: Asked, on: IsoDate): ExamContent {
  const { edition } = context.examEdition(on)
  const stage = stageOf(kind)
  const parts: SectionPart[] = []
  const notes: Message[] = []
  if (stage === null) notes.push(message('exams.note.recheck'))
  else {
    for (const hazardId of hazardIds) {
      const hazard = context.hazardName(hazardId)
      const { section, linkedBy } = context.examLink(hazardId, edition)
      if (section === null || linkedBy === 'none') {
        notes.push(message(kind === 'preJob' ? 'exam.step.baseItems' : 'exam.step.notNamed', { hazard }))
        continue
      }
      parts.push(partOf(hazard, section, stage))
      if (linkedBy === 'inferred') notes.push(message('exam.step.inferred', { hazard, name: section.name }))
      if (section.recommendedStages.includes(stage)) notes.push(message('exams.note.recommended', { hazard }))
      else if (!section.stages.includes(stage)) notes.push(message('exams.note.noStage', { hazard }))
    }
    for (const work of specialWork) {
      if (work === 'displayScreen') continue
      parts.push(partOf(`@exam.work.${work}`, workSection(context, work, edition), stage))
    }
  }
  return {
    edition,
    items: distinct(parts.flatMap(({ items }) => items)),
    contraindications: distinct(parts.flatMap(({ contraindications }) => contraindications)),
    parts,
    notes,
  }
}
