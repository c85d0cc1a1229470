/** The checker of certificates: independent of the prover, exact, and small enough to be read. */
export { check } from './check.ts'
export { type Description, describe } from './describe.ts'
