/** The firm's own particulars. */
import { AppError } from '#shared/api/errors.ts'
import type { FirmProfile } from '#shared/entities/firm.ts'
import type { RenderedExplained } from '#shared/entities/due.ts'
import type { Reference } from '#shared/reference/types.ts'
import type { Language } from '#shared/i18n/index.ts'
import { sizeClass } from '#shared/domain/size-class.ts'
import { profileIssues } from './record-checks.ts'
import { renderExplained } from './render.ts'
import { change, type Engine, type Session } from './session.ts'

export function getProfile({ store }: Session): FirmProfile {
  return store.profile()
}

/** Throws `record.invalid` for a code that no list has. */
export function checkProfile(profile: FirmProfile, reference: Reference): void {
  const [issue] = profileIssues(profile, reference)
  if (issue) throw new AppError('record.invalid', { ...issue })
}

/** Replaces the particulars. Whether a firm is a demo was settled when it was made: only then may it be deleted in one click. */
export function saveProfile({ store, engine }: Session, profile: FirmProfile): FirmProfile {
  checkProfile(profile, engine.reference)
  const { demo } = store.profile()
  return store.transaction(change(engine, 'profile.save'), (write) => write.saveProfile({ ...profile, demo }))
}

/** 企业规模 of figures that need not be saved yet. Staff in persons, revenue and assets in 万元. */
export function explainSizeClass(
  engine: Engine,
  figures: Parameters<typeof sizeClass>[0],
  language: Language,
): RenderedExplained {
  return renderExplained(sizeClass(figures, engine.reference), language, 'sizeClass')
}
