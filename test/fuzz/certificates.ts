/** Certificates to start from: those written by hand, one for every rule of the format. */
import { examples } from '../proof/check/certificates.ts'

export const certificates: readonly string[] = examples.map(({ certificate }) => JSON.stringify(certificate))
