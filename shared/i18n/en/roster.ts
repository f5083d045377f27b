import type { roster as source } from '../zh-CN/roster.ts'

export const roster: Record<keyof typeof source, string> = {
  'field.name': 'Name',
  'field.idCard': 'ID card number',
  'field.sex': 'Sex',
  'field.birthDate': 'Date of birth',
  'field.workplace': 'Workplace',
  'field.post': 'Post',
  'field.hireDate': 'Hire date',
  'field.workerKind': 'Kind of employment',
  'field.phone': 'Phone',
  'field.employer': 'Agency or contractor',
  'field.examDate': 'Exam date',
  'field.note': 'Note',
  'field.ignore': 'Not imported',

  'problem.missingName': 'This row describes a person but has no name. Add the name.',
  'problem.missingId':
    'The ID card number is missing. Add it; a person who has none can be entered on the people screen.',
  'problem.idCheckDigit':
    'The check digit of the ID card number does not fit, so at least one digit is wrong. Compare all 18 with the card.',
  'problem.idLength': 'The ID card number does not have 18 characters. Complete or correct it from the card.',
  'problem.idCharacters':
    'The ID card number holds characters other than digits and a final X. Correct it from the card.',
  'problem.idBirthDate': 'Digits 7 to 14 of the ID card number are no existing date. Correct it from the card.',
  'problem.idAsNumber':
    'The ID card number was stored as a number. Spreadsheets keep 15 digits, so the last ones are lost. Enter it again from the card, in a cell formatted as text.',
  'problem.impossibleDate': '{{field}}: there is no such day. Write the real one, for example 2024-02-29.',
  'problem.unreadableDate': '{{field}}: no complete year, month and day can be read. Write it like 2024-03-05.',
  'problem.futureDate': '{{field}}: later than the day asked about. Check the year.',
  'problem.sexAgainstId': 'The sex contradicts digit 17 of the ID card number. Check both; the card decides.',
  'problem.birthAgainstId':
    'The date of birth contradicts digits 7 to 14 of the ID card number. Check both; the card decides.',
  'problem.unknownSex': 'The sex is neither 男 nor 女. Correct it.',
  'problem.unknownWorkerKind': 'The kind of employment is not recognised. Write 合同工, 劳务派遣, 外委 or 实习.',
  'problem.duplicatePerson':
    'The same person stands in the roster more than once; the earlier row was taken. Discard this row, or correct the number.',
  'problem.oneIdTwoPeople':
    'One ID card number stands under different names and nobody can tell whose it is; all these rows are kept aside. Correct them from the cards.',
  'problem.alreadyInFirm':
    'The firm already has a person with this ID card number, and this row repeats it or differs in: {{field}}. An import changes no record; correct it on the people screen, then discard this row.',
  'problem.returnDay':
    'This person worked here before and has left. If the person has come back, enter a hiring day after the day of leaving; if not, discard this row.',
  'problem.missingPost': 'The post is missing, and without it nobody can tell which hazards are met. Add the post.',
  'problem.tooLong': '{{field}}: too long. Shorten it.',
  'problem.cellError':
    '{{field}}: the formula of this cell failed or was never computed. Replace it by what it should say.',

  'sheet.blank': 'An empty sheet.',
  'sheet.noHeader': 'No header with 姓名 (name) was found; not taken for a roster.',
  'sheet.hidden': 'A hidden sheet; not imported unless you choose so.',
  'sheet.leftOut': 'Left out by your choice.',

  postInWorkplace: '{{workplace}}: {{post}}',
  'workplace.unnamed': 'Workplace not stated',
  'note.examDate': 'Exam date in the roster: {{date}}',
}
