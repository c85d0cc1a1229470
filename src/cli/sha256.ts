import { createHash } from 'node:crypto'
import type { Sha256 } from '../report/fingerprint.ts'

/** SHA-256 of a text in UTF-8, as hexadecimal digits. */
export const sha256: Sha256 = (text) => createHash('sha256').update(text, 'utf8').digest('hex')
