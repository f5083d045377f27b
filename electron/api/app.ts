import manifest from '../../package.json' with { type: 'json' }
import { api } from './context.ts'

export const app = api.app.router({
  info: api.app.info.handler(({ context: { kind, engine } }) => ({
    version: manifest.version,
    host: kind,
    today: engine.clock.today(),
    referenceEdition: engine.reference.edition,
  })),
})
