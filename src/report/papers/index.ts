/** Working papers. */
export { prefixOf, type Reference, references, type SectionName } from '../references.ts'
export { comparePapers, type PaperDifference } from './compare-papers.ts'
export type { PaperFile, PapersInput, Provenance, SignOff, Source } from './papers-input.ts'
export { papersOf, sumsFile } from './papers-of.ts'
