/** Firms the papers are tried on: one half empty, one ordinary, one large. All people are invented. */
import { idCardCheckCharacter, usccCheckCharacter } from '#shared/domain/identifiers.ts'
import type { Facts } from '#shared/entities/facts.ts'
import { buildFacts } from '../helpers/build-facts.ts'
import type { FactsParts } from '../helpers/build-facts.ts'

type Exposures = NonNullable<FactsParts['exposures']>
type Results = NonNullable<NonNullable<FactsParts['surveys']>[number]['results']>
type Reading = Pick<Results[number], 'kind' | 'value' | 'unit' | 'reportedVerdict'>

const USCC_BODY = '91990101MA0000001'

function idCard(index: number): string {
  const first17 = `990101${1970 + (index % 30)}0${1 + (index % 9)}1${index % 10}${String(100 + index).slice(-3)}`
  return first17 + idCardCheckCharacter(first17)
}

/** A firm on its first day: a name and two people, nothing else. */
export function halfEmptyFirm(): Facts {
  return buildFacts({
    profile: { name: '临江县新开木器厂' },
    workplaces: [{ id: 'w1', name: '木工车间' }],
    posts: [{ id: 'p1', workplaceId: 'w1', name: '开料' }],
    workers: [
      { id: 'n1', name: '赵一' },
      { id: 'n2', name: '钱二' },
    ],
    assignments: [{ id: 'a1', workerId: 'n1', postId: 'p1' }],
  })
}

const hazardsOfPost = [
  { name: '开料', hazards: ['dust-32', 'phys-1'] },
  { name: '砂光', hazards: ['dust-32', 'phys-1', 'phys-6'] },
  { name: '喷漆', hazards: ['chem-28', 'chem-29', 'chem-30'] },
  { name: '电焊', hazards: ['dust-11', 'chem-3', 'phys-10'] },
  { name: '打磨', hazards: ['dust-1', 'phys-1'] },
  { name: '仓管', hazards: [] },
]

const kinds = ['own', 'own', 'own', 'own', 'dispatched', 'own', 'contractor', 'own', 'intern', 'own'] as const

export interface FirmSize {
  readonly workers: number
  readonly posts: number
}

function posts(count: number): { id: string; workplaceId: string; name: string; task: string }[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `p${index + 1}`,
    workplaceId: `w${1 + (index % 4)}`,
    name: `${hazardsOfPost[index % hazardsOfPost.length]?.name ?? ''}${index < hazardsOfPost.length ? '' : `（${Math.floor(index / hazardsOfPost.length) + 1} 线）`}`,
    task: '按工艺卡作业，班后清扫',
  }))
}

function exposures(count: number): Exposures {
  return Array.from({ length: count }, (_, index) => index).flatMap((index) =>
    (hazardsOfPost[index % hazardsOfPost.length]?.hazards ?? []).map((hazardId, at) => ({
      id: `e${index + 1}-${at + 1}`,
      postId: `p${index + 1}`,
      hazardId,
      hoursPerDay: 8,
      daysPerWeek: 6,
      mode: 'continuous' as const,
      controls: ['局部排风罩', '除尘器'],
      ppe: ['KN95 防尘口罩', '防噪声耳塞'],
      source: '精密推台锯',
      ...(hazardId === 'phys-1'
        ? { level: { kind: 'lex8h' as const, value: 86.2, unit: 'dB(A)' }, levelSource: 'measured' as const }
        : {}),
    })),
  )
}

function results(count: number): Results {
  return Array.from({ length: count }, (_, index) => index).flatMap((index): Results => {
    const hazards = hazardsOfPost[index % hazardsOfPost.length]?.hazards ?? []
    const post = { postId: `p${index + 1}`, point: `${index + 1} 号操作位` }
    if (hazards.includes('dust-1')) {
      return [
        {
          id: `m${index}-1`,
          ...post,
          hazardId: 'dust-1',
          kind: 'twaTotal',
          value: 0.8,
          unit: 'mg/m3',
          reportedVerdict: 'within',
        },
      ]
    }
    if (hazards.includes('phys-1')) {
      return [
        { id: `m${index}-1`, ...post, hazardId: 'phys-1', kind: 'lex8h', value: 83 + (index % 5), unit: 'dB(A)' },
        { id: `m${index}-2`, ...post, hazardId: 'dust-32', kind: 'twaTotal', value: 2.1, unit: 'mg/m3' },
      ]
    }
    if (hazards.includes('chem-28')) {
      return [
        { id: `m${index}-1`, ...post, hazardId: 'chem-28', kind: 'twa', value: 3.2, unit: 'mg/m3' },
        { id: `m${index}-2`, ...post, hazardId: 'chem-29', kind: 'twa', value: 12, unit: 'mg/m3' },
      ]
    }
    return []
  })
}

/** An ordinary firm with reports, exams, trainings and a declaration of last year; `workers` people on `posts` posts. */
export function workingFirm({ workers, posts: postCount }: FirmSize, profile: FactsParts['profile'] = {}): Facts {
  const ids = Array.from({ length: workers }, (_, index) => index)
  return buildFacts({
    profile: {
      name: '临江县同德家具制造有限公司',
      uscc: USCC_BODY + usccCheckCharacter(USCC_BODY),
      divisionCode: '330110',
      registeredAddress: '浙江省某市临江县工业园区开元路 18 号 3 幢',
      workAddress: '浙江省某市临江县工业园区开元路 18 号 3 幢、5 幢',
      industryCode: 'C2110',
      registrationType: '150',
      staff: workers,
      revenue: 2600,
      assets: 1800,
      secretUnit: false,
      hasUnion: true,
      filler: { name: '孙晓', phone: '19900000001' },
      legalRepresentative: { name: '李大成', phone: '19900000002' },
      principal: { name: '李大成', phone: '19900000002' },
      healthManager: { name: '周敏', phone: '19900000003' },
      diseaseTotal: 0,
      products: [
        { name: '实木餐桌', annualOutput: 5200, unit: '张' },
        { name: '实木椅', annualOutput: 21000, unit: '把' },
      ],
      materials: [{ name: '橡胶木板材', annualUse: 900, unit: '立方米' }, { name: '水性漆' }],
      processes: ['开料', '刨光', '砂光', '喷漆', '包装'],
      shifts: '白班 8 小时，每周 6 天',
      plan: {
        number: 'TD-2026-01',
        version: '1.0',
        preparedBy: '临江县安康职业健康服务有限公司',
        preparedOn: '2026-11-10',
        serviceFrom: '2026-12-01',
        serviceTo: '2027-11-30',
        contractNumber: 'HT-2026-031',
        providerLead: { name: '吴可', phone: '19900000004' },
      },
      ...profile,
    },
    workplaces: [
      { id: 'w1', name: '机加车间' },
      { id: 'w2', name: '砂光车间' },
      { id: 'w3', name: '喷漆车间' },
      { id: 'w4', name: '五金车间' },
    ],
    posts: posts(postCount),
    exposures: exposures(postCount),
    workers: ids.map((index) => ({
      id: `n${index + 1}`,
      name: `测试${String(index + 1).padStart(3, '0')}`,
      idCard: idCard(index),
      sex: index % 3 === 0 ? 'female' : 'male',
      kind: kinds[index % kinds.length],
      hireDate: '2023-03-01',
    })),
    assignments: ids.map((index) => ({
      id: `a${index + 1}`,
      workerId: `n${index + 1}`,
      postId: `p${(index % postCount) + 1}`,
      from: '2023-03-01',
    })),
    exams: ids
      .filter((index) => index % 4 !== 0)
      .map((index) => ({
        id: `x${index + 1}`,
        workerId: `n${index + 1}`,
        kind: 'inService',
        date: index % 3 === 0 ? '2025-05-12' : '2026-05-12',
        hazardIds: hazardsOfPost[(index % postCount) % hazardsOfPost.length]?.hazards ?? [],
        conclusion: index % 11 === 1 ? 'contraindication' : 'normal',
        institution: '临江县人民医院体检中心',
        reportNumber: 'TJ-2026-088',
      })),
    trainings: [
      { id: 't0', trainee: 'principal', kind: 'first', date: '2026-03-02', hours: 16, passed: true },
      ...ids
        .filter((index) => index % 5 !== 0)
        .map((index) => ({
          id: `t${index + 1}`,
          trainee: 'worker' as const,
          workerId: `n${index + 1}`,
          kind: 'refresher' as const,
          date: '2026-04-10',
          hours: 4,
          passed: true,
        })),
    ],
    surveys: [
      {
        id: 's1',
        kind: 'periodic',
        date: '2026-08-20',
        receivedOn: '2026-09-08',
        institution: '浙江某检测技术有限公司',
        reportNumber: 'JC-2026-0815',
        results: results(postCount),
      },
    ],
    declarations: [{ id: 'd1', kind: 'first', date: '2025-09-30', year: 2025, receiptNumber: 'SB-2025-0001' }],
    changeEvents: [],
  })
}

export interface PostSpec {
  readonly hazardId: string
  readonly workers: number
  /** Kind, value and unit of a result on this post; none means never tested. */
  readonly result?: Reading
}

/** A firm with one post per line, each with one hazard and its own people; all results stand in one report of 2026. */
export function firmWith(specs: readonly PostSpec[]): Facts {
  const people = specs.flatMap(({ workers }, post) =>
    Array.from({ length: workers }, (_, index) => ({ post, id: `n${post}-${index}` })),
  )
  return buildFacts({
    profile: { name: '测试厂', industryCode: 'C3360' },
    workplaces: [{ id: 'w', name: '车间' }],
    posts: specs.map((_, index) => ({ id: `p${index}`, workplaceId: 'w', name: `岗位${index}` })),
    exposures: specs.map(({ hazardId }, index) => ({ id: `e${index}`, postId: `p${index}`, hazardId, daysPerWeek: 5 })),
    workers: people.map(({ id }) => ({ id, name: '测试', hireDate: '2024-01-01' })),
    assignments: people.map(({ id, post }) => ({ id: `a${id}`, workerId: id, postId: `p${post}`, from: '2024-01-01' })),
    surveys: [
      {
        id: 's',
        kind: 'periodic',
        date: '2026-06-01',
        results: specs.flatMap(({ hazardId, result }, index) =>
          result === undefined
            ? []
            : [{ id: `m${index}`, postId: `p${index}`, point: `点${index}`, hazardId, ...result }],
        ),
      },
    ],
  })
}
