import { explainDue } from '#electron/services/due.ts'
import { explainFigure, listFigures } from '#electron/services/papers.ts'
import type { RenderedDueItem } from '#shared/entities/due.ts'
import { formIdSchema, type PaperFigure } from '#shared/entities/paper.ts'
import { AS_OF, type Call, type Command, type Outcome } from './command.ts'
import { withFirm } from './firm-file.ts'

/** What stands before the id of a value on a paper; any other id is a due item's. */
const PAPER = 'paper:'

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [title, ...lines.map((line) => `  ${line}`)]
}

type Reasons = Pick<RenderedDueItem['explanation'], 'steps' | 'inputs' | 'basis'>

function reasons({ t }: Call, { steps, inputs, basis }: Reasons): string[] {
  const clauses = basis.map((entry) =>
    t('why.basisLine', { ...entry, verification: t(`verification.${entry.verification}`) }),
  )
  return [
    ...section(t('why.steps'), steps),
    ...section(
      t('why.inputs'),
      inputs.map(({ label, value }) => `${label} = ${value}`),
    ),
    ...section(t('why.basis'), clauses),
  ]
}

function describe(call: Call, { title, subject, explanation }: RenderedDueItem): string[] {
  return [
    `${title} · ${subject.name}`,
    explanation.text,
    ...reasons(call, explanation),
    ...section(call.t('why.missing'), explanation.missing),
  ]
}

function describeFigure(call: Call, figure: PaperFigure): string[] {
  const { t } = call
  return [
    `${figure.section} · ${figure.label}`,
    t('why.value', { value: figure.value }),
    figure.how,
    ...(figure.provisional ? [t('why.provisional')] : []),
    ...reasons(call, figure),
    ...section(
      t('why.dueItems'),
      figure.dueItems.map(({ title, name, id }) => t('why.dueItem', { title, name, id })),
    ),
    // Due items name their persons already.
    ...(figure.dueItems.length > 0
      ? []
      : section(
          t('why.people'),
          figure.people.map(({ name }) => name),
        )),
  ]
}

/** A value of a paper by its id; with the paper's name alone, all of them. */
async function whyFigure(call: Call, id: string): Promise<Outcome> {
  const question = { asOf: call.asOf(), language: call.language }
  const form = formIdSchema.safeParse(id)
  if (!form.success) {
    const figure = await withFirm(call, call.argument(0), (session) => explainFigure(session, id, question))
    return { exitCode: 0, json: { asOf: question.asOf, ...figure }, lines: describeFigure(call, figure) }
  }
  const figures = await withFirm(call, call.argument(0), (session) => listFigures(session, form.data, question))
  const lines = figures.map(({ id: place, section: part, label, value }) =>
    call.t('why.figure', { id: `${PAPER}${place}`, section: part, label, value }),
  )
  return { exitCode: 0, json: { asOf: question.asOf, form: form.data, figures }, lines }
}

export const why: Command = {
  name: 'why',
  arguments: [
    { name: 'F', required: true },
    { name: 'ID', required: true },
  ],
  options: AS_OF,
  run: async (call) => {
    const id = call.argument(1)
    if (id.startsWith(PAPER)) return whyFigure(call, id.slice(PAPER.length))
    const question = { asOf: call.asOf(), language: call.language, id }
    const item = await withFirm(call, call.argument(0), (session) => explainDue(session, question))
    return { exitCode: 0, json: { asOf: question.asOf, ...item }, lines: describe(call, item) }
  },
}
