/** The words Chinese rosters head their columns with. To teach the import another word, add it here. */
import type { RosterField } from '#shared/entities/roster.ts'
import { compact } from './text.ts'

type MappedField = Exclude<RosterField, 'ignore'>

/** Whole headings, blanks and punctuation removed. */
const HEADINGS: Readonly<Record<MappedField, readonly string[]>> = {
  name: ['姓名', '员工姓名', '职工姓名', '人员姓名', '劳动者姓名', '工人姓名', '名字', 'name', 'fullname'],
  idCard: [
    '身份证',
    '身份证号',
    '身份证号码',
    '身份证件号',
    '证件号',
    '证件号码',
    '公民身份号码',
    '公民身份证号码',
    '居民身份证号码',
    '身份号码',
    'idcard',
    'idnumber',
  ],
  sex: ['性别', 'sex', 'gender'],
  birthDate: ['出生年月', '出生日期', '出生年月日', '出生时间', '生日', 'birthdate', 'dateofbirth'],
  workplace: [
    '车间',
    '部门',
    '工作场所',
    '所在车间',
    '所在部门',
    '车间部门',
    '部门车间',
    '车间名称',
    '部门名称',
    '工段',
    '班组',
    '科室',
    'workplace',
    'department',
    'workshop',
  ],
  post: ['岗位', '工种', '岗位工种', '工种岗位', '岗位名称', '工种名称', '从事工种', '职位', 'post', 'job'],
  hireDate: [
    '入职时间',
    '入职日期',
    '进厂时间',
    '进厂日期',
    '入厂时间',
    '入厂日期',
    '进厂年月',
    '到岗日期',
    '到岗时间',
    '上岗时间',
    '上岗日期',
    'hiredate',
    'startdate',
  ],
  workerKind: [
    '用工形式',
    '用工性质',
    '用工类型',
    '用工方式',
    '人员类别',
    '人员类型',
    '人员性质',
    '员工类型',
    '员工性质',
    '合同类型',
    'workerkind',
  ],
  phone: ['联系电话', '手机', '手机号', '手机号码', '电话', '电话号码', '联系方式', '本人电话', 'phone', 'mobile'],
  employer: [
    '派遣单位',
    '劳务派遣单位',
    '劳务公司',
    '派遣公司',
    '外委单位',
    '外包单位',
    '承包单位',
    '所属单位',
    'employer',
  ],
  examDate: [
    '体检日期',
    '体检时间',
    '最近体检日期',
    '上次体检日期',
    '最近一次体检日期',
    '在岗体检日期',
    '职业健康检查日期',
    'examdate',
  ],
  note: ['备注', '说明', '备注说明', 'note', 'remarks'],
}

/** Parts that give a heading away when the whole is unknown, surest first. Words that look alike but mean other things end the search. */
const TELLING_PARTS: readonly (readonly [RegExp, RosterField])[] = [
  [/紧急|家属|亲属|配偶|父母|离职|离岗|离厂|合同(期|到期|签订)|参加工作|身份证(有效|到期|地址)/, 'ignore'],
  [/身份证|身份号/, 'idCard'],
  [/姓名/, 'name'],
  [/出生/, 'birthDate'],
  [/性别/, 'sex'],
  [/体检.*(日期|时间)/, 'examDate'],
  [/(入职|进厂|入厂|到岗|上岗).*(日期|时间|年月)|^(入职|进厂|入厂)$/, 'hireDate'],
  [/用工/, 'workerKind'],
  [/派遣单位|劳务公司|外委单位|外包单位/, 'employer'],
  [/工种|岗位(?!信息|类别|等级)/, 'post'],
  [/车间|部门/, 'workplace'],
  [/手机|电话/, 'phone'],
  [/备注/, 'note'],
]

/** Longer cells are titles or notes, even where they speak of names or posts. */
const LONGEST_HEADING = 40
const LONGEST_TELLING = 12

/** How well a heading names a field: 2 as a whole, 1 by a part. */
export interface Guess {
  readonly field: MappedField
  readonly certainty: 1 | 2
}

const fieldOfHeading = new Map(
  Object.entries(HEADINGS).flatMap(([field, headings]) =>
    headings.map((heading) => [heading, field as MappedField] as const),
  ),
)

/** A heading without blanks, punctuation and width: `姓  名`, `岗位（工种）` → `姓名`, `岗位工种`. */
export function plainHeading(heading: string): string {
  return compact(heading)
    .toLowerCase()
    .replace(/[()[\]{}<>《》【】、，。:：;/\\|*＊·_.-]/gu, '')
}

/** The field a column heading names, or null. */
export function guessField(heading: string): Guess | null {
  if (heading.length > LONGEST_HEADING) return null
  const plain = plainHeading(heading)
  const whole = fieldOfHeading.get(plain)
  if (whole) return { field: whole, certainty: 2 }
  const part = TELLING_PARTS.find(([pattern]) => pattern.test(plain))
  return !part || part[1] === 'ignore' || plain.length > LONGEST_TELLING ? null : { field: part[1], certainty: 1 }
}
