/** The search for a tree, as a generator: it can be stopped between any two cells. */
import type { Tree } from '../certificate.ts'
import type { Cell } from './cell.ts'
import type { Progress, Task } from './task.ts'

/** Reports progress and ends with a tree, or with nothing when the goal stays open. */
export type Search = Generator<Progress, Tree | undefined>

/** Explores a cell from a place in the order of the task. */
export type Explore = (task: Task, cell: Cell, place: number) => Search
