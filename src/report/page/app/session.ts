/** What the page knows before anybody moves anything: the agreement, made whole again, and its months settled. */
import type { Agreement } from '../../../agreement/agreement.ts'
import { type SettledPeriod, settleSeries } from '../../../agreement/series.ts'
import type { KeyData } from '../../../core/key.ts'
import type { PageData, Start } from '../page-data.ts'
import { coloursOf } from '../speech.ts'

export interface Session {
  readonly data: PageData
  readonly agreement: Agreement
  readonly keys: readonly KeyData[]
  readonly series: readonly SettledPeriod[]
  /** Worked examples, then months: what balances hold before a month follows from those before it. */
  readonly starts: readonly Start[]
  readonly colours: ReadonlyMap<string, string>
}

export function sessionOf(data: PageData): Session {
  const { agreement } = data
  const keys = agreement.versions.map(({ key }) => key)
  const series = settleSeries(agreement, data.months, data.opening)
  const months = series.map(({ period, version, settlement }, index): Start => {
    const owed = index === 0 ? data.opening?.owed : series[index - 1]?.settlement.owed
    return {
      name: period,
      kind: 'month',
      version: agreement.versions.indexOf(version),
      inputs: settlement.inputs,
      balances: settlement.opening,
      ...(owed && { owed }),
    }
  })
  return { data, agreement, keys, series, starts: [...data.starts, ...months], colours: coloursOf(keys) }
}

/** The page opens with the last month; without months, with the first example. */
export const firstStart = ({ starts, series }: Session): number => (series.length > 0 ? starts.length - 1 : 0)
