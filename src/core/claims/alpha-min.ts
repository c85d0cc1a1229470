import { add, div, lit, min, mul, sub } from '../build.ts'
import { claimsRule } from './claims-rule.ts'
import { inProportion } from './in-proportion.ts'

/**
 * α-min: equal shares until the smallest claim is met in full; the rest in proportion to what is then still claimed.
 *
 * Source: Giménez-Gómez & Peris 2014; `alphamin` in ClaimsProblems.
 *
 * @example divideClaims('alphaMin', 10, { A: 2, B: 4, C: 7, D: 8 }) // { A: '2', B: '30/13', C: '36/13', D: '38/13' }
 */
export const alphaMin = claimsRule({
  name: 'alphaMin',
  says: {
    en: '{estate} is divided equally until the smallest claim is met, the rest in proportion to what is still claimed',
    nl: '{estate} wordt gelijk verdeeld tot de kleinste aanspraak voldaan is, de rest naar verhouding van wat nog gevraagd wordt',
    fr: '{estate} est partagé à parts égales jusqu’à ce que la plus petite créance soit payée, le reste en proportion de ce qui est encore réclamé',
  },
  most: 100,
  keeps: [
    'homogeneity',
    'equalTreatment',
    'orderPreservation',
    'linkedClaimEndowmentMonotonicity',
    'claimMonotonicity',
    'regressivity',
    'endowmentMonotonicity',
    'orderPreservationUnderEndowmentVariations',
    'compositionDown',
    'compositionUp',
    'divisionInvariance',
  ],
  divide: ({ estate, claims, name }) => {
    const count = lit(String(claims.length))
    const smallest = name('smallest claim', min(...claims))
    const equal = name('equal share', min(div(estate, count), smallest))
    const rest = name('beyond equal shares', sub(estate, mul(count, equal)))
    const more = inProportion(
      rest,
      claims.map((claim) => sub(claim, smallest)),
      (total) => name('still claimed', total),
    )
    return more.map((award) => add(equal, award))
  },
})
