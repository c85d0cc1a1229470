/** `splitkey/text`: keys and inputs as files, without the `yaml` package; `splitkey/yaml` adds YAML. */

export { type CsvOptions, readInputsCsv } from './csv.ts'
export type { Document, Spot, Tree } from './document.ts'
export type { InputRow, InputRows, ValueDetails } from './input-rows.ts'
export { readInputsDocument } from './inputs.ts'
export { readJson } from './json.ts'
export { type LoadOptions, loadKey } from './load.ts'
export { loadJson } from './load-json.ts'
export { type NumberLocale, numberLocales, readNumber } from './local-number.ts'
export { isPeriod } from './period.ts'
export { printJson, printKey } from './print.ts'
export { type AlsoFields, jsonSchema, keySchema } from './schema.ts'
export { writeYaml } from './write-yaml.ts'
