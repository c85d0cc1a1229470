/** The script of the what-if page: built with the package, or made here from its source in a clone. */
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { usageError } from './usage-error.ts'

/** Beside the built command: `dist/page/app.js`. */
const built = new URL('../page/app.js', import.meta.url)
const source = new URL('../report/page/app/main.ts', import.meta.url)

interface Bundler {
  readonly build: (options: object) => Promise<{ readonly outputFiles: readonly { readonly text: string }[] }>
}

/** @throws a usage error where neither is there */
export async function pageScript(): Promise<string> {
  if (existsSync(source)) return bundled(fileURLToPath(source))
  if (!existsSync(built)) throw usageError('the script of the page is not in this installation of splitkey: build it again, with npm run build')
  return readFileSync(built, 'utf8')
}

/** One script that needs nothing else, as `tsup.config.ts` builds it for the package. */
async function bundled(entry: string): Promise<string> {
  // Named by a variable: the package does not depend on the bundler that made it.
  const name = 'esbuild'
  const { build } = (await import(name)) as Bundler
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    legalComments: 'none',
    write: false,
  })
  return (outputFiles[0] as { readonly text: string }).text
}
