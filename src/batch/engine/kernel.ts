/** A key made ready for columns of one kind: its plan, its tapes, and the back-end that runs them. */
import type { KeyData } from '../../core/key.ts'
import { type BatchPlan, planBatch } from '../analysis/batch-plan.ts'
import type { Domain } from '../analysis/domain.ts'
import { oneOf } from '../one-of.ts'
import { exactTape } from '../tape/exact-tape.ts'
import { filterTape } from '../tape/filter-tape.ts'
import type { Column } from '../tape/inputs.ts'
import type { Tape } from '../tape/tape.ts'
import { compiledRunner } from './compiled.ts'
import { generatedRunner, mayGenerate } from './generated.ts'
import { plainRunner } from './plain.ts'
import type { Backend, Runner } from './runner.ts'
import { staticKernels, staticRunner } from './static-kernels.ts'
import { mayCompile, type WasmModule } from './web-assembly.ts'

/**
 * `compiled`: WebAssembly made for the key. `static`: WebAssembly kernels made beforehand. `generated`: a JavaScript function made for the
 * key. `plain`: JavaScript that makes nothing. `apart`: every row in BigInt, the reference. `auto` takes the first that is allowed here.
 */
export type BackendName = 'auto' | 'compiled' | 'static' | 'generated' | 'plain' | 'apart'

const backendNames: readonly BackendName[] = ['auto', 'compiled', 'static', 'generated', 'plain', 'apart']

/** Tapes in the order in which they are tried: each is given the rows that the one before left undecided. None: all rows apart. */
export interface Kernel {
  readonly plan: BatchPlan
  readonly tapes: readonly Tape[]
  readonly runners: readonly Runner[]
}

/** The tapes of a plan: a quick one that leaves ties, and one that decides them; or one that does both. */
export function tapesOf(plan: BatchPlan, columns: readonly Column[]): readonly Tape[] {
  const filter = filterTape(plan, columns)
  if (filter?.exact) return [filter.tape]
  const exact = exactTape(plan, columns)
  return [...(filter ? [filter.tape] : []), ...(exact ? [exact] : [])]
}

/** Which back-end a name means here; `kernels` is the static module where nothing may be compiled. @throws `unknown-name` with the nearest */
export function backendOf(name: BackendName, kernels?: WasmModule): { readonly name: Exclude<BackendName, 'auto'>; readonly backend?: Backend } {
  oneOf(name, backendNames, 'backend')
  if (name === 'auto') return backendOf(mayCompile() ? 'compiled' : kernels ? 'static' : mayGenerate() ? 'generated' : 'plain', kernels)
  if (name === 'apart') return { name }
  const made = { compiled: compiledRunner, generated: generatedRunner, plain: plainRunner }
  return { name, backend: name === 'static' ? staticRunner(kernels ?? staticKernels()) : made[name] }
}

/** The kernel of a key over a domain. Without a back-end every row is decided apart. */
export function kernelOf(key: KeyData, domain: Domain, columns: readonly Column[], backend: Backend | undefined): Kernel {
  const plan = planBatch(key, domain)
  const tapes = backend ? tapesOf(plan, columns) : []
  return { plan, tapes, runners: backend ? tapes.map(backend) : [] }
}
