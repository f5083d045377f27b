/** 规则说明书: one block of boxes and lists for each rule, by area; then the numbers; then what no rule computes. */
import type { BookEntry, RuleBook } from '#shared/entities/rule-book.ts'
import { translator, type Translate } from '#shared/i18n/index.ts'
import type { Block, Paper } from '../blocks.ts'

type BookDuty = BookEntry['duties'][number]
type Dated = Pick<BookDuty, 'validFrom' | 'validTo'>

function period({ validFrom, validTo }: Dated, t: Translate): string | null {
  if (validFrom === null && validTo === null) return null
  return t('ruleBook.period', { from: validFrom ?? t('ruleBook.ever'), to: validTo ?? t('ruleBook.now') })
}

function clauses(basis: BookDuty['basis'], t: Translate): string[] {
  return basis.map((clause) => t('ruleBook.clause', { ...clause, tag: t(`ruleBook.tag.${clause.verification}`) }))
}

function dutyBlocks(duty: BookDuty, t: Translate): Block[] {
  const { id, title, appliesTo, rule, evidence, clocks, examples, penalties, basis, note } = duty
  const line = (label: string, value: string) => ({ label: t(`ruleBook.${label}`), value })
  const boxes = [
    line('duty', [`${id} ${title}`, period(duty, t)].filter(Boolean).join('　')),
    line('appliesTo', appliesTo),
    line('rule', rule),
    ...(clocks.length === 0 ? [] : [line('clocks', clocks.join('；'))]),
    line('basis', clauses(basis, t).join('；')),
    line('evidence', evidence),
    ...(penalties.length === 0 ? [] : [line('penalty', penalties.join('；'))]),
    line('examples', examples.join('；')),
    ...(note === '' ? [] : [line('note', note)]),
  ]
  return [{ kind: 'fields', perRow: 1, groups: boxes.map((box) => [box]) }]
}

function rowBlocks(row: BookEntry['rows'][number], t: Translate): Block[] {
  const boxes = [
    { label: t('ruleBook.row'), value: [row.title, period(row, t)].filter(Boolean).join('　') },
    ...(row.params.length === 0
      ? []
      : [{ label: t('ruleBook.params'), value: row.params.map(({ name, value }) => `${name} = ${value}`).join('；') }]),
    { label: t('ruleBook.basis'), value: clauses(row.basis, t).join('；') },
    ...(row.penalty === null ? [] : [{ label: t('ruleBook.penalty'), value: row.penalty }]),
  ]
  return [{ kind: 'fields', perRow: 1, groups: boxes.map((box) => [box]) }]
}

function entryBlocks(entry: BookEntry, t: Translate): Block[] {
  return [
    { kind: 'heading', level: 2, text: t('ruleBook.entry', { title: entry.title, id: entry.id }) },
    ...entry.rows.flatMap((row) => rowBlocks(row, t)),
    ...entry.duties.flatMap((duty) => dutyBlocks(duty, t)),
    { kind: 'note', tone: 'plain', lines: [t('ruleBook.test', { test: entry.test })] },
  ]
}

/** The book as blocks. It belongs to no firm: the header carries the edition of the packs. */
export function ruleBookPaper(book: RuleBook): Paper {
  const t = translator('zh-CN', 'papers')
  const chapter = (text: string): Block => ({ kind: 'heading', level: 1, text })
  return {
    title: t('ruleBook.title'),
    firmName: t('ruleBook.program'),
    edition: t('ruleBook.edition', { edition: book.edition }),
    sampleMark: null,
    footnote: t('asOf', { asOf: book.asOf }),
    blocks: [
      { kind: 'title', text: t('ruleBook.title'), subtitle: t('ruleBook.subtitle', { edition: book.edition }) },
      { kind: 'note', tone: 'plain', lines: [t('ruleBook.howToRead'), t('ruleBook.tags')] },
      ...book.chapters.flatMap(({ title, entries }) => [
        chapter(title),
        ...entries.flatMap((entry) => entryBlocks(entry, t)),
      ]),
      chapter(t('ruleBook.numbers')),
      ...book.numbers.flatMap((entry) => entryBlocks(entry, t)),
      chapter(t('ruleBook.notComputed')),
      ...book.notComputed.flatMap(({ duty, reason }): Block[] => [
        { kind: 'heading', level: 2, text: `${duty.id} ${duty.title}` },
        { kind: 'note', tone: 'plain', lines: [reason] },
        ...dutyBlocks(duty, t),
      ]),
    ],
  }
}
