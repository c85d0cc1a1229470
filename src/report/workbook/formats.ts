/** How numbers are shown. Codes are stored in English, as the file format wants; every spreadsheet shows them as its own country does. */

/** Money: as many decimals as are paid, and more where a step has more. */
export const moneyFormat = '#,##0.00;[Red]-#,##0.00'
/** Money before it is rounded. */
const exactFormat = '#,##0.00####;[Red]-#,##0.00####'
export const plainFormat = '#,##0.######;[Red]-#,##0.######'
export const percentFormat = '0.00##%'

/** The format for a step in this unit; `money` is the unit of the pot, if there is one. */
export function formatOf(unit: string, money: string | undefined): string {
  if (money !== undefined && (unit === money || unit.startsWith(`${money}/`))) return exactFormat
  return plainFormat
}

/** The format for a constant: a share is shown as a percentage. */
export const constantFormat = (value: string, unit: string, money: string | undefined): string =>
  unit === '1' && /^0\.\d{1,4}$/.test(value) ? percentFormat : formatOf(unit, money)
