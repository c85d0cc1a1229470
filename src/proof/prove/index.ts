/** The prover: claims over a box decided, and worst cases bounded. */
export { type ProveOptions, prove, proveInSteps } from './prove.ts'
export type { Progress } from './task.ts'
export { type WorstCase, type WorstCaseOptions, worstCase } from './worst-case.ts'
