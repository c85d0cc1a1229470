import { agreement } from '../../src/agreement/agreement.ts'
import type { Leftover } from '../../src/core/key.ts'
import { keyOf } from '../arbitraries/keys.ts'

/** An agreement in which revenue is divided by fixed weights, and nothing else happens. */
export const sharing = (shares: Readonly<Record<string, number>>, leftover: Leftover) =>
  agreement('x', {
    versions: [
      {
        key: keyOf({
          name: 'x',
          parties: Object.keys(shares),
          inputs: { revenue: 'EUR' },
          pot: 'revenue',
          surplus: { shares },
          round: { to: '0.01 EUR', leftover },
        }),
      },
    ],
  })
