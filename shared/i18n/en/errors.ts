import type { errors as source } from '../zh-CN/errors.ts'
import { yearErrors } from './errors-year.ts'

export const errors: Record<keyof typeof source, string> = {
  ...yearErrors,
  'firm.notFound':
    'The file of this firm was not found; other firms are not affected. Refresh the list or restore the file from a backup.',
  'firm.notADatabase': 'This is not a firm file of this program; it was not changed. Choose a file ending in .zhijian.',
  'firm.newerVersion':
    'This firm file was saved by a newer version (data version {{found}}, this program knows up to {{supported}}); it was not changed. Upgrade the program first.',
  'firm.openElsewhere':
    'This firm file is open in another window or on another computer; nothing was written. Close it there and try again.',
  'firm.readOnly':
    'This firm file is read-only; nothing was written and your data is intact. Clear the read-only flag or copy the file to a writable place.',
  'firm.exists': 'A file of that name is already there; it was not overwritten. Choose another name.',
  'firm.notDemo': 'Only the demo firm can be removed here; nothing was changed.',
  'firm.damaged':
    'The firm file is damaged and cannot be opened safely; it was left as it is. Restore the latest backup.',
  'disk.full': 'The disk is full; this action was undone and your data is intact. Free some space and try again.',
  'disk.cannotWrite': 'The target cannot be written; your data is intact. Check the folder permissions and try again.',
  'record.notFound': 'This record was not found, it may have been deleted; nothing was written. Refresh and try again.',
  'record.inUse': '{{count}} other records still refer to this one; it was not deleted. Deal with those first.',
  'record.duplicate': 'The same record already exists; it was not written twice. Edit the existing one.',
  'record.invalid': 'An entry is wrong ({{path}}: {{reason}}); nothing was written. Correct it and save again.',
  'record.unknownHazard': 'The hazard catalogue has no number {{id}}; nothing was written. Choose from the catalogue.',
  'record.unknownReference':
    'The record {{id}} referred to does not exist ({{path}}); nothing was written. Create it first.',
  'exam.refused': 'This result was not saved: {{reason}}',
  'notice.refused': 'This notice was not saved: {{reason}}',
  'case.refused': 'This case was not saved: {{reason}}',
  'batch.refused': 'This batch was not saved: {{reason}}',
  'results.noTable':
    'No table of results was found: it needs a header row with at least a name or an ID number, and a conclusion. Nothing was written.',
  'results.noPersons': 'The table has no row of a person. Nothing was written.',
  'results.unmapped':
    '{{count}} words for conclusions have no meaning yet, e.g. “{{word}}”. Give them one first; nothing was written.',
  'results.undecided':
    '{{count}} rows are not confirmed or still have a problem, e.g. row {{row}}. Confirm or skip each; nothing was written.',
  'declaration.refused': 'The declaration was not saved: {{reason}} The record is as it was. Check it and save again.',
  'dose.refused': 'The dose was not saved: {{reason}} The record is as it was. Check it and save again.',
  'finding.refused': 'The finding was not saved: {{reason}} The record is unchanged. Complete it and save again.',
  'attachment.empty': 'The chosen file is empty (0 bytes); nothing was attached. Check the original and choose again.',
  'attachment.tooLarge':
    'The file is {{size}} MB, over the limit of {{limit}} MB; it was not read and nothing was attached. Scan at a lower resolution or split it, then try again.',
  'attachment.unknownType':
    'Attachments must be PDF, JPEG, PNG or WebP files; nothing was attached. Save the file in one of these formats and try again.',
  'attachment.heic':
    'This is a HEIC photo from a phone, which most other computers cannot open; nothing was attached. Set the phone camera to “Most Compatible”, or save the photo as JPEG, and try again.',
  'attachment.misleadingName':
    'The file is named “.{{ending}}” but its content is {{type}}; nothing was attached. Check where the file comes from and correct its name.',
  'attachment.duplicate': 'This record already has an attachment with the same content; nothing was added.',
  'attachment.gone':
    'The content of this attachment is no longer in the firm’s file and cannot be opened or brought back; nothing was written. Attach the original again.',
  'structure.sameFirm': 'A firm’s structure cannot be copied to itself; nothing was written. Choose another firm.',
  'history.earlierSession':
    'Only changes made since the program was opened can be undone; nothing was written. Change the record on its own page.',
  'history.changedSince':
    '{{count}} of the records in this change were changed again later; nothing was undone. Undo the later change first, or change the record itself.',
  'history.cannotUndo': 'This kind of change cannot be undone; nothing was written. Change it on its own page.',
  'history.wouldBreak': 'Nothing was undone: a record closed or entered since would lose what it rests on. {{reason}}',
  'worker.leaveBeforeHire':
    'Not saved: the leaving day {{leaveDate}} of {{name}} is before the hiring day {{hireDate}}. The record is unchanged. Check both days.',
  'worker.hireBeforeBirth':
    'Not saved: the hiring day {{hireDate}} of {{name}} is not after the day of birth {{birth}}. The record is unchanged. Check both days.',
  'worker.idCardKnown':
    'Not saved: this ID number belongs to {{name}}, who has not left. Nothing was written. Check the number; for somebody who comes back, first enter the day on which the earlier service ended.',
  'worker.serviceOverlaps':
    'Not saved: {{name}} with this ID number has another record that runs to {{leaveDate}}, and the two overlap. Nothing was written. For somebody who comes back, enter a hiring day after {{leaveDate}}; for an earlier service, enter the day on which it ended.',
  'worker.notYetHired':
    'Not done: {{name}} is hired on {{hireDate}} and is not here on {{on}}. Nothing was written. Check the day.',
  'worker.alreadyLeft':
    'Not done: {{name}} left on {{leaveDate}}; nothing can begin on {{on}}. Nothing was written. Check the day.',
  'worker.alreadyThere':
    'Not done: {{name}} holds the post "{{post}}" on {{on}} already. Nothing was written. Choose another post or day.',
  'worker.beginsThatDay':
    'Not done: another post of {{name}} begins on {{on}}. Nothing was written. Choose another day, or change that assignment first.',
  'worker.plannedLater':
    'Not done: {{name}} is to begin on another post on {{from}}, after the last day at work {{on}}. Nothing was written. Remove that assignment first.',
  'worker.insuredAhead':
    'Not done: {{on}} has not come yet. Nothing was written. Record the insurance once it has begun.',
  'worker.alreadyInsured':
    'Not done: {{name}} is on record as insured since {{since}}. Nothing was written. If that is wrong, correct it in the person’s particulars.',
  'worker.leavesUnderDiagnosis':
    'Not done: {{name}} is under diagnosis or medical observation for a suspected occupational disease; under {{clause}} the contract may not be ended meanwhile. Nothing was written. Enter the outcome under Cases first; if the person has left all the same, enter why in “Leave” on the person’s page.',
  'worker.leavesUnexamined':
    'Not done: {{name}} worked with hazards up to {{end}} and has no exam on leaving; under {{clause}} the contract may not be ended without it. Nothing was written. Enter the exam if it was made; if the person has left all the same, enter why in “Leave” on the person’s page.',
  'assignment.overlaps':
    'Not saved: {{name}} has another period on the post "{{post}}" that overlaps. Nothing was written. Enter when the earlier one ended.',
  'assignment.afterLeaving':
    'Not saved: {{name}} left on {{leaveDate}} and cannot begin on {{from}}. Nothing was written. Check the days.',
  'assignment.minor':
    'Not possible: the post "{{post}}" has occupational hazards and {{name}} is not eighteen before {{adult}}; article 38 of the law on occupational diseases bars minors from such work. Nothing was written. Choose another post.',
  'assignment.contraindicated':
    'Not possible: the examination of {{exam}} found a contraindication in {{name}}, and the post "{{post}}" has the work it bars; article 35 of the law on occupational diseases does not allow it. Nothing was written. It becomes possible once a later pre-job examination finds nothing.',
  'roster.notAWorkbook':
    'This file is not a readable Excel or CSV roster; nobody was imported. Save it as .xlsx and try again.',
  'roster.passwordProtected':
    'This workbook has an opening password; nobody was imported. Remove the password and try again.',
  'roster.tooManyRows':
    'The roster has {{rows}} rows, the limit is {{limit}}; nobody was imported. Split it and import in parts.',
  'roster.zipBomb':
    'This workbook unpacks to an implausible size (over {{limit}} MB) and was not read further; nobody was imported. Save it again and retry.',
  'roster.tooLarge':
    'The file is {{size}} MB, the limit is {{limit}} MB; nobody was imported. Remove pictures and the like and retry.',
  'roster.noHeader':
    'No header with names such as 姓名 and 身份证号 was found; nobody was imported. Point out the header row, or add column names.',
  'roster.empty': 'The roster holds no people; nobody was imported. Check that the right sheet is chosen.',
  'file.tooLarge':
    'The file is {{size}} MB, the limit is {{limit}} MB; it was not read and nothing was written. Check that it is the right file; remove pictures and the like from a sheet and retry.',
  'file.ticketExpired': 'The uploaded file has expired; nothing was written. Choose the file again.',
  'file.cannotRead':
    'The chosen file cannot be read; nothing was written. Check that it is still there, close the program that uses it and try again.',
  'packs.refused':
    'The packs have {{count}} faults, the first in {{file}}, {{place}}: {{reason}}. Nothing was changed; the packs in use stay. Mend the file and try again.',
  'packs.nothingBefore': 'This pack came with the program and nothing was loaded over it; nothing was changed.',
  'exchange.invalid':
    'The exchange file breaks its rules in {{count}} places, first {{path}}: {{reason}}; nothing was written. Correct it and load again.',
  'exchange.notJson': 'This file is not valid JSON; nothing was written. Check its content.',
  'cli.badCall': 'Bad call: {{reason}}; nothing was done. See --help.',
  'rates.unknownPlan': 'There is no regional plan {{id}}; nothing was changed. Choose one of those listed.',
  'due.unknownId': 'The due list has no item {{id}}; nothing was changed. Run the due command to see the identifiers.',
  'whatIf.refused':
    'Change {{number}} contradicts the facts; nothing was computed and nothing was written. {{reason}} Correct or remove that change.',
  'paper.unknownForm': 'There is no paper called {{form}}; no file was made. Run the forms command to see the papers.',
  'paper.unknownFigure':
    'The papers hold no value {{id}}; nothing was changed. Run why with paper:declaration or paper:plan to see all of them.',
  'paper.missingGlyphs':
    'The font lacks the characters {{characters}}; no file was made. Use the common form, or print anyway with a box in their place.',
  'port.taken':
    'Port {{port}} is taken; the service was not started. Choose another port, or none to let the program choose.',
  'request.malformed': 'The request breaks its rules ({{path}}: {{reason}}); nothing was written.',
  'request.refused': 'The origin of the request was not accepted; nothing was written. Open the program window again.',
  'request.tooLarge': 'The request is too large and was refused; nothing was written.',
  'request.cancelled': 'The request was cancelled; nothing was written.',
  internal:
    'Something went wrong inside the program (reference {{reference}}); this action was undone and your data is intact. Try again, and tell us the reference if it happens again.',
  'reason.incident.resultsOpen': 'an emergency exam has no conclusion yet.',
  'reason.incident.followUpOpen': 'an abnormal result is not settled, or an appointed test is still to come.',
  'reason.exam.recheckIsNotice':
    'since 2026-08-01 a re-check is no longer a conclusion; enter its items and its day, and choose another conclusion or none.',
  'reason.exam.receivedBeforeExam': 'the report was received before the day of the exam.',
  'reason.exam.recheckBeforeExam': 'the day of the re-check lies before the exam.',
  'reason.exam.barredWithoutBar': 'barred factors are entered, but the conclusion is no contraindication.',
  'reason.exam.diseaseWithoutSuspicion': 'a suspected disease is entered, but the conclusion is no suspicion.',
  'reason.exam.notThisFactor': 'no factor of this exam; write the names as on the list, with commas between them.',
  'reason.notice.beforeExam': 'it is printed or signed before the day of the exam.',
  'reason.notice.signedBeforePrinted': 'it is signed before it was printed.',
  'reason.notice.twice': 'this exam already has a notice; change that one.',
  'reason.case.noSuspicion': 'enter at least one of the days: suspicion, receipt, diagnosis.',
  'reason.case.noOutcome': 'a day of diagnosis needs its outcome; a case cannot be closed without one.',
  'reason.case.outcomeUndated': 'an outcome needs the day of its diagnosis.',
  'reason.case.noInstitution': 'an outcome needs the institution that made the diagnosis.',
  'reason.case.noDisease': 'a confirmed disease needs its name.',
  'reason.case.notArranged': 'before a suspicion is closed, the day the diagnosis was arranged must be on record.',
  'reason.case.notConfirmed': 'labour report, injury application and treatment follow a confirmed disease only.',
  'reason.case.outcomeTakenBack': 'an outcome cannot be emptied; if a review changed it, enter the new one.',
  'reason.case.daysReversed':
    'days are out of order: suspicion first, then arrangement, diagnosis, labour report; data asked for before given.',
  'reason.batch.transition':
    'what was sent stays sent, and what was closed stays closed; make another batch for later visits.',
  'reason.batch.noMembers': 'the list is empty and cannot be sent.',
  'reason.batch.noClinic': 'no clinic is chosen, so the list cannot be sent.',
  'reason.batch.noDay': 'no day is agreed; the edition of the standard follows from it, so the list cannot be sent.',
  'reason.batch.twice': 'the same person stands twice for the same kind of exam.',
  'reason.batch.nothingToExamine': 'somebody on the list has neither a factor nor special work to be examined for.',
  'reason.batch.foreignExam': 'somebody on the list carries the result of another person.',
  'reason.batch.bothResultAndAbsence': 'who has a result has no reason for absence.',
  'reason.batch.membersFixed': 'nobody is taken off a list that was sent; give a reason for who did not come.',
  'reason.batch.notSent': 'a batch that was not sent cannot be closed.',
  'reason.batch.resultsOpen': 'somebody has neither a result nor a reason for absence.',
  'reason.batch.daysReversed': 'it is closed before it was sent.',
  'reason.declaration.future': 'its date lies after today.',
  'reason.declaration.receiptEarly': 'the receipt is dated before the declaration.',
  'reason.declaration.receiptNoNumber': 'there is a day of receipt without a number.',
  'reason.declaration.changeUnfounded': 'a change declaration needs its reason, or the changes it declares.',
  'reason.declaration.firstTwice': 'there is an earlier declaration, so this is not the first one.',
  'reason.declaration.noFirst': 'there is no earlier declaration, so this is the first one.',
  'reason.declaration.eventAnswered': 'a chosen change has been declared by another declaration.',
  'reason.declaration.eventLater': 'a chosen change happened after the declaration.',
  'reason.declaration.sheetKept': 'what this declaration said has been kept and is not written over.',
  'reason.dose.overlap': 'wearing periods of one person overlap.',
  'reason.dose.stillWorn': 'the badge before this one is still worn; enter its last day first.',
  'reason.dose.readBeforeEnd': 'the reading lies before the last day of wearing, or that day is not entered.',
  'reason.dose.valueUnread': 'there is a dose without the day of its reading.',
  'reason.dose.readWithoutValue': 'there is a day of reading without any dose.',
  'reason.dose.recordedUnread': 'without a reading nothing can be written into the certificate.',
  'reason.dose.recordedEarly': 'it was written into the certificate before it was read.',
  'reason.dose.future': 'a day lies after today.',
  'reason.dose.notEmployed': 'the period lies before the person joined or after the person left.',
  'reason.finding.notOver':
    'The latest report is not over the limit, or there is none, so there is no exceedance to register.',
  'reason.finding.alreadyOpen': 'The exceedance of this post and hazard is registered already and not closed.',
  'reason.finding.notStillOver': 'The last two reports are not both over the limit, so the work need not stop.',
  'reason.finding.transition':
    'The state cannot change like that: registered, assigned, mending, waiting for the check, closed; what is closed stays closed.',
  'reason.finding.codeChanged':
    'Once assigned, a finding about a level over its limit (H13, H14) cannot become one that needs no re-test.',
  'reason.finding.stopOnlyStillOver': 'Only a level still over its limit after treatment (H14) stops the work.',
  'reason.finding.noControl': 'A major finding needs its immediate control on record before it is assigned.',
  'reason.finding.extensionUnfounded': 'An extension needs its reason and who approved it.',
  'reason.finding.extensionNotLater': 'An extension must be later than the deadline.',
  'reason.finding.notDone': 'The check needs the day the work was done and who did it.',
  'reason.finding.noChecker': 'Nobody checked it, so it cannot be closed.',
  'reason.finding.checkerIsDoer': 'Whoever did the work cannot check it.',
  'reason.finding.notPassed': 'The check was not passed, so it cannot be closed.',
  'reason.finding.notDated': 'The day of the check or of the closing is missing.',
  'reason.finding.daysReversed': 'The days of finding, doing, checking and closing are in the wrong order.',
  'reason.finding.noRetest': 'A level over its limit is closed by a report sampled after the work.',
  'reason.finding.closedOnThis':
    'A finding was closed on this report, whose results would no longer be within the limit.',
  'reason.finding.retestNotWithin': 'The re-test is not within the limit throughout.',
  'reason.finding.recurrence': 'A finding that comes back is registered anew and points to the closed one.',
  'reason.required': 'required',
  'reason.too.long': 'too long',
  'reason.type': 'wrong type',
  'reason.range': 'out of range',
  'reason.choice': 'not one of the allowed values',
  'reason.format': 'wrong format',
  'reason.unknownField': 'no such field',
  'reason.duplicateId': 'identifier used twice',
  'reason.duplicateRecord': 'same as another record',
  'reason.serviceOverlaps': 'two services of one ID number overlap',
  'reason.unknownReference': 'the record referred to does not exist',
  'reason.unknownHazard': 'not in the hazard catalogue',
  'reason.unknownCode': 'no list has this code',
  'reason.workplaceCycle': 'a workplace cannot lie inside itself',
  'reason.invalid.date': 'not a day that exists (expected YYYY-MM-DD)',
  'reason.invalid.id': 'identifiers are letters, digits, "-" and "_", at most 64',
  'reason.invalid.hazardId': 'not a hazard identifier',
  'reason.invalid.division': 'a division code has 6 digits',
  'reason.invalid.industry': 'an industry code is a section letter and 2 to 4 digits',
  'reason.invalid.registrationType': 'a registration type has 3 digits',
  'reason.invalid.unit': 'the unit does not fit the kind of level',
  'reason.period.reversed': 'the end is before the start',
  'reason.training.trainee': 'a worker must be named for worker training, and only then',
  'reason.licence.holder': 'a radiation worker certificate needs its holder; other licences have none',
  'reason.ruleDocument.one': 'a document belongs to a head of rules or to a post, not to both',
  'reason.invalid.time': 'a time is written hh:mm, e.g. 09:30',
  'reason.uscc.length': 'a unified social credit code has 18 characters',
  'reason.uscc.alphabet': 'the unified social credit code has characters that are not allowed',
  'reason.uscc.checkDigit': 'the check digit of the unified social credit code is wrong; look for a typing error',
  'reason.idCard.length': 'an ID number has 18 characters',
  'reason.idCard.characters': 'the ID number has characters that are not allowed',
  'reason.idCard.checkDigit': 'the check digit of the ID number is wrong; look for a typing error',
  'reason.idCard.birthDate': 'the birth date in the ID number does not exist',
  'ppe.refused': 'Nothing was saved: {{reason}}',
  'ppe.lineRefused': 'Nothing was handed out. Line {{line}}: {{reason}}',
  'reason.ppe.left': 'The person had left by the day of issue.',
  'reason.ppe.twice': 'The same item stands twice for the same person; put the quantities together.',
  'reason.ppe.future': 'The day of issue, signature or return cannot lie after today.',
  'reason.ppe.returnIncomplete': 'The day of return and where the item went belong together.',
  'reason.ppe.returnBeforeIssue': 'The day of return lies before the day of issue.',
  'reason.ppe.batchNeeded': 'Stock of this item is kept: say from which batch it came.',
  'reason.ppe.otherItem': 'The batch chosen is of another item.',
  'reason.ppe.notYetReceived': 'The batch chosen had not come in by the day of issue.',
  'reason.ppe.expired':
    'What is in stock has passed its last day and may not be handed out; receive a new batch first.',
  'reason.ppe.moreThanStock': 'There is not enough in stock; record a receipt first, or hand out less.',
  'reason.ppe.usedMore': 'More was handed out than was received less what was scrapped.',
  'reason.ppe.itemFixed': 'Some of this batch was handed out; it cannot become another item.',
  'reason.ppe.issuedBefore': 'Some of this batch was handed out earlier; it cannot have come in later.',
  'reason.ppe.issuedAfterExpiry': 'Some of this batch was handed out after this last day; check the day.',
  'reason.ppe.expiresBeforeReceipt': 'The last day lies before the day of receipt.',
  'reason.ppe.standardTwice': 'The standard of this post names this item already.',
  'reason.ppe.alreadyReturned': 'Some of what was chosen has been returned already.',
  'reason.ppe.notProposed': 'one of the lines is no longer proposed; refresh and try again.',
  'reason.ppe.notIssued': 'An issue that was chosen no longer exists; look again.',
  'informing.refused': 'Nothing was saved: {{reason}}',
  'reason.informing.changed': 'The list has changed; check it and choose again.',
  'reason.informing.future': 'The day cannot lie after today.',
  'reason.informing.notSigned': 'Postings, cards and signs are not signed for; choose “Posted”.',
  'reason.informing.notPosted': 'A notice to a person is not posted; choose “Printed” or “Signed”.',
  'reason.informing.already': 'Some of what was chosen is in force and needs nothing.',
  'reason.informing.staleFirst':
    'What the notice says has changed since it was printed: print it anew before it is signed.',
  'reason.informing.stillNeeded': 'What was chosen is still needed and is not taken down here.',
  'reason.informing.beforePrint': 'The day of signature lies before the day of printing.',
  'reason.informing.beforeReport': 'The day of posting lies before the report came in.',
  'nomination.refused': 'No nomination: {{reason}}',
  'reason.nomination.left': 'The person had left by the day chosen.',
  'reason.nomination.notYet': 'The person had not begun by the day chosen.',
  'evidence.held': 'Nothing was changed: {{reason}}',
  'reason.evidence.check':
    'this check is finished, and its answers and photos are what was found that day; nothing is added or removed. Begin another check if things have changed.',
  'reason.evidence.finding':
    'this finding was closed on what is attached to it, so nothing is removed. Register it as a recurrence if the same happens again.',
  'reason.evidence.retest': 'a finding was closed on this report, so nothing attached to the report is removed.',
  'reason.evidence.case':
    'this case has its diagnosis or its observation has ended; what is attached is the evidence of that and is not removed.',
  'reason.evidence.batch': 'this batch of examinations is closed, so nothing attached to it is removed.',
  'reason.evidence.drill':
    'this drill is written up or filed, and what is attached is its evidence. To replace it, empty the summary and the day of filing first and fill them in again afterwards.',
  'reason.evidence.incident':
    'this incident was closed on what is attached to it. To replace it, empty the day of closing first and close it again afterwards.',
  'reason.evidence.exam':
    'an incident was closed on this emergency examination. To replace what is attached, empty the day of closing of the incident first.',
  'reason.evidence.examGone':
    'an incident was closed on this emergency examination, so it is not removed and its person, kind, day and conclusion keep answering for it. To correct it, empty the day of closing of the incident first.',
  'check.refused': 'The self-check was not saved: {{reason}}',
  'reason.finding.nothingToExtend': 'A finding that waits for its check or is closed has no deadline to extend.',
  'reason.check.unknownTable': 'This table is not loaded or no longer in force, so nothing can be checked by it.',
  'reason.check.future': 'The day of the check lies after today.',
  'reason.check.stillOpen': 'A check by this table has not been finished yet; finish that one first.',
  'reason.check.finished': 'This check is finished and its results no longer change; begin another one.',
  'reason.check.unknownItem': 'The table has no such item.',
  'reason.check.tooManyPoints': 'A part of the points is less than all of them; where the item is met, choose "yes".',
  'reason.check.noPoints': 'Only an item answered "no" in a table with points may be given a part of them.',
  'reason.check.unanswered': 'Items are still unanswered, so the check cannot be finished.',
  'reason.check.notNo': 'A measure is registered only against an item answered "no".',
  'reason.check.alreadyFound': 'A finding has been registered for this item already.',
  'reason.screening.tooFew':
    'Results of fewer than five people are neither kept nor shown, lest they point at a person; put several posts into one group',
  'screening.refused': 'The screening was not saved: {{reason}}',
  'reason.screening.difference':
    'in the same year and kind of screening, everybody less the single posts would leave one to four people, whose results could then be worked out. Put this post together with others into one group, or do without single posts.',
  'reason.screening.more': 'More people reached the mark than took part',
  'training.refused': 'The training was not saved: {{reason}}',
  'questions.refused': 'The answers were not saved: {{reason}}',
  'reason.training.twice': 'the same person stands on the list twice.',
  'reason.training.fixed':
    'attendance has been recorded, so day, kind and hours cannot change alone; record attendance again, and the trainings follow.',
  'reason.training.stillHeld': 'trainings of people belong to this session, so it cannot be unrecorded.',
  'reason.training.noAttendance': 'the day of recording is written with the attendance, and this session has none.',
  'reason.training.future': 'the session lies ahead; nobody can have attended it.',
  'reason.training.nobody': 'nobody attended; move or remove a session that was not held.',
  'reason.training.tooManyHours': 'somebody has more hours than the session.',
  'reason.training.notYetHired': 'somebody was not yet hired on that day; choose "First" for training before work.',
  'reason.training.alreadyLeft': 'somebody had left before that day.',
  'reason.training.againstMark': 'somebody’s result contradicts the score and the pass mark.',
  'reason.training.absentScored': 'somebody who did not come has a score or a result.',
  'reason.training.notRecorded':
    'attendance of this person is not recorded, so there is no training to hold the score; record it first.',
  'reason.training.noCertificate': 'the test was not passed, so there is no certificate.',
  'reason.questions.unknownQuestion': 'a question is not in the bank.',
  'reason.questions.unknownOption': 'a question does not have the option chosen.',
  'reason.questions.twice': 'a question was answered twice.',
  'reason.questions.empty': 'no question was answered; an empty sheet does not count.',
  'reason.questions.future': 'the day lies ahead.',
}
