import type { Document } from './document.ts'

/**
 * A path written in a document, as the reader of the document sees it: from the folder of the document, unless it is absolute.
 * @example beside({ file: 'plans/spring.yaml' }, 'key.yaml') // 'plans/key.yaml'
 */
export function beside({ file }: Pick<Document, 'file'>, path: string): string {
  if (/^(?:[\\/]|[A-Za-z]:)/.test(path)) return path
  return (/^.*[\\/]/.exec(file ?? '')?.[0] ?? '') + path
}
