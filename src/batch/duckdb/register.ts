/** A kernel as a function that DuckDB calls with every block of rows. */

import type * as DuckDB from '@duckdb/node-api'
import type { DuckDBConnection, DuckDBDataChunk, DuckDBScalarFunctionInfo, DuckDBVector } from '@duckdb/node-api'
import { type KeyData, recipientsOf } from '../../core/key.ts'
import { mostListed } from './bad-cells.ts'
import type { BlockKernel, RowProblem } from './kernel.ts'
import type { Survey } from './survey.ts'
import { wholeNumbers, writeArrays } from './vectors.ts'

/** The name of the function in SQL. */
export const settleName = 'splitkey_settle'

/** Told after every block: how many rows are settled, of how many. */
export type Progress = (done: number, all: number) => void

export interface Registered {
  readonly key: KeyData
  readonly surveyed: Survey
  readonly kernel: BlockKernel
  /** Receives the rows that have no settlement, by their number in the file. */
  readonly problems: RowProblem[]
  readonly progress?: Progress
}

/** Registers `splitkey_settle(row, input …)`: an array of whole steps per recipient. */
export function registerKernel({ key, surveyed, kernel, problems, progress }: Registered, connection: DuckDBConnection, duckdb: typeof DuckDB): void {
  const { ARRAY, BIGINT, DECIMAL, DuckDBScalarFunction, arrayValue } = duckdb
  const width = recipientsOf(key).length
  let done = 0
  const mainFunction = (info: DuckDBScalarFunctionInfo, chunk: DuckDBDataChunk, output: DuckDBVector): void => {
    try {
      const rows = chunk.rowCount
      const columns = surveyed.inputs.map((_, index) => wholeNumbers(chunk.getColumnVector(index + 1), rows))
      const cents = new BigInt64Array(rows * width)
      const numbers = wholeNumbers(chunk.getColumnVector(0), rows)
      for (const { row, message } of kernel(columns, rows, cents)) if (problems.length < mostListed) problems.push({ row: Number(numbers[row]), message })
      if (problems.length > 0) {
        info.setError('some rows have no settlement')
        return
      }
      writeArrays(output, cents, width, arrayValue)
      done += rows
      progress?.(done, surveyed.rows)
    } catch (error) {
      info.setError((error as Error).message)
    }
  }
  const parameterTypes = [BIGINT, ...surveyed.inputs.map(({ decimals }) => DECIMAL(18, decimals))]
  connection.registerScalarFunction(
    DuckDBScalarFunction.create({ name: settleName, returnType: ARRAY(BIGINT, width), parameterTypes, volatile: true, mainFunction }),
  )
}
