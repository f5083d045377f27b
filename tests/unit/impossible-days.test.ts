import { describe, expect, it } from 'vitest'
import { factsToMend } from '#shared/domain/facts-to-mend.ts'
import { renderMessage } from '#shared/i18n/index.ts'
import { buildFacts, type FactsParts, oneWorker } from '../helpers/build-facts.ts'
import { reference } from '../helpers/due.ts'

const PLACE: FactsParts = { workplaces: [{ id: 'wp1', name: '氨机房' }] }

function mendOf(parts: FactsParts): string[] {
  return factsToMend(buildFacts(parts), reference).map(
    ({ kind, id, field, text }) => `${kind}/${id}/${field}: ${renderMessage(text, 'zh-CN')}`,
  )
}

describe('days that cannot be true together are facts to mend', () => {
  it.each<[string, FactsParts, string]>([
    [
      'a project reviewed before its report',
      {
        projects: [{ id: 'pr1', name: '二期', preEvaluatedOn: '2026-02-01', preEvaluationReviewedOn: '2026-01-01' }],
      },
      'projects/pr1/preEvaluationReviewedOn: 二期：预评价评审日期（2026-01-01）不可能早于预评价报告日期（2026-02-01）。',
    ],
    [
      'a trial run that ends before it begins',
      { projects: [{ id: 'pr1', name: '二期', trialFrom: '2026-03-01', trialTo: '2026-02-28' }] },
      'projects/pr1/trialTo: 二期：试运行结束日期（2026-02-28）不可能早于试运行开始日期（2026-03-01）。',
    ],
    [
      'a safeguard removed before it was installed',
      {
        ...PLACE,
        safeguards: [
          { id: 's1', workplaceId: 'wp1', kind: 'alarm', installedOn: '2026-03-01', removedOn: '2026-02-01' },
        ],
      },
      'safeguards/s1/removedOn: 报警装置：应急设施拆除日期（2026-02-01）不可能早于应急设施安装日期（2026-03-01）。',
    ],
    [
      'a report received before the sampling',
      { surveys: [{ id: 'su1', kind: 'periodic', date: '2026-08-01', receivedOn: '2026-07-01', reportNumber: 'J-7' }] },
      'surveys/su1/receivedOn: J-7：收到报告日期（2026-07-01）不可能早于采样日期（2026-08-01）。',
    ],
    [
      'a quarterly summary made before the quarter ended',
      { monitoringSummaries: [{ id: 'ms1', year: 2026, quarter: 3, madeOn: '2026-09-29' }] },
      'monitoringSummaries/ms1/madeOn: 2026 年第 3 季度的监测汇总（2026-09-29）早于季度结束。',
    ],
    [
      'gear handed to somebody who had left',
      {
        ...oneWorker({ hazards: ['dust-1'], leaveDate: '2026-06-30' }),
        ppeIssues: [{ id: 'i1', workerId: 'w1', item: '防尘口罩', issuedOn: '2026-07-01' }],
      },
      'ppeIssues/i1/issuedOn: 甲某领取防尘口罩的日期 2026-07-01 晚于离职日期 2026-06-30。',
    ],
  ])('%s', (_, parts, expected) => {
    expect(mendOf(parts)).toContain(expected)
  })

  it('a breach of the order of gates is no contradiction: it may well have happened', () => {
    const days = { startedOn: '2026-04-01', designReviewedOn: '2026-04-20', acceptedOn: '2026-09-25' }
    expect(mendOf({ projects: [{ id: 'pr1', name: '二期', ...days, controlEvaluatedOn: '2026-09-30' }] })).toEqual([])
  })

  it('the same day twice contradicts nothing', () => {
    expect(mendOf({ projects: [{ id: 'pr1', name: '二期', trialFrom: '2026-03-01', trialTo: '2026-03-01' }] })).toEqual(
      [],
    )
  })
})
