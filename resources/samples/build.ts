/** Writes the published JSON Schema of the exchange document: `node resources/samples/build.ts`. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { exchangeJsonSchema } from './exchange-json-schema.ts'

writeFileSync(join(import.meta.dirname, 'exchange.schema.json'), `${JSON.stringify(exchangeJsonSchema(), null, 2)}\n`)
