/** A key as the data of a document, fields in the order in which they are read. */
import { lineName } from '../core/build.ts'
import { SplitKeyError } from '../core/issue.ts'
import type { Balance, ClaimData, KeyData } from '../core/key.ts'
import type { InputSpec, Node } from '../core/node.ts'
import { printBody } from '../formula/print.ts'
import { formulaText, isWord } from './formula-text.ts'
import { argumentData, type Data, each, formulaData, numberData, splitData } from './split-data.ts'

type Fields = { readonly [name: string]: Data }

const filled = (fields: { readonly [name: string]: Data | undefined }): Fields =>
  Object.fromEntries(Object.entries(fields).filter((entry): entry is [string, Data] => entry[1] !== undefined && !isEmpty(entry[1])))

const isEmpty = (data: Data): boolean => typeof data === 'object' && Object.keys(data).length === 0

/** @throws `too-large`, `syntax`, `schema` for what TypeScript can build and a file cannot say */
export const keyData = (key: KeyData): Fields =>
  filled({
    splitkey: 1,
    name: key.name,
    parties: key.parties,
    inputs: each(key.inputs, inputData),
    balances: each(key.balances, balanceData),
    lines: each(key.lines, lineData),
    pot: key.pot && bodyData(key.pot, 'pot'),
    claims: key.claims.map(claimData),
    surplus: key.surplus && splitData(key.surplus, 'surplus'),
    deficit: key.deficit && splitData(key.deficit, 'deficit'),
    round: roundData(key),
    costs: each(key.costs, (node, name) => formulaData(node, `costs.${name}`)),
  })

/** An input that only has a unit is written as that unit. */
function inputData(spec: InputSpec): Data {
  const { unit, range, ...rest } = spec
  const more = filled({ ...(range && { range: range.map(numberData) }), ...rest })
  return isEmpty(more) ? unit : { unit, ...more }
}

const constant = (value: string, unit: string): Data => (unit === '1' ? numberData(value) : `${value} ${unit}`)

const balanceData = ({ unit, start, next }: Balance, name: string): Data => ({
  start: constant(start, unit),
  ...(next ? { next: formulaData(next, `balances.${name}.next`) } : { fund: true }),
})

const bodyData = (node: Node, path: string): Data => numberData(formulaText(node, path, printBody))

/** Formulas longer than this are easier to read as a rule with named arguments. */
const comfortable = 100

/** A line is a formula; a long rule, or one with free text, is written with its arguments as fields. */
function lineData(node: Node, name: string): Data {
  const path = `lines.${name}`
  const body = lineName(node) === undefined ? node : (node as Node & { op: 'rule' }).args[0]
  if (body.op !== 'rule' || lineName(body) !== undefined) return bodyData(node, path)
  const isProse = Object.values(body.with).some((value) => typeof value === 'string' && !isWord(value))
  const text = isProse ? undefined : bodyData(node, path)
  return typeof text === 'string' && text.length <= comfortable ? text : { [body.rule]: argumentData(body.with, `${path}.${body.rule}`) }
}

function claimData({ to, amount }: ClaimData, index: number): Data {
  const path = `claims.${index}`
  if (amount.op !== 'rule' || amount.with['to'] !== to)
    throw new SplitKeyError([{ code: 'schema', path, message: 'only a claim made by a rule can stand in a file: use pay or reimburse' }])
  return { [amount.rule]: argumentData(amount.with, `${path}.${amount.rule}`) }
}

function roundData({ round, pot }: KeyData): Data | undefined {
  if (!round) return undefined
  const leftover = typeof round.leftover === 'string' ? round.leftover : { to: round.leftover.to }
  return { to: constant(round.to, pot?.unit ?? '1'), leftover, ...(round.lines !== undefined && { lines: round.lines }) }
}
