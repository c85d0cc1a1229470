/** Names of sheets: at most 31 characters, without those that spreadsheets refuse, distinct whatever the case. */

const longest = 31

/** Apostrophes are not wrong, but every reference would have to double them. */
const refused = /[[\]:*?/\\'\p{Cc}]/gu

/** Gives each sheet a name of its own: `2022-03`, and `2022-03 (2)` for the next that is called so. */
export function sheetNames(): (wanted: string) => string {
  const used = new Set(['history'])
  return (wanted) => {
    const base = wanted.replace(refused, ' ').trim() || 'Sheet'
    let name = shorten(base, '')
    for (let count = 2; used.has(name.toLowerCase()); count++) name = shorten(base, ` (${count})`)
    used.add(name.toLowerCase())
    return name
  }
}

const shorten = (base: string, suffix: string): string => `${base.slice(0, longest - suffix.length).trim()}${suffix}`

/** A cell on another sheet. */
export const onSheet = (sheet: string, address: string): string => `'${sheet}'!${address}`
