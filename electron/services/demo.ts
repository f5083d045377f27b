/** 示范企业: one click makes it from the sample roster, one click removes it. */
import type { FirmCard } from '#shared/api/firms.ts'
import type { IsoDate } from '#shared/entities/common.ts'
import type { ImportReport } from '#shared/entities/roster.ts'
import { demoProfile } from './demo-firm.ts'
import { demoEntries } from './demo/entries.ts'
import { liveYear, type YearOptions } from './demo/year/live.ts'
import type { Firms } from './firms.ts'
import { applyImport } from './roster.ts'
import { readSample } from './sample-files.ts'
import type { Session } from './session.ts'

const SAMPLE_ROSTER = 'furniture-60.xlsx'

/** Makes the demo firm with records relative to `asOf`, marked as a demo. A failure leaves no firm behind. */
export async function createDemoFirm(
  firms: Firms,
  asOf: IsoDate,
  how: Pick<YearOptions, 'onDay' | 'seed'> = {},
): Promise<FirmCard> {
  const card = firms.add(demoProfile(asOf))
  try {
    await fillDemo(firms.session(card.id), asOf, how)
  } catch (error) {
    firms.removeDemo(card.id)
    throw error
  }
  return card
}

/**
 * Fills a firm file just made with `demoProfile`: the sample roster by the ordinary import, damaged rows kept aside,
 * then a year lived through the services, which leaves what the firm has on file. Answers with the import's report.
 */
export async function fillDemo(
  session: Session,
  asOf: IsoDate,
  how: Pick<YearOptions, 'onDay' | 'seed'> = {},
): Promise<ImportReport> {
  const { store, engine } = session
  const bytes = readSample(`rosters/${SAMPLE_ROSTER}`)
  const report = await applyImport(session, { name: SAMPLE_ROSTER, bytes }, { mapping: null, language: 'zh-CN' })
  await store.inOneGo(() =>
    liveYear(session, { ...how, entries: demoEntries(store.facts(), engine.reference, asOf), asOf }),
  )
  return report
}
