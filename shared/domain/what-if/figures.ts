/** Numbers and classes of the firm that would be other ones: headcounts, risk level, size class. */
import { exposureResults, type ExposureResult } from '../exposure-results.ts'
import { explain, openAccount, step } from '../due-item.ts'
import { type Explained, message, type Message, type Subject } from '../explanation.ts'
import { levelVerdict } from '../judge.ts'
import { riskClass } from '../risk-class.ts'
import { riskLevel } from '../risk-level.ts'
import type { RuleContext } from '../rule-context.ts'
import { sizeClass } from '../size-class.ts'
import type { Comparison, Releveled } from './contacts.ts'
import { plain, value, type WhatIfLine } from './line.ts'

const COUNTS = {
  workers: ({ presence }: RuleContext) => presence.workers.length,
  exposed: ({ presence }: RuleContext) => presence.exposed.size,
  hazards: ({ facts }: RuleContext) => new Set(facts.exposures.map(({ hazardId }) => hazardId)).size,
  posts: ({ facts }: RuleContext) => new Set(facts.exposures.map(({ postId }) => postId)).size,
} as const

function firm({ facts }: RuleContext): Subject {
  return { kind: 'firm', id: 'firm', name: facts.profile.name }
}

function countLines({ before, after }: Comparison): WhatIfLine[] {
  return Object.entries(COUNTS).flatMap(([name, count]) => {
    const [was, will] = [count(before), count(after)]
    if (was === will) return []
    const account = openAccount()
    step(account, 'whatIf.figure.change', { was, will, by: Math.abs(will - was), sign: will > was ? '+' : '−' })
    const text = message(`whatIf.figure.${name}.text`, { was, will, day: after.asOf })
    return [
      change(
        name,
        message(`whatIf.figure.${name}`),
        firm(after),
        plain(`${was}`),
        plain(`${will}`),
        explain(text, account),
      ),
    ]
  })
}

function change(
  name: string,
  title: Message,
  subject: Subject,
  was: Message,
  will: Message,
  explanation: WhatIfLine['explanation'],
): WhatIfLine {
  const sides = { before: value({ text: was }), after: value({ text: will }), footing: null }
  return { id: `figures/${name}`, kind: 'moves', title, subject, ...sides, explanation }
}

/** Test results, with the verdict on a supposed level where it is supposed to have been measured. */
function resultsOf({ facts, reference, asOf }: RuleContext, releveled: readonly Releveled[]): ExposureResult[] {
  const measured = new Map(
    releveled.flatMap(({ after }) => (after.levelSource === 'measured' ? [[after.id, after] as const] : [])),
  )
  return exposureResults(facts, reference, asOf).map((pair) => {
    const exposure = measured.get(pair.exposure.id)
    const verdict = exposure === undefined ? null : levelVerdict(exposure, reference, asOf)
    return verdict === null ? pair : { ...pair, verdict: verdict.verdict }
  })
}

function riskLine({ before, after, releveled }: Comparison): WhatIfLine[] {
  const was = riskLevel(before.facts, before.reference, before.asOf)
  const will = riskLevel(after.facts, after.reference, after.asOf, resultsOf(after, releveled))
  if (was.value === will.value) return []
  const name = (level: string | null) =>
    level === null ? message('whatIf.figure.none') : message(`risk.level.${level}`)
  return [
    change('risk', message('whatIf.figure.risk'), firm(after), name(was.value), name(will.value), will.explanation),
  ]
}

function sizeLine({ before, after }: Comparison): WhatIfLine[] {
  const size = ({ facts, reference }: RuleContext): Explained<string> => sizeClass(facts.profile, reference)
  const [was, will] = [size(before), size(after)]
  if (was.value === will.value) return []
  const name = (of: string | null) => message(`sizeClass.${of ?? 'unknown'}`)
  return [
    change('size', message('whatIf.figure.size'), firm(after), name(was.value), name(will.value), will.explanation),
  ]
}

/** An industry that is 一般 only under a condition (no benzene in its paints and the like): a new hazard puts the condition in question. */
function classLine({ before, after, meetings }: Comparison): WhatIfLine[] {
  const { industryCode } = after.facts.profile
  const listed = industryCode === null ? null : after.reference.industryRisk(industryCode)
  const known = new Set(before.facts.exposures.map(({ hazardId }) => hazardId))
  const fresh = new Set(meetings.map(({ exposure }) => exposure.hazardId).filter((id) => !known.has(id)))
  if (listed === null || listed.condition === null || fresh.size === 0) return []
  const { explanation } = riskClass(after.facts.profile, after.reference, after.asOf)
  const { code, name, condition } = listed
  const hazards = [...fresh].map((id) => after.hazardName(id)).join('、')
  const text = message('whatIf.figure.class.text', { code, name, condition, hazards })
  return [
    {
      id: 'figures/class',
      kind: 'changesStatus',
      title: message('whatIf.figure.class'),
      subject: firm(after),
      before: null,
      after: value({ status: 'missing', text: message('whatIf.figure.class.check') }),
      footing: null,
      explanation: { ...explanation, text },
    },
  ]
}

/** What would be counted or classed otherwise. */
export function figureLines(comparison: Comparison): WhatIfLine[] {
  return [...countLines(comparison), ...riskLine(comparison), ...sizeLine(comparison), ...classLine(comparison)]
}
