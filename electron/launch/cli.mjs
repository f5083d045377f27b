#!/usr/bin/env node
/** `npm run cli -- <command>`: sets up what is missing, then hands over to the command line on Node 24. */
import { ensureBuilt, WINDOW } from './build.mjs'
import { ensureDependencies } from './dependencies.mjs'
import { findNode24 } from './node24.mjs'
import { inProject, launch, programEnv, run } from './project.mjs'

await launch(async () => {
  const args = process.argv.slice(2)
  await ensureDependencies()
  const node24 = findNode24()
  if (args.includes('serve')) ensureBuilt(WINDOW, node24)
  // Relative paths on the command line mean the folder the user stands in, not the project.
  return run(node24, [inProject('electron', 'host', 'cli.ts'), ...args], {
    cwd: process.env['INIT_CWD'] ?? process.cwd(),
    env: programEnv(),
  })
})
