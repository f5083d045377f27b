/** Turns the source tables into packs. Pure but for reading `source/`: the test runs it again and compares with what is committed. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { packSchemas, ruleRowSchema, type PackInput, type PackName } from '#shared/reference/schemas.ts'
import { divisions, industries, industryRisks, registrationTypes, sizeGroups } from './codes.ts'
import { examEditions, examLinks, examSections } from './exams.ts'
import { hazards } from './hazards.ts'
import { limits } from './limits.ts'
import { EDITION, packHead, source as basis, type Basis } from './pack-text.ts'
import { declarationForm, ppe, suggestions } from './practice.ts'
import { SOURCE } from './tables.ts'

/** The packs read at each start. */
export type BuiltPacks = { readonly [Name in PackName]: PackInput<Name> }

const CATALOGUE = basis('职业病危害因素分类目录', '国卫疾控发〔2015〕92号', 'S')
const EXAM_2025 = basis('职业健康监护技术规范', 'GBZ 188-2025', 'V')
const EXAM_2014 = basis('职业健康监护技术规范', 'GBZ 188-2014', 'V')

/** `source/rules.json`, the one table written as JSON; its numbers and clauses are checked here and carried over unchanged. */
function rules(): PackInput<'rules'>['rows'] {
  const path = join(SOURCE, 'rules.json')
  if (!existsSync(path)) return []
  const rows: unknown = JSON.parse(readFileSync(path, 'utf8'))
  return z
    .array(ruleRowSchema)
    .parse(rows)
    .map((row) => ({ ...row, basis: [...row.basis] }))
}

function pack<Name extends PackName>(name: Name, sources: readonly Basis[], rows: PackInput<Name>['rows']) {
  return { pack: name, ...packHead(sources), rows } as const
}

/** Every pack that is read at each start, validated. */
export function buildPacks(): BuiltPacks {
  const catalogue = hazards()
  const sections = examSections()
  const links = examLinks(sections)
  const packs: BuiltPacks = {
    hazards: pack(
      'hazards',
      [
        CATALOGUE,
        basis('用人单位职业病危害风险分级方法', '国疾控综监督二函〔2022〕50号', 'S', '附件1'),
        basis('高毒物品目录', '卫法监发〔2003〕142号', 'S'),
      ],
      catalogue,
    ),
    industries: pack('industries', [basis('国民经济行业分类', 'GB/T 4754-2017', 'S')], industries()),
    divisions: pack('divisions', [basis('县级以上行政区划代码', '民政部 2026-04', 'S')], divisions()),
    'registration-types': pack(
      'registration-types',
      [basis('关于市场主体统计分类的划分规定', '2023', 'S')],
      registrationTypes(),
    ),
    'size-groups': pack(
      'size-groups',
      [basis('统计上大中小微型企业划分办法（2017）', '国统字〔2017〕213号', 'S')],
      sizeGroups(),
    ),
    'industry-risk': pack(
      'industry-risk',
      [basis('建设项目职业病危害风险分类管理目录', '国卫办职健发〔2021〕5号', 'S')],
      industryRisks(),
    ),
    'exam-editions': pack('exam-editions', [EXAM_2014, EXAM_2025], examEditions()),
    'exam-sections': pack(
      'exam-sections',
      [EXAM_2014, EXAM_2025, basis('放射工作人员职业健康管理办法', '卫生部令第55号', 'S', '第19条')],
      sections,
    ),
    'exam-links': pack('exam-links', [EXAM_2014, EXAM_2025, CATALOGUE], links),
    limits: pack('limits', [], limits(catalogue)),
    ppe: pack('ppe', [], ppe(links)),
    'industry-suggestions': pack(
      'industry-suggestions',
      [basis('行业常见因素（公开文献与专业经验）', EDITION, 'D')],
      suggestions(catalogue),
    ),
    'declaration-form': pack(
      'declaration-form',
      [basis('职业病危害项目申报系统申报表', '2019年起运行的网上表', 'S')],
      declarationForm(),
    ),
    rules: pack('rules', [], rules()),
  }
  for (const [name, schema] of Object.entries(packSchemas)) check(name, schema, packs)
  return packs
}

function check(name: string, schema: z.ZodType, packs: Readonly<Record<string, unknown>>): void {
  const result = schema.safeParse(packs[name])
  if (!result.success) throw new Error(`pack ${name}: ${z.prettifyError(result.error)}`)
}
