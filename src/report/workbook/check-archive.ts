/**
 * What must hold before anything of a workbook is inflated: a whole archive, of a size that was meant, without macros and without
 * values of other files. The directory of a ZIP file states the size of every part; the library inflates no part beyond what it states.
 */
import type { Issue } from '../../core/issue.ts'

/** A hundred thousand rows of twenty columns are a third of this. */
const largest = 150_000_000
const mostParts = 5_000

const endSignature = 0x06054b50
const partSignature = 0x02014b50
/** Written where the real size stands elsewhere, because it has more than 32 bits. */
const elsewhere = 0xffffffff

interface ArchivePart {
  readonly name: string
  readonly method: number
  readonly packed: number
  readonly size: number
}

/** The first problem of the archive, or `undefined`. */
export function archiveIssue(bytes: Uint8Array): Issue | undefined {
  const syntax = (message: string): Issue => ({ code: 'syntax', path: '', message })
  if (bytes.length === 0) return syntax('the file is empty')
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) return syntax('this is a workbook of before 2007, or one with a password: save it as .xlsx without a password')
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return syntax('this is no XLSX workbook: save it as .xlsx; a text file is named .csv')
  const parts = partsOf(bytes)
  if (!parts) return syntax('the file is cut off or damaged: its directory is not complete; save or send it again')
  return sizeIssue(parts) ?? contentIssue(parts)
}

function sizeIssue(parts: readonly ArchivePart[]): Issue | undefined {
  const total = parts.reduce((sum, { size }) => sum + size, 0)
  const unknown = parts.find(({ size, packed, method }) => size === elsewhere || packed === elsewhere || (size === 0 && method !== 0 && packed > 2))
  if (parts.length > mostParts || unknown || total > largest) {
    const how = unknown ? `${unknown.name} does not say how large it is` : `its ${parts.length} parts unpack to ${total} bytes`
    return { code: 'too-large', path: '', message: `${how}; at most ${mostParts} parts and ${largest} bytes are read` }
  }
  return undefined
}

function contentIssue(parts: readonly ArchivePart[]): Issue | undefined {
  const has = (pattern: RegExp): ArchivePart | undefined => parts.find(({ name }) => pattern.test(name))
  if (has(/vbaProject|macrosheets\//i)) return { code: 'schema', path: '', message: 'the workbook holds macros: save it as .xlsx, which holds none' }
  const linked = has(/externalLinks\//i)
  if (linked) return { code: 'schema', path: '', message: 'the workbook takes values from other files (Data, Edit links): break the links first' }
  return undefined
}

/** The parts that the directory lists, or `undefined` where it is not whole. */
function partsOf(bytes: Uint8Array): readonly ArchivePart[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOf(view)
  if (end === undefined) return undefined
  const [count, start] = [view.getUint16(end + 10, true), view.getUint32(end + 16, true)]
  const parts: ArchivePart[] = []
  let at = start
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || view.getUint32(at, true) !== partSignature) return undefined
    const lengths = [28, 30, 32].map((offset) => view.getUint16(at + offset, true)) as [number, number, number]
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + lengths[0]))
    parts.push({ name, method: view.getUint16(at + 10, true), packed: view.getUint32(at + 20, true), size: view.getUint32(at + 24, true) })
    at += 46 + lengths[0] + lengths[1] + lengths[2]
  }
  return parts
}

/** The end of the directory stands at the end of the file, but for a comment. */
function endOf(view: DataView): number | undefined {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65_557); at--) if (view.getUint32(at, true) === endSignature) return at
  return undefined
}
