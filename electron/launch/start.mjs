/**
 * `npm start`: opens the program. In Electron where its binary is there or can be fetched, otherwise the same program
 * in the browser host. `ZHIJIAN_HOST=browser` or `=electron` decides it; `ZHIJIAN_DATA` moves the data folder.
 */
import { hasDisplay, reasonAgainstElectron } from './choose-host.mjs'
import { ensureBuilt, SHELL, WINDOW } from './build.mjs'
import { ensureDependencies } from './dependencies.mjs'
import { obtainElectron } from './electron-binary.mjs'
import { findNode24 } from './node24.mjs'
import { inProject, launch, programEnv, run, say } from './project.mjs'

/** An Electron that ends this soon with an error never opened: some systems forbid its sandbox. */
const EARLY_MS = 8_000

/** @param {string} node24 @param {string[]} args */
async function startInBrowser(node24, args) {
  const open = hasDisplay() ? ['--open'] : []
  return run(node24, [inProject('electron', 'host', 'cli.ts'), 'serve', ...open, ...args], {
    cwd: process.env['INIT_CWD'] ?? process.cwd(),
    env: programEnv(),
  })
}

/** Answers the exit code, or null when Electron did not come up. @param {string} program @param {string[]} args */
async function startInElectron(program, args) {
  const begun = Date.now()
  const code = await run(program, [inProject(), ...args])
  return code !== 0 && Date.now() - begun < EARLY_MS ? null : code
}

await launch(async () => {
  const args = process.argv.slice(2)
  await ensureDependencies()
  const node24 = findNode24()
  ensureBuilt(WINDOW, node24)
  const against = reasonAgainstElectron()
  if (against !== null) {
    say(...against)
    return startInBrowser(node24, args)
  }
  const electron = await obtainElectron(node24)
  if (electron === null) return startInBrowser(node24, args)
  ensureBuilt(SHELL, node24)
  say('正在打开职健管家…', 'Opening…')
  const code = await startInElectron(electron, args)
  if (code !== null) return code
  say('Electron 未能启动，改用浏览器打开。', 'Electron did not start; using the browser.')
  return startInBrowser(node24, args)
})
