/** An assessment scheme that adds up, and whose classes never improve while risk or management gets worse. */
import type { LibraryRow } from '../library-schemas.ts'
import { fault, type Finding, type PackSet } from './finding.ts'

type Scheme = LibraryRow<'assessment-schemes'>

const PACK = 'assessment-schemes'
const LEVELS = ['I', 'II', 'III'] as const

/** Floating-point sums of half points are compared to the hundredth. */
function sumDiffers({ items, total }: Scheme): boolean {
  return Math.round(items.reduce((sum, { points }) => sum + points, 0) * 100) !== Math.round(total * 100)
}

function gradesFall({ grades }: Scheme): boolean {
  return grades.every(({ min }, index) => min < (grades[index - 1]?.min ?? Infinity)) && grades.at(-1)?.min === 0
}

/** Each pair of level and grade once, and no step towards more risk or a worse grade leads to a better class. */
function matrixFaults({ matrix, grades, classes }: Scheme): string[] {
  if (classes.length === 0 && matrix.length === 0) return []
  const at = (level: string, grade: string) => {
    const cells = matrix.filter((cell) => cell.level === level && cell.grade === grade)
    return cells.length === 1 ? classes.indexOf(cells[0]?.class ?? '') : -1
  }
  const table = LEVELS.map((level) => grades.map(({ grade }) => at(level, grade)))
  if (matrix.length !== LEVELS.length * grades.length || table.flat().includes(-1)) return ['scheme.matrix']
  const falls = table.some((row, level) =>
    row.some((rank, grade) => rank < (row[grade - 1] ?? 0) || rank < (table[level - 1]?.[grade] ?? 0)),
  )
  return falls ? ['scheme.monotone'] : []
}

function faultsOf(scheme: Scheme): string[] {
  const known = new Set(scheme.grades.map(({ grade }) => grade))
  return [
    ...(sumDiffers(scheme) ? ['scheme.total'] : []),
    ...(new Set(scheme.items.map(({ itemId }) => itemId)).size === scheme.items.length ? [] : ['scheme.itemTwice']),
    ...(gradesFall(scheme) ? [] : ['scheme.grades']),
    ...(scheme.keyFailed === null || known.has(scheme.keyFailed) ? [] : ['scheme.keyFailed']),
    ...matrixFaults(scheme),
  ]
}

/** Faults of every loaded scheme. */
export function checkAssessments({ library }: PackSet): Finding[] {
  return library(PACK).rows.flatMap((scheme, index) =>
    faultsOf(scheme).map((key) => ({ pack: PACK, row: index + 1, fault: fault(key, { scheme: scheme.name }) })),
  )
}
