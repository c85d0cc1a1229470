/** Numbers as players have them: read as everywhere. */
export { type NumberLike, readNumber } from '../number/numeric.ts'
