/** What stands between the cells of a table, by its first line. */

const names: Readonly<Record<string, string>> = { ',': 'comma', ';': 'semicolon', '\t': 'tab' }

/** The separators that the first line of a table uses, outside quotes; more than one is to be refused, not guessed. */
export function separatorsOf(head: string): readonly string[] {
  const bare = head.replace(/"[^"]*"/g, '')
  return Object.keys(names).filter((separator) => bare.includes(separator))
}

/** What is wrong with a first line that uses several. */
export const mixedText = (found: readonly string[]): string =>
  `the first line mixes separators: ${found.map((one) => names[one]).join(' and ')}; use one of them`
