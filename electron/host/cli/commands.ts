/** Every command by name. Loaded one at a time: `due` need not wait for the PDF writer. */
import type { Command } from './command.ts'

export const COMMANDS = {
  demo: async () => (await import('./demo.ts')).demo,
  create: async () => (await import('./create.ts')).create,
  'import-roster': async () => (await import('./import-roster.ts')).importRoster,
  load: async () => (await import('./load.ts')).load,
  dump: async () => (await import('./dump.ts')).dump,
  due: async () => (await import('./due.ts')).due,
  why: async () => (await import('./why.ts')).why,
  forms: async () => (await import('./forms.ts')).forms,
  print: async () => (await import('./print.ts')).print,
  rates: async () => (await import('./rates.ts')).rates,
  rules: async () => (await import('./rules.ts')).rules,
  judge: async () => (await import('./judge.ts')).judgeCommand,
  'what-if': async () => (await import('./what-if.ts')).whatIf,
  search: async () => (await import('./search.ts')).search,
  packs: async () => (await import('./packs.ts')).packs,
  serve: async () => (await import('./serve.ts')).serve,
} as const satisfies Record<string, () => Promise<Command>>

export type CommandName = keyof typeof COMMANDS

export function isCommandName(name: string): name is CommandName {
  return Object.hasOwn(COMMANDS, name)
}
