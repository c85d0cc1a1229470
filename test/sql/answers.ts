/** The answer of an engine read from its bytes: tab-separated, a row number, then what everybody is paid, then the problem. */

const [tab, newline, point, minus, zero, nine, backslash] = [9, 10, 46, 45, 48, 57, 92]

/** Cents per recipient, and the number of the problem of each row, 0 where there is none; −1 in rows that were not answered. */
export interface Answers {
  readonly cents: readonly Float64Array[]
  readonly problem: Float64Array
}

/** `places` decimals make a cent; `steps` of them are one step, of which `cents` counts. @throws for what is no such table */
export function readAnswers(bytes: Uint8Array, rows: number, recipients: number, places: number, steps: number): Answers {
  const cents = Array.from({ length: recipients }, () => new Float64Array(rows))
  const problem = new Float64Array(rows).fill(-1)
  const cells = reader(bytes)
  while (cells.more()) {
    const row = cells.next(0)
    if (!(row >= 0 && row < rows) || problem[row] !== -1) throw new Error(`row ${row} is answered twice, or was never asked`)
    for (const column of cents) column[row] = cells.next(places) / steps
    problem[row] = cells.next(0)
  }
  return { cents, problem }
}

interface Cells {
  readonly more: () => boolean
  /** The next cell, counted in `10^-places`; empty or `\N` is NaN. */
  readonly next: (places: number) => number
}

function reader(bytes: Uint8Array): Cells {
  let at = 0
  const next: Cells['next'] = (places) => {
    let [value, sign, after, digits] = [0, 1, -1, 0]
    for (let byte = bytes[at]; byte !== tab && byte !== newline; byte = bytes[++at]) {
      if (byte === minus) sign = -1
      else if (byte === point) after = 0
      else if (byte !== undefined && byte >= zero && byte <= nine) {
        value = value * 10 + byte - zero
        digits++
        if (after >= 0) after++
      } else if (byte !== backslash && byte !== 78) throw new Error(`no number: ${new TextDecoder().decode(bytes.subarray(at - 20, at + 20))}`)
    }
    at++
    const left = places - Math.max(after, 0)
    // Zeros that an engine writes beyond the last place are taken off.
    if (digits === 0) return Number.NaN
    const whole = left >= 0 ? value * 10 ** left : value / 10 ** -left
    if (!Number.isSafeInteger(whole)) throw new Error(`${value} with ${after} decimals is no whole number of cents`)
    return sign * whole
  }
  return { more: () => at < bytes.length, next }
}
