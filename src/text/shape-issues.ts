/** What a zod schema finds wrong with a document, as issues of splitkey: with paths, and the nearest right name. */
import { z } from 'zod'
import { type Issue, unknownName } from '../core/issue.ts'
import type { Tree } from './document.ts'

/** Parses a tree; problems go to `report`. */
export function readShape<S extends z.ZodType>(shape: S, tree: Tree, report: (issue: Issue) => undefined): z.output<S> | undefined {
  const result = shape.safeParse(tree)
  if (result.success) return result.data
  for (const issue of result.error.issues) for (const one of issuesOf(issue, shape, tree)) report(one)
  return undefined
}

function issuesOf(issue: z.core.$ZodIssue, shape: z.ZodType, tree: Tree): readonly Issue[] {
  const path = issue.path.map(String)
  if (issue.code === 'unrecognized_keys') {
    const known = fieldsAt(shape, path)
    return issue.keys.map((name) => unknownName('unknown-field', [...path, name].join('.'), name, known))
  }
  const found = path.reduce<Tree>((inner, name) => (typeof inner === 'object' ? (inner as Readonly<Record<string, Tree>>)[name] : undefined), tree)
  const at = path.join('.')
  if (found !== undefined) return [{ code: 'schema', path: at, message: issue.code === 'invalid_type' ? neededText(issue.expected) : issue.message }]
  const name = path.at(-1) ?? 'this'
  return [{ code: 'missing-part', path: at, message: `${name} is needed here` }]
}

const neededText = (expected: string): string =>
  ({ object: 'fields are needed here: { name: … }', record: 'names with their values are needed here: { name: … }', array: 'a list is needed here: [ … ]' })[
    expected
  ] ?? 'a number or text is needed here'

/** The fields that a mapping at this path may have. */
function fieldsAt(shape: z.ZodType, path: readonly string[]): readonly string[] {
  let at: unknown = shape
  for (const name of path) at = inside(plain(at), name)
  const found = plain(at)
  return found instanceof z.ZodObject ? Object.keys(found.shape) : []
}

function plain(shape: unknown): unknown {
  if (shape instanceof z.ZodOptional) return plain(shape.unwrap())
  return shape instanceof z.ZodPipe ? plain(shape.in) : shape
}

function inside(shape: unknown, name: string): unknown {
  if (shape instanceof z.ZodObject) return (shape.shape as Readonly<Record<string, unknown>>)[name]
  if (shape instanceof z.ZodArray) return shape.element
  return shape instanceof z.ZodRecord ? shape.valueType : undefined
}
