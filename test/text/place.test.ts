import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isSplitKeyError } from '../../src/core/issue.ts'
import { readJson } from '../../src/text/json.ts'
import { loadKey } from '../../src/text/load.ts'
import { printJson, printKey } from '../../src/text/print.ts'
import { load, loadDocument } from '../../src/yaml.ts'
import { keySpec } from './arbitrary-key.ts'

const terms = fc.array(fc.tuple(fc.constantFrom(' + ', ' − ', '  +  ', '+'), fc.constantFrom('a', 'b', '1.50 EUR', 'min(a, b)', '(a)')), {
  minLength: 1,
  maxLength: 12,
})

/** Ways to write one formula in a file; a space may become a line break where YAML folds. */
const styles: Readonly<Record<string, (formula: string) => string>> = {
  plain: (formula) => formula,
  'plain over lines': (formula) => formula.replaceAll(' + ', '\n    + '),
  single: (formula) => `'${formula}'`,
  double: (formula) => JSON.stringify(formula),
  'double with escapes': (formula) => `"${formula.replaceAll('a', '\\x61').replaceAll(' − ', ' \\u2212\\t')}"`,
  'double over lines': (formula) => `"${formula.replaceAll(' + ', ' \\\n      + ')}"`,
  folded: (formula) => `>-\n    ${formula.replaceAll(' + ', '\n    + ')}`,
  literal: (formula) => `| # a comment\n\n      ${formula.replaceAll(' + ', '\n      + ')}\n\n`,
}

test.each(Object.keys(styles))('a mistake inside a formula is found where it stands: %s', (style) => {
  fc.assert(
    fc.property(terms, fc.nat(11), (before, cut) => {
      const formula = `b${before
        .slice(0, cut)
        .map((pair) => pair.join(''))
        .join('')} + wrong${before
        .slice(cut)
        .map((pair) => pair.join(''))
        .join('')}`
      const text = `splitkey: 1\nname: x\ninputs: { a: EUR, b: EUR }\nlines:\n  # wrong\n  l: ${(styles[style] as (formula: string) => string)(formula)}\n`
      const start = text.lastIndexOf('wrong')
      const lines = text.slice(0, start).split('\n')
      const col = (lines.at(-1) as string).length + 1
      try {
        load(text)
      } catch (error) {
        if (!isSplitKeyError(error)) throw error
        expect(error.issues.map(({ at }) => at)).toEqual([{ line: lines.length, col, endCol: col + 5 }])
        return
      }
      throw new Error('nothing was found')
    }),
    { seed: 7, numRuns: 100 },
  )
})

test('a formula that ends too early is pointed at behind its last character', () => {
  const place = (text: string): unknown => {
    try {
      return load(text)
    } catch (error) {
      return isSplitKeyError(error) && error.issues[0]?.at
    }
  }
  expect(place('splitkey: 1\nname: x\ninputs: { a: EUR }\nlines: { l: a +  }\n')).toEqual({ line: 4, col: 16 })
  expect(place('splitkey: 1\nname: x\ninputs: { a: EUR }\nlines:\n  l: >\n    a\n    +\n\n')).toEqual({ line: 7, col: 6 })
})

test('a path that does not exist is the nearest part around it', () => {
  const { placeOf, placeOfName } = loadDocument('a:\n  - { b: 1.20, c: [x, y] }\n', { file: 'f.yaml' })
  expect(placeOf('')).toEqual({ file: 'f.yaml', line: 1, col: 1 })
  expect(placeOf('a.0.b')).toEqual({ file: 'f.yaml', line: 2, col: 10, endCol: 14 })
  expect(placeOf('a.0.b.d.e')).toEqual(placeOf('a.0.b'))
  expect(placeOf('a.0.c.1')).toEqual({ file: 'f.yaml', line: 2, col: 23, endCol: 24 })
  expect(placeOf('a.0.nothing')).toEqual({ file: 'f.yaml', line: 2, col: 5 })
  expect(placeOfName('a.0.c')).toEqual({ file: 'f.yaml', line: 2, col: 16, endCol: 17 })
  expect(placeOf('nothing.here')).toEqual(placeOf(''))
})

test('JSON and YAML give the same data, and keep the text of every number', () => {
  const text = '{ "a": 26.00, "b": [1e3, -0, true, null, "x\\ty"], "c": {} }'
  const yaml = loadDocument(`# YAML\n${text}`)
  expect(readJson(text).tree).toEqual({ a: '26.00', b: ['1e3', '-0', 'true', undefined, 'x\ty'], c: {} })
  expect(yaml.tree).toEqual(readJson(text).tree)
  fc.assert(
    fc.property(keySpec, (spec) => {
      const json = printJson(loadKey(spec))
      expect(loadDocument(`---\n${json}`).tree).toEqual(readJson(json).tree)
      expect(loadDocument(printKey(loadKey(spec))).tree).toEqual(readJson(json).tree)
    }),
    { seed: 3, numRuns: 50 },
  )
})
