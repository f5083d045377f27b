/** `judge`: one value against the limit in force. */
import { judgeableKinds, judgeValue } from '#electron/services/judging.ts'
import { unitText } from '#shared/domain/units.ts'
import {
  evidenceSchema,
  judgeKindSchema,
  type Evidence,
  type Judged,
  type JudgeKind,
} from '#shared/entities/judging.ts'
import { LEVEL_UNITS, levelKindSchema } from '#shared/entities/workplace.ts'
import type { Hazard, Reference } from '#shared/reference/types.ts'
import { AS_OF, badCall, type Call, type Command, type OptionSpec } from './command.ts'
import { hazardNamed } from './hazard-named.ts'

/** Options that carry what a verdict needs beside the value, each with the name of the evidence. */
const EVIDENCE = {
  sio2: ['silica', 'PERCENT'],
  condition: ['condition', 'WORDS'],
  hours: ['hoursPerDay', 'N'],
  days: ['daysPerWeek', 'N'],
  'week-hours': ['hoursPerWeek', 'N'],
  factor: ['reductionFactor', 'N'],
  average: ['average', 'N'],
  fraction: ['fraction', 'twaTotal|twaRespirable'],
  'peak-minutes': ['peakMinutes', 'N'],
  'peak-count': ['peakCount', 'N'],
  'peak-gap': ['peakGap', 'HOURS'],
  pulses: ['pulses', 'N'],
  labour: ['labourClass', 'I|II|III|IV'],
  'contact-rate': ['contactRate', 'PERCENT'],
  'hot-region': ['hotRegion', 'yes|no'],
  frequency: ['frequencyMHz', 'MHZ'],
  wave: ['wave', 'continuous|pulsed'],
  part: ['part', 'wholeBody|limb'],
} as const satisfies Record<string, readonly [keyof Evidence, string]>

const WORDS: ReadonlySet<string> = new Set(['condition', 'fraction', 'labour', 'wave', 'part'])
const SHORT: Readonly<Record<string, JudgeKind>> = {
  impulse: 'peakSoundLevel',
  total: 'twaTotal',
  respirable: 'twaRespirable',
  vibration: 'handVibration',
}

function kindNamed(call: Call, words: string, hazard: Hazard): JudgeKind {
  const lower = words.toLowerCase()
  const kind = SHORT[lower] ?? judgeKindSchema.options.find((option) => option.toLowerCase() === lower)
  if (kind !== undefined) return kind
  const offers = judgeableKinds(call.engine.reference, hazard.id, call.asOf())
  const kinds = offers.map((offer) => offer.kind).join(', ')
  throw badCall(call.t, 'judge.unknownKind', { kind: words, hazard: hazard.name, kinds })
}

/** `mg/m³` and `mg/m3` are the same unit, as are both signs for micro. */
function plainUnit(unit: string): string {
  return unit.normalize('NFKC').replaceAll('μ', 'µ').normalize('NFKC').replaceAll(' ', '').toLowerCase()
}

function checkUnit(call: Call, unit: string, kind: JudgeKind, hazard: Hazard): void {
  const offers = judgeableKinds(call.engine.reference, hazard.id, call.asOf()).filter((offer) => offer.kind === kind)
  const level = levelKindSchema.safeParse(kind)
  const expected = offers[0]?.unit ?? (level.success ? LEVEL_UNITS[level.data] : unit)
  if (plainUnit(unit) !== plainUnit(expected))
    throw badCall(call.t, 'judge.unit', { unit, kind, expected: unitText(expected) })
}

/** `92/2,85/4`: levels with their hours. */
function segmentsOf(call: Call): Evidence['segments'] {
  const words = call.text('segments')
  if (words === null) return []
  return words.split(',').map((part) => {
    const [, level, hours] = /^(\d+(?:\.\d+)?)\/(\d+(?:\.\d+)?)$/.exec(part.trim()) ?? []
    if (level === undefined || hours === undefined) throw badCall(call.t, 'judge.segments')
    return { level: Number(level), hours: Number(hours) }
  })
}

/** `NAME=VALUE,…`: the further substances of a mixture. A comma may be part of a name, so a part ends after its number. */
function mixtureOf(call: Call): Evidence['mixture'] {
  const words = call.text('with')
  if (words === null) return []
  return words.split(/(?<=\d),(?=[^=]*=)/).map((part) => {
    const [, name, value] = /^(.+)=(\d+(?:\.\d+)?)$/.exec(part.trim()) ?? []
    if (name === undefined || value === undefined) throw badCall(call.t, 'judge.with')
    return { hazardId: hazardNamed(call, name.trim()).id, value: Number(value) }
  })
}

function given(call: Call, option: string): string | number | boolean | null {
  if (option !== 'hot-region') return WORDS.has(option) ? call.text(option) : call.number(option)
  const words = call.text(option)
  if (words === null) return null
  if (words !== 'yes' && words !== 'no') throw badCall(call.t, 'judge.evidence', { option: `--${option}` })
  return words === 'yes'
}

function evidenceOf(call: Call): Evidence {
  const known = Object.entries(EVIDENCE).map(([option, [name]]) => [name, given(call, option)] as const)
  const parsed = evidenceSchema.safeParse({
    ...Object.fromEntries(known),
    segments: segmentsOf(call),
    mixture: mixtureOf(call),
  })
  if (parsed.success) return parsed.data
  const wrong = parsed.error.issues[0]?.path[0]
  const option = Object.entries(EVIDENCE).find(([, [name]]) => name === wrong)?.[0] ?? String(wrong)
  throw badCall(call.t, 'judge.evidence', { option: `--${option}` })
}

/** The full words of a condition, so that a part of them is enough on the command line. */
function withWholeCondition(evidence: Evidence, reference: Reference, hazard: Hazard, call: Call): Evidence {
  const { condition } = evidence
  if (condition === null) return evidence
  const known = judgeableKinds(reference, hazard.id, call.asOf()).flatMap(({ conditions }) => conditions)
  const fitting = [...new Set(known.filter((words) => words.includes(condition)))]
  const [only, second] = known.includes(condition) ? [condition] : fitting
  if (only === undefined || second !== undefined)
    throw badCall(call.t, 'judge.condition', { condition, known: known.join(call.t('list.separator')) })
  return { ...evidence, condition: only }
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [title, ...lines.map((line) => `  ${line}`)]
}

function describe({ t }: Call, judged: Judged): string[] {
  const basis = judged.basis.map((row) =>
    t('why.basisLine', { ...row, verification: t(`verification.${row.verification}`) }),
  )
  return [
    `${judged.hazard.name} · ${t(`judge.verdict.${judged.verdict}`)}`,
    judged.text,
    ...section(t('why.steps'), judged.steps),
    ...section(t('why.basis'), basis),
    ...section(t('why.missing'), judged.missing),
  ]
}

const OPTIONS: Readonly<Record<string, OptionSpec>> = {
  hazard: { text: 'option.judge.hazard', value: 'HAZARD', required: true },
  kind: { text: 'option.judge.kind', value: 'KIND', required: true },
  value: { text: 'option.judge.value', value: 'N' },
  unit: { text: 'option.judge.unit', value: 'U' },
  ...AS_OF,
  'below-detection': { text: 'option.judge.below-detection' },
  segments: { text: 'option.judge.segments', value: 'LEVEL/HOURS,…' },
  with: { text: 'option.judge.with', value: 'HAZARD=N,…' },
  ...Object.fromEntries(
    Object.entries(EVIDENCE).map(([option, [, value]]) => [option, { text: `option.judge.${option}`, value }]),
  ),
}

/** A verdict is what the command is for, whichever it is: it ends with 0. */
export const judgeCommand: Command = {
  name: 'judge',
  arguments: [],
  options: OPTIONS,
  run: (call) => {
    const { reference } = call.engine
    const hazard = hazardNamed(call, call.text('hazard') ?? '')
    const kind = kindNamed(call, call.text('kind') ?? '', hazard)
    const unit = call.text('unit')
    if (unit !== null) checkUnit(call, unit, kind, hazard)
    const evidence = withWholeCondition(evidenceOf(call), reference, hazard, call)
    const value = call.number('value')
    if (value === null && evidence.segments.length === 0)
      throw badCall(call.t, 'bad.missingOption', { option: '--value' })
    const question = { hazardId: hazard.id, kind, value, evidence, asOf: call.asOf() }
    const belowDetection = call.has('below-detection')
    const judged = judgeValue(reference, { ...question, belowDetection }, call.language)
    return { exitCode: 0, json: judged, lines: describe(call, judged) }
  },
}
