/** The rules that come with splitkey. A rule is usable as soon as it stands here. */
import { type Issue, raise } from '../core/issue.ts'
import { nameIssue } from '../core/names.ts'
import type { RuleBook, RuleDefinition } from '../core/rule.ts'
import { advanceRule } from './advance.ts'
import { capRule } from './cap.ts'
import { collarRule } from './collar.ts'
import { contractRules } from './contract-rules.ts'
import { deadBandRule } from './dead-band.ts'
import { drawOnFundRule } from './draw-on-fund.ts'
import { floorRule } from './floor.ts'
import { guaranteeRule } from './guarantee.ts'
import { indexTermRule } from './index-term.ts'
import { passThroughRule } from './pass-through.ts'
import { payRule } from './pay.ts'
import { portionRule } from './portion.ts'
import { priceRevisionRule } from './price-revision.ts'
import { recoupRule } from './recoup.ts'
import { reimburseRule } from './reimburse.ts'
import { reserveFundRule } from './reserve-fund.ts'
import { reservedNames } from './reserved-names.ts'
import { revisePriceRule } from './revise-price.ts'
import { surplusRules } from './surplus-rules.ts'
import { varianceShareRule } from './variance-share.ts'

// Told to be free of effects, here and in `ruleBook`: a bundler drops the rules of an app that names none.
const rules: readonly RuleDefinition[] = /* @__PURE__ */ [
  [
    advanceRule,
    capRule,
    collarRule,
    deadBandRule,
    drawOnFundRule,
    floorRule,
    guaranteeRule,
    indexTermRule,
    passThroughRule,
    payRule,
    portionRule,
    priceRevisionRule,
    recoupRule,
    reimburseRule,
    reserveFundRule,
    revisePriceRule,
    varianceShareRule,
  ],
  contractRules,
  surplusRules,
].flat()

/** Every rule by name. */
export const ruleBook: RuleBook = /* @__PURE__ */ new Map(/* @__PURE__ */ rules.map((rule) => [rule.name, rule]))

/**
 * The rule book with rules of your own added. No rule replaces another, nor a word of the language: files keep their meaning.
 * @throws `duplicate-name` for a name that is taken, `bad-name` for one that no formula can hold: all of them at once
 * @example load(text, { rules: withRules(half) })
 */
export function withRules(...own: readonly RuleDefinition[]): RuleBook {
  const book = new Map(ruleBook)
  const issues: Issue[] = []
  for (const rule of own) {
    const issue = ruleNameIssue(rule.name, book)
    if (issue) issues.push(issue)
    else book.set(rule.name, rule)
  }
  raise(issues)
  return book
}

function ruleNameIssue(name: string, book: RuleBook): Issue | undefined {
  const path = `rules.${name}`
  if (reservedNames.includes(name)) return { code: 'duplicate-name', path, name, message: `'${name}' is a word of the language: give the rule another name` }
  if (book.has(name)) return { code: 'duplicate-name', path, name, message: `there is a rule '${name}' already: give this one another name` }
  return nameIssue(path, name)
}
