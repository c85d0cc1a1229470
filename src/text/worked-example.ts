/** Worked examples: inputs, and what the partners agreed must come out. They stand in the agreement and run as tests. */
import { type Issue, unknownName } from '../core/issue.ts'
import { canonicalNumber } from '../core/number-text.ts'
import type { Tree } from './document.ts'
import { isMapping } from './empty.ts'

type Numbers = Readonly<Record<string, string>>
type Report = (issue: Issue) => undefined

/** Amounts that must come out, canonical number text. What is not named is not compared. */
export interface Expected {
  readonly lines?: Numbers
  readonly payouts?: Numbers
  readonly balances?: Numbers
}

export interface WorkedExample {
  readonly name: string
  /** Which version of the key it is about; needed where there are several. */
  readonly period?: string
  readonly inputs: Numbers
  /** What the balances hold before; without it, their agreed start. */
  readonly balances?: Numbers
  readonly expect: Expected
}

const fields = ['name', 'period', 'inputs', 'balances', 'expect']
const expectedFields = ['lines', 'payouts', 'balances'] as const

/** The examples of an agreement file. */
export function readExamples(tree: Tree, report: Report): readonly WorkedExample[] {
  if (tree === undefined) return []
  if (!Array.isArray(tree)) return report({ code: 'schema', path: 'examples', message: 'examples are a list, each with name, inputs and expect' }) ?? []
  const read = (tree as readonly Tree[]).map((entry, index) => readExample(entry, `examples.${index}`, report))
  const examples = read.filter((example) => example !== undefined)
  examples.forEach(({ name }, index) => {
    if (examples.findIndex((other) => other.name === name) < index)
      report({ code: 'duplicate-name', path: `examples.${index}.name`, name, message: `two examples are named '${name}'` })
  })
  return Object.freeze(examples)
}

function readExample(tree: Tree, path: string, report: Report): WorkedExample | undefined {
  if (!isMapping(tree))
    return tree === undefined
      ? undefined
      : report({ code: 'schema', path, message: 'an example is written as { name: …, inputs: { … }, expect: { payouts: { … } } }' })
  for (const field of Object.keys(tree)) if (!fields.includes(field)) report(unknownName('unknown-field', `${path}.${field}`, field, fields))
  const { name, period } = tree
  if (typeof name !== 'string') return report({ code: 'missing-part', path, message: 'an example has a name' })
  if (period !== undefined && typeof period !== 'string') report({ code: 'schema', path: `${path}.period`, message: 'text is needed here' })
  if (!Object.hasOwn(tree, 'expect')) report({ code: 'missing-part', path, message: 'say what must come out: expect: { payouts: { … } }' })
  const balances = numbers(tree['balances'], `${path}.balances`, report)
  const inputs = numbers(tree['inputs'], `${path}.inputs`, report) ?? {}
  const expect = readExpected(tree['expect'], `${path}.expect`, report)
  return Object.freeze({ name, ...(typeof period === 'string' && { period }), inputs, ...(balances && { balances }), expect })
}

function readExpected(tree: Tree, path: string, report: Report): Expected {
  if (tree === undefined) return {}
  if (!isMapping(tree))
    return report({ code: 'schema', path, message: 'what must come out is written as { lines: { … }, payouts: { … }, balances: { … } }' }) ?? {}
  for (const field of Object.keys(tree))
    if (!expectedFields.includes(field as never)) report(unknownName('unknown-field', `${path}.${field}`, field, expectedFields))
  const read = expectedFields.map((field) => [field, numbers(tree[field], `${path}.${field}`, report)] as const)
  return Object.freeze(Object.fromEntries(read.filter(([, found]) => found !== undefined)))
}

function numbers(tree: Tree, path: string, report: Report): Numbers | undefined {
  if (tree === undefined) return undefined
  if (!isMapping(tree)) return report({ code: 'schema', path, message: 'amounts are written as { name: 12.50 }' })
  const read: Record<string, string> = {}
  for (const [input, written] of Object.entries(tree)) {
    if (written === undefined) continue
    const value = typeof written === 'string' ? canonicalNumber(written) : undefined
    const shown = typeof written === 'string' ? `'${written.slice(0, 40)}'` : 'this'
    if (value === undefined)
      report({
        code: 'not-a-number',
        path: `${path}.${input}`,
        input,
        message: `${shown} is not a number: write 1234.50, with a decimal point and without a unit`,
      })
    else read[input] = value
  }
  return Object.freeze(read)
}
