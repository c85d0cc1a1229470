/** A split as data, in the form that the reader of splits reads. */
import { isNode, type Node } from '../core/node.ts'
import type { Split, SplitArg } from '../core/split.ts'
import { formulaText } from './formula-text.ts'

/** Plain data for a file. A number stands where the text of a number is exactly that of a float, so that files read naturally. */
export type Data = string | number | boolean | readonly Data[] | { readonly [name: string]: Data }

type Fields = { readonly [name: string]: Data }

/** `40` as a number, `1/3` and anything longer than a float as text. */
export const numberData = (text: string): Data => (/^-?\d{1,15}(?:\.\d{1,6})?$/.test(text) && String(Number(text)) === text ? Number(text) : text)

/** A formula as data. */
export const formulaData = (node: Node, path: string): Data => numberData(formulaText(node, path))

/** A mapping with every value as data. */
export const each = <V>(record: Readonly<Record<string, V>>, data: (value: V, name: string) => Data): Fields =>
  Object.fromEntries(Object.entries(record).map(([name, value]) => [name, data(value, name)]))

const formulas = (record: Readonly<Record<string, Node>>, path: string): Fields => each(record, (node, name) => formulaData(node, `${path}.${name}`))

/** The arguments of a rule, by name. */
export const argumentData = (args: Readonly<Record<string, SplitArg>>, path: string): Fields =>
  each(args, (value, name): Data => oneArgument(value, `${path}.${name}`))

function oneArgument(value: SplitArg, at: string): Data {
  if (typeof value === 'string') return value
  if (isNode(value)) return formulaData(value, at)
  if (Array.isArray(value)) return (value as readonly Node[]).map((item, index) => formulaData(item, `${at}.${index}`))
  const kept = value as Exclude<SplitArg, string | Node | readonly Node[]>
  if (kept.kind === 'weights') return each(kept.shares, numberData)
  if (kept.kind === 'measures') return formulas(kept.by, at)
  if (kept.kind === 'drivers') return kept.drivers.map(({ weight, by }, index) => ({ weight: numberData(weight), by: formulas(by, `${at}.${index}.by`) }))
  return splitData(kept, at)
}

/** The fields of a split. */
export function splitData(split: Split, path: string): Fields {
  switch (split.kind) {
    case 'to':
      return { to: split.to }
    case 'shares':
      return { shares: each(split.shares, numberData) }
    case 'sharesBy':
      return { sharesBy: formulas(split.by, `${path}.sharesBy`), whenZero: splitData(split.whenZero, `${path}.whenZero`) }
    case 'tiers':
      return { tiers: split.tiers.map((tier, index) => stepData(tier, `${path}.tiers.${index}`)) }
    case 'inOrder':
      return { inOrder: [...split.steps, { then: split.rest }].map((step, index) => stepData(step, `${path}.inOrder.${index}`)) }
    case 'bySign':
      return { bySign: { surplus: splitData(split.surplus, `${path}.bySign.surplus`), deficit: splitData(split.deficit, `${path}.bySign.deficit`) } }
    case 'claims': {
      const at = `${path}.claims`
      const weights = split.weights && { weights: each(split.weights, numberData) }
      return { claims: { rule: split.rule, by: formulas(split.by, `${at}.by`), ...weights, beyond: splitData(split.beyond, `${at}.beyond`) } }
    }
    case 'rule':
      return { [split.rule]: argumentData(split.with, `${path}.${split.rule}`) }
    case 'capped': {
      const at = `${path}.capped`
      const excess = split.excess === 'refill' ? 'refill' : splitData(split.excess, `${at}.excess`)
      return {
        capped: {
          shares: each(split.shares, numberData),
          caps: formulas(split.caps, `${at}.caps`),
          excess,
          ...(split.rest && { rest: splitData(split.rest, `${at}.rest`) }),
        },
      }
    }
  }
}

/** One tier, or one step: its bounds stand beside its split. */
const stepData = (step: { readonly upTo?: Node; readonly share?: Node; readonly then: Split }, path: string): Fields => ({
  ...(step.upTo && { upTo: formulaData(step.upTo, `${path}.upTo`) }),
  ...(step.share && { share: formulaData(step.share, `${path}.share`) }),
  ...splitData(step.then, path),
})
