/** Comparing official names of one factor across documents that write them differently. */
import { splitList } from './tables.ts'

const BRACKETS = /[（([][^（）()[\]]*[）)\]]/g

/** The name without what stands in brackets. */
function bare(name: string): string {
  let text = name.normalize('NFKC')
  for (let previous = ''; previous !== text;) {
    previous = text
    text = text.replace(BRACKETS, '')
  }
  return text.trim()
}

/** The name without the annotations in full-width brackets; half-width ones belong to chemical names. */
export function withoutAnnotations(name: string): string {
  return name.replace(/（[^（）]*）/g, '')
}

/** What stands in brackets, part by part. */
export function bracketed(name: string): string[] {
  return [...name.matchAll(/[（([]([^（）()[\]]*)[）)\]]/g)].flatMap((match) =>
    splitList((match[1] ?? '').replace(/[;；，]/g, '、'), '、'),
  )
}

/** A key under which spellings of the same factor meet: without brackets, blanks, and the words 及其化合物 in their variants. */
export function nameKey(name: string): string {
  return bare(name)
    .toLowerCase()
    .replace(/\s/g, '')
    .replace(/及其(可溶性|无机|有机)?(化合物|氧化物|化物)(粉尘)?$/, '')
    .replace(/(粉尘|尘)$/, '')
}
