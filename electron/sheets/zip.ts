/** The least of a ZIP reader, with nothing believed: declared sizes are summed before unpacking and real sizes counted while unpacking. */
import { Readable } from 'node:stream'
import { createInflateRaw } from 'node:zlib'
import { AppError } from '#shared/api/errors.ts'
import { LIMITS, MAX_UNPACKED_BYTES } from './limits.ts'

const END_OF_DIRECTORY = 0x06054b50
const DIRECTORY_ENTRY = 0x02014b50
const LOCAL_HEADER = 0x04034b50
const STORED = 0
const DEFLATED = 8
const ENCRYPTED_FLAG = 1

export interface ZipEntry {
  readonly name: string
  readonly method: number
  readonly compressedSize: number
  readonly size: number
  readonly offset: number
}

const notAWorkbook = (cause?: unknown) => new AppError('roster.notAWorkbook', {}, { cause })
const zipBomb = () => new AppError('roster.zipBomb', { limit: LIMITS.unpackedMegabytes })

function findEndOfDirectory(zip: Buffer): number {
  const earliest = Math.max(0, zip.length - 22 - 0xffff)
  for (let at = zip.length - 22; at >= earliest; at--) if (zip.readUInt32LE(at) === END_OF_DIRECTORY) return at
  throw notAWorkbook()
}

/**
 * The entries of an archive by name. Refuses what claims to unpack to more than the limit (`roster.zipBomb`),
 * encrypted entries (`roster.passwordProtected`) and what is no archive (`roster.notAWorkbook`).
 */
export function zipEntries(zip: Buffer): Map<string, ZipEntry> {
  const end = findEndOfDirectory(zip)
  const entries = new Map<string, ZipEntry>()
  let at = zip.readUInt32LE(end + 16)
  let declared = 0
  for (let count = zip.readUInt16LE(end + 10); count > 0; count--) {
    if (at + 46 > zip.length || zip.readUInt32LE(at) !== DIRECTORY_ENTRY) throw notAWorkbook()
    if (zip.readUInt16LE(at + 8) & ENCRYPTED_FLAG) throw new AppError('roster.passwordProtected')
    const nameLength = zip.readUInt16LE(at + 28)
    const entry = {
      name: zip.toString('utf8', at + 46, at + 46 + nameLength).replaceAll('\\', '/'),
      method: zip.readUInt16LE(at + 10),
      compressedSize: zip.readUInt32LE(at + 20),
      size: zip.readUInt32LE(at + 24),
      offset: zip.readUInt32LE(at + 42),
    }
    declared += entry.size
    if (declared > MAX_UNPACKED_BYTES) throw zipBomb()
    entries.set(entry.name, entry)
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
  return entries
}

/** Counts the bytes really unpacked over a whole archive; the directory may lie about them. */
export interface UnpackBudget {
  left: number
}

/** Unpacks one entry piece by piece, so that a reader can stop early and nothing unbounded is ever held. */
export async function* unpack(zip: Buffer, entry: ZipEntry, budget: UnpackBudget): AsyncGenerator<Buffer> {
  const { offset } = entry
  if (offset + 30 > zip.length || zip.readUInt32LE(offset) !== LOCAL_HEADER) throw notAWorkbook()
  const start = offset + 30 + zip.readUInt16LE(offset + 26) + zip.readUInt16LE(offset + 28)
  const packed = zip.subarray(start, start + entry.compressedSize)
  if (entry.method !== STORED && entry.method !== DEFLATED) throw notAWorkbook()
  const pieces =
    entry.method === STORED ? [packed] : Readable.from([packed]).pipe(createInflateRaw({ chunkSize: 1 << 18 }))
  try {
    for await (const piece of pieces as AsyncIterable<Buffer>) {
      budget.left -= piece.length
      if (budget.left < 0) throw zipBomb()
      yield piece
    }
  } catch (error) {
    throw error instanceof AppError ? error : notAWorkbook(error)
  }
}
