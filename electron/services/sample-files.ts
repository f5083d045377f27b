/** Files of `resources/samples` that the program itself shows. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

// Two folders up from here, in the sources and in what is built from them alike; a file deeper down would look elsewhere.
const SAMPLES_DIR = join(import.meta.dirname, '..', '..', 'resources', 'samples')

/** The bytes of a sample by its path, e.g. `rosters/furniture-60.xlsx`. */
export function readSample(path: string): Buffer<ArrayBuffer> {
  return readFileSync(join(SAMPLES_DIR, path))
}
