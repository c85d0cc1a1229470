/** What must hold of a recorded settlement on any cluster: nothing partial counts, and running it again is harmless. */
import { strict as assert } from 'node:assert'
import { type Ask, recordSettlement, type SqlQuery, settledRows } from '../../src/sql/index.ts'
import type { Say } from './workload.ts'

export interface Recorded {
  readonly name: string
  readonly query: SqlQuery
  readonly rows: number
  readonly ask: Ask
  /** Takes one shard away, and brings it back. */
  readonly shardDown: () => void
  readonly shardUp: () => Promise<void>
}

export async function settledOnce({ name, query, rows, ask, shardDown, shardUp }: Recorded, say: Say): Promise<void> {
  const options = { run: `${name} 2022-03`, table: 'orders', keep: ['id'] }
  const counting = async (): Promise<number> => Number((await ask(`SELECT count(*) FROM (${settledRows({}, options.run)}) AS counted`))[0]?.[0])
  const completed = async (): Promise<number> => Number((await ask("SELECT count(*) FROM settlement_run WHERE state = 'completed'"))[0]?.[0])
  // The shard goes away after the guard, while rows are being written.
  const losing: Ask = async (statement) => {
    if (/^INSERT INTO settlement_row/.test(statement)) shardDown()
    return ask(statement)
  }
  await assert.rejects(recordSettlement(query, options, losing), (error: Error) => {
    assert.match(error.message, new RegExp(`^'${options.run}' is not recorded as completed: .*connect`, 'is'))
    say(`${name}: one shard down: ${error.message.replace(/\s+/g, ' ').slice(0, 160)}`)
    return true
  })
  assert.equal(await completed(), 0)
  await shardUp()
  assert.equal(await counting(), 0)
  assert.deepEqual(await recordSettlement(query, options, ask), { state: 'completed', attempt: 2, rows })
  assert.deepEqual(await recordSettlement(query, options, ask), { state: 'completed before', attempt: 2, rows })
  assert.equal(await counting(), rows)
  assert.equal(await completed(), 1)
  say(`${name}: with the shard back, attempt 2 records ${rows} rows once; running it again writes nothing`)
}
