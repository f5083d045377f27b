// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest'
import { SHELL_CHANNELS } from '#shared/api/shell.ts'
import { createConnection, HostLost } from '../../renderer/src/api/connection.ts'
import { takeToken } from '../../renderer/src/api/http-link.ts'
import { createPortLink } from '../../renderer/src/api/port-link.ts'

function say(data: string, ports: MessagePort[] = []): void {
  const event = new Event('message')
  Object.defineProperties(event, { source: { value: window }, data: { value: data }, ports: { value: ports } })
  window.dispatchEvent(event)
}

test('a call under way fails at once when the desktop host dies, and the page asks for a new port', async () => {
  const asked = vi.spyOn(window, 'postMessage')
  const connection = createConnection()
  const link = createPortLink(window, connection)
  expect(asked).toHaveBeenCalledTimes(1)
  say(SHELL_CHANNELS.port, [new MessageChannel().port1])
  expect(connection.get()).toBe('ready')
  const call = link.call(['app', 'info'], undefined, { context: {} })
  say(SHELL_CHANNELS.hostLost)
  await expect(call).rejects.toBeInstanceOf(HostLost)
  expect(connection.get()).toBe('lost')
  expect(asked).toHaveBeenCalledTimes(2)
  expect(asked).toHaveBeenLastCalledWith(SHELL_CHANNELS.connect, window.location.origin)
  say(SHELL_CHANNELS.port, [new MessageChannel().port1])
  expect(connection.get()).toBe('ready')
})

test('the token leaves the address for the session of this tab', () => {
  window.location.hash = '#token=abc_DEF-123'
  expect(takeToken(window)).toBe('abc_DEF-123')
  expect(window.location.hash).toBe('')
  expect(takeToken(window)).toBe('abc_DEF-123')
})

test('an ordinary address is no token', () => {
  window.sessionStorage.clear()
  window.location.hash = '#/firms/x?token=abc'
  expect(takeToken(window)).toBeNull()
})
