/** Rosters in: bytes → workbook → preview → records. See README.md. */
export { readWorkbook } from './read-workbook.ts'
export { judgeRow, previewRoster, requirePeople } from './preview-roster.ts'
export { planRosterImport, type RosterPlan } from './plan-import.ts'
