/** Loads the reference packs from disk. A damaged or foreign pack stops the program: no number may come from a row nobody checked. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { z } from 'zod'
import { createReference } from '#shared/reference/create-reference.ts'
import { packSchemas, type PackName, type Packs } from '#shared/reference/schemas.ts'
import type { Reference } from '#shared/reference/types.ts'

const REPOSITORY_DIR = join(import.meta.dirname, '..', '..', 'resources', 'reference')

/** `rows.12.name` of the file as a person counts: row 13. */
function whereOf(issue: z.core.$ZodIssue): string {
  const [top, index, ...rest] = issue.path
  return top === 'rows' && typeof index === 'number'
    ? `row ${index + 1} ${rest.join('.')}`.trim()
    : issue.path.join('.')
}

function readPack<Pack>(dir: string, name: PackName, schema: z.ZodType<Pack>): Pack {
  const file = `${name}.json`
  const result = schema.safeParse(readJson(join(dir, file), file))
  if (result.success) return result.data
  const [issue] = result.error.issues
  throw new Error(`reference pack ${file}, ${issue ? `${whereOf(issue)}: ${issue.message}` : 'invalid'}`)
}

function readJson(path: string, file: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (cause) {
    throw new Error(`reference pack ${file} cannot be read`, { cause })
  }
}

/** Reads and validates every pack of `dir`. Throws, naming file and row, when one is missing, damaged or of another format. */
export function readPacks(dir: string): Packs {
  return {
    hazards: readPack(dir, 'hazards', packSchemas.hazards),
    industries: readPack(dir, 'industries', packSchemas.industries),
    divisions: readPack(dir, 'divisions', packSchemas.divisions),
    'registration-types': readPack(dir, 'registration-types', packSchemas['registration-types']),
    'size-groups': readPack(dir, 'size-groups', packSchemas['size-groups']),
    'industry-risk': readPack(dir, 'industry-risk', packSchemas['industry-risk']),
    'exam-editions': readPack(dir, 'exam-editions', packSchemas['exam-editions']),
    'exam-sections': readPack(dir, 'exam-sections', packSchemas['exam-sections']),
    'exam-links': readPack(dir, 'exam-links', packSchemas['exam-links']),
    limits: readPack(dir, 'limits', packSchemas.limits),
    ppe: readPack(dir, 'ppe', packSchemas.ppe),
    'industry-suggestions': readPack(dir, 'industry-suggestions', packSchemas['industry-suggestions']),
    'declaration-form': readPack(dir, 'declaration-form', packSchemas['declaration-form']),
    rules: readPack(dir, 'rules', packSchemas.rules),
  }
}

/** The reference data of this program. Synchronous: a host loads it once, before it answers anything. */
export function loadReference(dir: string = REPOSITORY_DIR): Reference {
  return createReference(readPacks(dir))
}
