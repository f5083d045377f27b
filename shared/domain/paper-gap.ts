import type { MissingField } from '#shared/entities/paper.ts'
import type { Message } from './explanation.ts'

/** A fact a paper needs and the firm has not recorded: what it is called, where it belongs, which screen mends it. */
export interface Gap {
  readonly path: string
  readonly label: Message
  readonly section: Message
  readonly link: MissingField['link']
}
