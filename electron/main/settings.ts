import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import { writeFileAtomically } from '#electron/platform/atomic-file.ts'
import { describeFailure, stderrLog } from '#electron/platform/log.ts'
import { reminderSettingsSchema } from '#shared/entities/reminders.ts'
import { languageSchema } from '#shared/i18n/index.ts'

const placeSchema = z.strictObject({
  x: z.int(),
  y: z.int(),
  width: z.int().positive(),
  height: z.int().positive(),
  maximized: z.boolean(),
})
/** Where the window stood when it was closed. */
export type Place = z.output<typeof placeSchema>

const settingsSchema = z.strictObject({
  language: languageSchema.default('zh-CN'),
  largeType: z.boolean().default(false),
  place: placeSchema.nullable().default(null),
  reminders: reminderSettingsSchema.prefault({}),
})
export type Settings = z.output<typeof settingsSchema>

export interface SettingsFile {
  get(): Settings
  change(part: Partial<Settings>): void
}

/** The shell's own few settings. An unreadable file means defaults: nothing in it is worth keeping a window shut for. */
export function openSettings(path: string): SettingsFile {
  let settings = settingsSchema.parse(readSettings(path) ?? {})
  return {
    get: () => settings,
    change: (part) => {
      settings = { ...settings, ...part }
      save(path, settings)
    },
  }
}

/** A full disk must not keep the window from closing; the settings then are as they were. */
function save(path: string, settings: Settings): void {
  try {
    writeFileAtomically(path, JSON.stringify(settings), { replace: true })
  } catch (error) {
    stderrLog({ code: 'settings.notSaved', detail: describeFailure(error) })
  }
}

function readSettings(path: string): Settings | undefined {
  if (!existsSync(path)) return undefined
  try {
    return settingsSchema.safeParse(JSON.parse(readFileSync(path, 'utf8'))).data
  } catch (error) {
    stderrLog({ code: 'settings.unreadable', detail: describeFailure(error) })
    return undefined
  }
}
