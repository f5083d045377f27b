/** `node --import register.ts out/electron/main.js`: main's `import … from 'electron'` gets the double. */
import { registerHooks } from 'node:module'

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron'
      ? { url: import.meta.resolve('./electron.ts'), shortCircuit: true }
      : next(specifier, context),
})
