import type { yearErrors as source } from '../zh-CN/errors-year.ts'

export const yearErrors: Record<keyof typeof source, string> = {
  'filing.refused': 'The filing was not saved: {{reason}}',
  'reason.filing.otherVolume': 'This paper does not belong to the chosen volume.',
  'reason.filing.yearAhead': 'The year lies after the day of filing: there is nothing to file yet.',
  'reason.filing.twice': 'This volume has already been filed for this year.',
  'reason.filing.notAProject': 'Only volume 1 is filed by project; leave the project empty for the others.',
  'project.refused': 'The project was not saved: {{reason}}',
  'reason.project.passed': 'This gate has already been passed.',
  'reason.project.future': 'The day lies after today: a gate not yet passed cannot be recorded.',
  'reason.project.noClass':
    'The hazard class (severe or general) is not on record, so it is not known who reviews and whether to report. Record the class first.',
  'reason.project.insiders':
    'A project of the severe class is reviewed together with professionals from outside; a review by the firm’s own people alone does not pass.',
  'reason.project.noReviewers':
    'For the severe class, record whether professionals from outside took part in the review.',
  'reason.project.onFile':
    'For the general class the report on acceptance stays on file and is not sent to the authority.',
  'reason.project.trialRunning':
    'The trial run has not ended, so the project cannot be accepted; record its end first.',
  'reason.project.trialShort': 'The trial run is shorter than the shortest time allowed and cannot end yet.',
  'reason.project.noPlan': 'The acceptance scheme must name the planned day of acceptance.',
  'reason.project.schemeLate':
    'The acceptance scheme must be reported the prescribed number of days before acceptance; put acceptance off.',
  'reason.project.nothingToShow': 'There is no evaluation, review or acceptance yet, so nothing can be published.',
  'reason.project.lacks.preEvaluatedOn': 'There is no pre-evaluation report yet; it comes first.',
  'reason.project.lacks.preEvaluationReviewedOn': 'The pre-evaluation has not been reviewed; the review comes first.',
  'reason.project.lacks.designReviewedOn':
    'The design of the protective facilities has not been reviewed; construction cannot start.',
  'reason.project.lacks.startedOn': 'Construction has not started.',
  'reason.project.lacks.trialFrom': 'The trial run has not begun.',
  'reason.project.lacks.trialTo': 'The trial run has not ended.',
  'reason.project.lacks.controlEvaluatedOn': 'There is no control-effect evaluation yet; it comes first.',
  'reason.project.lacks.schemeReportedOn': 'The acceptance scheme has not been reported; that comes first.',
  'reason.project.lacks.acceptedOn': 'The project has not been accepted.',
  'reason.project.before.preEvaluatedOn': 'The day lies before the pre-evaluation report.',
  'reason.project.before.preEvaluationReviewedOn': 'The day lies before the review of the pre-evaluation.',
  'reason.project.before.designReviewedOn': 'The day lies before the review of the design.',
  'reason.project.before.startedOn': 'The day lies before the start of construction.',
  'reason.project.before.trialFrom': 'The day lies before the start of the trial run.',
  'reason.project.before.trialTo': 'The day lies before the end of the trial run.',
  'reason.project.before.controlEvaluatedOn': 'The day lies before the control-effect evaluation.',
  'reason.project.before.schemeReportedOn': 'The day lies before the report of the acceptance scheme.',
  'reason.project.before.acceptedOn': 'The day lies before acceptance.',
  'reason.project.reviewBeforeReport': 'The review lies before the pre-evaluation report; both cannot be true.',
  'reason.project.trialBeforeStart': 'The trial run begins before construction; both cannot be true.',
  'reason.project.trialReversed': 'The trial run ends before it begins.',
  'reason.project.acceptedBeforeStart': 'Acceptance lies before the start of construction; both cannot be true.',
  'reason.project.reportedBeforeAcceptance': 'The report after acceptance lies before acceptance; both cannot be true.',
  'incident.refused': 'The incident was not saved: {{reason}}',
  'reason.incident.future': 'The day lies after today.',
  'reason.incident.reportBeforeEvent': 'The report lies before the incident.',
  'reason.incident.reportedToNobody': 'A day of report is given: name the authority it was reported to.',
  'reason.incident.closeLater':
    'A new incident cannot be closed at once: save it, attach the report and the evidence of what was done, then close it.',
  'reason.incident.notReported': 'Day of report and authority are not on record, so it cannot be closed.',
  'reason.incident.noActions': 'What was done is not on record, so it cannot be closed.',
  'reason.incident.noWorkers': 'Nobody who was or may have been hit is on record, so it cannot be closed.',
  'reason.incident.notExamined': 'Somebody who was hit has no emergency examination on record, so it cannot be closed.',
  'reason.incident.noEvidence':
    'No receipt of the report, record of what was done or photo is attached, so it cannot be closed.',
  'reason.incident.closedBeforeReport': 'The day of closing lies before the report.',
  'rulebook.refused': 'The document was not saved: {{reason}}',
  'reason.rulebook.endedBeforeIssue': 'The day of withdrawal lies before the day of issue.',
  'reason.rulebook.reviewBeforeIssue': 'The day of review must lie after the day of issue.',
  'reason.rulebook.overwritten':
    'Both version and day of issue changed: this is a new version. Use “Issue a new version”; the old one is kept.',
  'reason.rulebook.ended': 'This version has been withdrawn; no new version can follow it.',
  'reason.rulebook.sameVersion': 'The new version has the same number as the old one.',
  'reason.rulebook.notLater': 'The new version must be issued after the old one.',
  'reason.rulebook.future': 'The day of issue lies after today; record it once it is signed.',
  'contract.refused': 'The contract was not saved: {{reason}}',
  'reason.contract.reversed': 'the last day is before the first day.',
  'reason.contract.noBegin': 'a renewal needs its first day.',
  'reason.contract.beforeOld': 'a renewal must begin later than the contract it renews.',
  'reason.contract.noEnd':
    'the old contract has no last day on record, so nothing can follow it; record its last day first.',
  'reason.contract.overlap':
    'it overlaps with the old contract; a renewal begins on the day after the old one ends, or later.',
  'reason.contract.renewedTwice': 'the old contract has been renewed already; renew the latest one.',
  'reason.contract.notRenewable':
    'only a special collective contract can be renewed; an opinion of the union has no term and is recorded as a new one.',
  'reason.contract.notSigned': 'the day of signing is after today; record it once it is signed.',
}
