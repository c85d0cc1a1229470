/** Reads the formulas of promises: inputs, balances and lines by name, and what partners are paid, spend and keep as functions. */
import { type Issue, isSplitKeyError, SplitKeyError } from '../../core/issue.ts'
import { recipientsOf } from '../../core/key.ts'
import type { Node } from '../../core/node.ts'
import { type AmountRule, defineRule, type RuleBook } from '../../core/rule.ts'
import { parseFormula } from '../../formula/parse.ts'
import type { Scope } from '../../formula/scope.ts'
import { ruleBook } from '../../rules/index.ts'
import { type Comparison, cutComparison } from './comparison.ts'
import { inputOf } from './formulas.ts'
import type { Setting } from './setting.ts'

/** Reads formulas of one key. Both throw every problem of a text at once, each with its offset. */
export interface FormulaReader {
  readonly formula: (text: string) => Node
  readonly comparison: (text: string) => Comparison
}

/** A reader for the promises of a key; `rules` are those its formulas may use. */
export function formulaReader(setting: Setting, rules: RuleBook = ruleBook): FormulaReader {
  const { lowered, inputs, key } = setting
  const look = (name: string): Node | undefined => (Object.hasOwn(inputs, name) ? inputOf(setting, name) : lowered.lines.get(name))
  const own = functionsOf(setting)
  const scope: Scope = {
    look,
    known: [...Object.keys(inputs), ...[...lowered.lines.keys()].filter((name) => !name.includes(' '))],
    rules: new Map([...rules, ...own.map((rule) => [rule.name, rule] as const)]),
    parties: key.pot ? recipientsOf(key) : [],
  }
  const formula = (text: string): Node => parseFormula(text, scope)
  return { formula, comparison: (text) => readComparison(text, formula) }
}

const functionsOf = (setting: Setting): readonly AmountRule[] => {
  const about = (name: 'payout' | 'cost' | 'net', en: string, nl: string, fr: string): AmountRule =>
    defineRule({
      name,
      kind: 'amount',
      params: { of: { kind: 'party' } },
      says: { en, nl, fr },
      expand: (args) => setting[name](args.word('of')),
    })
  return [
    about('payout', 'what {of} is paid', 'wat {of} ontvangt', 'ce que reçoit {of}'),
    about('cost', 'the own costs of {of}', 'de eigen kosten van {of}', 'les coûts propres de {of}'),
    about('net', 'what {of} keeps', 'wat {of} overhoudt', 'ce qui reste à {of}'),
    defineRule({
      name: 'joint',
      kind: 'amount',
      params: {},
      says: { en: 'what the partnership earns', nl: 'wat de samenwerking opbrengt', fr: 'ce que rapporte le partenariat' },
      expand: () => setting.joint(),
    }),
  ]
}

function readComparison(text: string, formula: (text: string) => Node): Comparison {
  const cut = cutComparison(text)
  if (!cut) throw new SplitKeyError([{ code: 'syntax', path: '', message: 'write two formulas with one >=, <= or == between them' }])
  const issues: Issue[] = []
  const side = (part: string, before: number): Node | undefined => attempt(() => formula(part), before, issues)
  const left = side(cut.left, 0)
  const right = side(cut.right, text.length - cut.right.length)
  if (!left || !right) throw new SplitKeyError(issues)
  const issue: Issue = { code: 'unit', path: '', message: `${right.unit} where ${left.unit} is needed` }
  if (left.unit !== right.unit) throw new SplitKeyError([issue])
  return { left, is: cut.is, right }
}

function attempt(read: () => Node, before: number, issues: Issue[]): Node | undefined {
  try {
    return read()
  } catch (error) {
    if (!isSplitKeyError(error)) throw error
    for (const issue of error.issues as readonly (Issue & { readonly offset?: number })[])
      issues.push({ ...issue, offset: (issue.offset ?? 0) + before } as Issue)
    return undefined
  }
}
