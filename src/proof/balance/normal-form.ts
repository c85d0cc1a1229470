/**
 * A normal form in which `min`, `max` and slices cancel: everything becomes a polynomial over inputs and positive parts. Where the form of a
 * formula is the zero polynomial, the formula is zero for all inputs; the converse does not hold. Source: design study, positive-part
 * normal form: max(a, b) = b + (a − b)⁺, (−d)⁺ = d⁺ − d, (k·d)⁺ = k·d⁺ for k > 0.
 */
import { visit } from '../../core/key.ts'
import type { Node } from '../../core/node.ts'
import { fromText, neg, one, div as quotient, type Rational } from '../../number/rational.ts'
import { add, atom, constant, leading, mul, type Polynomial, scale, textOf } from './polynomial.ts'

/** Forms with more terms than this are given up. */
const most = 2000

/** Is this formula zero whatever the inputs, as far as the normal form can tell? About a millisecond for a whole key. */
export function vanishes(root: Node): boolean {
  const form = normalForm(root)
  return form !== undefined && form.size === 0
}

function normalForm(root: Node): Polynomial | undefined {
  const atoms = atomBook()
  const forms = new Map<Node, Polynomial | undefined>()
  visit([root], (node) => {
    const args = node.op === 'lit' || node.op === 'input' ? [] : node.args.map((arg) => forms.get(arg))
    const form = args.includes(undefined) ? undefined : formOf(node, args as readonly Polynomial[], atoms)
    forms.set(node, form && form.size <= most ? form : undefined)
  })
  return forms.get(root)
}

interface AtomBook {
  /** The atom that stands for what this text says. */
  readonly named: (text: string) => Polynomial
}

function atomBook(): AtomBook {
  const numbers = new Map<string, number>()
  const named = (text: string): Polynomial => {
    const number = numbers.get(text) ?? numbers.size
    numbers.set(text, number)
    return atom(number)
  }
  return { named }
}

function formOf(node: Node, args: readonly Polynomial[], atoms: AtomBook): Polynomial | undefined {
  const [first = constant(one), ...rest] = args
  switch (node.op) {
    case 'lit':
      return constant(fromText(node.value))
    case 'input':
      return atoms.named(`input ${node.name}`)
    case 'add':
      return rest.reduce(add, first)
    case 'mul':
      return args.reduce<Polynomial | undefined>((sofar, arg) => (sofar && sofar.size * arg.size <= most ? mul(sofar, arg) : undefined), constant(one))
    case 'max':
      return rest.reduce((a, b) => add(b, positive(minus(a, b), atoms)), first)
    case 'min':
      return rest.reduce((a, b) => minus(a, positive(minus(a, b), atoms)), first)
    case 'div':
      return divided(first, rest[0] as Polynomial, atoms)
    case 'round':
      return atoms.named(`round ${node.to} ${node.mode} ${textOf(first)}`)
    case 'step':
      return atoms.named(`step ${textOf(normalised(first).form)} ${isNegative(first)}`)
    case 'rule':
      return first
  }
}

const minus = (a: Polynomial, b: Polynomial): Polynomial => add(a, scale(b, { n: -1n, d: 1n }))
const isNegative = (a: Polynomial): boolean => leading(a).n < 0n

/** The polynomial divided by the size of its leading coefficient, and that size. */
function normalised(a: Polynomial): { readonly form: Polynomial; readonly size: Rational } {
  const lead = leading(a)
  if (lead.n === 0n) return { form: a, size: one }
  const size = lead.n < 0n ? neg(lead) : lead
  return { form: scale(a, quotient(one, size) as Rational), size }
}

/** The part above zero: of a number a number, of `−d` what `d⁺ − d` says, else an atom times a size. */
function positive(a: Polynomial, atoms: AtomBook): Polynomial {
  const fixed = a.get('')
  if (a.size === 0 || (a.size === 1 && fixed)) return fixed && fixed.n > 0n ? a : new Map()
  if (isNegative(a)) return add(positive(scale(a, { n: -1n, d: 1n }), atoms), a)
  const { form, size } = normalised(a)
  return scale(atoms.named(`positive ${textOf(form)}`), size)
}

/** A quotient by a number; by anything else a product with an atom that stands for its inverse. */
function divided(a: Polynomial, b: Polynomial, atoms: AtomBook): Polynomial | undefined {
  const fixed = b.get('')
  if (b.size === 0) return undefined
  if (b.size === 1 && fixed) return scale(a, quotient(one, fixed) as Rational)
  const { form, size } = normalised(b)
  return mul(scale(a, quotient(one, size) as Rational), atoms.named(`inverse ${textOf(form)}`))
}
