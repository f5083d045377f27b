/**
 * The one policy of the window's page, whichever host serves it. Nothing is loaded from outside the program.
 * antd writes its styles at run time, hence 'unsafe-inline' for styles alone; `blob:` frames show a rendered paper.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "manifest-src 'self'",
  "frame-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/**
 * Headers for every response that carries a part of the page. There is deliberately no Cross-Origin-Embedder-Policy:
 * with it Chromium refuses its own PDF viewer inside a frame.
 */
export const PAGE_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cache-control': 'no-store',
}
