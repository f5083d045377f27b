import type { informingRules as source } from '../zh-CN/rules-informing.ts'

/** Sentences of contracts, boards, signs and cards (D33–D37). */
export const informingRules: Record<keyof typeof source, string> = {
  'rule.informing.contract': 'Notice of hazards with the contract',
  'rule.informing.board': 'What hangs on the board',
  'rule.informing.results': 'Test results on the board',
  'rule.informing.sign': 'Warning signs and descriptions',
  'rule.informing.card': 'Cards of high-toxic substances',
  'rule.informing.signCheck': 'Check of boards, cards and signs',
  'field.contractNotices.signedOn': 'Notice signed on',
  'field.noticeCards.removedOn': 'Card taken down on',
  'field.postings.postedOn': 'Posted on',
  'field.signChecks.date': 'Day of the check',
  'field.signs.placedOn': 'Sign placed on',
  'field.surveys.receivedOn': 'Report received on',

  'informing.contract.ok': 'The hazards are to be told and signed for by {{date}}; there is time.',
  'informing.contract.due': 'The hazards are to be told and signed for by {{date}}.',
  'informing.contract.overdue':
    'The hazards had to be told and signed for by {{date}} and no such signature is on record; make up for it at once.',
  'informing.contractLate.overdue': 'Signed on {{signed}} only, {{days}} days after {{date}}.',
  'informing.step.owed':
    'From {{start}} at {{post}} with {{hazards}}: to be named and signed for on that day or before.',
  'informing.step.unsigned': 'The notice for {{post}} is printed and not signed.',
  'informing.step.told': 'People told in time: {{count}}.',
  'missing.contractNotice': 'Missing: a signed notice for {{post}} that names {{hazards}}.',
  'missing.contractNotices': 'Missing: the notices, or the first days, of {{count}} people ({{names}}).',
  'missing.noticeHazards': 'Missing: the hazards named in the notices of {{count}} people ({{names}}).',

  'posting.rules': 'house rules',
  'posting.procedures': 'operating procedures',
  'posting.emergency': 'emergency measures',
  'missing.posting': 'Missing: a record that the board shows the {{paper}}.',
  'informing.results.ok': 'The latest results are better on the board by {{date}} (no legal date).',
  'informing.results.due': 'The board still shows old results; better replace them by {{date}} (no legal date).',
  'informing.results.overdue':
    'The board is stale: it still shows old results, and the suggested day {{date}} has passed (no legal date).',
  'informing.step.stale': 'The latest report came on {{date}}; the results on the board are older.',

  'informing.sign.open': 'This post lacks signs it has to have; put them up at once.',
  'informing.step.sign.highToxic':
    '{{hazard}} is on the list of high-toxic substances: signs and a description are required.',
  'informing.step.sign.severe': '{{hazard}} is severe by nature: signs and a description are required.',
  'informing.step.sign.over': '{{hazard}} is over its limit: signs and a description are required.',
  'informing.step.instructions': 'For {{hazard}} also put up: {{names}}.',
  'informing.step.signPosts': '{{all}} posts need signs, {{have}} have them all on record.',
  'missing.sign.warning': 'Missing: the warning sign for {{hazard}} ({{names}}).',
  'missing.sign.description': 'Missing: the description of {{hazard}} in Chinese.',
  'missing.sign.yellowLine': 'Missing: the yellow line around toxic work.',
  'missing.sign.redLine': 'Missing: the red line around high-toxic work.',
  'missing.signs': 'Missing: the signs of {{count}} posts ({{names}}).',

  'informing.card.open': 'No card hangs at this post; put one up at once.',
  'informing.card.openSince': 'The card was taken down on {{date}} and no other hangs there; put one up at once.',
  'informing.step.cards': 'One card for each high-toxic substance at each post: {{all}} needed, {{have}} posted.',
  'missing.card': 'Missing: the card of {{hazard}}.',
  'missing.cards': 'Missing: {{count}} cards of high-toxic substances ({{names}}).',

  'missing.signCheck': 'Missing: a record of a check of boards, cards and signs.',
}
