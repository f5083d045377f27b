/** The JSON Schema of the exchange document, made from the schemas the program itself reads it with. */
import { z } from 'zod'
import { hazardIdSchema, idSchema, isoDateSchema } from '#shared/entities/common.ts'
import { exchangeSchema, RECORD_KINDS, type RecordKind } from '#shared/entities/facts.ts'
import { usccSchema } from '#shared/entities/firm.ts'
import { idCardSchema } from '#shared/entities/worker.ts'
import { ledgersUi } from '#shared/i18n/zh-CN/ui-ledgers.ts'
import { LEVEL_UNITS, levelSchema } from '#shared/entities/workplace.ts'

type JsonSchema = z.core.JSONSchema.BaseSchema

/** What JSON Schema itself cannot say of a value. */
const VALUES = new Map<unknown, JsonSchema>([
  [isoDateSchema, { format: 'date', description: '存在的公历日期，YYYY-MM-DD，1900 至 2199 年。' }],
  [idSchema, { description: '本文件内的编号；同一类记录中不得重复。' }],
  [hazardIdSchema, { description: '2015 年《职业病危害因素分类目录》的类别与序号，如 phys-1 噪声。' }],
  [usccSchema, { description: '统一社会信用代码，18 位；校验码不符即拒绝（GB 32100-2015）。' }],
  [idCardSchema, { description: '公民身份号码，18 位；校验码或出生日期不符即拒绝（GB 11643-1999）。' }],
  [
    levelSchema,
    {
      description: `接触水平；每种类只有一个单位：${Object.entries(LEVEL_UNITS)
        .map(([kind, unit]) => `${kind} ${unit}`)
        .join('，')}。`,
    },
  ],
])

/** What a field means where its name does not say so; numbers carry their unit here. */
const FIELDS: Readonly<Record<string, string>> = {
  profile: '用人单位基本信息。',
  'profile.divisionCode': '行政区划代码，GB/T 2260，6 位。',
  'profile.industryCode': '国民经济行业代码，GB/T 4754-2017，带门类字母，如 C2110。',
  'profile.registrationType': '登记注册类型代码，3 位。',
  'profile.staff': '期末从业人员，人；用于划分企业规模。',
  'profile.revenue': '营业收入，万元。',
  'profile.assets': '资产总额，万元。',
  'profile.diseaseTotal': '截至填表日的职业病累计人数，人。',
  'profile.hazardSince': '首次出现职业病危害的日期。',
  'profile.confirmedRiskClass': '仅凭行业代码不能确定时，经确认的职业病危害类别。',
  'profile.highToxicRule': '高毒作业场所每月检测、半年评价的规定是否适用；未确认时为空。',
  'profile.processes': '工艺步骤，按先后顺序。',
  'profile.plan': '一企一策封面和签字页所需内容。',
  'profile.demo': '示范数据；文书上会标明。',
  workplaces: '车间、工作场所；parentId 指向上级。',
  exposures: '岗位接触：一个岗位与一种危害因素，至多一条。',
  'exposures.hoursPerDay': '每日接触时间，小时。',
  'exposures.daysPerWeek': '每周接触天数。',
  'exposures.grade': '有效的作业分级（GBZ/T 229）；没有则按 Ⅱ 级及以上处理。',
  assignments: '在岗记录；起止日均包含在内，未离岗则 to 为 null。',
  'exams.hazardIds': '该次检查覆盖的危害因素；其他因素的检查不能替代。',
  trainings: '培训；trainee 为 worker 时须填 workerId，否则不填。',
  'trainings.hours': '学时。',
  'surveys.date': '采样日期。',
  changeEvents: '触发申报的变化；declarationId 为回应该变化的申报。',
}

/** The schema of one field, looked up through lists: `exams.hazardIds`. */
function fieldOf(schema: JsonSchema, path: string): JsonSchema {
  let at: JsonSchema | undefined = schema
  for (const name of path.split('.')) {
    const items: unknown = at?.items
    const inner: JsonSchema | undefined = at?.properties ? at : isSchema(items) ? items : undefined
    const found: unknown = inner?.properties?.[name]
    at = isSchema(found) ? found : undefined
  }
  if (at === undefined) throw new Error(`the exchange document has no ${path}`)
  return at
}

/** What a kind of record is, in the words of its ledger. */
function describe(kind: RecordKind): string {
  return `${ledgersUi[`ledger.${kind}`]}：${ledgersUi[`ledger.${kind}.what`]}`
}

function isSchema(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Draft 2020-12. What it cannot say (check digits, references between records) is checked when a document is loaded. */
export function exchangeJsonSchema(): JsonSchema {
  const schema = z.toJSONSchema(exchangeSchema, {
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => void Object.assign(jsonSchema, VALUES.get(zodSchema)),
  })
  for (const kind of RECORD_KINDS) Object.assign(fieldOf(schema, kind), { description: describe(kind) })
  for (const [path, description] of Object.entries(FIELDS)) Object.assign(fieldOf(schema, path), { description })
  const { $schema, ...rest } = schema
  return {
    ...($schema === undefined ? {} : { $schema }),
    title: '职健管家交换文件',
    description: '一家用人单位的全部记录，一个 JSON 对象。未知字段一律拒绝；记录之间的引用须指向本文件中的记录。',
    ...rest,
  }
}
