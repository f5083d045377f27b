/** Chinese office text has blanks inside names, full-width digits and invisible characters. One place strips them. */

/** Han and printable ASCII without blanks: what most cells are, and nothing to do for. */
const ALREADY_COMPACT = /^[\u4e00-\u9fff!-~]*$/
const BLANKS = /[\s\u200b]+/gu

/** Half-width, without any blank: ` １９９ ` → `199`, `姓  名` → `姓名`. Not for names, whose rare characters it might replace. */
export function compact(text: string): string {
  return ALREADY_COMPACT.test(text) ? text : text.normalize('NFKC').replace(BLANKS, '')
}

/** On one line, with single blanks, trimmed. */
export function oneLine(text: string): string {
  return ALREADY_COMPACT.test(text) ? text : text.replace(BLANKS, ' ').trim()
}

/** Text compared without blanks, width and case: 木工 车间 is 木工车间. */
export function nameKey(name: string): string {
  return compact(name).toLowerCase()
}
