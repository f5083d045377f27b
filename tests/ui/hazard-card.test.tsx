// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { hazardCard } from '#electron/services/hazard-card.ts'
import { isoDate } from '#shared/domain/dates.ts'
import { HazardCardBody } from '../../renderer/src/components/hazard-card/hazard-card.tsx'
import { testEngine } from '../helpers/engine.ts'
import { renderInFirm } from './render.tsx'

const card = (id: string) => hazardCard(testEngine.reference, id, isoDate('2026-11-22'))

/** The part of the card under a heading. */
function section(title: string): HTMLElement {
  const found = screen.getByRole('heading', { level: 3, name: title }).closest('section')
  if (found === null) throw new Error(`no section ${title}`)
  return found
}

test('benzene: limits, both editions, diseases, barred work and codes, each with its source', async () => {
  await renderInFirm(<HazardCardBody card={card('chem-28')} />)
  expect(screen.getByRole('article', { name: '苯' })).toBeTruthy()
  const limits = within(section('职业接触限值'))
  expect(limits.getByText('PC-TWA 3 mg/m³')).toBeTruthy()
  expect(limits.getAllByText('转引').length).toBeGreaterThan(0)
  const exams = within(section('职业健康检查'))
  expect(exams.getByText(/GBZ 188-2025（2026-08-01 起）/)).toBeTruthy()
  expect(exams.getByText(/GBZ 188-2014（.* 至 2026-07-31）/)).toBeTruthy()
  expect(exams.getAllByText('现行')).toHaveLength(1)
  expect(exams.getAllByText('造血系统疾病', { exact: false }).length).toBeGreaterThan(0)
  expect(within(section('可能引起的职业病')).getByText('职业性慢性苯中毒')).toBeTruthy()
  expect(within(section('不得安排的劳动者')).getAllByText('孕期女职工').length).toBeGreaterThan(0)
  expect(within(section('高毒物品目录')).getByText('第 4 项 苯')).toBeTruthy()
  expect(within(section('交换代码')).getAllByRole('listitem').length).toBeGreaterThan(0)
})

test('what the reference data do not hold is said, subject by subject', async () => {
  await renderInFirm(<HazardCardBody card={card('bio-3')} />)
  for (const title of ['职业接触限值', '生物监测指标', '高毒物品目录'])
    expect(within(section(title)).getByText('没有收录')).toBeTruthy()
})

test('a value holds only where its condition does: pulses, waves and parts of the body are said', async () => {
  await renderInFirm(<HazardCardBody card={card('phys-1')} />)
  expect(within(section('职业接触限值')).getByText(/至 100 次\/日/)).toBeTruthy()
})

test('a row nobody has seen the text of never looks like law', async () => {
  const { reference } = testEngine
  const unseen = reference.hazards.find(({ id }) => reference.ppe(id).some(({ verification }) => verification === 'U'))
  if (unseen === undefined) throw new Error('the packs hold no gear that is only recalled')
  await renderInFirm(<HazardCardBody card={card(unseen.id)} />, 'en')
  expect(within(section('Protective gear')).getAllByText('Not seen').length).toBeGreaterThan(0)
})
