/** Whether the desktop shell may be tried on this machine. Pure: all it reads is handed in. */

/** Whether a window can be shown at all. */
export function hasDisplay(env = process.env, platform = process.platform) {
  return platform !== 'linux' || Boolean(env['DISPLAY']) || Boolean(env['WAYLAND_DISPLAY'])
}

/**
 * Why the desktop shell is out of the question here, as a line; null when it may be tried.
 * @returns {readonly [chinese: string, english: string] | null}
 */
export function reasonAgainstElectron(env = process.env, platform = process.platform, uid = process.getuid?.()) {
  if (env['ZHIJIAN_HOST'] === 'browser') return ['按设置使用浏览器打开。', 'Using the browser, as set.']
  if (!hasDisplay(env, platform)) return ['没有图形显示，改用浏览器方式。', 'No display; using the browser host.']
  if (platform === 'linux' && uid === 0) {
    return [
      'Electron 的沙箱不能以 root 运行，改用浏览器打开。',
      "Electron's sandbox does not run as root; using the browser.",
    ]
  }
  return null
}
