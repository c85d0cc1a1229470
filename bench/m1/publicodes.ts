/** M1 in publicodes: the rules as its own language writes them, in floating point, without a policy for leftover cents. */
import Engine from 'publicodes'
import type { Answer, Case } from './month.ts'

const rules = {
  units: 1000,
  price: 59,
  aluminium: 1.6,
  wood: 620,
  wageIndex: 100,
  aluminiumPaid: 1.6,
  woodPaid: 620,
  recouped: 0,
  buffer: 0,
  sales: { arrondi: '2 décimales', valeur: 'units * price' },
  channel: { arrondi: '2 décimales', valeur: 'sales * 0.10' },
  reference: { arrondi: '2 décimales', valeur: 'units * (2 * aluminium * 1.60 + 0.020 * wood * 1.25)' },
  actual: { arrondi: '2 décimales', valeur: 'units * (2 * aluminiumPaid * 1.60 + 0.020 * woodPaid * 1.25)' },
  incentive: { arrondi: '2 décimales', valeur: '(reference - actual) * 0.5' },
  hardware: { arrondi: '2 décimales', valeur: 'units * 3.10' },
  labour: { arrondi: '2 décimales', valeur: 'units * 19.50 * wageIndex / 100' },
  room: { 'le maximum de': ['30000 - recouped', '0'] },
  recoup: { 'le minimum de': ['units * 3', 'room'] },
  surplus: 'sales - channel - actual - incentive - hardware - labour - recoup',
  gain: { 'le maximum de': ['surplus', '0'] },
  loss: { 'le maximum de': ['0 - surplus', '0'] },
  free: { 'le maximum de': ['12000 - buffer', '0'] },
  saved: { arrondi: '2 décimales', valeur: { 'le minimum de': ['gain * 0.15', 'free'] } },
  rest: 'gain - saved',
  low: { 'le minimum de': ['rest', 'sales * 0.10'] },
  drawn: { 'le minimum de': ['loss', 'buffer'] },
  borne: 'loss - drawn',
  lossW: { 'le minimum de': ['borne * 0.3', 'labour * 0.08'] },
  S: { arrondi: '2 décimales', valeur: 'actual + incentive + hardware + recoup + low * 0.5 + (rest - low) * 0.6 - (borne - lossW)' },
  W: { arrondi: '2 décimales', valeur: 'labour + low * 0.5 + (rest - low) * 0.4 - lossW' },
  bufferAfter: 'buffer + saved - drawn',
  recoupedAfter: 'recouped + recoup',
}

const engine = new Engine(rules, { logger: { log: () => undefined, warn: () => undefined, error: () => undefined } })
const text = (name: string): string => Number(engine.evaluate(name).nodeValue).toFixed(2)

export function withPublicodes({ inputs, opening }: Case): Answer {
  engine.setSituation(Object.fromEntries(Object.entries({ ...inputs, ...opening }).map(([name, value]) => [name, Number(value)])))
  return { S: text('S'), W: text('W'), buffer: text('bufferAfter'), recouped: text('recoupedAfter') }
}
