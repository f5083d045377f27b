import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { isoDate } from '#shared/domain/dates.ts'
import { Firms } from '#electron/services/firms.ts'
import { ratesOfAll, ratesOfFirm } from '#electron/services/rates.ts'
import { saveRecord } from '#electron/services/records.ts'
import { completeRecord } from '#shared/entities/facts.ts'
import { firmProfileSchema } from '#shared/entities/firm.ts'
import { writeFileSync } from 'node:fs'
import { testEngine } from '../helpers/engine.ts'
import { refusalOf } from '../helpers/firm-file.ts'
import { tempDir } from '../helpers/temp-dir.ts'

const question = { asOf: isoDate('2025-11-22'), language: 'zh-CN', planId: null } as const

function openFirms(): { firms: Firms; dataDir: string } {
  const dataDir = tempDir()
  const firms = new Firms(dataDir, testEngine)
  onTestFinished(() => firms.close())
  return { firms, dataDir }
}

function addFirm(firms: Firms, name: string, insuredSince: string | null, demo = false): string {
  const { id } = firms.add(firmProfileSchema.parse({ name, divisionCode: '330106', demo }))
  saveRecord(firms.session(id), 'workers', completeRecord('workers', { id: 'w1', name: '甲样本', insuredSince }))
  return id
}

test('one firm: the plan of its division, and people behind numerator and gap', () => {
  const { firms } = openFirms()
  const id = addFirm(firms, '甲厂', null)
  const report = ratesOfFirm(firms.session(id), question)
  expect(report.plan?.planId).toBe('ZJ')
  const insured = report.rates.find((rate) => rate.id === 'insured')
  expect(insured).toMatchObject({
    numerator: 0,
    denominator: 1,
    percent: '0.0%',
    gap: [{ kind: 'worker', name: '甲样本' }],
  })
  expect(refusalOf(() => ratesOfFirm(firms.session(id), { ...question, planId: 'NO' })).code).toBe('rates.unknownPlan')
})

test('many firms: summed, without the demo firm and without a single person’s name; an unreadable file is named', () => {
  const { firms, dataDir } = openFirms()
  addFirm(firms, '甲厂', '2020-01-01')
  addFirm(firms, '乙厂', null)
  addFirm(firms, '示范厂', '2020-01-01', true)
  const broken = addFirm(firms, '坏厂', null)
  firms.close()
  writeFileSync(join(dataDir, 'firms', `${broken}.zhijian`), 'not a firm')
  const again = new Firms(dataDir, testEngine)
  onTestFinished(() => again.close())
  const pooled = ratesOfAll(again, testEngine.reference, question)
  expect(pooled.firms.map(({ name }) => name).toSorted()).toEqual(['乙厂', '甲厂'])
  expect(pooled.unread).toMatchObject([{ id: broken, name: '坏厂' }])
  const insured = pooled.rates.find((rate) => rate.id === 'insured')
  expect(insured).toMatchObject({ numerator: 1, denominator: 2, percent: '50.0%' })
  expect(insured?.gap.map(({ kind, name }) => [kind, name])).toEqual([['firm', '乙厂']])
  expect(JSON.stringify(pooled)).not.toContain('样本')
  expect(pooled.plan).toBeNull()
})
