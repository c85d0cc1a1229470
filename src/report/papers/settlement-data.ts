/** `settlement.json`: everything a settlement came from and came to, as text and exact numbers, so that anybody can perform it again. */
import type { SettledPeriod } from '../../agreement/series.ts'
import { exact } from '../../read/settlement.ts'
import type { Reference } from '../references.ts'
import type { PapersInput } from './papers-input.ts'

/** The text of the file, the same for the same inputs on every machine. */
export const settlementJson = (input: PapersInput, reference: Reference): string => `${JSON.stringify(settlementData(input, reference), undefined, 2)}\n`

const settlementData = ({ agreement, series, call, fingerprints, keyData, provenance, promises, sources }: PapersInput, reference: Reference): unknown => ({
  agreement: agreement.name,
  fingerprints,
  call,
  periods: series.map((settled, index) => periodData(settled, provenance[index] ?? {}, reference)),
  promises,
  key: keyData,
  // By line, so that a change is found in its line.
  sources: Object.fromEntries(sources.map(({ path, text }) => [path, text.split('\n')])),
})

function periodData({ period, status, version, settlement }: SettledPeriod, origins: PapersInput['provenance'][number], reference: Reference): unknown {
  const trace = settlement['~trace']
  return {
    period,
    ...(status !== undefined && { status }),
    rules: { ...(version.from !== undefined && { from: version.from }), ...(version.note !== undefined && { note: version.note }) },
    inputs: settlement.inputs,
    origins,
    opening: settlement.opening,
    owedBefore: trace.openingOwed,
    lines: Object.fromEntries(Object.entries(exact(settlement, 'lines')).map(([name, value]) => [name, { ref: reference('lines', name), value }])),
    payouts: exact(settlement, 'payouts'),
    balances: exact(settlement, 'balances'),
    costs: exact(settlement, 'costs'),
    net: exact(settlement, 'net'),
    owed: settlement.owed,
  }
}
