/** Desktop reminders: once a day, at the start or after midnight, outside quiet hours. What they say is decided in `shared/domain`. */
import { Notification, type BrowserWindow } from 'electron'
import { type Clock, onTheWall } from '#electron/platform/clock.ts'
import { describeFailure, stderrLog } from '#electron/platform/log.ts'
import type { Client } from '#shared/api/contract.ts'
import { type FirmCounts, isCounted, reminderDue, reminderOf } from '#shared/domain/reminders.ts'
import type { IsoDate } from '#shared/entities/common.ts'
import type { ReminderSettings } from '#shared/entities/reminders.ts'
import { translator } from '#shared/i18n/index.ts'
import { withClient } from './host-client.ts'
import type { HostProcess } from './host-process.ts'
import { bringForward } from './main-window.ts'
import { refusalOf } from './problem.ts'
import type { SettingsFile } from './settings.ts'

/** A machine that slept through midnight is told within a minute of waking. */
const EVERY_MS = 60_000

export interface Reminders {
  /** Looks whether a reminder is due now; at most one look at a time. */
  look(): void
}

export interface Reminding {
  readonly window: BrowserWindow
  readonly host: HostProcess
  readonly settings: SettingsFile
  readonly clock: Clock
}

/** Looks every minute, and whenever told to. A look that fails is tried again at the next one. */
export function startReminders({ window, host, settings, clock }: Reminding): Reminders {
  let shownOn: IsoDate | null = null
  let looking = false
  // Held, for a notification that is collected forgets what a click on it should do.
  let shown: Notification | null = null
  async function look(): Promise<void> {
    const now = onTheWall(clock)
    const chosen = settings.get().reminders
    if (!reminderDue(shownOn, now, chosen)) return
    const counts = await withClient(host, (client) => countAll(client, now.day, chosen))
    shownOn = now.day
    shown?.close()
    shown = show(window, counts, settings)
  }
  function start(): void {
    if (looking || window.isDestroyed()) return
    looking = true
    look()
      .catch((error: unknown) => stderrLog({ code: 'reminder.failed', detail: describeFailure(error) }))
      .finally(() => (looking = false))
  }
  setInterval(start, EVERY_MS).unref()
  return { look: start }
}

/**
 * Firm by firm, so that the window's own questions find their turn in between. A file that is refused, as one that is open
 * elsewhere, is left out; where that leaves none, the look has failed.
 */
async function countAll(client: Client, asOf: IsoDate, settings: ReminderSettings): Promise<FirmCounts[]> {
  const firms = await client.firms.list({ language: 'zh-CN' })
  const counts: FirmCounts[] = []
  let refused: Error | null = null
  for (const { id } of firms.filter((firm) => firm.available && isCounted(settings, firm.id))) {
    try {
      counts.push(await client.reminders.counts({ firmId: id, asOf }))
    } catch (error) {
      const refusal = refusalOf(error)
      if (refusal === null || !(error instanceof Error)) throw error
      stderrLog({ code: 'reminder.firmLeftOut', detail: refusal.code })
      refused = error
    }
  }
  if (counts.length === 0 && refused !== null) throw refused
  return counts
}

function show(window: BrowserWindow, counts: readonly FirmCounts[], settings: SettingsFile): Notification | null {
  const { language, reminders } = settings.get()
  const said = reminderOf(counts, reminders)
  if (said === null || window.isDestroyed() || !Notification.isSupported()) return null
  const t = translator(language, 'shell')
  const notification = new Notification({ title: t('reminder.title'), body: t(said.key, said.params) })
  notification.on('click', () => bringForward(window))
  notification.show()
  return notification
}
