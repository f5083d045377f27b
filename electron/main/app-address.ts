/** The window's own address. `app:` is registered as standard and secure, so `app://zhijian` is a real origin. */
export const APP_SCHEME = 'app'
export const APP_HOST = 'zhijian'
export const APP_ORIGIN = `${APP_SCHEME}://${APP_HOST}`
export const APP_URL = `${APP_ORIGIN}/`

/** Whether an address lies in the program itself. Node calls the origin of every `app:` address "null", so the parts are compared. */
export function isOwnAddress(address: string): boolean {
  const url = URL.parse(address)
  return url !== null && url.protocol === `${APP_SCHEME}:` && url.host === APP_HOST
}
