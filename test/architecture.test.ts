/** The house: which way imports flow, that nothing runs in a circle, and that files stay small. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const src = fileURLToPath(new URL('../src', import.meta.url))
const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.ts'))
  .sort()
const textOf = new Map(files.map((name) => [name, readFileSync(join(src, name), 'utf8')]))

interface Import {
  readonly from: string
  readonly to: string
}

/** Every import of one file of `src` by another, type-only ones and `export … from` included. */
const imports: readonly Import[] = files.flatMap((from) =>
  [...(textOf.get(from) as string).matchAll(/^(?:import|export)\b[^;]*?\bfrom '(\.[^']*)'|\bimport\('(\.[^']*)'\)/gms)].map((match) => ({
    from,
    to: relative(src, join(src, dirname(from), (match[1] ?? match[2]) as string)).replaceAll('\\', '/'),
  })),
)

/** What can be stated about a key is a chapter of its own: documents state promises, and need no prover for it. */
const statements = /^proof\/(?:property\/|goal\.ts)/

const chapter = (name: string): string => (statements.test(name) ? 'property' : name.includes('/') ? name.slice(0, name.indexOf('/')) : 'entry')

/** What each chapter may import besides itself. Entry points at the top re-export whatever belongs to them. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  core: [],
  number: ['core'],
  formula: ['core'],
  rules: ['core'],
  apportionment: ['core', 'number'],
  cents: ['core', 'number', 'apportionment'],
  read: ['core', 'number', 'formula', 'rules', 'cents'],
  key: ['core', 'rules', 'read'],
  agreement: ['core', 'number', 'formula', 'rules', 'cents', 'read'],
  // Documents hold worked examples and replays, and check them by settling.
  text: ['core', 'number', 'formula', 'rules', 'read', 'key', 'agreement', 'property'],
  games: ['core', 'number'],
  theory: ['core', 'number'],
  prices: ['core', 'number'],
  claims: ['core', 'number', 'rules', 'read', 'key'],
  property: ['core', 'formula', 'rules'],
  proof: ['core', 'number', 'formula', 'rules', 'cents', 'read', 'prices', 'property'],
  // Designing a key ends with proving what it must keep.
  // Many draws are computed by the kernels that settle many rows.
  scenario: ['core', 'number', 'formula', 'rules', 'cents', 'read', 'agreement', 'proof', 'property', 'batch'],
  // Files of rows are read by the rules of other files of inputs.
  batch: ['core', 'number', 'formula', 'rules', 'cents', 'read', 'text'],
  sql: ['core', 'number', 'formula', 'rules', 'cents', 'read'],
  report: ['core', 'number', 'formula', 'rules', 'cents', 'read', 'agreement', 'proof', 'property', 'scenario', 'batch', 'sql'],
  testing: ['core', 'number', 'formula', 'rules', 'cents', 'read', 'key', 'agreement', 'proof', 'property', 'scenario', 'text'],
  cli: [
    'core',
    'number',
    'formula',
    'rules',
    'cents',
    'read',
    'key',
    'agreement',
    'text',
    'proof',
    'property',
    'scenario',
    'games',
    'claims',
    'batch',
    'sql',
    'report',
    'entry',
  ],
}

test('the imports are seen', () => {
  expect(imports.length).toBeGreaterThan(100)
  expect(imports.filter(({ to }) => !textOf.has(to))).toEqual([])
  expect(files.filter((name) => chapter(name) === 'core').length).toBeGreaterThan(20)
  // As many as the compiler would find by a coarser search.
  const coarse = [...textOf.values()].join('\n').match(/^.*\bfrom '\.\.?\//gm) ?? []
  expect(imports.length).toBeGreaterThanOrEqual(coarse.length)
})

test('imports inside src flow one way', () => {
  const wrong = imports.filter(({ from, to }) => {
    const [here, there] = [chapter(from), chapter(to)]
    if (here === there) return false
    return here === 'entry' ? ['testing', 'cli'].includes(there) && from !== `${there}.ts` : !(allowed[here] ?? []).includes(there)
  })
  expect(wrong.map(({ from, to }) => `${from} → ${to}`)).toEqual([])
  expect(files.map(chapter).filter((name) => name !== 'entry' && allowed[name] === undefined)).toEqual([])
})

test('no file needs itself, not even for its types', () => {
  const needs = new Map(files.map((name) => [name, imports.filter(({ from }) => from === name).map(({ to }) => to)]))
  const circles: string[] = []
  const clear = new Set<string>()
  const follow = (name: string, path: readonly string[]): void => {
    if (path.includes(name)) circles.push([...path.slice(path.indexOf(name)), name].join(' → '))
    else if (!clear.has(name)) for (const next of needs.get(name) ?? []) follow(next, [...path, name])
    clear.add(name)
  }
  for (const name of files) follow(name, [])
  expect(circles).toEqual([])
})

const offenders = (pattern: RegExp, except = ''): readonly string[] => files.filter((name) => name !== except && pattern.test(textOf.get(name) as string))

test('no default exports, no class but the error, no enum, no namespace', () => {
  expect(offenders(/^export default\b|\bas default\b/m)).toEqual([])
  expect(offenders(/^\s*(?:export )?(?:abstract )?class\b/m, 'core/issue.ts')).toEqual([])
  expect((textOf.get('core/issue.ts') as string).match(/^(?:export )?class \w+/gm)).toEqual(['export class SplitKeyError'])
  expect(offenders(/^\s*(?:export )?(?:const )?enum\b|^\s*(?:export )?namespace\b/m)).toEqual([])
})

test('every file is short and named in kebab case', () => {
  expect(files.filter((name) => (textOf.get(name) as string).trimEnd().split('\n').length > 150)).toEqual([])
  expect(files.filter((name) => !/^(?:[a-z0-9]+(?:-[a-z0-9]+)*\/)*[a-z0-9]+(?:-[a-z0-9]+)*\.ts$/.test(name))).toEqual([])
})

test('the language needs nothing from outside, and only the command reads files, prints and exits', () => {
  expect(files.filter((name) => chapter(name) === 'core' && /\bfrom '(?!\.)/.test(textOf.get(name) as string))).toEqual([])
  expect(files.filter((name) => !['cli', 'entry'].includes(chapter(name)) && /\bfrom 'node:|\bprocess\.|\bconsole\./.test(textOf.get(name) as string))).toEqual(
    [],
  )
})
