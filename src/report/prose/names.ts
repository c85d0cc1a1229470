/** Names as people read them: `purchaseIncentive` is “purchase incentive”. */

/** A name in words: a space where a word begins; a capital that stands alone, and an abbreviation, keep their size. */
export const inWords = (name: string): string =>
  name.replace(/(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/g, ' ').replace(/ [A-Z](?=[a-z])/g, (start) => start.toLowerCase())

/** How each name reads; names that would read alike keep their spelling. */
export function readNames(names: readonly string[]): ReadonlyMap<string, string> {
  const count = new Map<string, number>()
  for (const name of new Set(names)) count.set(inWords(name), (count.get(inWords(name)) ?? 0) + 1)
  return new Map(names.map((name) => [name, count.get(inWords(name)) === 1 ? inWords(name) : name]))
}
