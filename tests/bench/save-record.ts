/** Saving one record of a firm of a thousand people to disk (synchronous=FULL), and taking a change of 500 records back. */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { undoChange } from '#electron/services/history.ts'
import { saveRecord } from '#electron/services/records.ts'
import { change, createFirm, type Engine } from '#electron/services/session.ts'
import { completeRecord } from '#shared/entities/facts.ts'
import { firmProfileSchema } from '#shared/entities/firm.ts'
import { measure, timeRow, type Row } from './measure.ts'

const PEOPLE = 1000
const EDITED = 500
const RUNS = 50

/** Two times; each save and each undo ends with the file on disk. */
export async function benchSaveRecord(engine: Engine, folder: string): Promise<Row[]> {
  const path = join(folder, 'save.zhijian')
  const workers = Array.from({ length: PEOPLE }, (_, index) =>
    completeRecord('workers', { id: `k${index}`, name: `员工${index}` }),
  )
  const session = createFirm(path, firmProfileSchema.parse({ name: 'bench' }), engine, 'bench', (write) => {
    for (const worker of workers) write.insert('workers', worker)
  })
  let turn = 0
  const save = await measure(RUNS, () => {
    turn += 1
    const [first] = workers
    if (first !== undefined) saveRecord(session, 'workers', { ...first, note: `第 ${turn} 次` })
  })
  const edited = workers.slice(1, EDITED + 1)
  const undo = await measure(RUNS / 5, () => {
    turn += 1
    const context = change(engine, 'bench')
    session.store.transaction(context, (write) => {
      for (const worker of edited) write.update('workers', { ...worker, note: `第 ${turn} 次` })
    })
    undoChange(session, context.batch)
  })
  session.store.close()
  rmSync(path)
  return [
    timeRow(`saving one record of a firm of ${PEOPLE.toLocaleString('en')} people, on disk (synchronous=FULL)`, save),
    timeRow(`changing ${EDITED} records in one transaction and taking it back`, undo),
  ]
}
