/** A consultant's morning: 500 firms in 500 files, each opened, read and computed. The store's time and the engine's are kept apart. */
import { copyFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { createFirm, type Engine, openFirm } from '#electron/services/session.ts'
import { insertAll } from '#electron/services/exchange.ts'
import { isoDate } from '#shared/domain/dates.ts'
import { dueItems } from '#shared/domain/due.ts'
import { randomFirm } from '../helpers/random-firm.ts'
import { summarize, timeRow, type Row } from './measure.ts'

const FIRMS = 500
const WORKERS = 50
/** Firms that differ; each is copied, because writing them takes longer than all that is measured. */
const DIFFERENT = 50
const RUNS = 2

/** A file for each firm; making them is not timed. */
function makeFiles(engine: Engine, folder: string): string[] {
  mkdirSync(folder)
  const paths = Array.from({ length: FIRMS }, (_, index) => join(folder, `${index}.zhijian`))
  const originals = paths.slice(0, DIFFERENT)
  for (const [index, path] of originals.entries()) {
    const { profile, ...records } = randomFirm(index + 1, { workers: WORKERS })
    createFirm(path, profile, engine, 'bench', (write) => insertAll(write, records)).store.close()
  }
  for (const [index, path] of paths.entries()) {
    const original = originals[index % DIFFERENT]
    if (original !== undefined && original !== path) copyFileSync(original, path)
  }
  return paths
}

interface Spent {
  readonly items: number
  /** Milliseconds. */
  readonly store: number
  readonly engine: number
}

function work(paths: readonly string[], engine: Engine): Spent {
  const asOf = isoDate('2026-11-22')
  let [items, stored, computed] = [0, 0, 0]
  for (const path of paths) {
    const begun = performance.now()
    const { store } = openFirm(path, engine)
    const facts = store.facts()
    const read = performance.now()
    items += dueItems(facts, engine.reference, asOf).length
    const done = performance.now()
    store.close()
    stored += read - begun + (performance.now() - done)
    computed += done - read
  }
  return { items, store: stored, engine: computed }
}

export function benchFleet(engine: Engine, folder: string): Row[] {
  const paths = makeFiles(engine, join(folder, 'fleet'))
  work(paths.slice(0, DIFFERENT), engine)
  const passes = Array.from({ length: RUNS }, () => work(paths, engine))
  const who = `${FIRMS} firms × ${WORKERS} workers (${passes[0]?.items.toLocaleString('en')} items)`
  return [
    timeRow(`${who}: opening, reading and closing their files`, summarize(passes.map((pass) => pass.store))),
    timeRow(`${who}: computing their due lists`, summarize(passes.map((pass) => pass.engine))),
  ]
}
