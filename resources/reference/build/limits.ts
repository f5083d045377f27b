/** 职业接触限值: GBZ 2.1-2019 tables 1 and 2, GBZ 2.2-2007, and the hazards each value applies to. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { PackInput } from '#shared/reference/schemas.ts'
import { referencedHazard, type HazardInput } from './hazards.ts'
import { bracketed, nameKey } from './names.ts'
import { readTable, SOURCE, type Row } from './tables.ts'

export type Limit = PackInput<'limits'>['rows'][number]
type Verification = Limit['basis']['verification']

const CHEMICAL = { document: '工作场所有害因素职业接触限值 第1部分：化学有害因素', edition: 'GBZ 2.1-2019' }
const PHYSICAL = { document: '工作场所有害因素职业接触限值 第2部分：物理因素', edition: 'GBZ 2.2-2007' }
/** Day GBZ 2.1-2019 came into force; this program holds no older limits. */
const SINCE_2019 = '2020-04-01'

/** Copies that agree are still copies: 2 and 1 are second-hand, 0 was not seen. Nothing here was read in the standard itself. */
function verificationOf(verified: string): Verification {
  if (verified === '1' || verified === '2') return 'S'
  if (verified === '0') return 'U'
  throw new Error(`unknown value of verified: ${verified}`)
}

/** One line of `limits/hazard-links.csv`: what CAS and name alone do not tell. */
interface ManualLink {
  readonly hazardIds: readonly string[]
  readonly condition: string | null
}

function manualLinks(): Map<string, ManualLink[]> {
  const links = new Map<string, ManualLink[]>()
  for (const row of readTable('limits/hazard-links.csv')) {
    const ids = row.list('hazard_refs').map(referencedHazard)
    const key = `${row.cell('table')}/${row.cell('no')}`
    links.set(key, [...(links.get(key) ?? []), { hazardIds: ids, condition: row.optional('condition') }])
  }
  return links
}

/** Names under which a factor may stand in a table: as written, without brackets, and the synonyms in its brackets. */
function keys(name: string): string[] {
  return [nameKey(name), ...bracketed(name).map(nameKey)]
}

/** Hazards whose name (not alias: aliases are colloquial and often name one member of a group) or CAS is that of the limit. */
function hazardsNamed(
  all: readonly HazardInput[],
  hazardClass: HazardInput['class'],
  name: string,
  cas: readonly string[],
): string[] {
  const [key = ''] = keys(name)
  return all
    .filter((hazard) => hazard.class === hazardClass)
    .filter((hazard) => keys(hazard.name).includes(key) || hazard.cas.some((number) => cas.includes(number)))
    .map((hazard) => hazard.id)
}

/** `铅及其无机化合物（按Pb计）-铅尘` is the 铅尘 line of entry 224.1; the part after the dash is a condition. */
function subItem(row: Row): { name: string; condition: string | null } {
  const name = row.cell('name_zh')
  const at = name.lastIndexOf('-')
  if (!row.cell('no').includes('.') || at < 0) return { name, condition: null }
  return { name: name.slice(0, at), condition: name.slice(at + 1) }
}

interface Column {
  readonly column: string
  readonly kind: Limit['kind']
  readonly suffix: string
}

const CHEMICAL_COLUMNS: readonly Column[] = [
  { column: 'mac_mg_m3', kind: 'mac', suffix: 'mac' },
  { column: 'pc_twa_mg_m3', kind: 'twa', suffix: 'twa' },
  { column: 'pc_stel_mg_m3', kind: 'stel', suffix: 'stel' },
]

const DUST_COLUMNS: readonly Column[] = [
  { column: 'pc_twa_total_mg_m3', kind: 'twaTotal', suffix: 'total' },
  { column: 'pc_twa_resp_mg_m3', kind: 'twaRespirable', suffix: 'respirable' },
]

/** The limits of one line of a table, once per way it is linked. */
function limitsOf(row: Row, table: 1 | 2, columns: readonly Column[], links: readonly ManualLink[]): Limit[] {
  const no = row.cell('no')
  return links.flatMap((link, index) =>
    columns.flatMap(({ column, kind, suffix }): Limit[] => {
      const value = row.cell(column)
      if (value === '') return []
      return [
        {
          id: `gbz2.1-t${table}-${no}-${suffix}${index === 0 ? '' : `-${index + 1}`}`,
          hazardName: row.cell('name_zh'),
          cas: row.list('cas', ';'),
          kind,
          value: Number(value),
          unit: 'mg/m3',
          basis: { ...CHEMICAL, clause: `表${table} 第${no}项`, verification: verificationOf(row.cell('verified')) },
          remarks: row.cell('remarks'),
          condition: link.condition,
          hazardIds: [...link.hazardIds],
          validFrom: SINCE_2019,
          validTo: null,
        },
      ]
    }),
  )
}

function chemicalLimits(all: readonly HazardInput[], manual: ReadonlyMap<string, ManualLink[]>): Limit[] {
  return readTable('limits/chemical.csv').flatMap((row) => {
    const { name, condition } = subItem(row)
    const automatic = { hazardIds: hazardsNamed(all, 'chem', name, row.list('cas', ';')), condition }
    return limitsOf(row, 1, CHEMICAL_COLUMNS, manual.get(`1/${row.cell('no')}`) ?? [automatic])
  })
}

/** What a dust limit says in brackets and the catalogue's name does not, e.g. 游离SiO2含量＜10% for 煤尘. */
function dustCondition(name: string, hazards: readonly HazardInput[]): string | null {
  const said = new Set(
    hazards.flatMap((hazard) => [hazard.name, ...bracketed(hazard.name)]).map((text) => text.normalize('NFKC')),
  )
  const unsaid = bracketed(name).filter((part) => /[<>＜＞≤≥]/.test(part) && !said.has(part.normalize('NFKC')))
  return unsaid.length === 0 ? null : unsaid.join('，')
}

function dustLimits(all: readonly HazardInput[], manual: ReadonlyMap<string, ManualLink[]>): Limit[] {
  return readTable('limits/dust.csv').flatMap((row) => {
    const { name, condition } = subItem(row)
    // By name only: marble and limestone share one CAS number and not one limit.
    const ids = hazardsNamed(all, 'dust', name, [])
    const linked = all.filter((hazard) => ids.includes(hazard.id))
    const conditions = [condition, dustCondition(name, linked)].filter((part) => part !== null)
    const automatic = { hazardIds: ids, condition: conditions.join('；') || null }
    return limitsOf(row, 2, DUST_COLUMNS, manual.get(`2/${row.cell('no')}`) ?? [automatic])
  })
}

const verifiedNumber = z.int().transform(String)
const physicalSchema = z.object({
  in_force_from: z.string(),
  noise: z.object({
    limits: z.array(
      z.object({ id: z.string(), metric: z.string(), limit: z.number(), unit: z.string(), verified: verifiedNumber }),
    ),
  }),
  heat: z.object({
    limits: z.array(z.object({ exposure_time_rate_pct: z.number(), labour_class: z.string(), wbgt_c: z.number() })),
    limits_verified: verifiedNumber,
  }),
  hand_arm_vibration: z.object({ limit: z.number(), unit: z.string(), verified: verifiedNumber }),
})

/** Noise, WBGT and hand-arm vibration; the other tables of GBZ 2.2 have no kind of reading in this program yet. */
function physicalLimits(all: readonly HazardInput[]): Limit[] {
  const source = physicalSchema.parse(JSON.parse(readFileSync(join(SOURCE, 'limits/physical.json'), 'utf8')))
  const make = (
    hazardName: string,
    limit: Pick<Limit, 'id' | 'kind' | 'value' | 'unit' | 'condition'>,
    clause: string,
    verified: string,
  ): Limit => ({
    ...limit,
    hazardName,
    cas: [],
    basis: { ...PHYSICAL, clause, verification: verificationOf(verified) },
    remarks: '',
    hazardIds: all.filter((hazard) => hazard.class === 'phys' && hazard.name === hazardName).map((hazard) => hazard.id),
    validFrom: source.in_force_from,
    validTo: null,
  })
  const noise = (metric: string, kind: 'lex8h' | 'lex40h') => {
    const row = source.noise.limits.find((limit) => limit.metric === metric)
    if (!row) throw new Error(`physical.json: no noise limit for ${metric}`)
    return make(
      '噪声',
      { id: `gbz2.2-${kind}`, kind, value: row.limit, unit: row.unit, condition: null },
      '工作场所噪声职业接触限值',
      row.verified,
    )
  }
  const heat = source.heat.limits.map((row) => {
    const condition = `接触时间率${row.exposure_time_rate_pct}%，体力劳动强度${row.labour_class}级`
    const id = `gbz2.2-wbgt-${row.exposure_time_rate_pct}-${row.labour_class.toLowerCase()}`
    return make(
      '高温',
      { id, kind: 'wbgt', value: row.wbgt_c, unit: '℃', condition },
      '高温作业职业接触限值',
      source.heat.limits_verified,
    )
  })
  const vibration = source.hand_arm_vibration
  const hand = {
    id: 'gbz2.2-hand-vibration',
    kind: 'handVibration' as const,
    value: vibration.limit,
    unit: vibration.unit,
    condition: null,
  }
  return [
    noise('LEX,8h', 'lex8h'),
    noise('LEX,40h', 'lex40h'),
    ...heat,
    make('振动', hand, '手传振动职业接触限值', vibration.verified),
  ]
}

/** Every limit this program can hold a reading against. */
export function limits(all: readonly HazardInput[]): Limit[] {
  const manual = manualLinks()
  return [...chemicalLimits(all, manual), ...dustLimits(all, manual), ...physicalLimits(all)]
}
