/** Runs the command line as a user does: another process, its real output. */
import { spawn } from 'node:child_process'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '..', '..')
export const CLI = join(ROOT, 'electron', 'host', 'cli.ts')
export const LAUNCHED_CLI = join(ROOT, 'electron', 'launch', 'cli.mjs')
export const ROSTERS = join(ROOT, 'tests', 'fixtures', 'rosters')

const NOBODY = 65_534

export interface Ran {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

export interface RunOptions {
  readonly entry?: string
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string>>
  /** Without the rights of root, whom no read-only file stops; elsewhere the user's own rights are right. */
  readonly asNobody?: boolean
}

/** Answers when the process has ended. Nothing is sent to its standard input. */
export function runCli(
  args: readonly string[],
  { entry = CLI, cwd = ROOT, env = {}, asNobody = false }: RunOptions = {},
): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [entry, ...args], {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(asNobody && process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {}),
    })
    const out: Buffer[] = []
    const err: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk))
    child.on('error', reject)
    child.on('close', (code) => {
      resolve({ code, stdout: Buffer.concat(out).toString('utf8'), stderr: Buffer.concat(err).toString('utf8') })
    })
  })
}

/** Runs with `--json` and reads the one object on standard output. */
export async function runJson(
  args: readonly string[],
  options?: RunOptions,
): Promise<Ran & { readonly json: unknown }> {
  const ran = await runCli([...args, '--json'], options)
  return { ...ran, json: JSON.parse(ran.stdout) }
}
