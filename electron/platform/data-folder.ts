import { homedir } from 'node:os'
import { join } from 'node:path'

/** This user's folder of firms and settings, the same for every host: `ZHIJIAN_DATA`, or the platform's usual place. */
export function dataFolder(
  env: NodeJS.ProcessEnv = process.env,
  platform = process.platform,
  home = homedir(),
): string {
  const named = env['ZHIJIAN_DATA']
  if (named !== undefined && named !== '') return named
  if (platform === 'win32') return join(env['APPDATA'] ?? join(home, 'AppData', 'Roaming'), 'zhijian')
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'zhijian')
  return join(env['XDG_DATA_HOME'] ?? join(home, '.local', 'share'), 'zhijian')
}
