import { isCalendarDate } from '#shared/domain/dates.ts'
import type { RosterProblem, RosterProblemCode, RosterRowValues } from '#shared/entities/roster.ts'

type ValueField = keyof RosterRowValues

const FIELD_OF: Partial<Record<RosterProblemCode, ValueField>> = {
  missingName: 'name',
  missingId: 'idCard',
  idCheckDigit: 'idCard',
  idLength: 'idCard',
  idCharacters: 'idCard',
  idBirthDate: 'idCard',
  idAsNumber: 'idCard',
  duplicatePerson: 'idCard',
  oneIdTwoPeople: 'idCard',
  alreadyInFirm: 'idCard',
  sexAgainstId: 'sex',
  unknownSex: 'sex',
  birthAgainstId: 'birthDate',
  unknownWorkerKind: 'workerKind',
  missingPost: 'post',
}

const DATES: readonly ValueField[] = ['hireDate', 'birthDate', 'examDate']

/** The field under which a problem is shown while its row is mended: by its kind, or the date that cannot be read. */
export function damagedField(problem: RosterProblem, values: RosterRowValues): ValueField {
  const known = FIELD_OF[problem.code]
  if (known !== undefined) return known
  return DATES.find((field) => values[field] !== '' && !isCalendarDate(values[field])) ?? 'note'
}
