/** `splitkey sql`: the key as a query for a warehouse. */
import { type Command, Option } from 'commander'
import { type ColumnKind, type ColumnOptions, type DialectName, dialectNames, type SqlQuery, toSql } from '../../sql/index.ts'
import type { Io } from '../io.ts'
import { loadKey } from '../load-key.ts'
import { oneKey } from '../one-key.ts'
import { repeated } from '../options.ts'
import { answer, type OutputOptions, withOutput } from '../output.ts'
import { pairs } from '../pairs.ts'

interface Options extends OutputOptions {
  readonly dialect: DialectName
  readonly table: string
  readonly keep?: readonly string[]
  readonly column?: readonly string[]
  readonly range?: readonly string[]
  readonly decimals?: readonly string[]
  readonly kind: ColumnKind
  readonly guard?: true
  readonly versionFrom?: string
}

const examples = `
Examples:
  $ splitkey sql garden.yaml --dialect duckdb --table orders --keep order_id
      a query with a row of payouts per order; ranges and decimals stand in the key
  $ splitkey sql garden.yaml --dialect postgresql --range price=0..500 --decimals price=2 --column sold=quantity
      what the key does not say, and how the columns are called
  $ splitkey sql garden.yaml --dialect clickhouse --guard
      the query to run first: how many rows cannot be settled
`

export function addSql(program: Command, io: Io): void {
  const command = program
    .command('sql')
    .description('write the key as SQL in whole numbers: the same cents in DuckDB, PostgreSQL, ClickHouse and others')
    .argument('<key>', 'the agreement: YAML or JSON')
    .addOption(new Option('--dialect <name>', 'the engine').choices([...dialectNames]).makeOptionMandatory())
    .option('--table <table>', 'what stands after FROM', 'orders')
    .option('--keep <columns>', 'columns beside the payouts, separated by commas', (value: string) => value.split(','))
    .addOption(repeated('--column <input=column>', 'the column of an input, where it has another name'))
    .addOption(repeated('--range <input=lo..hi>', 'the range of an input, where the key has none'))
    .addOption(repeated('--decimals <input=n>', 'the most decimals of an input, where the key does not say'))
    .addOption(
      new Option('--kind <kind>', 'how the columns hold numbers; scaled: whole numbers of the last decimal')
        .choices(['decimal', 'double', 'scaled'])
        .default('decimal'),
    )
    .option('--guard', 'write the query that counts the rows that cannot be settled')
    .option('--version-from <date>', 'the version that holds from this date, for an agreement with several')
  withOutput(command)
    .addHelpText('after', examples)
    .action((path: string, options: Options) => {
      const key = oneKey(loadKey(path, io), options.versionFrom)
      const inputs = Object.keys(key.inputs)
      const query = toSql(key, { dialect: options.dialect, table: options.table, keep: options.keep ?? [], columns: columnsOf(inputs, options) })
      answer({ text: () => (options.guard ? query.guard : query.sql).trimEnd(), data: () => queryData(query) }, options, io)
    })
}

const queryData = ({ sql, guard, payouts, problem, dialect, executedOn }: SqlQuery): unknown => ({
  dialect,
  executedOn: executedOn ?? 'generated, not executed',
  payouts,
  problem,
  guard,
  sql,
})

function columnsOf(inputs: readonly string[], { column, range, decimals, kind }: Options): Readonly<Record<string, ColumnOptions>> {
  const [columns, ranges, places] = [pairs(column ?? [], '--column'), pairs(range ?? [], '--range'), pairs(decimals ?? [], '--decimals')]
  const named = new Set([...Object.keys(columns), ...Object.keys(ranges), ...Object.keys(places)])
  // Every input has its kind; a balance only has a column when it is named.
  const all = [...new Set([...inputs, ...named])].filter((name) => named.has(name) || kind !== 'decimal')
  return Object.fromEntries(all.map((name) => [name, columnOf(kind, columns[name], ranges[name], places[name])]))
}

function columnOf(kind: ColumnKind, column: string | undefined, range: string | undefined, decimals: string | undefined): ColumnOptions {
  const [lo = '', hi = ''] = range?.split('..') ?? []
  return {
    kind,
    ...(column !== undefined && { column }),
    ...(range !== undefined && { range: [lo, hi] as const }),
    ...(decimals !== undefined && { decimals: Number(decimals) }),
  }
}
