/** One term as text of an engine: what is wide is cast, what is compared is compared in one type. */
import type { Dialect } from './dialect.ts'
import { isConstant, largest, narrow, type Term } from './term.ts'

/** Does the value of this term need the wide type? */
const isWide = (term: Term): boolean => term.is === 'whole' && largest(term) > narrow

/** Text of the arguments: the name of a column, or an expression in place. */
export type TextIn = (term: Term) => string | undefined

export function textOf(term: Term, dialect: Dialect, known: TextIn): string {
  const wide = term.op !== 'constant' && term.op !== 'text' && term.is !== 'column' && (term.peak > narrow || term.args.some(isWide))
  const text = written(term, wide, dialect, known)
  const fitted = wide && term.is === 'whole' && !isWide(term) ? dialect.cast(text, false) : text
  return term.note === undefined ? fitted : `/* ${comment(term.note)} */ ${fitted}`
}

function written(term: Term, wide: boolean, dialect: Dialect, known: TextIn): string {
  const inside = (arg: Term): string => {
    if (isConstant(arg)) return arg.is === 'whole' ? dialect.literal(arg.lo, wide) : arg.lo === 1n ? '1 = 1' : '1 = 0'
    const text = known(arg) as string
    return wide && arg.is === 'whole' && !isWide(arg) ? dialect.cast(text, true) : text
  }
  const [a, b, c] = term.args as readonly [Term, Term, Term]
  switch (term.op) {
    case 'constant':
      return dialect.literal(term.lo, largest(term) > narrow)
    case 'text':
      return (term.write as NonNullable<Term['write']>)(term.args.map(inside))
    case 'sum':
      return sumText(term, inside, (value) => dialect.literal(value, wide))
    case 'product':
      return `(${inside(a)} * ${inside(b)})`
    case 'quotient':
      return dialect.quotient(inside(a), inside(b), wide)
    case 'choose':
      return `CASE WHEN ${inside(a)} THEN ${inside(b)} ELSE ${inside(c)} END`
    case 'less':
      return `(${inside(a)} < ${inside(b)})`
    case 'equal':
      return `(${inside(a)} = ${inside(b)})`
    case 'all':
      return `(${term.args.map(inside).join(' AND ')})`
    case 'any':
      return `(${term.args.map(inside).join(' OR ')})`
    case 'not':
      return `(NOT ${inside(a)})`
  }
}

function sumText(term: Term, inside: (arg: Term) => string, literal: (value: bigint) => string): string {
  const terms = term.args.map((arg, index) => {
    const times = term.times[index] as bigint
    const size = times < 0n ? -times : times
    return { negative: times < 0n, text: size === 1n ? inside(arg) : `${inside(arg)} * ${literal(size)}` }
  })
  if (term.plus !== 0n) terms.push({ negative: term.plus < 0n, text: literal(term.plus < 0n ? -term.plus : term.plus) })
  // What is added first, so that nothing begins with a sign.
  const [first, ...rest] = terms.sort((x, y) => Number(x.negative) - Number(y.negative)) as [(typeof terms)[0], ...typeof terms]
  return `(${first.negative ? `${literal(0n)} - ` : ''}${first.text}${rest.map(({ negative, text }) => ` ${negative ? '-' : '+'} ${text}`).join('')})`
}

/** A name of the agreement cannot end a comment. */
export const comment = (text: string): string => text.replaceAll('*/', '* /').replaceAll('/*', '/ *').replace(/\s+/g, ' ')
