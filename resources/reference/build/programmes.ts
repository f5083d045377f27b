/** Archives, signs, notice cards, and what the regional plans count. */
import type { LibraryInput } from '#shared/reference/library-schemas.ts'
import { surveyPartSchema } from '#shared/entities/improvement.ts'
import { questionTopics, signOrderRow } from '#shared/reference/library/programmes.ts'
import { basisOf, choice, lawOf, numberOf, standsOn, tag } from './basis.ts'
import { hazardsOfClass, referencedHazard, type HazardInput } from './hazards.ts'
import { readTable } from './tables.ts'

/** The six volumes of 安监总厅安健〔2013〕171号; what was not read is U and says so. */
export function archives(): LibraryInput<'archives'>['rows'] {
  const document = { document: '职业卫生档案管理规范', edition: '安监总厅安健〔2013〕171号' }
  return readTable('programmes/archives.csv').map((row) => ({
    id: row.cell('id'),
    volume: Number(row.cell('volume')),
    title: row.cell('title'),
    item: row.cell('item'),
    form: row.optional('form'),
    note: row.cell('note'),
    ...standsOn(document, `第${row.cell('volume')}卷`, tag(row.cell('verification'))),
  }))
}

/** Signs by hazard; the hazards are a class of the catalogue or named ones, where that can be told without the substance. */
export function signs(all: readonly HazardInput[]): LibraryInput<'signs'>['rows'] {
  return readTable('programmes/signs.csv').map((row) => ({
    id: row.cell('id'),
    hazard: row.cell('hazard'),
    warnings: row.list('warnings'),
    instructions: row.list('instructions'),
    notices: row.list('notices'),
    note: row.cell('note'),
    hazardIds: [
      ...row.list('hazard_classes').flatMap((name) => hazardsOfClass(all, name)),
      ...row.list('hazard_refs').map(referencedHazard),
    ],
    ...lawOf(row),
  }))
}

/** What stands on a card: GBZ 158 for any material, GBZ/T 203 for a high-toxic one. */
export function noticeCardFields(): LibraryInput<'notice-card-fields'>['rows'] {
  return readTable('programmes/notice-card-fields.csv').map((row) => ({
    id: row.cell('id'),
    card: choice(['material', 'highToxic'], row.cell('card')),
    no: Number(row.cell('no')),
    label: row.cell('label'),
    ...lawOf(row),
  }))
}

/** The order of several signs side by side: two texts, two orders, so it is a setting. */
export function signOrders(): LibraryInput<'sign-orders'>['rows'] {
  const kinds = signOrderRow.shape.order.unwrap().element.options
  return readTable('programmes/sign-orders.csv').map((row) => ({
    id: row.cell('id'),
    order: row.list('order').map((kind) => choice(kinds, kind)),
    note: row.cell('note'),
    ...lawOf(row, true),
  }))
}

/** The five plans, each with its region and period. */
export function plans(): LibraryInput<'plans'>['rows'] {
  return readTable('programmes/plans.csv').map((row) => ({
    id: row.cell('id'),
    name: row.cell('name'),
    documentNo: row.optional('document_no'),
    divisionCode: row.cell('division'),
    issued: row.optional('issued'),
    validFrom: row.cell('period_from'),
    validTo: row.cell('period_to'),
  }))
}

/** The indicators of the plans and whether a firm's own data give them. */
export function indicators(): LibraryInput<'indicators'>['rows'] {
  return readTable('programmes/indicators.csv').map((row) => ({
    id: row.cell('id'),
    name: row.cell('name'),
    computable: choice(['yes', 'partly', 'no'], row.cell('computable')),
    measure: row.optional('measure'),
    note: row.cell('note'),
  }))
}

/** What each plan asks of each indicator; a plan that does not name one has no row. */
export function planTargets(all: ReturnType<typeof plans>): LibraryInput<'plan-targets'>['rows'] {
  return readTable('programmes/indicators.csv').flatMap((row) =>
    all.flatMap((plan) => {
      const target = row.optional(plan.id)
      if (target === null) return []
      const rise = target === 'rise'
      const document = { document: plan.name, edition: plan.documentNo ?? '2021-2025' }
      return [
        {
          id: `${plan.id}-${row.cell('id')}`,
          planId: plan.id,
          indicatorId: row.cell('id'),
          comparison: rise ? ('rise' as const) : ('atLeast' as const),
          percent: rise ? null : numberOf(row, plan.id),
          ...standsOn(document, '主要指标', 'V', plan.validFrom, plan.validTo),
        },
      ]
    }),
  )
}

/** 知晓率 and 素养: two numbers that are often taken for one. */
export function surveyMeasures(): LibraryInput<'survey-measures'>['rows'] {
  return readTable('programmes/survey-measures.csv').map((row) => ({
    id: row.cell('id'),
    name: row.cell('name'),
    numerator: row.cell('numerator'),
    denominator: row.cell('denominator'),
    personThreshold: numberOf(row, 'question_threshold'),
    nationalPercent: numberOf(row, 'national_value'),
    note: row.cell('note'),
    ...lawOf(row),
  }))
}

/** The four parts of the questionnaire. */
export function surveyParts(): LibraryInput<'survey-parts'>['rows'] {
  const document = { document: '全国重点人群职业健康素养监测调查', edition: '国统制〔2022〕10号' }
  return readTable('programmes/survey-parts.csv').map((row) => ({
    id: row.cell('id'),
    no: Number(row.cell('no')),
    name: row.cell('name'),
    ...standsOn(document, '问卷组成', tag(row.cell('verification'))),
  }))
}

/** Own questions. The answer is a letter in the table, so that whoever corrects it reads what an answer sheet says. */
export function questions(all: readonly HazardInput[]): LibraryInput<'questions'>['rows'] {
  return readTable('programmes/questions.csv').map((row) => ({
    id: row.cell('id'),
    part: choice(surveyPartSchema.options, row.cell('part')),
    topic: choice(questionTopics, row.cell('topic')),
    question: row.cell('question'),
    options: row.list('options'),
    answer: ['A', 'B', 'C', 'D'].indexOf(row.cell('answer')),
    explanation: row.cell('explanation'),
    hazardIds: [...row.list('hazard_classes').flatMap((name) => hazardsOfClass(all, name)), ...row.list('hazards')],
    postWords: row.list('posts'),
    basis: row.list('basis').map(basisOf),
  }))
}
