/** `formulas`: declares the inputs once, and reads formulas over them, checked by the compiler and at run time alike. */
import { input } from '../core/build.ts'
import type { Expr, InputsOf } from '../core/expr.ts'
import { type InputOptions, inputSpec } from '../core/input-spec.ts'
import { type Issue, raise } from '../core/issue.ts'
import { isNode, type Node } from '../core/node.ts'
import type { Unit, UnitError } from '../core/unit.ts'
import { parseFormula } from './parse.ts'
import type { FormulaInputs, FormulaUnit } from './type.ts'

/** What a formula may mention: an input by its unit or its specification, or a named amount. */
export type Declarations = Readonly<Record<string, Unit | InputOptions | Expr<Unit, never>>>

/** Reads one formula over the declared names; a mistake is a compile error that says what is wrong. */
export type Formulas<Env> = <const F extends string>(
  text: FormulaUnit<F, Env> extends UnitError<infer Why> ? Why : F,
) => Expr<FormulaUnit<F, Env> & Unit, FormulaInputs<F, Env>>

/**
 * Declares inputs and named amounts, and answers a reader of formulas over them.
 * @throws `unit`, `schema`, `bad-name` for a declaration that is not one; the reader throws `syntax`, `unknown-name`, `unit`.
 * @example
 * const f = formulas({ price: 'EUR/pc', sold: 'pc' })
 * f('price * sold') // Expr<'EUR', { price: 'EUR/pc'; sold: 'pc' }>
 */
export function formulas<const Env extends Declarations>(declarations: Env): Formulas<Env> {
  const nodes = new Map<string, Node>()
  const issues: Issue[] = []
  for (const [name, declared] of Object.entries(declarations)) {
    if (isNode(declared)) nodes.set(name, declared as unknown as Node)
    else nodes.set(name, input(name, inputSpec(name, declared as Unit | InputOptions, issues)))
  }
  raise(issues)
  const scope = { look: (name: string) => nodes.get(name), known: [...nodes.keys()], rules: new Map(), parties: [] }
  return ((text: string) => parseFormula(text, scope)) as unknown as Formulas<Env>
}

export type { InputsOf }
