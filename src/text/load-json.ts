import type { Key } from '../key/spec.ts'
import { readJson } from './json.ts'
import { type LoadOptions, loadKey } from './load.ts'

/**
 * Loads a key from JSON text. Numbers keep their exact text, and no further package is needed; YAML is in `splitkey/yaml`.
 * @throws every problem at once, each with line and column
 * @example loadJson('{ "splitkey": 1, "name": "garden", … }')
 */
export const loadJson = (text: string, options: LoadOptions & { readonly file?: string } = {}): Key => loadKey(readJson(text, options.file), options)
