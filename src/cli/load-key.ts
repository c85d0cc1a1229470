/** The agreement in a file named in a call. */
import { type AgreementFile, loadAgreement } from '../text/agreement-file.ts'
import type { Document } from '../text/document.ts'
import { loadDocument } from '../yaml.ts'
import { expectKind, kindOf } from './document-kind.ts'
import type { Io } from './io.ts'
import { fileLabel, readText } from './read-text.ts'

export interface LoadedKey {
  readonly path: string
  readonly whole: AgreementFile
  readonly document: Document
}

/** @throws every problem of the file at its place; a usage error for a file that is no key at all */
export function loadKey(path: string, io: Io): LoadedKey {
  const document = loadDocument(readText(path, io), { file: fileLabel(path) })
  expectKind(document, 'splitkey', path)
  return { path, whole: loadAgreement(document), document }
}

/** Does the document describe a replay? */
export const isReplay = (document: Document): boolean => kindOf(document) === 'replay'
