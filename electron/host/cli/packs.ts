/** `packs`: the reference packs in use; checking, comparing, loading and taking back. */
import { EVERY_NAME } from '#electron/platform/reference-pack-file.ts'
import { applyPacks, goBack, listPacks, packNotices } from '#electron/services/packs.ts'
import { AS_OF, badCall, type Call, type Command, type Outcome } from './command.ts'
import { diffPacks } from './packs/diff.ts'
import { findingLines, findingsOf, readPackFile, setNamed, shelfOf } from './packs/sets.ts'

function list(call: Call): Outcome {
  const shelf = shelfOf(call)
  const packs = listPacks(shelf, call.language)
  const lines = packs.map(({ name, title, edition, rows, loaded }) => {
    const from = loaded === null ? call.t('packs.shipped') : call.t('packs.loaded', { ...loaded })
    return call.t('packs.line', { name, title, edition, rows, from })
  })
  return { exitCode: 0, json: { packs, notices: packNotices(shelf, call.language) }, lines }
}

function check(call: Call): Outcome {
  const { built, findings } = setNamed(call.argument(1), shelfOf(call))
  const sound = built !== null
  return {
    exitCode: sound ? 0 : 1,
    json: { sound, findings: findingsOf(findings, call) },
    lines: sound ? [call.t('packs.sound')] : findingLines(findings, call),
  }
}

function diff(call: Call): Outcome {
  const words = [call.argument(1), call.argument(2)] as const
  if (words[0] === '' || words[1] === '') throw badCall(call.t, 'bad.missingArgument', { argument: 'A B' })
  return diffPacks(call, words)
}

function apply(call: Call): Outcome {
  const path = call.argument(1)
  if (path === '') throw badCall(call.t, 'bad.missingArgument', { argument: 'FILE' })
  const shelf = shelfOf(call)
  const file = readPackFile(path)
  const { findings } = shelf.inspect(file)
  if (findings.length > 0)
    return {
      exitCode: 1,
      json: { applied: [], findings: findingsOf(findings, call) },
      lines: [...findingLines(findings, call), call.t('packs.refused')],
    }
  const applied = applyPacks(shelf, file, call.language)
  const lines = applied.map((pack) => call.t('packs.applied', pack))
  return { exitCode: 0, json: { applied }, lines: lines.length === 0 ? [call.t('packs.same')] : lines }
}

function back(call: Call): Outcome {
  const name = call.argument(1)
  if (!EVERY_NAME.includes(name)) throw badCall(call.t, 'packs.unknownName', { name, names: EVERY_NAME.join(', ') })
  const restored = goBack(shelfOf(call), name, call.language)
  return { exitCode: 0, json: { restored }, lines: restored.map((pack) => call.t('packs.restored', pack)) }
}

const VERBS = new Map([
  ['list', list],
  ['check', check],
  ['diff', diff],
  ['apply', apply],
  ['back', back],
])

export const packs: Command = {
  name: 'packs',
  arguments: [
    { name: 'list|check|diff|apply|back', required: true },
    { name: 'A', required: false },
    { name: 'B', required: false },
  ],
  options: {
    firm: { text: 'option.packs.firm', value: 'F' },
    data: { text: 'option.packs.data', value: 'DIR' },
    ...AS_OF,
  },
  run: (call) => {
    const verb = VERBS.get(call.argument(0))
    if (verb === undefined) throw badCall(call.t, 'packs.unknownVerb', { verb: call.argument(0) })
    return verb(call)
  },
}
