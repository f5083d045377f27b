/**
 * Checks every pack: schema, keys, check digits, references, editions, clauses, worked tests. Prints a line for each finding and
 * exits 1 on any. Run: `node resources/reference/check.ts [folder]`.
 */
import { checkReferenceFiles } from '#electron/platform/reference-check.ts'
import { renderMessage } from '#shared/i18n/index.ts'

const [, , dir = import.meta.dirname] = process.argv
const findings = checkReferenceFiles(dir)
for (const { pack, row, fault } of findings) {
  const text = renderMessage(fault, 'en')
  process.stdout.write(`${pack}.json, ${row === null ? 'head' : `row ${row}`}: ${text}\n`)
}
process.stdout.write(findings.length === 0 ? 'every pack is sound\n' : `${findings.length} findings\n`)
process.exitCode = findings.length === 0 ? 0 : 1
