import type { Translate } from '#shared/i18n/index.ts'
import type { Command } from './command.ts'
import { COMMANDS } from './commands.ts'

/** Two columns; the first as wide as its widest entry. */
function table(rows: readonly (readonly [left: string, right: string])[]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length))
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`)
}

/** What the program can do, command by command. */
export function overview(t: Translate): string[] {
  const commands = Object.keys(COMMANDS).map((name) => [name, t(`${name}.what`)] as const)
  return [
    t('help.usage'),
    '',
    t('help.commands'),
    ...table(commands),
    '',
    t('help.common'),
    t('help.exit'),
    t('help.more'),
  ]
}

/** How one command is called. */
export function commandHelp(command: Command, t: Translate): string[] {
  const words = command.arguments.map(({ name, required }) => (required ? name : `[${name}]`))
  const options = Object.entries(command.options).map(([name, { value, required, text }]) => {
    const flag = value === undefined ? `--${name}` : `--${name} ${value}`
    return { flag: required === true ? flag : `[${flag}]`, row: [flag, t(text)] as const }
  })
  const rows = options.map(({ row }) => row)
  return [
    t(`${command.name}.what`),
    '',
    `  npm run cli -- ${[command.name, ...words, ...options.map(({ flag }) => flag)].join(' ')}`,
    '',
    ...(rows.length === 0 ? [] : [t('help.options'), ...table(rows), '']),
    t('help.common'),
    t('help.exit'),
  ]
}
