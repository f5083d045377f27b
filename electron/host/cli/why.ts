import { explainDue } from '#electron/services/due.ts'
import type { RenderedDueItem } from '#shared/entities/due.ts'
import { AS_OF, type Call, type Command } from './command.ts'
import { withFirm } from './firm-file.ts'

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [title, ...lines.map((line) => `  ${line}`)]
}

function describe({ t }: Call, { title, subject, explanation }: RenderedDueItem): string[] {
  const basis = explanation.basis.map((entry) =>
    t('why.basisLine', { ...entry, verification: t(`verification.${entry.verification}`) }),
  )
  return [
    `${title} · ${subject.name}`,
    explanation.text,
    ...section(t('why.steps'), explanation.steps),
    ...section(
      t('why.inputs'),
      explanation.inputs.map(({ label, value }) => `${label} = ${value}`),
    ),
    ...section(t('why.basis'), basis),
    ...section(t('why.missing'), explanation.missing),
  ]
}

export const why: Command = {
  name: 'why',
  arguments: [
    { name: 'F', required: true },
    { name: 'ID', required: true },
  ],
  options: AS_OF,
  run: async (call) => {
    const question = { asOf: call.asOf(), language: call.language, id: call.argument(1) }
    const item = await withFirm(call, call.argument(0), (session) => explainDue(session, question))
    return { exitCode: 0, json: { asOf: question.asOf, ...item }, lines: describe(call, item) }
  },
}
