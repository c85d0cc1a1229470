/** DuckDB in memory, with the rows of `rows.ts` as a table. */
import { DuckDBInstance } from '@duckdb/node-api'
import { decimalText, type Row, shapes } from './rows.ts'

export interface Duck {
  /** Answers the rows of a query as texts. */
  readonly ask: (sql: string) => Promise<readonly (readonly (string | null)[])[]>
  readonly close: () => void
}

export async function duck(): Promise<Duck> {
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  await connection.run('SET threads = 1')
  const ask: Duck['ask'] = async (sql) => {
    const reader = await connection.runAndReadAll(sql)
    return reader.getRowsJson().map((row) => row.map((value) => (value === null ? null : String(value))))
  }
  return { ask, close: () => connection.closeSync() }
}

/** A row as the values of an SQL statement: a number, then each input as a decimal, then each as a whole number. */
export const valuesOf = (row: Row, index: number): string =>
  `(${[index, ...Object.entries(shapes).map(([name, { decimals }]) => decimalText(row[name] as number, decimals)), ...Object.keys(shapes).map((name) => row[name])].join(', ')})`

/** Columns of the table: name and type, in the order of `valuesOf`. */
export const tableColumns = (decimal: (places: number) => string, whole: string, quote = (name: string) => `"${name}"`): readonly string[] => [
  `id ${whole}`,
  ...Object.entries(shapes).map(([name, { decimals }]) => `${quote(name)} ${decimal(decimals)}`),
  ...Object.keys(shapes).map((name) => `${name}_n ${whole}`),
]

/** Two tables of the same rows: `orders` with decimals, `doubles` with doubles. */
export async function loadRows({ ask }: Duck, rows: readonly Row[]): Promise<void> {
  await ask(`CREATE TABLE orders (${tableColumns((places) => `DECIMAL(18, ${places})`, 'BIGINT').join(', ')})`)
  await ask(`INSERT INTO orders VALUES ${rows.map(valuesOf).join(', ')}`)
  const doubles = Object.keys(shapes).map((name) => `CAST("${name}" AS DOUBLE) AS "${name}"`)
  await ask(`CREATE TABLE doubles AS SELECT id, ${doubles.join(', ')} FROM orders`)
}
