/**
 * Builds the desktop shell into `out/electron`: main and host as modules, the preload as one CommonJS file (a sandboxed
 * preload cannot be anything else). `out/electron` lies as deep below the root as `electron/<room>`, so paths such as
 * `../../resources` mean the same before and after bundling; keep the output flat.
 */
import { globSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { basename, join } from 'node:path'
import { defineConfig } from 'vite'

const root = join(import.meta.dirname, '..')
/** Left as imports: given by Electron or Node, or (the native driver and the fonts' folders) found in node_modules at run time. */
const external = ['electron', 'better-sqlite3', ...builtinModules, /^node:/]

/** Each thread is started by the name of its file (`electron/platform/thread.ts`), so it is an entry of its own. */
const threads: Readonly<Record<string, string>> = Object.fromEntries(
  globSync('electron/**/*-thread.ts', { cwd: root }).map((path) => [basename(path, '.ts'), join(root, path)] as const),
)

const common = {
  outDir: join(root, 'out', 'electron'),
  target: 'node24',
  minify: false,
  sourcemap: false,
  copyPublicDir: false,
} as const

export default defineConfig({
  root,
  builder: {
    buildApp: async (builder) => {
      const { shell, preload } = builder.environments
      if (shell === undefined || preload === undefined) throw new Error('an environment is missing')
      await builder.build(shell)
      await builder.build(preload)
    },
  },
  environments: {
    shell: {
      consumer: 'server',
      // pdfmake is CommonJS and asks where it lies.
      define: { __dirname: 'import.meta.dirname' },
      resolve: { noExternal: true, external: ['electron', 'better-sqlite3'] },
      build: {
        ...common,
        emptyOutDir: true,
        rolldownOptions: {
          input: {
            main: join(root, 'electron/main/main.ts'),
            host: join(root, 'electron/host/desktop.ts'),
            ...threads,
          },
          external,
          output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
        },
      },
    },
    preload: {
      consumer: 'client',
      build: {
        ...common,
        emptyOutDir: false,
        rolldownOptions: {
          input: { preload: join(root, 'electron/preload/preload.ts') },
          external: ['electron'],
          output: { format: 'cjs', entryFileNames: 'preload.cjs', codeSplitting: false },
        },
      },
    },
  },
})
