/** What a firm's first screen says: 申报了吗？检测了吗？体检了吗？培训了吗？ */
import type { FirmSummary } from '#shared/api/firms.ts'
import { factsToMend } from '#shared/domain/facts-to-mend.ts'
import { fourQuestions } from '#shared/domain/four-questions.ts'
import { presence } from '#shared/domain/presence.ts'
import { isRadiation } from '#shared/domain/rules/applies.ts'
import { renderMessage } from '#shared/i18n/index.ts'
import { allDueItems, countByStatus, type Question } from './due.ts'
import type { Session } from './session.ts'

export function summarize(session: Session, { asOf, language }: Question): FirmSummary {
  const { store, engine } = session
  const facts = store.facts()
  const present = presence(facts, asOf)
  const items = allDueItems(session, asOf)
  const { overdue, due, missing, ok } = countByStatus(items.filter(({ footing }) => footing === 'law'))
  const open = countByStatus(items.filter(({ footing }) => footing === 'reminder'))
  return {
    questions: fourQuestions(facts, engine.reference, asOf, items).map(({ text, ...question }) => ({
      ...question,
      text: renderMessage(text, language),
    })),
    counts: {
      workers: present.workers.length,
      exposedWorkers: present.exposed.size,
      posts: facts.posts.length,
      hazards: new Set(facts.exposures.map((exposure) => exposure.hazardId)).size,
      aside: store.asideRows().length,
      radiation: facts.exposures.filter(({ hazardId }) => isRadiation(hazardId)).length + facts.doses.length,
    },
    due: { overdue, due, missing, ok, reminders: open.overdue + open.due + open.missing },
    mend: factsToMend(facts, engine.reference).map((fact) => ({ ...fact, text: renderMessage(fact.text, language) })),
  }
}
