/** The what-if page. */
export type { Month, PageData, PagePromise, RangeSource, SliderRange, Start } from './page-data.ts'
export { type PageParts, pageDataOf } from './page-data-of.ts'
export { type PageMakings, whatIfPage } from './what-if-page.ts'
