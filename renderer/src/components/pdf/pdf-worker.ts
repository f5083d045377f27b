/** The PDF reader's own worker, bundled so that the content policy's `script-src 'self'` is enough. */
import 'pdfjs-dist/legacy/build/pdf.worker.min.mjs'
