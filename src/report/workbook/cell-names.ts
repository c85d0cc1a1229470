/**
 * Defined names of cells: every thing of a key gets one, by one rule. Spreadsheets know no difference between capitals and small
 * letters, and read `A1`, `FY22` or `R1C1` as a cell.
 */

/** Long enough to read, short enough that forty of them fit in one formula. */
const longest = 60

const looksLikeCell = /^[A-Za-z]{1,3}\d+$/
/** Rows and columns by number, in English (R1C1), German (Z1S1) and French (L1C1) editions. */
const looksLikeRowOrColumn = /^[RCLZS]\d*(?:[RCLZS]\d*)?$/i
const taken = ['true', 'false', 'null', 'print_area', 'print_titles']

/** A name without what spreadsheets refuse; not yet distinct from others. */
export function cellName(wanted: string): string {
  const plain = wanted.replace(/[^A-Za-z0-9_]+/g, '_').replace(/^(?![A-Za-z_])/, '_')
  const short = plain.slice(0, longest).replace(/(?<=[^_])_+$/, '')
  return looksLikeCell.test(short) || looksLikeRowOrColumn.test(short) || taken.includes(short.toLowerCase()) ? `${short}_` : short
}

/** Gives each thing a name of its own: `price`, and `Price_2` for the next that is called so. */
export function cellNames(): (wanted: string) => string {
  const used = new Set<string>()
  return (wanted) => {
    const base = cellName(wanted)
    let name = base
    for (let count = 2; used.has(name.toLowerCase()); count++) name = `${base}_${count}`
    used.add(name.toLowerCase())
    return name
  }
}
