/** `search --card` the way a script calls it: the card the window shows. */
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { hazardCardSchema } from '#shared/api/hazard-card.ts'
import { runCli, runJson } from './run-cli.ts'

const answerSchema = z.strictObject({ query: z.string(), card: hazardCardSchema })

async function card(...words: string[]) {
  const ran = await runJson(['search', ...words, '--card', '--as-of', '2026-11-22'])
  expect(ran.code).toBe(0)
  return answerSchema.parse(ran.json).card
}

describe('search --card', () => {
  it('gives limits, both editions of the examinations, diseases, codes and the number among the high-toxic ones', async () => {
    const benzene = await card('71-43-2')
    expect(benzene.limits.map(({ kind, value }) => [kind, value])).toEqual([
      ['twa', 3],
      ['stel', 6],
    ])
    expect(benzene.exams.map(({ edition, inForce }) => [edition, inForce])).toEqual([
      ['GBZ 188-2025', true],
      ['GBZ 188-2014', false],
    ])
    expect(benzene.exams[0]?.sections[0]).toMatchObject({ section: '5.19', name: '苯' })
    expect(benzene.diseases.map(({ disease }) => disease)).toContain('职业性慢性苯中毒')
    expect(benzene.highToxicEntries[0]?.no).toBe(4)
    expect(benzene.noticeCards.map(({ card: kind }) => kind)).toEqual(['material', 'highToxic'])
    expect(benzene.barredWork.map(({ who }) => who)).toContain('pregnant')
    expect(benzene.exchangeCodes.length).toBeGreaterThan(0)
  })

  it('leaves empty what the reference data do not hold', async () => {
    const virus = await card('艾滋病病毒')
    expect([virus.limits, virus.biomarkers, virus.highToxicEntries]).toEqual([[], [], []])
  })

  it('prints the heart of it for a person, and asks back when several are meant', async () => {
    const noise = await runCli(['search', '噪声', '--card'])
    expect(noise.stdout).toContain('85 dB(A)')
    expect(noise.stdout).toContain('每 12 个月')
    const unclear = await runCli(['search', '甲', '--card'])
    expect([unclear.code, unclear.stderr.includes('甲苯 (chem-29)')]).toEqual([2, true])
  })
})
