/** Draws `icon.png` and `icon.ico` from `icon.svg` with a Chromium: `node resources/icons/build.ts`. Their results are committed. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { findChromium } from '../../tests/browser.mjs'

const ICO_SIZES = [16, 24, 32, 48, 64, 128, 256]
const PNG_SIZE = 512
/** Windows reads compressed pictures in an icon at this size only. */
const COMPRESSED_SIZE = 256

interface Picture {
  readonly size: number
  readonly bytes: Buffer
}

/** Pixels of the drawing at a size, four bytes each (red, green, blue, alpha), and the same as a PNG file. */
async function draw(page: Page, svg: string, size: number): Promise<{ rgba: Buffer; png: Buffer }> {
  const drawn = await page.evaluate(
    async ([source, side]) => {
      const image = new Image()
      image.src = `data:image/svg+xml,${encodeURIComponent(source)}`
      await image.decode()
      const canvas = Object.assign(document.createElement('canvas'), { width: side, height: side })
      const context = canvas.getContext('2d')
      if (context === null) throw new Error('no canvas')
      context.drawImage(image, 0, 0, side, side)
      const png = canvas.toDataURL('image/png').split(',')[1] ?? ''
      return { png, rgba: Array.from(context.getImageData(0, 0, side, side).data) }
    },
    [svg, size] as const,
  )
  return { rgba: Buffer.from(drawn.rgba), png: Buffer.from(drawn.png, 'base64') }
}

/** A bitmap as icons hold it: header with doubled height, rows from the bottom up, blue first, then an empty mask. */
function bitmap(size: number, rgba: Buffer): Buffer {
  const header = Buffer.alloc(40)
  header.writeUInt32LE(40, 0)
  header.writeInt32LE(size, 4)
  header.writeInt32LE(size * 2, 8)
  header.writeUInt16LE(1, 12)
  header.writeUInt16LE(32, 14)
  const rows = Array.from({ length: size }, (_, row) => {
    const from = (size - 1 - row) * size * 4
    const line = Buffer.from(rgba.subarray(from, from + size * 4))
    for (let at = 0; at < line.length; at += 4) line.set([line[at + 2] ?? 0, line[at + 1] ?? 0, line[at] ?? 0], at)
    return line
  })
  const mask = Buffer.alloc(Math.ceil(size / 32) * 4 * size)
  return Buffer.concat([header, ...rows, mask])
}

function icon(pictures: readonly Picture[]): Buffer {
  const head = Buffer.alloc(6 + pictures.length * 16)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(pictures.length, 4)
  let offset = head.length
  for (const [index, { size, bytes }] of pictures.entries()) {
    const at = 6 + index * 16
    head.set([size % 256, size % 256], at)
    head.writeUInt16LE(1, at + 4)
    head.writeUInt16LE(32, at + 6)
    head.writeUInt32LE(bytes.length, at + 8)
    head.writeUInt32LE(offset, at + 12)
    offset += bytes.length
  }
  return Buffer.concat([head, ...pictures.map((picture) => picture.bytes)])
}

const executablePath = findChromium()
const browser = await chromium.launch(executablePath === null ? {} : { executablePath })
const page = await browser.newPage()
const svg = readFileSync(join(import.meta.dirname, 'icon.svg'), 'utf8')
const pictures: Picture[] = []
for (const size of ICO_SIZES) {
  const { rgba, png } = await draw(page, svg, size)
  pictures.push({ size, bytes: size === COMPRESSED_SIZE ? png : bitmap(size, rgba) })
}
writeFileSync(join(import.meta.dirname, 'icon.ico'), icon(pictures))
writeFileSync(join(import.meta.dirname, 'icon.png'), (await draw(page, svg, PNG_SIZE)).png)
await browser.close()
