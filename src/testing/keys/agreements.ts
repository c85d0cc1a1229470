/** Whole agreements, drawn: dated versions of a key, and advances. */
import fc from 'fast-check'
import { type Agreement, agreement } from '../../agreement/agreement.ts'
import { keyOf, leftoversOf } from './key-texts.ts'
import { type KeysOptions, readable, writtenKeys } from './keys.ts'
import { months } from './months.ts'
import { partiesOf } from './parties.ts'

/** What drawn agreements are like. */
export interface AgreementsOptions extends KeysOptions {
  /** At most so many versions, from January 2019 on. Default 3. */
  readonly versions?: number
}

/**
 * Agreements between one and six partners, who stay; each version has claims and splits of its own, from a later month of 2019 to 2021. Balances
 * and the way cents are dealt stay too, so that every version can follow every other; `series` draws what one is settled with.
 * @example fc.assert(fc.property(agreements(), (whole) => { loadAgreement(agreementData(whole)) }))
 */
export function agreements({ versions = 3, ...options }: AgreementsOptions = {}): fc.Arbitrary<Agreement> {
  const counts = options.parties === undefined ? fc.integer({ min: 1, max: 6 }) : fc.constant(options.parties)
  return counts.chain((count) => {
    const parties = partiesOf(count)
    const written = fc.array(writtenKeys({ ...options, parties: count }), { minLength: 1, maxLength: versions })
    const starts = fc.uniqueArray(fc.integer({ min: 1, max: 35 }), { minLength: versions, maxLength: versions })
    const advance = fc.dictionary(fc.constantFrom(...parties), fc.constantFrom('80%', '50%', '1/3', '100%'), { maxKeys: 2 })
    return fc.record({ written, starts, leftover: leftoversOf(parties), advance }).map(({ written: all, starts: later, leftover, advance: paid }) => {
      const from = [...later].sort((a, b) => a - b).map((month) => months(36)[month] as string)
      const keys = all.map((one) => readable(keyOf({ ...one, round: { ...(one['round'] as object), to: '0.01 EUR', leftover } }, options.rules)))
      return agreement('generated', { versions: keys.map((key, index) => (index === 0 ? { key } : { from: from[index - 1] as string, key })), advance: paid })
    })
  })
}
