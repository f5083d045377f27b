/** `npm run bench`: measures what a user waits for, prints the table and keeps it in docs/bench.md. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { systemClock } from '#electron/platform/clock.ts'
import { loadReference } from '#electron/platform/reference-files.ts'
import { benchColdStart } from './cold-start.ts'
import { benchDueList } from './due-list.ts'
import { benchFleet } from './fleet.ts'
import { benchHazardSearch } from './hazard-search.ts'
import { benchLongList } from './long-list.ts'
import type { Row } from './measure.ts'
import { benchHome } from './home.ts'
import { benchPapers } from './papers.ts'
import { benchRoster } from './roster.ts'
import { benchRosterPage } from './roster-page.ts'
import { benchRulesLibrary } from './rules-library.ts'
import { benchSaveRecord } from './save-record.ts'
import { benchSearch } from './search.ts'

const REPORT = join(import.meta.dirname, '..', '..', 'docs', 'bench.md')

function table(rows: readonly Row[]): string {
  const lines = rows.map(({ what, figure, range }) => `| ${what} | ${figure} | ${range} |`)
  return ['| what | median | range |', '|---|---:|---|', ...lines].join('\n')
}

function report(rows: readonly Row[]): string {
  const memory = Math.round(totalmem() / 1024 ** 3)
  return `# Benchmark

Written by \`npm run bench\`; all figures of one run, on ${availableParallelism()} cores, ${memory} GB, Node ${process.versions.node}, ${process.platform}-${process.arch}.
Each line is warmed up once and then repeated; compare lines of one table, not tables of two machines.

${table(rows)}

json-rules-engine only chooses the cycle, from facts flattened for it beforehand and not timed. Ours reads the records, knows both editions,
adds the months, names what is missing and explains each result within its time. Before either is timed, both must give the same day and
status for everybody.
`
}

const folder = mkdtempSync(join(tmpdir(), 'zhijian-bench-'))
try {
  const engine = { reference: loadReference(), clock: systemClock, actor: 'bench' }
  const rows = [
    ...(await benchRoster(engine, folder)),
    ...(await benchRosterPage(engine, folder)),
    ...(await benchLongList(engine, folder)),
    ...(await benchSaveRecord(engine, folder)),
    ...(await benchDueList(engine.reference)),
    ...(await benchRulesLibrary(engine.reference)),
    ...benchFleet(engine, folder),
    ...(await benchHome(engine, folder)),
    ...(await benchSearch(engine, folder)),
    ...benchHazardSearch(engine.reference),
    ...(await benchPapers(engine, folder)),
    ...(await benchColdStart(process.env['ZHIJIAN_CHROMIUM'])),
  ]
  writeFileSync(REPORT, report(rows))
  process.stdout.write(`${report(rows)}\n`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
