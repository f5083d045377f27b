/**
 * A stock Chromium knows no `app:` scheme, so the double lets `https://zhijian.invalid` stand in for `app://zhijian`.
 * Main, preload and tests only ever see `app:` addresses; only Chromium's own address bar sees the stand-in.
 */
const APP = 'app://zhijian'
const STAND_IN = 'https://zhijian.invalid'

export const forChromium = (address: string) => address.replace(APP, STAND_IN)
export const fromChromium = (address: string) => address.replace(STAND_IN, APP)
