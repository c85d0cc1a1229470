/** The library that writes and reads the file format: an optional peer, loaded when a workbook is first asked for. */
import { SplitKeyError } from '../../core/issue.ts'

export type Hucre = typeof import('hucre/xlsx')

/** @throws `missing-peer`, naming the package to install */
export async function loadHucre(load: () => Promise<Hucre> = () => import('hucre/xlsx')): Promise<Hucre> {
  try {
    return await load()
  } catch (error) {
    const code = (error as { readonly code?: unknown }).code
    if (code !== 'ERR_MODULE_NOT_FOUND' && code !== 'MODULE_NOT_FOUND') throw error
    throw new SplitKeyError([{ code: 'missing-peer', path: '', message: 'workbooks need the package hucre: npm install hucre' }])
  }
}
