import { ratesOfFirm, ratesOfPool, shareOfPool } from '#electron/services/rates.ts'
import type { RatesReport } from '#shared/entities/rates.ts'
import { AS_OF, type Call, type Command } from './command.ts'
import { withFirm } from './firm-file.ts'

function describe(call: Call, { asOf, rates, plan }: RatesReport, firms: number): string[] {
  const { t } = call
  const lines = rates.map(({ label, numerator, denominator, percent }) =>
    percent === null ? t('rates.noData', { label }) : t('rates.line', { label, numerator, denominator, percent }),
  )
  const head = t('rates.head', { asOf, count: firms })
  if (plan === null) return [head, ...lines, t('rates.noPlan')]
  const planHead = t(`rates.plan.${plan.period}`, { name: plan.name, from: plan.from ?? '', to: plan.to ?? '' })
  return [head, ...lines, planHead, ...plan.lines.map(({ explanation }) => `  ${explanation.text}`)]
}

/** One firm, or several pooled. A target that is missed is an answer, not a failure: it ends with 0. */
export const rates: Command = {
  name: 'rates',
  arguments: [{ name: 'F…', required: true, rest: true }],
  options: { ...AS_OF, plan: { text: 'option.plan', value: 'PLAN' } },
  run: async (call) => {
    const question = { asOf: call.asOf(), language: call.language, planId: call.text('plan') }
    const [first, ...others] = call.all()
    if (others.length === 0) {
      const report = await withFirm(call, first ?? '', (session) => ratesOfFirm(session, question))
      return { exitCode: 0, json: report, lines: describe(call, report, 1) }
    }
    const { reference } = call.engine
    const shares = []
    for (const path of call.all())
      shares.push(await withFirm(call, path, ({ store }) => shareOfPool(store.facts(), reference, path, question.asOf)))
    const report = ratesOfPool(shares, [], reference, question)
    return { exitCode: 0, json: report, lines: describe(call, report, shares.length) }
  },
}
