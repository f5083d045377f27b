/** Reads which characters a TrueType font can draw. Only the `cmap` table, formats 4 and 12 (OpenType 1.9, "cmap"). */
import { closeSync, openSync, readSync } from 'node:fs'

function readAt(file: number, offset: number, length: number): DataView {
  const bytes = new Uint8Array(length)
  readSync(file, bytes, 0, length, offset)
  return new DataView(bytes.buffer)
}

function tagAt(view: DataView, offset: number): string {
  return String.fromCharCode(...[0, 1, 2, 3].map((index) => view.getUint8(offset + index)))
}

function readTable(file: number, tag: string): DataView {
  const count = readAt(file, 4, 2).getUint16(0)
  const directory = readAt(file, 12, count * 16)
  for (let entry = 0; entry < count; entry++) {
    if (tagAt(directory, entry * 16) !== tag) continue
    return readAt(file, directory.getUint32(entry * 16 + 8), directory.getUint32(entry * 16 + 12))
  }
  throw new Error(`font has no ${tag} table`)
}

function addFormat12(cmap: DataView, start: number, characters: Set<number>): void {
  const groups = cmap.getUint32(start + 12)
  for (let group = 0; group < groups; group++) {
    const at = start + 16 + group * 12
    for (let code = cmap.getUint32(at); code <= cmap.getUint32(at + 4); code++) characters.add(code)
  }
}

function addFormat4(cmap: DataView, start: number, characters: Set<number>): void {
  const doubled = cmap.getUint16(start + 6)
  for (let segment = 0; segment < doubled; segment += 2) {
    const last = cmap.getUint16(start + 14 + segment)
    const first = cmap.getUint16(start + 16 + doubled + segment)
    const delta = cmap.getUint16(start + 16 + doubled * 2 + segment)
    const rangeAt = start + 16 + doubled * 3 + segment
    const range = cmap.getUint16(rangeAt)
    for (let code = first; code <= last && code !== 0xffff; code++) {
      const glyph = range === 0 ? code + delta : cmap.getUint16(rangeAt + range + (code - first) * 2)
      if ((glyph & 0xffff) !== 0) characters.add(code)
    }
  }
}

/** The code points a font file has glyphs for. */
export function charactersOf(fontFile: string): ReadonlySet<number> {
  const file = openSync(fontFile, 'r')
  try {
    const cmap = readTable(file, 'cmap')
    const characters = new Set<number>()
    for (let index = 0; index < cmap.getUint16(2); index++) {
      const start = cmap.getUint32(4 + index * 8 + 4)
      const format = cmap.getUint16(start)
      if (format === 12) addFormat12(cmap, start, characters)
      if (format === 4) addFormat4(cmap, start, characters)
    }
    return characters
  } finally {
    closeSync(file)
  }
}
