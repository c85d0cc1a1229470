/** What a list of players must be. */
import { type Issue, raise } from '../../core/issue.ts'
import { nameIssue } from '../../core/names.ts'

/** Throws for no players, more than `most`, a bad name or a name that stands twice. */
export function checkPlayers(players: readonly string[], most: number): void {
  const issues: Issue[] = []
  if (players.length === 0) issues.push({ code: 'missing-part', path: 'players', message: 'a game needs at least one player' })
  if (players.length > most) issues.push(tooMany('this', players.length, most))
  for (const [i, name] of players.entries()) {
    const bad = nameIssue(`players.${i}`, name)
    if (bad) issues.push(bad)
    if (players.indexOf(name) < i) {
      issues.push({ code: 'duplicate-name', path: `players.${i}`, name, message: `the player '${name}' stands twice in the list` })
    }
  }
  raise(issues)
}

/** Throws when a computation over all coalitions would not end in reasonable time. */
export function checkSize(what: string, n: number, most: number): void {
  if (n > most) raise([tooMany(what, n, most)])
}

const tooMany = (what: string, n: number, most: number): Issue => ({
  code: 'too-large',
  path: 'players',
  message: `${what} works on at most ${most} players, for it visits every coalition: found ${n}`,
})
