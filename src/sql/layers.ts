/** Terms as SQL text: one layer of subquery per level of the graph, so that whatever is used twice is computed once. */
import type { Dialect } from './dialect.ts'
import { isConstant, type Term } from './term.ts'
import { textOf } from './text.ts'

/** A column of the answer. */
export interface Output {
  readonly name: string
  readonly term: Term
}

/** An expression longer than this gets a column of its own. */
const longestInline = 400

/** Columns are named `sk1`, `sk2` …: names that cannot collide where case is ignored. */
export const ownColumn = /^sk\d+$/i

interface Column {
  readonly name: string
  /** The layer that computes it. */
  readonly level: number
  readonly text: string
  readonly reads: ReadonlySet<Column>
}

/** How a term stands in the text of others: as a column, or written out. */
type Written = Omit<Column, 'name'>

/** The query that computes these outputs of `table`, with the columns of `keep` in front. */
export function layered(outputs: readonly Output[], table: string, keep: readonly string[], dialect: Dialect): string {
  const { columns, standing } = write(outputs, dialect)
  const depth = columns.reduce((most, { level }) => Math.max(most, level), 0)
  const finals = outputs.map(({ name, term }) => ({
    name,
    reads: standing.get(term)?.reads ?? new Set<Column>(),
    text: standing.get(term)?.text ?? textOf(term, dialect, nothing),
  }))
  const last = lastReads(columns, finals, depth)
  let from = table
  for (let level = 1; level <= depth; level++) {
    const through = columns.filter((column) => column.level < level && (last.get(column) as number) > level).map(({ name }) => name)
    const own = columns.filter((column) => column.level === level).map(({ name, text }) => `${text} AS ${name}`)
    from = `(\nSELECT ${[...keep, ...through, ...own].join(',\n  ')}\nFROM ${from}${dialect.fence}) AS l${level}`
  }
  return `SELECT ${[...keep, ...finals.map(({ name, text }) => `${text} AS ${dialect.identifier(name)}`)].join(',\n  ')}\nFROM ${from}`
}

const nothing = (): undefined => undefined

/** The layer that reads each column last; a column passes through the layers before it. */
function lastReads(columns: readonly Column[], finals: readonly { readonly reads: ReadonlySet<Column> }[], depth: number): ReadonlyMap<Column, number> {
  const last = new Map<Column, number>()
  const note = (reads: ReadonlySet<Column>, level: number): void => {
    for (const column of reads) last.set(column, Math.max(last.get(column) ?? 0, level))
  }
  for (const { reads, level } of columns) note(reads, level)
  for (const { reads } of finals) note(reads, depth + 1)
  return last
}

/** Every term as text, in the order of computation; those that are used more than once become columns. */
function write(outputs: readonly Output[], dialect: Dialect): { readonly columns: readonly Column[]; readonly standing: ReadonlyMap<Term, Written> } {
  const uses = usesOf(outputs)
  const columns: Column[] = []
  const standing = new Map<Term, Written>()
  for (const term of [...uses.keys()].sort((a, b) => a.id - b.id)) {
    if (isConstant(term)) continue
    const below = term.args.flatMap((arg) => standing.get(arg) ?? [])
    const level = below.reduce((most, one) => Math.max(most, one.level), 0)
    const written = { text: textOf(term, dialect, (arg) => standing.get(arg)?.text), level, reads: new Set(below.flatMap((one) => [...one.reads])) }
    if (!isColumn(term, written.text, uses.get(term) as number)) standing.set(term, written)
    else {
      const column = { ...written, name: `sk${columns.length + 1}`, level: level + 1 }
      columns.push(column)
      standing.set(term, { text: column.name, level: column.level, reads: new Set([column]) })
    }
  }
  return { columns, standing }
}

/** What reads the table itself is a column at once: the layers above do not see the table. */
function isColumn(term: Term, text: string, uses: number): boolean {
  if (term.op === 'text' && term.args.length === 0) return false
  if (term.early) return true
  return uses > 1 || text.length > longestInline || term.args.some((arg) => arg.op === 'text' && arg.args.length === 0)
}

/** How often each term stands in another, or in an output. */
function usesOf(outputs: readonly Output[]): ReadonlyMap<Term, number> {
  const uses = new Map<Term, number>()
  const open: Term[] = []
  const use = (term: Term): void => {
    const before = uses.get(term) ?? 0
    uses.set(term, before + 1)
    if (before === 0) open.push(term)
  }
  for (const { term } of outputs) use(term)
  for (let term = open.pop(); term; term = open.pop()) for (const arg of term.args) use(arg)
  return uses
}
