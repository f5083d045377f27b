/** The roster while somebody types, the page of one person, and the due list after a save: on real firm files, as the host answers. */
import { join } from 'node:path'
import { isoDate } from '#shared/domain/dates.ts'
import { allDueItems } from '#electron/services/due.ts'
import { insertAll } from '#electron/services/exchange.ts'
import { saveRecord } from '#electron/services/records.ts'
import { listPeople } from '#electron/services/roster-people.ts'
import { createFirm, type Engine, type Session } from '#electron/services/session.ts'
import { workerPage } from '#electron/services/worker-page.ts'
import { historyFirm, usualHazards } from './history-firm.ts'
import { measure, summarize, timeRow, type Row } from './measure.ts'

const asOf = isoDate('2026-11-22')
const question = { asOf, language: 'zh-CN' } as const
const SURNAMES = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗单曾解吕']
const GIVEN = [...'伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂']
/** Rounds over all keystrokes; a keystroke counts with its middle time. */
const ROUNDS = 9
const RUNS = 25

function nameOf(index: number): string {
  const given = [index * 7, index * 13 + 5].map((at) => GIVEN[at % GIVEN.length] ?? '')
  return (SURNAMES[index % SURNAMES.length] ?? '') + given.join('')
}

/** A firm file whose people have names somebody might look for. */
export function firmOf(workers: number, engine: Engine, folder: string, name = 'people'): Session {
  const { profile, ...records } = historyFirm(workers, usualHazards(engine.reference))
  const named = records.workers.map((worker, index) => ({ ...worker, name: nameOf(index) }))
  const path = join(folder, `${name}-${workers}.zhijian`)
  return createFirm(path, profile, engine, 'bench', (write) => insertAll(write, { ...records, workers: named }))
}

/** What stands in the field after each key. */
export function keystrokes(texts: readonly string[]): string[] {
  return texts.flatMap((text) => [...text].map((_, index, all) => all.slice(0, index + 1).join('')))
}

async function searching(session: Session): Promise<Row> {
  const texts = ['王', '张芳静', 'zfj', 'shan', 'lv', '岗位17', '员']
  const queries = keystrokes(texts)
  const times = queries.map((): number[] => [])
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const [index, text] of queries.entries()) {
      const begun = performance.now()
      await listPeople(session, { ...question, filter: { text, standing: 'present' } })
      if (round > 0) times[index]?.push(performance.now() - begun)
    }
  }
  const middles = summarize(times.map((rounds) => summarize(rounds).median))
  return {
    what: 'a keystroke in the roster search over 10,000 people: name, pinyin, initials, ID tail, post; rows and counts',
    figure: `${middles.median.toFixed(1)} ms`,
    range: `slowest keystroke ${middles.max.toFixed(1)} ms, ${ROUNDS} rounds`,
  }
}

/** A save makes all facts new; what comes after it is what a person waits for. */
function save(session: Session, run: number): void {
  const worker = session.store.get('workers', 'w1')
  if (worker !== null) saveRecord(session, 'workers', { ...worker, note: `run ${run}` })
}

export async function benchRosterPage(engine: Engine, folder: string): Promise<Row[]> {
  const large = firmOf(10_000, engine, folder)
  await listPeople(large, { ...question, filter: {} })
  const search = await searching(large)
  large.store.close()
  const session = firmOf(1_000, engine, folder)
  allDueItems(session, asOf)
  const page = await measure(RUNS, () => workerPage(session, { ...question, id: 'w500' }))
  let run = 0
  const saved = await measure(RUNS, () => save(session, (run += 1)))
  const times: { readonly facts: number; readonly due: number }[] = []
  for (let turn = 0; turn < RUNS; turn += 1) {
    save(session, 1000 + turn)
    const begun = performance.now()
    session.store.facts()
    const read = performance.now()
    allDueItems(session, asOf)
    times.push({ facts: read - begun, due: performance.now() - read })
  }
  session.store.close()
  return [
    search,
    timeRow('the page of one person in a firm of 1,000: marks, due, years, timeline', page),
    timeRow('saving one record to disk (synchronous = FULL), checks included', saved),
    timeRow('after a save, firm of 1,000: reading the facts again', summarize(times.map(({ facts }) => facts))),
    timeRow('after a save, firm of 1,000: the due list again', summarize(times.map(({ due }) => due))),
  ]
}
