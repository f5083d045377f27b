/** The words clinics head their columns with, surest first. */
import type { ResultField } from '#shared/entities/exam-batch.ts'
import { plainHeading } from '../columns.ts'

const HEADINGS: readonly (readonly [RegExp, ResultField | null])[] = [
  [/复查(日期|时间)|(日期|时间).*复查/, 'recheckBy'],
  [/复查(项目|内容)/, 'recheckItems'],
  [/禁忌(因素|危害|所涉)/, 'barred'],
  [/报告(书)?(编)?号/, 'reportNumber'],
  [/处理意见|医学建议|建议|出生|单位|电话|工龄|年龄|医师|报告日期/, null],
  [/身份证|证件号|身份号码|idcard|idnumber/, 'idCard'],
  [/^(受检人|受检者|劳动者|员工|职工|人员)?(姓名|名字)$|^(full)?name$/, 'name'],
  [/性别|^sex$|^gender$/, 'sex'],
  [/体检(类别|类型|种类)|检查(类别|类型|种类)|^类别$|^kind$/, 'kind'],
  [/(体检|检查|受检)(日期|时间)|^日期$|^examdate$|^date$/, 'date'],
  [/危害因素|接触因素|接害因素|毒害种类|^hazards?$/, 'hazards'],
  [/结论|检查结果|体检结果|^conclusion$|^result$/, 'conclusion'],
  [/工种|岗位|^post$|^job$/, 'post'],
]

/** Longer cells are titles or notes. */
const LONGEST = 24

/** The field a heading names; null when none. */
export function guessResultField(heading: string): ResultField | null {
  const plain = plainHeading(heading)
  if (plain === '' || plain.length > LONGEST) return null
  return HEADINGS.find(([pattern]) => pattern.test(plain))?.[1] ?? null
}

/** Headings compared as people mean them: blanks, width and punctuation aside. */
export function headingKey(heading: string): string {
  return plainHeading(heading)
}
