/** Turns the source tables of the library into packs. */
import { z } from 'zod'
import { librarySchemas, type LibraryInput, type LibraryName } from '#shared/reference/library-schemas.ts'
import { barredWork, doseLimits, duties, findings, penalties, ruleHeads, selfCheck } from './duties.ts'
import { exchangeCodes, exchangeLinks, exchangeValues, registrationSchemes } from './exchange.ts'
import * as grading from './grading.ts'
import { biologicalLimits, biomarkers, diseases, factorDiseases, highToxic } from './health.ts'
import { packHead, source, type Basis } from './pack-text.ts'
import type { BuiltPacks } from './packs.ts'
import * as programmes from './programmes.ts'

type BuiltLibrary = { readonly [Name in LibraryName]: LibraryInput<Name> }

const EXCHANGE = [
  source('职业病及健康危害因素监测信息系统数据交换文档规范', '试行版1.0（2020-05）', 'S'),
  source('省级职业健康检查接口字典', '山东省区划代码', 'S'),
]
/** Texts of our own are data of this program, not law. */
const OWN = source('本软件自编题库', '2026-11', 'D')
const PLANS = [source('地方“十四五”职业病防治规划', '2021-2025', 'V')]
const REGISTRATION = [
  source('关于市场主体统计分类的划分规定', '2023', 'S'),
  source('关于划分企业登记注册类型的规定', '2011', 'S'),
  source('经济类型分类与代码', 'GB/T 12402-2000', 'S'),
]

function pack<Name extends LibraryName>(name: Name, rows: LibraryInput<Name>['rows'], basis: readonly Basis[] = []) {
  return { pack: name, ...packHead(basis), rows } as const
}

/** Every pack of the library, validated; `packs` are those read at each start. */
export function buildLibrary(packs: BuiltPacks): BuiltLibrary {
  const hazards = packs.hazards.rows
  const editions = grading.gradingEditions()
  const codes = exchangeCodes()
  const plans = programmes.plans()
  const library: BuiltLibrary = {
    diseases: pack('diseases', diseases()),
    'factor-diseases': pack('factor-diseases', factorDiseases()),
    'biological-limits': pack('biological-limits', biologicalLimits()),
    biomarkers: pack('biomarkers', biomarkers()),
    'physical-limits': pack('physical-limits', grading.physicalLimits(hazards, packs.limits.rows)),
    'physical-parameters': pack('physical-parameters', grading.physicalParameters()),
    'grading-editions': pack('grading-editions', editions),
    'grading-weights': pack('grading-weights', grading.gradingWeights(editions)),
    'grading-bands': pack('grading-bands', grading.gradingBands(editions)),
    'grading-adjustments': pack('grading-adjustments', grading.gradingAdjustments(editions)),
    'heat-grades': pack('heat-grades', grading.heatGrades(editions)),
    'heat-adjustments': pack('heat-adjustments', grading.heatAdjustments(editions)),
    'high-toxic': pack('high-toxic', highToxic()),
    duties: pack('duties', duties()),
    penalties: pack('penalties', penalties()),
    findings: pack('findings', findings()),
    'self-check': pack('self-check', selfCheck()),
    'barred-work': pack('barred-work', barredWork()),
    'dose-limits': pack('dose-limits', doseLimits()),
    'rule-heads': pack('rule-heads', ruleHeads()),
    archives: pack('archives', programmes.archives()),
    signs: pack('signs', programmes.signs(hazards)),
    'notice-card-fields': pack('notice-card-fields', programmes.noticeCardFields()),
    'sign-orders': pack('sign-orders', programmes.signOrders()),
    plans: pack('plans', plans, PLANS),
    indicators: pack('indicators', programmes.indicators(), PLANS),
    'plan-targets': pack('plan-targets', programmes.planTargets(plans)),
    'survey-measures': pack('survey-measures', programmes.surveyMeasures()),
    'survey-parts': pack('survey-parts', programmes.surveyParts()),
    questions: pack('questions', programmes.questions(hazards), [OWN]),
    // Ships empty: the official table was not found, and is the user's to load.
    'assessment-schemes': pack('assessment-schemes', []),
    'exchange-codes': pack('exchange-codes', codes, EXCHANGE),
    'exchange-links': pack('exchange-links', exchangeLinks(hazards, codes), EXCHANGE),
    'exchange-values': pack('exchange-values', exchangeValues(), EXCHANGE),
    'registration-schemes': pack('registration-schemes', registrationSchemes(), REGISTRATION),
  }
  for (const [name, schema] of Object.entries(librarySchemas)) check(name, schema, library)
  return library
}

function check(name: string, schema: z.ZodType, library: Readonly<Record<string, unknown>>): void {
  const result = schema.safeParse(library[name])
  if (!result.success) throw new Error(`pack ${name}: ${z.prettifyError(result.error)}`)
}
