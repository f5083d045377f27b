/** Errors as data: a code, and one sentence that says what happened, what was kept and what to do (`shared/i18n/<lang>/errors.ts`). */
export const ERROR_CODES = [
  // Firm files
  'firm.notFound',
  'firm.notADatabase',
  'firm.newerVersion',
  'firm.openElsewhere',
  'firm.readOnly',
  'firm.exists',
  'firm.notDemo',
  'firm.damaged',
  'disk.full',
  'disk.cannotWrite',
  // Records
  'record.notFound',
  'record.inUse',
  'record.duplicate',
  'record.invalid',
  'record.unknownHazard',
  'record.unknownReference',
  'finding.refused',
  'declaration.refused',
  'dose.refused',
  'exam.refused',
  'notice.refused',
  'case.refused',
  'batch.refused',
  'training.refused',
  'ppe.refused',
  'ppe.lineRefused',
  'informing.refused',
  'check.refused',
  'screening.refused',
  'evidence.held',
  'nomination.refused',
  'questions.refused',
  'filing.refused',
  'project.refused',
  'incident.refused',
  'rulebook.refused',
  'contract.refused',
  // Sheets of results
  'results.noTable',
  'results.noPersons',
  'results.unmapped',
  'results.undecided',
  // Attachments
  'attachment.empty',
  'attachment.tooLarge',
  'attachment.unknownType',
  'attachment.heic',
  'attachment.misleadingName',
  'attachment.duplicate',
  'attachment.gone',
  // Structure
  'structure.sameFirm',
  // History
  'history.earlierSession',
  'history.changedSince',
  'history.cannotUndo',
  'history.wouldBreak',
  // People
  'worker.leaveBeforeHire',
  'worker.hireBeforeBirth',
  'worker.idCardKnown',
  'worker.serviceOverlaps',
  'worker.notYetHired',
  'worker.alreadyLeft',
  'worker.alreadyThere',
  'worker.beginsThatDay',
  'worker.plannedLater',
  'worker.insuredAhead',
  'worker.alreadyInsured',
  'worker.leavesUnderDiagnosis',
  'worker.leavesUnexamined',
  'assignment.overlaps',
  'assignment.afterLeaving',
  'assignment.minor',
  'assignment.contraindicated',
  // Rosters
  'roster.notAWorkbook',
  'roster.passwordProtected',
  'roster.tooManyRows',
  'roster.zipBomb',
  'roster.tooLarge',
  'roster.noHeader',
  'roster.empty',
  'file.tooLarge',
  'file.ticketExpired',
  'file.cannotRead',
  // Reference packs
  'packs.refused',
  'packs.nothingBefore',
  // Exchange and command line
  'exchange.invalid',
  'exchange.notJson',
  'cli.badCall',
  'due.unknownId',
  'rates.unknownPlan',
  'whatIf.refused',
  'paper.unknownForm',
  'paper.unknownFigure',
  'paper.missingGlyphs',
  // Hosts
  'port.taken',
  'request.malformed',
  'request.refused',
  'request.tooLarge',
  'request.cancelled',
  'internal',
] as const
export type ErrorCode = (typeof ERROR_CODES)[number]

export type ErrorParams = Readonly<Record<string, string | number>>

/** Thrown by services and below; turned into a contract error at the router and into a line and an exit code by the command line. */
export class AppError extends Error {
  readonly code: ErrorCode
  readonly params: ErrorParams
  constructor(code: ErrorCode, params: ErrorParams = {}, options?: ErrorOptions) {
    super(code, options)
    this.name = 'AppError'
    this.code = code
    this.params = params
  }
}
