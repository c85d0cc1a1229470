import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { isSplitKeyError } from '../../src/core/issue.ts'
import { loadDesign } from '../../src/text/design-file.ts'
import { loadDocument } from '../../src/yaml.ts'

const folder = new URL('../../docs/examples/planter/', import.meta.url).pathname
const read = (path: string): string => readFileSync(path, 'utf8')
const example = read(`${folder}design.yaml`)

/** Line, column and message of every problem of the example with something replaced. */
function problems(...replaced: readonly (readonly [string, string])[]): readonly string[] {
  const text = replaced.reduce((all, [from, to]) => {
    expect(all).toContain(from)
    return all.replace(from, to)
  }, example)
  try {
    loadDesign(loadDocument(text, { file: `${folder}d.yaml` }), { read, parse: loadDocument })
    return []
  } catch (error) {
    if (!isSplitKeyError(error)) throw error
    return error.issues.map(({ at, path, message }) => `${at?.line}:${at?.col} ${path}: ${message}`)
  }
}

test('a name that the key does not have is refused at its place, all at once: nothing is passed over', () => {
  expect(problems()).toEqual([])
  expect(
    problems(
      ['inputs: { hours', 'inputs: { hurs'],
      ['  share: {', '  shaer: {'],
      ['box: { units', 'box: { unts'],
      ['objective: nearest', 'objective: { worst: [S, Q] }'],
      ['along: share', 'along: folow'],
      ['{ S: 0,', '{ T: 0,'],
    ),
  ).toMatchInlineSnapshot(`
    [
      "8:11 inputs.hurs: unknown input 'hurs'; did you mean 'hours'?",
      "11:3 free.shaer: unknown input 'shaer'; did you mean 'share'?",
      "15:8 box.unts: unknown input 'unts'; did you mean 'units'?",
      "25:25 objective.worst.1: unknown party 'Q'; known: S, W",
      "28:20 frontier.along: unknown name 'folow'; did you mean 'follow'?",
      "28:53 frontier.disagreement.T: unknown party 'T'; known: S, W",
    ]
  `)
  expect(problems(['along: share', 'along: units'])).toEqual([expect.stringContaining("frontier.along: unknown name 'units'; known: share, follow")])
})
