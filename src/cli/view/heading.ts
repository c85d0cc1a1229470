/** The first line of an answer: what was settled, when, under which version, in what money. */
import type { Version } from '../../agreement/agreement.ts'
import type { AgreementFile } from '../../text/agreement-file.ts'

/** @example `M1 planter, 2022-03 (version from 2022-01: new price clause), amounts in EUR` */
export function headingOf(whole: AgreementFile, version: Version, periods: readonly string[]): string {
  const [first = '', last = first] = [periods[0], periods.at(-1)]
  const when = first === '' ? '' : first === last ? `, ${first}` : `, ${first} to ${last}, ${periods.length} periods`
  const which =
    whole.versions.length > 1 && periods.length === 1
      ? ` (version ${version.from === undefined ? 'from the start' : `from ${version.from}`}${version.note === undefined ? '' : `: ${version.note}`})`
      : ''
  const unit = version.key.pot?.unit
  return `${whole.name}${when}${which}${unit === undefined ? '' : `, amounts in ${unit}`}`
}
