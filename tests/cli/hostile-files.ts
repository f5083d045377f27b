/** Files a user may really be handed, made on the spot: none of them is worth keeping in the repository. */
import { CFB } from '@e965/xlsx'
import { crc32, deflateRawSync } from 'node:zlib'
import { z } from 'zod'

/** The part of the library's compound-file writer used here; its own types say `any`. */
interface CompoundFiles {
  readonly utils: {
    cfb_new(): object
    cfb_add(container: object, path: string, content: Uint8Array): void
  }
  write(container: object, options: { readonly type: 'buffer' }): Uint8Array
}
const compoundFiles = z.custom<CompoundFiles>((value) => typeof value === 'object').parse(CFB)

/** A workbook with an opening password, as Excel writes it: an encrypted package inside a compound file. */
export function passwordProtected(): Uint8Array {
  const container = compoundFiles.utils.cfb_new()
  compoundFiles.utils.cfb_add(container, '/EncryptionInfo', Buffer.alloc(64, 1))
  compoundFiles.utils.cfb_add(container, '/EncryptedPackage', Buffer.alloc(4096, 2))
  return Uint8Array.from(compoundFiles.write(container, { type: 'buffer' }))
}

/** A picture that somebody renamed to `.xlsx`. */
export function renamedPicture(): Uint8Array {
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(2048, 0xfe)])
}

const HEADER = '姓名,身份证号,车间,岗位,入职日期'

/** A CSV roster of `rows` lines. */
export function longRoster(rows: number): string {
  const line = '王某,990101199001011234,一车间,打磨,2024-01-01'
  return [HEADER, ...Array.from({ length: rows }, () => line)].join('\n')
}

/** Rows with one damaged cell each: an ID as Excel shows a long number, a day that does not exist, the same person twice. */
export function damagedRoster(goodId: string): string {
  return [
    HEADER,
    `赵一,${goodId},一车间,打磨,2024-01-01`,
    '钱二,9.90101E+17,一车间,打磨,2024-01-01',
    '孙三,,一车间,打磨,2024-02-30',
    `赵一,${goodId},一车间,打磨,2024-01-01`,
  ].join('\n')
}

interface Entry {
  readonly name: string
  readonly content: Buffer
}

/** A zip archive of deflated entries. */
function zip(entries: readonly Entry[]): Buffer {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, content } of entries) {
    const packed = deflateRawSync(content, { level: 9 })
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(8, 4)
    fields.writeUInt32LE(crc32(content), 10)
    fields.writeUInt32LE(packed.length, 14)
    fields.writeUInt32LE(content.length, 18)
    fields.writeUInt16LE(name.length, 22)
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), fields, Buffer.from(name), packed])
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(offset, 10)
    directory.push(
      Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000', 'latin1'), fields, rest, Buffer.from(name)]),
    )
    locals.push(local)
    offset += local.length
  }
  const end = Buffer.alloc(22)
  end.write('PK\u0005\u0006', 'latin1')
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(Buffer.concat(directory).length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, ...directory, end])
}

const CONTENT_TYPES =
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>'
const WORKBOOK =
  '<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheets><sheet name="a" sheetId="1"/></sheets></workbook>'

/** A workbook of a few hundred kilobytes that unpacks to `megabytes`. */
export function zipBomb(megabytes: number): Uint8Array {
  return zip([
    { name: '[Content_Types].xml', content: Buffer.from(CONTENT_TYPES) },
    { name: 'xl/workbook.xml', content: Buffer.from(WORKBOOK) },
    { name: 'xl/worksheets/sheet1.xml', content: Buffer.alloc(megabytes * 1024 * 1024, 0x20) },
  ])
}
