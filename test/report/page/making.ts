/** Makes pages in tests: with the real script where it matters, with a stub where it does not. */
import { createHash } from 'node:crypto'
import { pageScript } from '../../../src/cli/page-script.ts'
import { type PageParts, pageDataOf } from '../../../src/report/page/page-data-of.ts'
import { whatIfPage } from '../../../src/report/page/what-if-page.ts'
import type { AgreementFile } from '../../../src/text/agreement-file.ts'
import { agreementData } from '../../../src/text/print-agreement.ts'

const hash = (text: string, as: 'hex' | 'base64'): string => createHash('sha256').update(text, 'utf8').digest(as)

export const digest = (text: string): string => hash(text, 'base64')

export const dataOf = (agreement: AgreementFile, more: Partial<PageParts> = {}): ReturnType<typeof pageDataOf> =>
  pageDataOf({ agreement, keyData: agreementData(agreement), library: '1.2.3', sha256: (text) => hash(text, 'hex'), ...more })

export const stubPage = (agreement: AgreementFile, more: Partial<PageParts> = {}): string => whatIfPage(dataOf(agreement, more), { script: 'void 0', digest })

/** Bundled once for all pages of a test. */
const script = pageScript()

export const realPage = async (agreement: AgreementFile, more: Partial<PageParts> = {}): Promise<string> =>
  whatIfPage(dataOf(agreement, more), { script: await script, digest })
