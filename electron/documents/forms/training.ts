/** Papers of 培训: sign-in sheet, test with its answers apart, anonymous questionnaire, certificate. Chinese, like every paper. */
import { optionLetter, type Question } from '#shared/domain/training-questions.ts'
import type { Training } from '#shared/entities/worker.ts'
import type { TrainingSession } from '#shared/entities/training-session.ts'
import { translator, type Translate } from '#shared/i18n/index.ts'
import type { Block, Field, Paper, Party } from '../blocks.ts'

export interface TrainingHead {
  readonly firmName: string
  readonly demo: boolean
  readonly asOf: string
}

export interface SignInLine {
  readonly name: string
  readonly posts: string
}

/** What a paper of training is drawn from. */
export type TrainingSheet =
  | { readonly is: 'signIn'; readonly session: TrainingSession; readonly lines: readonly SignInLine[] }
  | {
      readonly is: 'test'
      readonly session: TrainingSession
      readonly questions: readonly Question[]
      readonly seed: number
    }
  | {
      readonly is: 'questionnaire'
      readonly questions: readonly Question[]
      readonly seed: number
      readonly post: string | null
    }
  | { readonly is: 'certificate'; readonly training: Training; readonly name: string }

const words = (): Translate => translator('zh-CN', 'papers')
const kindText = (kind: Training['kind']): string => translator('zh-CN', 'ui')(`ledger.trainings.kind.${kind}`)

function paper(title: string, head: TrainingHead, blocks: readonly Block[]): Paper {
  const t = words()
  return {
    title,
    firmName: head.firmName,
    edition: t('trainingPaper.edition'),
    sampleMark: head.demo ? t('sample') : null,
    footnote: t('asOf', { asOf: head.asOf }),
    blocks,
  }
}

function sessionFields(session: TrainingSession, t: Translate): Field[] {
  return [
    { label: t('trainingPaper.topic'), value: session.topic },
    { label: t('trainingPaper.kind'), value: kindText(session.kind) },
    { label: t('trainingPaper.date'), value: session.date },
    { label: t('trainingPaper.hours'), value: t('trainingPaper.hoursValue', { hours: session.hours }) },
    { label: t('trainingPaper.place'), value: session.place },
    { label: t('trainingPaper.lecturer'), value: session.lecturer },
    { label: t('trainingPaper.provider'), value: session.provider },
    { label: t('trainingPaper.count'), value: t('trainingPaper.persons', { count: session.seats.length }) },
  ]
}

function signIn(session: TrainingSession, lines: readonly SignInLine[], head: TrainingHead): Paper {
  const t = words()
  const column = (key: string, weight: number) => ({ title: t(`trainingPaper.${key}`), weight })
  const signers: Party = {
    title: null,
    lines: [t('signIn.lecturer'), t('signIn.organiser')],
    dateLine: t('sign.date', { label: t('signIn.dateLabel') }),
    seal: null,
  }
  return paper(t('signIn.title'), head, [
    { kind: 'title', text: t('signIn.title'), subtitle: null },
    { kind: 'fields', perRow: 2, groups: [sessionFields(session, t)] },
    { kind: 'note', tone: 'plain', lines: [t('signIn.note')] },
    {
      kind: 'table',
      pen: 'line',
      columns: [
        column('no', 7),
        column('name', 18),
        column('post', 30),
        column('signature', 22),
        column('score', 9),
        column('remark', 14),
      ],
      rows: lines.map(({ name, posts }, index) => [String(index + 1), name, posts, null, null, null]),
    },
    { kind: 'signatures', heading: t('signIn.confirm'), note: null, parties: [signers] },
  ])
}

function questionBlocks(questions: readonly Question[], from: number, t: Translate): Block[] {
  return questions.flatMap(({ question, options }, index): Block[] => [
    { kind: 'paragraph', text: t('testPaper.question', { no: from + index, question }) },
    {
      kind: 'paragraph',
      text: options.map((option, place) => `${optionLetter(place)}. ${option}`).join('　　'),
    },
  ])
}

function test(session: TrainingSession, questions: readonly Question[], seed: number, head: TrainingHead): Paper {
  const t = words()
  const { passMark } = session
  const mark = passMark === null ? t('testPaper.noMark') : t('testPaper.mark', { mark: passMark })
  return paper(t('testPaper.title'), head, [
    {
      kind: 'title',
      text: t('testPaper.title'),
      subtitle: t('testPaper.subtitle', { topic: session.topic, count: questions.length, seed }),
    },
    {
      kind: 'fields',
      perRow: 3,
      groups: [
        [
          { label: t('testPaper.person'), value: null },
          { label: t('trainingPaper.date'), value: null },
          { label: t('testPaper.score'), value: null },
        ],
      ],
    },
    ...questionBlocks(questions, 1, t),
    { kind: 'inner' },
    { kind: 'heading', level: 1, text: t('testPaper.answers') },
    { kind: 'note', tone: 'plain', lines: [t('testPaper.answersNote', { mark })] },
    {
      kind: 'table',
      columns: [
        { title: t('trainingPaper.no'), weight: 7 },
        { title: t('testPaper.answer'), weight: 8 },
        { title: t('testPaper.explanation'), weight: 55 },
        { title: t('testPaper.basis'), weight: 30 },
      ],
      rows: questions.map(({ answer, explanation, basis }, index) => [
        String(index + 1),
        optionLetter(answer),
        explanation,
        basis.map(({ document, clause }) => `${document} ${clause}`).join('；'),
      ]),
    },
  ])
}

function questionnaire(
  { questions, seed, post }: Extract<TrainingSheet, { is: 'questionnaire' }>,
  head: TrainingHead,
): Paper {
  const t = words()
  const parts = Map.groupBy(questions, ({ part }) => part)
  let from = 1
  const asked = [...parts].flatMap(([part, group]): Block[] => {
    const blocks = questionBlocks(group, from, t)
    from += group.length
    return [{ kind: 'heading', level: 2, text: t(`questionnairePaper.part.${part}`) }, ...blocks]
  })
  return paper(t('questionnairePaper.title'), head, [
    {
      kind: 'title',
      text: t('questionnairePaper.title'),
      subtitle: t('questionnairePaper.subtitle', { count: questions.length, seed }),
    },
    { kind: 'note', tone: 'plain', lines: [t('questionnairePaper.note')] },
    {
      kind: 'fields',
      perRow: 2,
      groups: [
        [
          { label: t('questionnairePaper.post'), value: post },
          { label: t('questionnairePaper.group'), value: t('questionnairePaper.groups') },
        ],
      ],
    },
    ...asked,
  ])
}

function certificate(training: Training, name: string, head: TrainingHead): Paper {
  const t = words()
  const text = training.passed === true ? 'certificate.text' : 'certificate.textUntested'
  const { date, hours, kind } = training
  return paper(t('certificate.title'), head, [
    { kind: 'title', text: t('certificate.title'), subtitle: null },
    {
      kind: 'fields',
      perRow: 2,
      groups: [
        [
          { label: t('certificate.number'), value: training.certificateNumber },
          { label: t('trainingPaper.topic'), value: training.topic },
          { label: t('trainingPaper.score'), value: training.score === null ? null : String(training.score) },
          { label: t('trainingPaper.provider'), value: training.provider },
        ],
      ],
    },
    { kind: 'paragraph', text: t(text, { name, date, hours, kind: kindText(kind) }) },
    { kind: 'note', tone: 'plain', lines: [t('certificate.note')] },
    {
      kind: 'signatures',
      heading: head.firmName,
      note: null,
      parties: [
        {
          title: t('certificate.issuer'),
          lines: [t('certificate.signer')],
          dateLine: t('sign.date', { label: t('signIn.dateLabel') }),
          seal: t('certificate.seal'),
        },
      ],
    },
  ])
}

/** Any paper of training as blocks. */
export function trainingPaper(sheet: TrainingSheet, head: TrainingHead): Paper {
  switch (sheet.is) {
    case 'signIn':
      return signIn(sheet.session, sheet.lines, head)
    case 'test':
      return test(sheet.session, sheet.questions, sheet.seed, head)
    case 'questionnaire':
      return questionnaire(sheet, head)
    case 'certificate':
      return certificate(sheet.training, sheet.name, head)
  }
}
