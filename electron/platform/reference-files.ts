/** Loads the reference packs from disk. A damaged or foreign pack stops the program: no number may come from a row nobody checked. */
import { join } from 'node:path'
import type { z } from 'zod'
import type { PackSet } from '#shared/reference/check/finding.ts'
import { createReference } from '#shared/reference/create-reference.ts'
import type { ReadLibraryPack } from '#shared/reference/library.ts'
import {
  LIBRARY_NAMES,
  librarySchemas,
  type LibraryName,
  type LibraryPackOf,
} from '#shared/reference/library-schemas.ts'
import { packSchemas, type PackName, type PackOf, type Packs } from '#shared/reference/schemas.ts'
import type { Reference } from '#shared/reference/types.ts'
import { folderSource, isUntouched, readPack, type PackSource } from './reference-pack-file.ts'

/** The packs that come with the program. */
export const SHIPPED_DIR = join(import.meta.dirname, '..', '..', 'resources', 'reference')

const startSchemas: { readonly [Name in PackName]: z.ZodType<PackOf<Name>> } = packSchemas
const schemas: { readonly [Name in LibraryName]: z.ZodType<LibraryPackOf<Name>> } = librarySchemas

/** Reads and validates one pack of those read at each start. Throws, naming file and row. */
export function readStartPack<Name extends PackName>(source: PackSource, name: Name): PackOf<Name> {
  return readPack(source, name, startSchemas[name])
}

/** Reads and validates the packs that are read at each start. Throws, naming file and row. */
export function readPacks(source: PackSource): Packs {
  const read = <Name extends PackName>(name: Name) => readStartPack(source, name)
  return {
    hazards: read('hazards'),
    industries: read('industries'),
    divisions: read('divisions'),
    'registration-types': read('registration-types'),
    'size-groups': read('size-groups'),
    'industry-risk': read('industry-risk'),
    'exam-editions': read('exam-editions'),
    'exam-sections': read('exam-sections'),
    'exam-links': read('exam-links'),
    limits: read('limits'),
    ppe: read('ppe'),
    'industry-suggestions': read('industry-suggestions'),
    'declaration-form': read('declaration-form'),
    rules: read('rules'),
  }
}

type LibraryReaders = { readonly [Name in LibraryName]: () => LibraryPackOf<Name> }

/** Reads packs of the library when they are asked for, each once. */
export function libraryReader(source: PackSource): ReadLibraryPack {
  function once<Name extends LibraryName>(name: Name): () => LibraryPackOf<Name> {
    let pack: LibraryPackOf<Name> | null = null
    return () => (pack ??= readPack(source, name, schemas[name]))
  }
  const readers: LibraryReaders = {
    diseases: once('diseases'),
    'factor-diseases': once('factor-diseases'),
    'biological-limits': once('biological-limits'),
    biomarkers: once('biomarkers'),
    'physical-limits': once('physical-limits'),
    'physical-parameters': once('physical-parameters'),
    'grading-editions': once('grading-editions'),
    'grading-weights': once('grading-weights'),
    'grading-bands': once('grading-bands'),
    'grading-adjustments': once('grading-adjustments'),
    'heat-grades': once('heat-grades'),
    'heat-adjustments': once('heat-adjustments'),
    'high-toxic': once('high-toxic'),
    duties: once('duties'),
    penalties: once('penalties'),
    findings: once('findings'),
    'self-check': once('self-check'),
    'barred-work': once('barred-work'),
    'dose-limits': once('dose-limits'),
    'rule-heads': once('rule-heads'),
    archives: once('archives'),
    signs: once('signs'),
    'notice-card-fields': once('notice-card-fields'),
    'sign-orders': once('sign-orders'),
    plans: once('plans'),
    indicators: once('indicators'),
    'plan-targets': once('plan-targets'),
    'survey-measures': once('survey-measures'),
    'survey-parts': once('survey-parts'),
    questions: once('questions'),
    'assessment-schemes': once('assessment-schemes'),
    'exchange-codes': once('exchange-codes'),
    'exchange-links': once('exchange-links'),
    'exchange-values': once('exchange-values'),
    'registration-schemes': once('registration-schemes'),
  }
  return (name) => readers[name]()
}

/**
 * Holds every file of the library against the list, so that a damaged one stops the start and not the question that needs it.
 * A file that differs is read at once: its schema then names the row.
 */
function checkLibrary(source: PackSource, read: ReadLibraryPack): void {
  for (const name of LIBRARY_NAMES) if (!isUntouched(source, name)) read(name)
}

/** A set of packs: those of the start read and validated, those of the library held against the list. Throws, naming file and row. */
export function loadPackSet(source: PackSource): PackSet {
  const packs = readPacks(source)
  const library = libraryReader(source)
  checkLibrary(source, library)
  return { packs, library }
}

/** The reference data of a folder, by default of this program. Synchronous: a host loads it once, before it answers anything. */
export function loadReference(dir: string = SHIPPED_DIR): Reference {
  const { packs, library } = loadPackSet(folderSource(dir))
  return createReference(packs, library)
}
