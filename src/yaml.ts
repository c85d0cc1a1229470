/** `splitkey/yaml`: documents as YAML. It needs the `yaml` package; JSON documents do not, see `splitkey/text`. */
import type { Key } from './key/spec.ts'
import { readInputsCsv } from './text/csv.ts'
import type { Document } from './text/document.ts'
import type { InputRows } from './text/input-rows.ts'
import { readInputsDocument } from './text/inputs.ts'
import { readJson } from './text/json.ts'
import { type LoadOptions, loadKey } from './text/load.ts'
import type { NumberLocale } from './text/local-number.ts'
import { readYaml } from './text/yaml-document.ts'

export { readYaml }

/**
 * Reads a document: JSON when it begins with `{`, else YAML. A file that is named `.yaml` is YAML, which has braces too.
 * @throws every `syntax`, `bad-name`, `duplicate-name` and `too-large`, each with line and column
 */
export const loadDocument = (text: string, { file }: { readonly file?: string } = {}): Document =>
  /^\ufeff?\s*\{/.test(text) && !/\.ya?ml$/i.test(file ?? '') ? readJson(text, file) : readYaml(text, file)

/**
 * Loads a key from the text of a YAML or JSON file.
 * @throws every problem at once, each with file, line and column, inside formulas too
 * @example load(readFileSync('garden.yaml', 'utf8'), { file: 'garden.yaml' })
 */
export const load = (text: string, options: LoadOptions & { readonly file?: string } = {}): Key => loadKey(loadDocument(text, options), options)

/**
 * Reads inputs per period, by the extension of the file: CSV, JSON, else YAML. The locale says how a CSV file writes its numbers; YAML
 * and JSON have a decimal point by definition.
 * @throws every problem at once, each with file, line and column
 * @example readInputs(readFileSync('2020.csv', 'utf8'), { file: '2020.csv', locale: 'nl-BE' })
 */
export function readInputs(text: string, { file, locale }: { readonly file?: string; readonly locale?: NumberLocale } = {}): InputRows {
  const named = { ...(file !== undefined && { file }) }
  if (/\.(?:csv|tsv|txt)$/i.test(file ?? '')) return readInputsCsv(text, { ...named, ...(locale && { locale }) })
  return readInputsDocument(/\.json$/i.test(file ?? '') ? readJson(text, file) : loadDocument(text, named))
}
