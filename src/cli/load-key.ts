/** The agreement in a file named in a call. */
import { type AgreementFile, loadAgreement } from '../text/agreement-file.ts'
import type { Document } from '../text/document.ts'
import { loadDocument } from '../yaml.ts'
import { expectKind, kindOf } from './document-kind.ts'
import type { Io } from './io.ts'
import { isWorkbook } from './is-workbook.ts'
import { fileLabel, readText } from './read-text.ts'
import { usageError } from './usage-error.ts'

export interface LoadedKey {
  readonly path: string
  readonly whole: AgreementFile
  readonly document: Document
}

/** @throws every problem of the file at its place; a usage error for a file that is no key at all */
export function loadKey(path: string, io: Io): LoadedKey {
  if (isWorkbook(path))
    throw usageError(`'${path}' is a workbook: it can hold inputs, not an agreement. Name the agreement (YAML or JSON), and the workbook with --inputs ${path}`)
  const document = loadDocument(readText(path, io), { file: fileLabel(path) })
  expectKind(document, 'splitkey', path)
  return { path, whole: loadAgreement(document), document }
}

/** Does the document describe a replay? */
export const isReplay = (document: Document): boolean => kindOf(document) === 'replay'
