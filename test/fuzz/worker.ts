/** Runs one target in a process of its own, so that a reader that never comes back can be seen from outside. */
import { fuzz } from './fuzz.ts'
import { targets } from './targets.ts'

export interface Work {
  readonly target: string
  readonly seed: number
  readonly milliseconds: number
}

const { target: name, seed, milliseconds } = JSON.parse(process.argv[2] as string) as Work
const target = targets.find((one) => one.name === name)
if (!target) throw new Error(`no target ${name}`)
const tell = (message: object): void => void process.send?.(message)
const end = performance.now() + milliseconds
const report = await fuzz(
  target,
  seed,
  () => performance.now() < end,
  (reading) => tell({ reading }),
  (finding) => tell({ finding }),
)
tell({ report })
