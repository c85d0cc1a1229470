/** A lint for price revisions under the Belgian law of 30 March 1976, art. 57. */
import type { Expr } from '../core/expr.ts'
import { type KeyData, rootsOf, visit } from '../core/key.ts'
import { isNode, type Node, type Rule } from '../core/node.ts'
import { canonicalNumber, compareNumbers, sumNumbers } from '../core/number-text.ts'
import type { Unit } from '../core/unit.ts'
import { type Finding, type FindingCode, sentences } from './finding.ts'

export interface CheckOptions {
  /** Names of index inputs to which the ban on general indices does not apply: rents, liberal professions, sector rules. */
  readonly exempt?: readonly string[]
  /** The least fixed part: 20 % in private contracts; 0 where the law lets the whole price be revised (public contracts after 1 July 2013). */
  readonly leastFixed?: string
}

const general =
  /\b(?:cpi|hicp|ipc|consumer price|consumptieprij|consumptieprijs|gezondheidsindex|health ?index|indice[- ]santé|prix à la consommation|inflation|inflatie)/i

/**
 * Looks at every `priceRevision` of a key (or formula): do its constants add up to 1, does at least 20 % of the price stay fixed, does every
 * index say which cost it `represents`, is none of them a general index? Findings are data; no finding means that nothing was found, not
 * that the clause is valid: this is not legal advice, and the state of the law must be checked. Source: law of 30 March 1976, art. 57 § 2.
 *
 * @example checkPriceRevision(garden.data).map((finding) => finding.says.nl)
 */
export function checkPriceRevision(of: KeyData | Expr<Unit, never>, options: CheckOptions = {}): readonly Finding[] {
  const revisions: Rule[] = []
  visit(isNode(of) ? [of as Node] : rootsOf(of as KeyData), (node) => {
    if (node.op === 'rule' && node.rule === 'priceRevision') revisions.push(node)
  })
  return revisions.flatMap((revision, index) => findings(revision, `priceRevision.${index}`, options))
}

const finding = (code: FindingCode, at: string, detail: string): Finding => ({ code, at, says: sentences[code](detail) })

function findings(revision: Rule, at: string, options: CheckOptions): readonly Finding[] {
  const fixed = revision.with['fixed'] as Node
  const terms = (revision.with['terms'] as readonly Node[]).map((term, index) => ({ term: unnamed(term), at: `${at}.terms.${index}` }))
  const weights = [
    { weight: fixed as Node | undefined, at: `${at}.fixed`, name: 'fixed' },
    ...terms.map(({ term, at: place }) => ({ weight: weightOf(term), at: place, name: nameOf(term) })),
  ]
  const constants = weights.map(({ weight }) => (weight === undefined ? undefined : constantOf(weight)))
  return [
    ...weights.flatMap(({ weight, at: place, name }, index) => (weight === undefined ? [] : weightFindings(constants[index], place, name))),
    ...(constants.includes(undefined) ? [] : sumFindings(constants as readonly string[], at)),
    ...fixedFindings(constants[0], at, options.leastFixed ?? '0.2'),
    ...terms.flatMap(({ term, at: place }) => termFindings(term, place, options.exempt ?? [])),
  ]
}

function weightFindings(constant: string | undefined, at: string, name: string): readonly Finding[] {
  if (constant === undefined) return [finding('weight-not-constant', at, name)]
  return constant.startsWith('-') ? [finding('weight-below-zero', at, name)] : []
}

function sumFindings(constants: readonly string[], at: string): readonly Finding[] {
  const sum = sumNumbers(constants)
  return sum === '1' ? [] : [finding('weights-do-not-add-up', at, sum)]
}

const fixedFindings = (fixed: string | undefined, at: string, least: string): readonly Finding[] =>
  fixed !== undefined && compareNumbers(fixed, canonicalNumber(least) ?? least) < 0 ? [finding('fixed-part-too-small', at, least)] : []

function termFindings(term: Node, at: string, exempt: readonly string[]): readonly Finding[] {
  if (!isIndexTerm(term)) return [finding('term-without-index', at, nameOf(term))]
  const represents = term.with['represents'] as string | undefined
  const inputs = inputsOf(term.with['index'] as Node)
  const words = [represents, ...inputs.flatMap(({ name, spec }) => [spaced(name), spec.represents, spec.source])].join(' | ')
  const exempted = inputs.some(({ name }) => exempt.includes(name))
  const tagged = represents !== undefined || inputs.some(({ spec }) => spec.represents !== undefined)
  return [
    ...(tagged ? [] : [finding('index-without-cost', at, nameOf(term))]),
    ...(general.test(words) && !exempted ? [finding('general-index', at, nameOf(term))] : []),
  ]
}

/** `healthIndex` as `health Index`, so that a word in a name is seen. */
const spaced = (name: string): string => `${name} ${name.replace(/([a-z])([A-Z])/g, '$1 $2')}`

const isIndexTerm = (node: Node): node is Rule => node.op === 'rule' && node.rule === 'indexTerm'
const weightOf = (term: Node): Node | undefined => (isIndexTerm(term) ? (term.with['weight'] as Node) : undefined)
const unnamed = (node: Node): Node => (node.op === 'rule' && node.rule === 'line' ? unnamed(node.args[0]) : node)
const constantOf = (node: Node): string | undefined => (unnamed(node) as { op: string; value?: string }).value

/** The names of the indices a term follows, or what it is. */
const nameOf = (term: Node): string =>
  inputsOf(isIndexTerm(term) ? (term.with['index'] as Node) : term)
    .map(({ name }) => name)
    .join(', ') || term.op

function inputsOf(root: Node): readonly (Node & { op: 'input' })[] {
  const found: (Node & { op: 'input' })[] = []
  visit([root], (node) => {
    if (node.op === 'input') found.push(node)
  })
  return found
}
