import { join } from 'node:path'
import { app } from 'electron'

/** Where the parts of the program lie: inside the archive when installed, in the project's `out/` otherwise. */
export const paths = {
  renderer: () => join(app.getAppPath(), 'out', 'renderer'),
  preload: () => join(app.getAppPath(), 'out', 'electron', 'preload.cjs'),
  host: () => join(app.getAppPath(), 'out', 'electron', 'host.js'),
  icon: () => join(app.getAppPath(), 'resources', 'icons', 'icon.png'),
  /** Firm files and settings of this user. */
  data: () => app.getPath('userData'),
  settings: () => join(app.getPath('userData'), 'shell.json'),
} as const
