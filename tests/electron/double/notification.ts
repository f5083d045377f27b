/** DOUBLE of `Notification`: shown ones are remembered, a test can click the last. */
import { EventEmitter } from 'node:events'
import type { Notification, NotificationConstructorOptions } from 'electron'

/** For tests. */
export const notified: DoubleNotification[] = []

export class DoubleNotification
  extends EventEmitter
  implements Pick<Notification, 'title' | 'body' | 'show' | 'close'>
{
  static isSupported(): boolean {
    return true
  }

  title: string
  body: string

  constructor({ title = '', body = '' }: NotificationConstructorOptions) {
    super()
    this.title = title
    this.body = body
  }

  show(): void {
    notified.push(this)
  }

  close(): void {
    this.emit('close')
  }
}

export function clickNotification(): void {
  notified.at(-1)?.emit('click')
}
