/** Part of `splitkey/testing`. */
export * from '../../src/testing/keys/parties.ts'
