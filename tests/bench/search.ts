/** The one search while somebody types, in a firm of 1,250 with more than 10,000 records, and its first key after a save. */
import { isoDate } from '#shared/domain/dates.ts'
import { RECORD_KINDS } from '#shared/entities/facts.ts'
import { saveRecord } from '#electron/services/records.ts'
import { search } from '#electron/services/search.ts'
import type { Engine, Session } from '#electron/services/session.ts'
import { summarize, timeRow, type Row } from './measure.ts'
import { firmOf, keystrokes } from './roster-page.ts'

const question = { asOf: isoDate('2026-11-22'), language: 'zh-CN' } as const
const TEXTS = ['王伟', '张芳静', 'zfj', 'shan', '岗位17', '体检 2025', '噪声', 'daiban', '2025-10'] as const
const ROUNDS = 9

function recordsOf({ store }: Session): number {
  const facts = store.facts()
  return RECORD_KINDS.reduce((sum, kind) => sum + facts[kind].length, 0)
}

async function timed(session: Session, engine: Engine, text: string): Promise<number> {
  const begun = performance.now()
  await search(session, engine, { ...question, text })
  return performance.now() - begun
}

/** Something is saved; then the first key of a search. */
async function afterSave(session: Session, engine: Engine, save: () => void): Promise<number> {
  save()
  session.store.facts()
  return timed(session, engine, '王')
}

export async function benchSearch(engine: Engine, folder: string): Promise<Row[]> {
  const session = firmOf(1_250, engine, folder, 'search')
  const count = recordsOf(session).toLocaleString('en')
  const queries = keystrokes(TEXTS)
  const times = queries.map((): number[] => [])
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const [index, text] of queries.entries()) {
      const time = await timed(session, engine, text)
      if (round > 0) times[index]?.push(time)
    }
  }
  const person: number[] = []
  const examination: number[] = []
  for (let round = 0; round <= ROUNDS; round += 1) {
    const { workers, exams } = session.store.facts()
    const afterPerson = await afterSave(session, engine, () => {
      for (const worker of workers.slice(0, 1)) saveRecord(session, 'workers', { ...worker, note: `round ${round}` })
    })
    const afterExam = await afterSave(session, engine, () => {
      for (const exam of exams.slice(0, 1)) saveRecord(session, 'exams', { ...exam, reportNumber: `R-${round}` })
    })
    if (round === 0) continue
    person.push(afterPerson)
    examination.push(afterExam)
  }
  session.store.close()
  const middles = summarize(times.map((rounds) => summarize(rounds).median))
  return [
    {
      what: `a keystroke in the search of everything, firm of 1,250 with ${count} records`,
      figure: `${middles.median.toFixed(1)} ms`,
      range: `slowest keystroke ${middles.max.toFixed(1)} ms, ${ROUNDS} rounds`,
    },
    timeRow('its first keystroke after a person was saved', summarize(person)),
    timeRow('its first keystroke after an examination was saved', summarize(examination)),
  ]
}
