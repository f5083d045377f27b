import type { whatIfRules as source } from '../zh-CN/rules-what-if.ts'

export const whatIfRules: Record<keyof typeof source, string> = {
  'field.workers.birthDate': 'date of birth',
  'missing.birthDate': 'Missing: date of birth of {{name}}; whether the person is 18 cannot be checked.',
  'missing.majorChange':
    'For the firm to decide: whether the declared hazards and what belongs to them change in a major way.',

  'whatIf.plain': '{{text}}',
  'whatIf.note': 'Note in the data: {{note}}',
  'whatIf.step.duty': '{{title}}: {{rule}}.',
  'whatIf.step.seenOn': 'Computed for {{day}}.',
  'whatIf.step.prepared': 'Examination and training before work are taken to be done the day before.',
  'whatIf.step.gone': 'After the change there is no such item; below is the computation as it stands now.',

  'whatIf.change.addHazard': 'From {{on}}, {{post}} meets {{hazard}}',
  'whatIf.change.addHazard.level': 'From {{on}}, {{post}} meets {{hazard}} ({{level}})',
  'whatIf.change.newPost':
    'From {{on}}, a new post “{{name}}” at {{workplace}} with {{hazards}}; {{persons}} persons move there',
  'whatIf.change.newPost.bare':
    'From {{on}}, a new post “{{name}}” at {{workplace}} without hazards; {{persons}} persons move there',
  'whatIf.change.newMaterial': 'From {{on}}, {{post}} uses the new material “{{name}}”, which brings {{hazards}}',
  'whatIf.change.workerJoins': 'On {{on}}, {{name}} begins at {{post}}',
  'whatIf.change.workerMoves': 'On {{on}}, {{name}} moves to {{post}}',
  'whatIf.change.workerLeaves': 'On {{on}}, {{name}} leaves (last working day)',
  'whatIf.change.levelChanges': 'From {{on}}, {{hazard}} at {{post}} becomes {{level}}',
  'whatIf.change.eventHappens': 'On {{on}}: {{event}}',
  'whatIf.change.unknown': '(not on record)',

  'whatIf.refused.noPost': 'There is no such post, nor is it set up by an earlier change.',
  'whatIf.refused.noWorker': 'There is no such worker, nor does the worker join by an earlier change.',
  'whatIf.refused.noWorkplace': 'There is no such workplace.',
  'whatIf.refused.noHazard': 'The catalogue of hazards has no {{id}}.',
  'whatIf.refused.notYetHired': '{{name}} is hired on {{hireDate}} and not yet there on {{on}}.',
  'whatIf.refused.alreadyLeft': '{{name}} left on {{leaveDate}}; nothing can change on {{on}}.',
  'whatIf.refused.workerExists': 'A worker with this id exists already; give “{{name}}” another id.',
  'whatIf.refused.bornLater': '{{name}}’s date of birth {{birthDate}} is not before the first day {{on}}.',
  'whatIf.refused.alreadyThere': '{{name}} holds the post “{{post}}” on {{on}} already.',
  'whatIf.refused.beginsThatDay': '{{name}}’s present post begins on {{on}}; a move on the same day is impossible.',
  'whatIf.refused.levelKind': '{{hazard}} is not measured as {{kind}}.',
  'whatIf.refused.hazardThere': '“{{post}}” has {{hazard}} already; to change its level use “level changes”.',
  'whatIf.refused.hazardNotThere': '“{{post}}” does not have {{hazard}}; use “add a hazard” first.',
  'whatIf.refused.postExists': '“{{workplace}}” has a post “{{post}}” already.',
  'whatIf.refused.materialThere':
    'The firm’s profile lists the material “{{name}}” already; to give a post a hazard use “add a hazard”.',
  'whatIf.refused.operationsEnded': 'Operations are on record as ended on {{ended}}; nothing can change on {{on}}.',

  'whatIf.exam.title': 'Pre-job examination: {{hazard}}',
  'whatIf.exam.text.before':
    '{{name}} would meet {{hazard}} from {{start}} and needs the result of a pre-job examination by {{day}}.',
  'whatIf.exam.text.met': '{{name}} would meet {{hazard}} from {{start}} and has a valid pre-job examination.',
  'whatIf.exam.text.missing': '{{name}} would meet {{hazard}}; without a recorded first day no date can be computed.',
  'whatIf.exam.items': 'Items before work: {{items}}.',
  'whatIf.exam.contraindications': 'Contraindications: {{contraindications}}.',
  'whatIf.exam.diseases': 'Target diseases in service: {{diseases}}.',
  'whatIf.exam.cycle': 'Afterwards an in-service examination every {{months}} months.',
  'whatIf.cycle.title': 'Cycle of in-service examinations: {{hazard}}',
  'whatIf.cycle.months': 'every {{months}} months',
  'whatIf.cycle.none': 'not required',
  'whatIf.cycle.text.begins': '{{name}} would need in-service examinations for {{hazard}}, every {{will}} months.',
  'whatIf.cycle.text.ends':
    '{{name}} would no longer need in-service examinations for {{hazard}} (every {{was}} months until now).',
  'whatIf.cycle.text.changes':
    '{{name}}’s in-service examinations for {{hazard}} would be every {{will}} months instead of every {{was}}.',

  'whatIf.limit.title': '{{hazard}}: {{kind}}',
  'whatIf.limit.text': '{{hazard}} at {{post}} would have to keep its {{kind}} limit.',
  'whatIf.limit.value': '{{value}} {{unit}}',
  'whatIf.limit.valueWhere': '{{value}} {{unit}} ({{condition}})',
  'whatIf.limit.several': '{{count}} cases, see the explanation',
  'whatIf.limit.remarks': 'Remarks of the table: {{remarks}}.',
  'whatIf.limit.noneTitle': '{{hazard}}: no limit',
  'whatIf.limit.none': 'The data have no exposure limit for {{hazard}}; {{post}} cannot be judged by one.',
  'whatIf.level.title': 'Level of {{hazard}}',
  'whatIf.level.none': 'no level on record',
  'whatIf.level.judged': '{{value}} {{unit}}, {{verdict}}',
  'whatIf.level.text.within': '{{hazard}} at {{post}} would be within the limit.',
  'whatIf.level.text.over': '{{hazard}} at {{post}} would be over the limit and must be dealt with at once.',
  'whatIf.level.text.cannotJudge':
    '{{hazard}} at {{post}} would have another level; what is known does not tell whether it is over the limit.',
  'whatIf.verdict.within': 'within',
  'whatIf.verdict.over': 'over',
  'whatIf.verdict.cannotJudge': 'cannot be judged',

  'whatIf.ppe.text': '{{post}} would need {{type}} because of {{hazard}}; {{persons}} persons work there.',
  'whatIf.ppe.textUnseen':
    '{{post}} would usually be given {{type}} because of {{hazard}} (text not seen, a hint only); {{persons}} persons work there.',
  'whatIf.ppe.unseen': '{{text}} (text not seen, a hint only)',
  'whatIf.ppe.when': 'For {{hazard}}: {{trigger}}.',
  'whatIf.ppe.replacement': 'Replacement: {{replacement}}.',
  'whatIf.ppe.noStandard': 'No product standard was verified for the gear for {{hazard}}; ask the supplier.',

  'whatIf.sign.title': 'Warning signs: {{hazard}}',
  'whatIf.sign.text': '{{post}} would need warning signs for {{hazard}}: {{signs}}.',
  'whatIf.card.title.highToxic': 'High-toxic notice card: {{hazard}}',
  'whatIf.card.title.material': 'Notice card: {{hazard}}',
  'whatIf.card.text.highToxic': '{{post}} would use the high-toxic {{hazard}} and need one notice card in plain sight.',
  'whatIf.card.text.material':
    '{{post}} would have the toxic {{hazard}} and need a notice card by the standard of signs.',
  'whatIf.card.fields': 'Fields of the card: {{labels}}',
  'whatIf.contract.title': 'Notice in the labour contract',
  'whatIf.contract.persons': '{{persons}} persons',
  'whatIf.contract.text':
    'At {{post}}, {{persons}} persons would meet hazards they did not have ({{hazards}}); the contract must say so and be changed by agreement.',

  'whatIf.barred.minor': 'Under 18',
  'whatIf.barred.minor.unknown': 'No date of birth of {{name}} is on record; the age cannot be checked.',
  'whatIf.barred.minor.sum': 'born {{birth}} + {{months}} months = 18 on {{adult}}; exposed from {{start}}.',
  'whatIf.barred.minor.text': '{{name}} is 18 only on {{adult}} and must not be put to exposed work from {{start}}.',
  'whatIf.barred.now': 'must not be put to it',
  'whatIf.barred.until': 'not before {{day}}',
  'whatIf.barred.contraindication': 'Contraindication: {{hazard}}',
  'whatIf.barred.contraindication.text':
    'The examination of {{name}} on {{exam}} found a contraindication for {{hazard}} that no later one lifted: the person must not meet it.',
  'whatIf.barred.pregnant': 'Pregnant women',
  'whatIf.barred.nursing': 'Nursing women',
  'whatIf.barred.pregnant.holds': 'barred while pregnant',
  'whatIf.barred.nursing.holds': 'barred while nursing',
  'whatIf.barred.pregnant.if': 'barred while pregnant if the condition holds',
  'whatIf.barred.nursing.if': 'barred while nursing if the condition holds',
  'whatIf.barred.women.title': '{{who}}: {{work}}',
  'whatIf.barred.women.text':
    'Work with “{{work}}” at {{post}} is barred: {{who}}. Women on the post are told in writing.',
  'whatIf.barred.women.textIf':
    'Work with “{{work}}” at {{post}} is barred if a condition holds that cannot be judged yet: {{who}}. Women on the post are told in writing.',
  'whatIf.barred.women':
    '{{count}} women would be on record at the post; this program keeps no record of pregnancy or nursing.',
  'whatIf.barred.condition.always': 'Condition: none, the work “{{work}}” itself is barred.',
  'whatIf.barred.condition.aboveLimit': 'Condition: “{{work}}” in the air is above its exposure limit.',
  'whatIf.barred.condition.gradeIIIOrAbove': 'Condition: the work “{{work}}” is of grade III or above.',

  'whatIf.survey.title': 'Test: {{hazard}}',
  'whatIf.survey.text': '{{hazard}} at {{post}} has never been tested; the next periodic test must cover it.',
  'whatIf.survey.months': 'every {{months}} months',
  'whatIf.survey.highToxic': 'Tests and evaluations of a high-toxic place: {{hazard}}',
  'whatIf.survey.highToxic.text':
    '{{post}} would use the high-toxic {{hazard}}: a regulation asks for monthly tests and half-yearly evaluations.',
  'whatIf.survey.confirm': 'practice differs; applies once confirmed',

  'whatIf.declaration.again': '{{post}} would meet {{hazard}}, which the firm has declared already.',
  'whatIf.declaration.judge': 'whether it is a major change is for the firm to decide',
  'whatIf.declaration.unsure':
    'The hazards were declared already; if what was declared changes in a major way, the change is declared within {{days}} days.',

  'whatIf.figure.workers': 'Workers',
  'whatIf.figure.exposed': 'Exposed workers',
  'whatIf.figure.hazards': 'Hazards',
  'whatIf.figure.posts': 'Posts with hazards',
  'whatIf.figure.risk': 'Risk level',
  'whatIf.figure.size': 'Size class',
  'whatIf.figure.class': 'Condition of the firm’s class',
  'whatIf.figure.class.check': 'to be confirmed anew',
  'whatIf.figure.class.text':
    'Industry {{code}} {{name}} counts as general only where this holds: {{condition}}. With {{hazards}} new, check whether it still does and confirm the firm’s class.',
  'whatIf.figure.none': 'undetermined',
  'whatIf.figure.change': '{{was}} {{sign}} {{by}} = {{will}}.',
  'whatIf.figure.workers.text': 'On {{day}} there would be {{will}} workers instead of {{was}}.',
  'whatIf.figure.exposed.text': 'On {{day}} there would be {{will}} exposed workers instead of {{was}}.',
  'whatIf.figure.hazards.text': 'There would be {{will}} hazards on record instead of {{was}}.',
  'whatIf.figure.posts.text': 'There would be {{will}} posts with hazards instead of {{was}}.',
}
