import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { findChromium } from '../browser.mjs'

const own = chromium.executablePath()

/** The system's Chromium or Playwright's own; null when this machine has neither, and then the tests that need one are skipped. */
export const chromiumPath = findChromium() ?? (existsSync(own) ? own : null)
if (chromiumPath === null) process.stderr.write('skipped: the shell on its double (no Chromium on this machine)\n')
