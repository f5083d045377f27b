/** Judges one person's cells: what they say, and which of them are damaged. Pure; a row is good only when every cell is. */
import { checkIdCard, type IdCardVerdict } from '#shared/domain/identifiers.ts'
import type { IsoDate } from '#shared/entities/common.ts'
import { rosterFieldSchema, type RosterProblemCode, type RosterRowValues } from '#shared/entities/roster.ts'
import type { Sex, WorkerKind } from '#shared/entities/worker.ts'
import { readDate, type DateReading } from './dates.ts'
import type { PersonField, PersonRow } from './person-rows.ts'
import { compact, oneLine } from './text.ts'
import { cellText } from './workbook.ts'

/** A damaged cell, before it is put into words. */
export interface Flaw {
  readonly field: PersonField
  readonly code: RosterProblemCode
  readonly proposal: string | null
}

export interface Judgement {
  readonly values: RosterRowValues
  readonly flaws: readonly Flaw[]
  /** The ID card where it stands the check, for comparing rows. */
  readonly soundId: string | null
}

const FIELDS = rosterFieldSchema.exclude(['ignore']).options

/** Longest texts a worker record takes, see `shared/entities`. */
const MAX_LENGTH: Readonly<Partial<Record<PersonField, number>>> = {
  name: 50,
  workplace: 60,
  post: 60,
  phone: 30,
  employer: 100,
  note: 200,
}

const SEX_WORDS: Readonly<Record<Sex, string>> = { male: '男', female: '女' }

const SEX_OF: Readonly<Record<string, Sex>> = {
  男: 'male',
  男性: 'male',
  m: 'male',
  male: 'male',
  女: 'female',
  女性: 'female',
  f: 'female',
  female: 'female',
}

/** Words for who pays a worker, surest first. */
const KIND_PATTERNS: readonly (readonly [RegExp, WorkerKind])[] = [
  [/派遣|劳务工|^劳务$|dispatched/i, 'dispatched'],
  [/外委|外包|承包|外协|contractor/i, 'contractor'],
  [/实习|学徒|见习|intern/i, 'intern'],
  [/合同|正式|在编|固定|自有|本(单位|厂|公司)|全日制|临时|季节|返聘|试用|^own$/i, 'own'],
]

/** Sex a word stands for; null when it stands for none. */
export function sexOf(word: string): Sex | null {
  return SEX_OF[word.toLowerCase()] ?? null
}

/** Who pays a worker, by the roster's word; a blank means the firm itself, null an unknown word. */
export function workerKindOf(word: string): WorkerKind | null {
  if (word === '') return 'own'
  return KIND_PATTERNS.find(([pattern]) => pattern.test(word))?.[1] ?? null
}

/** Judges a row on its own. `asOf` bounds the dates that cannot lie in the future: birth and exam. */
export function judgeCells(person: PersonRow, asOf: IsoDate): Judgement {
  const flaws: Flaw[] = []
  const flaw = (field: PersonField, code: RosterProblemCode, proposal: string | null = null) =>
    flaws.push({ field, code, proposal })
  const broken = (field: PersonField) => person.cells[field]?.kind === 'error'
  const values = textValues(person)

  for (const field of FIELDS) {
    if (broken(field)) flaw(field, 'cellError')
    else if (values[field].length > (MAX_LENGTH[field] ?? Infinity)) flaw(field, 'tooLong')
  }
  if (values.name === '') flaw('name', 'missingName')

  const verdict = checkIdCard(values.idCard)
  const id = verdict.ok ? verdict : null
  const idFlaw = broken('idCard') ? null : judgeId(person, values.idCard, verdict)
  if (idFlaw) flaw('idCard', idFlaw)

  if (!broken('sex')) {
    const sex = sexOf(values.sex)
    if (values.sex === '') values.sex = id ? SEX_WORDS[id.sex] : ''
    else if (sex === null) flaw('sex', 'unknownSex', id && SEX_WORDS[id.sex])
    else if (id && sex !== id.sex) flaw('sex', 'sexAgainstId', SEX_WORDS[id.sex])
    else values.sex = SEX_WORDS[sex]
  }
  if (!broken('birthDate')) judgeBirth(readDate(person.cells.birthDate, person.date1904))
  if (!broken('hireDate')) judgeDay('hireDate', null)
  if (!broken('examDate')) judgeDay('examDate', asOf)
  if (!broken('workerKind') && workerKindOf(values.workerKind) === null) flaw('workerKind', 'unknownWorkerKind')
  if (person.required.has('post') && values.post === '') flaw('post', 'missingPost')
  return { values, flaws, soundId: id ? values.idCard : null }

  function judgeBirth(reading: DateReading): void {
    if (reading.kind === 'impossible') flaw('birthDate', 'impossibleDate', id && id.birthDate)
    else if (reading.kind === 'unreadable') flaw('birthDate', 'unreadableDate', id && id.birthDate)
    else if (id && contradicts(reading, id.birthDate)) flaw('birthDate', 'birthAgainstId', id.birthDate)
    else if (id) values.birthDate = id.birthDate
    else if (reading.kind === 'day' && reading.date > asOf) flaw('birthDate', 'futureDate')
    else if (reading.kind === 'day') values.birthDate = reading.date
  }

  function judgeDay(field: 'hireDate' | 'examDate', latest: IsoDate | null): void {
    const reading = readDate(person.cells[field], person.date1904)
    if (reading.kind === 'impossible') flaw(field, 'impossibleDate')
    else if (reading.kind === 'unreadable' || reading.kind === 'month') flaw(field, 'unreadableDate')
    else if (reading.kind === 'day') {
      values[field] = reading.date
      if (latest !== null && reading.date > latest) flaw(field, 'futureDate')
    }
  }
}

/** Month against month where the column has no day. */
function contradicts(reading: DateReading, birthDate: IsoDate): boolean {
  if (reading.kind === 'day') return reading.date !== birthDate
  if (reading.kind !== 'month') return false
  return Number(birthDate.slice(0, 4)) !== reading.year || !reading.months.includes(Number(birthDate.slice(5, 7)))
}

/** A number cell keeps 15 digits, so an 18-digit ID in one has lost its last three: no proposal can be honest. */
function judgeId(person: PersonRow, id: string, verdict: IdCardVerdict): RosterProblemCode | null {
  if (id === '') return person.required.has('idCard') ? 'missingId' : null
  const cell = person.cells.idCard
  if ((cell?.kind === 'number' && Math.abs(cell.number) >= 1e15) || /^\d(\.\d+)?E\+?\d+$/.test(id)) return 'idAsNumber'
  if (verdict.ok) return null
  const codes = {
    length: 'idLength',
    characters: 'idCharacters',
    checkDigit: 'idCheckDigit',
    birthDate: 'idBirthDate',
  } as const
  return codes[verdict.reason]
}

function textValues(person: PersonRow): RosterRowValues {
  const text = (field: PersonField) => cellText(person.cells[field])
  const line = (field: PersonField) => oneLine(text(field))
  const plain = (field: PersonField) => compact(text(field))
  return {
    name: cleanName(text('name')),
    idCard: plain('idCard').toUpperCase(),
    sex: plain('sex'),
    birthDate: line('birthDate'),
    workplace: line('workplace') || (person.workplaceOfSheet ?? ''),
    post: line('post'),
    hireDate: line('hireDate'),
    workerKind: plain('workerKind'),
    phone: plain('phone'),
    employer: line('employer'),
    examDate: line('examDate'),
    note: line('note'),
  }
}

/** Blanks inside Chinese names go; names in Latin letters keep one blank between their parts. Characters are never replaced: rare ones must survive. */
function cleanName(name: string): string {
  const line = oneLine(name)
  return /[A-Za-z]/.test(line) ? line : line.replaceAll(' ', '')
}
