/**
 * Data to YAML text. Written by hand, in sixty lines, rather than with the `yaml` package: a file must look as people write it
 * (small mappings on one line, claims one per line), printing must work where that package is not installed, and what needs quotes
 * is decided by one list of harmless characters.
 */
import { escapeUnseen } from './escape.ts'
import type { Data } from './split-data.ts'

const widest = 120

// Other readers of YAML take these for booleans and nothing; ours does not, but a file may be read by others.
const words = /^(?:y|n|yes|no|on|off|true|false|null)$/i
const harmless = /^[\p{L}\p{N}_(](?:[\p{L}\p{N}_ .,*/+()%=<>'"’&!?;@$€[\]{}×−–—-]*[\p{L}\p{N}_.*/+()%'"’!?;€[\]{}-])?$/u
const numeric = /^\d[\d._eExXoOa-fA-F+-]*$/

/** One scalar, in quotes where it needs them. */
export function yamlScalar(value: string | number | boolean, flow: boolean): string {
  if (typeof value !== 'string') return String(value)
  const plain = harmless.test(value) && !words.test(value) && !numeric.test(value) && !(flow && /[,[\]{}]/.test(value))
  if (plain) return value
  const quoted = escapeUnseen(JSON.stringify(value))
  return quoted.includes('\\') || value.includes("'") ? quoted : `'${value}'`
}

const isScalar = (data: Data): data is string | number | boolean => typeof data !== 'object'
const isList = (data: Data): data is readonly Data[] => Array.isArray(data)

/** On one line: `{ to: startup, amount: price * sold }`. */
function flowText(data: Data): string {
  if (isScalar(data)) return yamlScalar(data, true)
  if (isList(data)) return `[${data.map(flowText).join(', ')}]`
  const fields = Object.entries(data).map(([name, value]) => `${yamlScalar(name, true)}: ${flowText(value)}`)
  return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`
}

/** A list of lists or mappings takes a line per entry, however short. */
const needsLines = (data: Data): boolean =>
  !isScalar(data) && ((isList(data) && data.some((item) => !isScalar(item))) || Object.values(data).some((inner: Data) => needsLines(inner)))

/** The text on the same line, or `undefined` when the data takes lines of its own. */
function inline(data: Data, room: number): string | undefined {
  if (isScalar(data)) return yamlScalar(data, false)
  if (needsLines(data)) return undefined
  const text = flowText(data)
  return text.length <= room || Object.keys(data).length === 0 ? text : undefined
}

/** Fields whose entries each get a line. */
const opened: readonly string[] = ['lines', 'claims']

function blockLines(data: Data, indent: string, open: boolean): readonly string[] {
  const entry = (head: string, value: Data, below: boolean, name?: string): readonly string[] => {
    const text = below && !isScalar(value) ? undefined : inline(value, widest - indent.length - head.length - 1)
    if (text !== undefined) return [`${indent}${head} ${text}`]
    const inner = blockLines(value, `${indent}  `, name !== undefined && opened.includes(name))
    if (head !== '-') return [`${indent}${head}`, ...inner]
    return [`${indent}- ${(inner[0] as string).slice(indent.length + 2)}`, ...inner.slice(1)]
  }
  if (isScalar(data)) return [`${indent}${yamlScalar(data, false)}`]
  if (isList(data)) return data.flatMap((item) => entry('-', item, open))
  return Object.entries(data).flatMap(([name, value]) => entry(`${yamlScalar(name, false)}:`, value, opened.includes(name), name))
}

/** The data as the text of a YAML file. */
export const writeYaml = (data: Data): string => `${blockLines(data, '', false).join('\n')}\n`
