import type { Agreement } from '../../../src/agreement/agreement.ts'
import type { SettledPeriod } from '../../../src/agreement/series.ts'
import type { Settlement } from '../../../src/read/settlement.ts'

/** A settlement as the only one of an agreement that holds nothing but its key. */
export function oneSettled(settlement: Settlement): readonly [Agreement, readonly SettledPeriod[]] {
  const { key } = settlement['~trace']
  const version = { key }
  return [{ name: key.name, versions: [version], advance: {} }, [{ period: '', inputs: settlement.inputs, version, settlement }]]
}
