/** Every dialect by name. */
import { SplitKeyError, unknownName } from '../../core/issue.ts'
import type { Dialect } from '../dialect.ts'
import { bigquery } from './bigquery.ts'
import { clickhouse } from './clickhouse.ts'
import { duckdb } from './duckdb.ts'
import { postgresql } from './postgresql.ts'
import { snowflake } from './snowflake.ts'
import { spark } from './spark.ts'
import { trino } from './trino.ts'

/** The engines SQL is written for, in the order in which they are tested. */
export const dialectNames = ['duckdb', 'postgresql', 'clickhouse', 'spark', 'trino', 'bigquery', 'snowflake'] as const
export type DialectName = (typeof dialectNames)[number]

const dialects: Readonly<Record<DialectName, Dialect>> = { duckdb, postgresql, clickhouse, spark, trino, bigquery, snowflake }

/** @throws `unknown-name` with the nearest dialect */
export function dialectOf(name: string): Dialect {
  if (Object.hasOwn(dialects, name)) return dialects[name as DialectName]
  throw new SplitKeyError([unknownName('unknown-name', 'dialect', name, dialectNames)])
}
