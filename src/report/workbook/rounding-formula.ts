/**
 * Rounding as a spreadsheet formula. A double is a little off what it stands for, and rounding down turns "a little" into a cent; so
 * every formula first rounds to a millionth of the step, and only then as agreed.
 */
import type { RoundingMode } from '../../core/node.ts'

/** Decimals of a step that are kept: what lies beyond is noise of the spreadsheet. */
const kept = 6

type Write = (quotient: string) => string

/** Whole steps from the number of steps `q`; `half-even` needs it three times, so it must be short. */
const modes: Readonly<Record<RoundingMode, Write>> = {
  'half-away-from-zero': (q) => `ROUND(${q},0)`,
  'half-even': (q) => `IF(ABS(${q}-TRUNC(${q}))=0.5,2*ROUND(${q}/2,0),ROUND(${q},0))`,
  floor: (q) => `INT(${q})`,
  ceiling: (q) => `-INT(-${q})`,
  'toward-zero': (q) => `TRUNC(${q})`,
  'away-from-zero': (q) => `ROUNDUP(${q},0)`,
}

/** `x` rounded to a multiple of `to`, canonical number text. `x` is asked for bare (0), or so that it can be multiplied (2). */
export function roundingFormula(x: (needs: 0 | 2) => string, to: string, mode: RoundingMode): string {
  const places = decimalPlaces(to)
  if (places !== undefined && mode === 'half-away-from-zero') return `ROUND(ROUND(${x(0)},${places + kept}),${places})`
  const { times, over } = stepParts(to)
  const bare = times === '1' && over === '1'
  const whole = modes[mode](`ROUND(${x(bare ? 0 : 2)}${over === '1' ? '' : `*${over}`}${times === '1' ? '' : `/${times}`},${kept})`)
  return `${whole.startsWith('-') ? `(${whole})` : whole}${times === '1' ? '' : `*${times}`}${over === '1' ? '' : `/${over}`}`
}

/** 2 for `0.01`, 0 for `1`; `undefined` for a step that is no power of ten. */
function decimalPlaces(to: string): number | undefined {
  if (to === '1') return 0
  return /^0\.0*1$/.test(to) ? to.length - 2 : undefined
}

/** The step as a quotient of whole numbers: dividing by 100 gives the nearest double, multiplying by 0.01 does not. */
export function stepParts(to: string): { readonly times: string; readonly over: string } {
  const [top = '1', bottom = '1'] = to.split('/')
  const places = top.includes('.') ? top.length - top.indexOf('.') - 1 : 0
  const times = top.replace('.', '').replace(/^0+(?=\d)/, '')
  return { times, over: bottom === '1' ? `1${'0'.repeat(places)}` : bottom }
}
