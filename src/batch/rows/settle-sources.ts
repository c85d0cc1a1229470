/** Settles columns: infers what is not stated, runs the kernel, decides apart what is left. */
import type { Issue } from '../../core/issue.ts'
import type { KeyData } from '../../core/key.ts'
import type { BatchPlan } from '../analysis/batch-plan.ts'
import type { InputDomain } from '../analysis/domain.ts'
import type { backendOf } from '../engine/kernel.ts'
import { type Kernel, kernelOf } from '../engine/kernel.ts'
import { runTapes } from '../engine/run-tapes.ts'
import type { Runner } from '../engine/runner.ts'
import { dealCents } from '../exact/deal-cents.ts'
import { type Decision, decideApart, textsOf } from './decide-apart.ts'
import { domainOf } from './infer.ts'
import { type BatchResult, type RowIssues, raiseRows } from './result.ts'
import { rowIntegers } from './row-integers.ts'
import type { Source } from './source.ts'

/** What a batch keeps between calls. */
export interface Context {
  readonly key: KeyData
  readonly stated: Readonly<Record<string, Partial<InputDomain>>>
  readonly recipients: readonly string[]
  readonly chosen: ReturnType<typeof backendOf>
  /** Kernels by domain and kind of columns: a cache. */
  readonly kernels: Map<string, Kernel>
}

/** Where results go and what runs there, when the columns stand in kernel memory. */
export interface InPlace {
  readonly outputs: readonly Float64Array[]
  readonly runner: (kernel: Kernel) => Runner | undefined
}

/** What to do with rows that have no settlement: throw for all together, or report them in the result. */
export type OnIssue = 'throw' | 'report'

/** At most this many kernels are kept: batches whose inferred ranges differ share one by widening. */
const mostKernels = 16

/** The kernel for these columns. */
export function kernelFor(context: Context, sources: readonly Source[]): Kernel {
  const domain = domainOf(sources, context.stated)
  const id = JSON.stringify(sources.map(({ name, holds }) => [name, holds, domain[name]]))
  const known = context.kernels.get(id)
  if (known) return known
  if (context.kernels.size >= mostKernels) context.kernels.clear()
  const made = kernelOf(context.key, domain, sources, context.chosen.backend)
  context.kernels.set(id, made)
  return made
}

/** Settles columns of `rows` rows. @throws with `throw` every row without a settlement; then all payouts are 0 again */
export function settleSources(context: Context, sources: readonly Source[], rows: number, onIssue: OnIssue, place?: InPlace): BatchResult {
  const kernel = kernelFor(context, sources)
  const outputs = place?.outputs ?? context.recipients.map(() => new Float64Array(rows))
  const own = place?.runner(kernel)
  const runners = own ? [own, ...kernel.runners.slice(1)] : kernel.runners
  const left = runTapes(
    runners,
    sources.map(({ values }) => values),
    outputs,
    rows,
  )
  const issues = decideRows(context, kernel.plan, sources, outputs, left)
  if (onIssue === 'throw' && issues.length > 0) {
    for (const column of outputs) column.fill(0)
    raiseRows(issues)
  }
  return resultOf(context, { sources, outputs, rows, issues, apart: left.length })
}

/** What was found out about a batch. */
interface Settled extends Pick<BatchResult, 'rows' | 'issues' | 'apart'> {
  readonly sources: readonly Source[]
  readonly outputs: readonly Float64Array[]
}

/** The result as callers see it. */
export function resultOf({ recipients, key, chosen }: Context, { sources, outputs, rows, issues, apart }: Settled): BatchResult {
  const payouts = Object.fromEntries(recipients.map((name, index) => [name, outputs[index] as Float64Array]))
  const atStart = sources.filter(({ isStart }) => isStart).map(({ name }) => name)
  return { rows, step: key.round?.to as string, payouts, issues, apart, backend: chosen.name, atStart }
}

/** Decides the rows that are left, writes their cents, and answers those that have none. */
export function decideRows(
  context: Context,
  plan: BatchPlan,
  sources: readonly Source[],
  outputs: readonly Float64Array[],
  left: readonly number[],
): readonly RowIssues[] {
  const issues: RowIssues[] = []
  const integersOf = rowIntegers(plan, sources)
  for (const row of left) {
    const integers = integersOf(row)
    const own = integers && plan.deal && dealCents(plan.deal, integers)
    const decision = fitting(own ? { cents: own } : decideApart(context.key, context.stated, textsOf(sources, row)))
    const cents = 'cents' in decision ? decision.cents : undefined
    for (let index = 0; index < outputs.length; index++) (outputs[index] as Float64Array)[row] = Number(cents?.[index] ?? 0n)
    if ('issues' in decision) issues.push({ row, issues: decision.issues })
  }
  return issues.sort((a, b) => a.row - b.row)
}

const tooLarge: Issue = { code: 'too-large', path: '', message: 'a payout has more than fifteen digits: settle this row by itself' }

/** Cents that a double cannot hold are refused, not rounded. */
const fitting = (decision: Decision): Decision =>
  'cents' in decision && decision.cents.some((cents) => !Number.isSafeInteger(Number(cents))) ? { issues: [tooLarge] } : decision
