/** A roster of 10,000 people: the whole import against merely parsing the same workbook with the same library. */
import { Workbook } from '@cj-tech-master/excelts'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { applyImport } from '#electron/services/roster.ts'
import { createFirm, type Engine } from '#electron/services/session.ts'
import { idCardCheckCharacter } from '#shared/domain/identifiers.ts'
import { firmProfileSchema } from '#shared/entities/firm.ts'
import { measure, timeRow, type Row } from './measure.ts'

const PEOPLE = 10_000
const RUNS = 5
const POSTS = 40

/** Every number its own: year of birth and serial number together. */
function idCard(index: number): string {
  const serial = String(Math.floor(index / 40)).padStart(3, '0')
  const first17 = `990101${1960 + (index % 40)}0615${serial}`
  return first17 + idCardCheckCharacter(first17)
}

/** 40 posts in 8 workshops; every ID number its own. */
async function bigRoster(): Promise<Uint8Array> {
  const workbook = new Workbook()
  const sheet = workbook.addWorksheet('花名册')
  sheet.addRow(['姓名', '身份证号', '车间', '岗位', '入职日期', '联系电话'])
  for (let index = 0; index < PEOPLE; index += 1) {
    const post = index % POSTS
    sheet.addRow([
      `员工${index}`,
      idCard(index),
      `${post % 8}车间`,
      `岗位${post}`,
      `2024-0${1 + (index % 9)}-15`,
      `199${String(index).padStart(8, '0')}`,
    ])
  }
  return workbook.xlsx.writeBuffer()
}

/** Two times and their ratio. */
export async function benchRoster(engine: Engine, folder: string): Promise<Row[]> {
  const bytes = await bigRoster()
  const parse = await measure(RUNS, () => new Workbook().xlsx.load(bytes))
  let accepted = 0
  const path = join(folder, 'roster.zhijian')
  const whole = await measure(RUNS, async () => {
    const session = createFirm(path, firmProfileSchema.parse({ name: 'bench' }), engine)
    const report = await applyImport(session, { name: 'roster.xlsx', bytes }, { mapping: null, language: 'zh-CN' })
    accepted = report.accepted
    session.store.close()
    rmSync(path)
  })
  const size = (bytes.byteLength / 1024).toFixed(0)
  return [
    timeRow(`merely parsing a roster of ${PEOPLE.toLocaleString('en')} rows (${size} kB)`, parse),
    timeRow(
      `importing it into a new firm file: ${accepted.toLocaleString('en')} people judged, written, logged`,
      whole,
    ),
    {
      what: 'import against parsing',
      figure: `${(whole.median / parse.median).toFixed(2)} ×`,
      range: 'ratio of the medians',
    },
  ]
}
