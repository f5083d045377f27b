/** How much the import takes on. All product decisions (D), chosen so that a factory's roster never meets them and a hostile file always does. */

const MEGABYTE = 1024 * 1024

export const LIMITS = {
  fileMegabytes: 50,
  unpackedMegabytes: 300,
  /** Worksheets without blank rows, all together: what 100,000 rows of 25 columns take. Parsing costs 15 times as much memory. */
  worksheetMegabytes: 80,
  rows: 100_000,
  /** Cells in merged areas of one sheet; beyond it merges are ignored, for each costs memory. */
  mergedCells: 1_000_000,
} as const

export const MAX_FILE_BYTES = LIMITS.fileMegabytes * MEGABYTE
export const MAX_WORKSHEET_BYTES = LIMITS.worksheetMegabytes * MEGABYTE
export const MAX_UNPACKED_BYTES = LIMITS.unpackedMegabytes * MEGABYTE

/** Bytes as megabytes for a sentence, one decimal. */
export function megabytes(bytes: number): number {
  return Math.round((bytes / MEGABYTE) * 10) / 10
}
