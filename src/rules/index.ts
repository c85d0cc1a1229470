/** The rules that come with splitkey. A rule is usable as soon as it stands here. */
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

/** The rule book with rules of your own added. A name that is taken is refused by TypeScript's reader and by files alike. */
export const withRules = (...own: readonly RuleDefinition[]): RuleBook => new Map([...ruleBook, ...own.map((rule) => [rule.name, rule] as const)])
