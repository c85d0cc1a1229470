/**
 * A proof as a file: the agreement, which of its promises, and what proves it. Whoever has the file can check it with nothing else: the claim is
 * derived again from the agreement and the promise, compared with the certificate, and the certificate is checked.
 */
import { type Issue, isSplitKeyError } from '../core/issue.ts'
import type { KeyData } from '../core/key.ts'
import type { PromiseData } from '../core/promise.ts'
import { isFields, onlyFields } from '../core/reading/context.ts'
import { balanceOf } from './balance/balance-of.ts'
import type { Certificate } from './certificate.ts'
import { check } from './check/index.ts'
import { claimOf } from './property/claim-of.ts'
import { properties } from './property/index.ts'
import { readPromise } from './property/read-promises.ts'
import { promiseSentence } from './property/sentence.ts'
import { claimDifferences } from './same-claim.ts'

export const proofFormat = 'splitkey proof 1'

const documentFields = ['format', 'library', 'agreement', 'version', 'promise', 'sentence', 'balance', 'certificate']

/** A proof of one promise about one version of a key. */
export interface ProofDocument {
  readonly format: typeof proofFormat
  /** The version of splitkey that wrote it. */
  readonly library: string
  /** The whole agreement as the data of a document. */
  readonly agreement: unknown
  /** Which version of its key, from 0. */
  readonly version: number
  /** The promise as it stands in a document, with its ranges and assumptions; every value is text. */
  readonly promise: unknown
  readonly sentence: string
  /** How balance was decided where no certificate is needed. */
  readonly balance?: 'normal form' | 'construction'
  readonly certificate?: Certificate
}

/** What a document is made of. */
export interface ProofParts {
  readonly library: string
  readonly agreement: unknown
  readonly version: number
  /** A promise that stands by itself (`standalone`). */
  readonly promise: PromiseData
  readonly proof: { readonly certificate: Certificate } | { readonly balance: 'normal form' | 'construction' }
}

/** The document of a proof. Equal proofs are equal text once written as JSON. */
export const proofDocument = ({ library, agreement, version, promise, proof }: ProofParts): ProofDocument => ({
  format: proofFormat,
  library,
  agreement,
  version,
  promise: writtenPromise(promise),
  sentence: promiseSentence(promise),
  ...proof,
})

/** A promise as a document writes it, in text only. */
const writtenPromise = ({ name, property, with: args, over, assume, tolerance }: PromiseData): unknown => ({
  ...(name !== undefined && { name }),
  [property]: Object.keys(args).length === 0 ? 'true' : args,
  ...(over && { over }),
  ...(assume && { assume }),
  ...(tolerance !== undefined && { tolerance }),
})

/** What was verified, or every reason why it was not. */
export interface Verified {
  readonly issues: readonly Issue[]
  readonly sentence?: string
  readonly promise?: PromiseData
}

/**
 * Verifies a document. `keysOf` reads the versions of the key from the agreement in it.
 * @example verifyDocument(JSON.parse(text), (data) => loadAgreement(data).versions.map(({ key }) => key)).issues
 */
export function verifyDocument(document: unknown, keysOf: (agreement: object) => readonly KeyData[]): Verified {
  const issues: Issue[] = []
  const report = (issue: Issue): undefined => void issues.push(issue)
  if (!isFields(document) || document['format'] !== proofFormat)
    return { issues: [{ code: 'schema', path: 'format', message: `this is no proof document: it must say format: '${proofFormat}'` }] }
  onlyFields(document, documentFields, '', { report })
  if (document['certificate'] !== undefined && document['balance'] !== undefined)
    report({ code: 'schema', path: 'balance', message: 'a document has a certificate or says how balance was decided, not both' })
  const promise = readPromise(document['promise'], 'promise', properties, report)
  const { agreement, version } = document
  if (!isFields(agreement)) return { issues: [{ code: 'missing-part', path: 'agreement', message: 'the document holds no agreement' }] }
  const key = guarded('agreement', issues, () => keysOf(agreement)[typeof version === 'number' ? version : -1])
  if (!promise || !key || issues.length > 0)
    return { issues: issues.length > 0 ? issues : [{ code: 'no-version', path: 'version', message: 'the agreement has no such version' }] }
  const sentence = promiseSentence(promise)
  if (document['sentence'] !== sentence) report({ code: 'does-not-add-up', path: 'sentence', message: `the promise says: ${sentence}` })
  issues.push(...(guarded('promise', issues, () => proofIssues(document, key, promise)) ?? []))
  return { issues, sentence, promise }
}

function proofIssues(document: Readonly<Record<string, unknown>>, key: KeyData, promise: PromiseData): readonly Issue[] {
  const certificate = document['certificate'] as Certificate | undefined
  if (certificate === undefined) return balanceIssues(document['balance'], key, promise)
  const found = check(certificate)
  if (found.length > 0) return found.map((issue) => ({ ...issue, path: issue.path === '' ? 'certificate' : `certificate.${issue.path}` }))
  return claimDifferences(claimOf(key, promise).claim, certificate).map((issue) => ({ ...issue, path: `certificate.${issue.path}` }))
}

function balanceIssues(said: unknown, key: KeyData, promise: PromiseData): readonly Issue[] {
  const balance = balanceOf(key)
  if (promise.property !== 'balance' || said === undefined) return [{ code: 'missing-part', path: 'certificate', message: 'there is no certificate' }]
  if (balance.balanced && balance.by === said) return []
  return [{ code: 'does-not-add-up', path: 'balance', message: balance.balanced ? `balance follows from the ${balance.by}` : balance.why }]
}

/** What is refused becomes issues below this path. */
function guarded<T>(path: string, issues: Issue[], work: () => T): T | undefined {
  try {
    return work()
  } catch (error) {
    if (!isSplitKeyError(error)) throw error
    for (const issue of error.issues) issues.push({ ...issue, path: issue.path === '' ? path : `${path}.${issue.path}` })
    return undefined
  }
}
