/** SheetJS ships two of its helpers typed as `any`; here is what this room uses of them, with types. */
import * as SheetJS from '@e965/xlsx'

interface CompoundFileReader {
  read(bytes: Uint8Array, options: { readonly type: 'buffer' }): object
  /** A stream or storage by name, wherever it stands; null when there is none. */
  find(file: object, name: string): { readonly content: ArrayLike<number> } | null
}

// oxlint-disable-next-line typescript/no-unsafe-assignment -- typed as any by SheetJS; the interface above is what its code does
export const compoundFile: CompoundFileReader = SheetJS.CFB

// oxlint-disable-next-line typescript/no-unsafe-assignment -- as above
const formats: { is_date(format: string): boolean } = SheetJS.SSF

/** Whether a number format shows a date or a time. */
export function isDateFormat(format: string): boolean {
  return formats.is_date(format)
}
