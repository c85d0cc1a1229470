/** The entry points of the package, as package.json names them. */
import { readFileSync } from 'node:fs'

export interface Entry {
  /** `index` for the package itself, otherwise what stands after the slash: `agreement`. */
  readonly name: string
  /** The declarations that importing it shows to TypeScript, from the root of the package. */
  readonly types: string
}

interface PackageJson {
  readonly exports: Readonly<Record<string, string | { readonly import: string }>>
}

/** Every entry point that is code. */
export function entriesOf(packageFile: URL | string): readonly Entry[] {
  const { exports } = JSON.parse(readFileSync(packageFile, 'utf8')) as PackageJson
  return Object.entries(exports).flatMap(([path, target]): readonly Entry[] =>
    typeof target === 'string' ? [] : [{ name: path === '.' ? 'index' : path.slice(2), types: target.import.replace(/\.js$/, '.d.ts') }],
  )
}
