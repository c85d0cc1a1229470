/** Names that must not mean two things. */
import type { Issue } from '../issue.ts'

type Report = (issue: Issue) => undefined

/** Inputs, balances and lines share one space of names. */
export function distinct(names: readonly string[], report: Report): void {
  const seen = new Set<string>()
  for (const name of names) {
    if (seen.has(name))
      report({ code: 'duplicate-name', path: name, name, message: `'${name}' is used for two things: inputs, balances and lines need different names` })
    seen.add(name)
  }
}

/** A partner is told from a fund, and from a line that every key has. */
export function partnersApart(parties: readonly string[], funds: readonly string[], implicit: readonly string[], report: Report): void {
  const clash = (name: string, path: string, message: string): void => {
    if (parties.includes(name)) report({ code: 'duplicate-name', path, name, message: `'${name}' is ${message}` })
  }
  for (const name of funds) clash(name, `balances.${name}`, 'a partner and a fund: give the fund another name')
  for (const name of implicit) clash(name, `parties.${parties.indexOf(name)}`, 'a line of every key that pays: give the partner another name')
}
