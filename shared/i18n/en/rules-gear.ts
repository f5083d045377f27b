import type { gearRules as zh } from '../zh-CN/rules-gear.ts'

/** The sums behind the choice of protective gear. */
export const gearRules: Record<keyof typeof zh, string> = {
  'ppe.suit.good': 'The estimated level at the ear lies in the good range.',
  'ppe.suit.acceptable': 'The estimated level at the ear is acceptable.',
  'ppe.suit.fits': 'The estimated protection is enough.',
  'ppe.suit.tooWeak':
    'The estimated protection is too weak: choose gear of a higher rating, and control the source first.',
  'ppe.suit.tooStrong':
    'The estimated level at the ear is too low to hear alarms and speech: choose hearing protection that takes off less.',
  'ppe.suit.wrongKind': 'Gear of this kind does not protect against this hazard.',
  'ppe.suit.cannotTell': 'Too little is on record for an estimate.',
  'ppe.step.measured': 'Measured on {{date}}: {{value}} {{unit}}',
  'ppe.step.onRecord': 'Level on record at the post: {{value}} {{unit}}',
  'ppe.step.together': 'Plugs and muffs worn together: the higher {{higher}} dB + {{more}} dB = {{snr}} dB',
  'ppe.step.snr': 'Reduction at work: SNR {{snr}} × {{factor}} = {{less}} dB',
  'ppe.step.nrr':
    'Reduction at work: (NRR {{nrr}} − {{subtract}}) × {{factor}} = {{less}} dB (common practice, text not seen)',
  'ppe.step.atTheEar': 'Level at the ear: {{level}} − {{less}} = {{at}} dB(A)',
  'ppe.step.bands': 'Above {{most}} dB(A) is too little protection, {{from}} to {{to}} good, below {{low}} too much.',
  'ppe.step.ratio': 'Hazard ratio: {{value}} ÷ limit {{bound}} = {{ratio}}',
  'ppe.step.apf.half': 'Assigned protection factor of a half mask or disposable respirator: {{apf}}',
  'ppe.step.apf.full':
    'Assigned protection factor of a filtering full-face mask: {{apf}} (common practice, text not seen)',
  'ppe.step.apfOwn': 'Assigned protection factor named in the model: {{apf}}',
  'ppe.step.gasNeedsCartridge': 'Gas and vapour need a cartridge; a particle filter lets them through.',
  'ppe.step.dustNeedsFilter': 'Particles need a particle filter; a cartridge alone lets them through.',
  'ppe.step.oilNeedsKp': 'Oily particles must not be filtered by class KN; class KP is needed.',
  'ppe.step.cartridge':
    'Check with the maker’s instructions that the cartridge suits the substance: no text of that table was seen.',
  'ppe.step.supplied': 'The hazard ratio is above {{most}}: filtering gear does not do, supplied air is needed.',
  'ppe.lack.noise': 'Missing: a noise result or level of this post.',
  'ppe.lack.snr': 'Missing: the SNR of the hearing protection (in “Model and rating”, e.g. SNR 28).',
  'ppe.lack.hml': 'H, M and L need a C-weighted level, which no result has: fill in the SNR of the product.',
  'ppe.lack.concentration': 'Missing: a result of this post, or a limit to compare it with.',
  'ppe.lack.apf': 'Missing: the kind of mask (half, full-face) or its assigned protection factor (e.g. APF 50).',
  'field.ppeStandards.item': 'Gear of the standard',
}
