import { expect, test } from 'vitest'
import type { Agreement } from '../../../src/agreement/agreement.ts'
import { rootsOf, visit } from '../../../src/core/key.ts'
import { settleData } from '../../../src/read/settle.ts'
import { packGraph, unpackGraph } from '../../../src/report/page/graph.ts'
import { casesOf, keyOf } from '../../arbitraries/keys.ts'
import { law } from '../../seed.ts'
import { agreementFiles, load } from '../agreements.ts'
import { settledOrProblems } from './settled-or-problems.ts'

const through = <T>(data: T): T => unpackGraph<T>(JSON.parse(JSON.stringify(packGraph(data))))

law('a key that went through the page is the same key, and settles to the same', 80, casesOf(), ({ written, given }) => {
  const key = keyOf(written)
  const back = through(key)
  expect(back).toEqual(JSON.parse(JSON.stringify(key)))
  expect(settledOrProblems(() => settleData(back, given))).toEqual(settledOrProblems(() => settleData(key, given)))
})

test.each(agreementFiles)('%s: what is shared in a key stays shared', (name) => {
  const { versions, advance } = load(name)
  const count = (whole: Pick<Agreement, 'versions'>): number => {
    let nodes = 0
    visit(
      whole.versions.flatMap(({ key }) => rootsOf(key)),
      () => {
        nodes++
      },
    )
    return nodes
  }
  const back = through({ versions, advance })
  expect(count(back)).toBeLessThanOrEqual(count({ versions }))
})

test('a graph keeps every kind of plain data, whatever the names', () => {
  const word = '</script><img src=x onerror=alert(1)> \u2028 “”'
  const data = { text: word, __proto: [1, 0.5, -3, true, false, null, '', '0', []], nested: { a: { b: {} }, [word]: [word, [word]] } }
  expect(through(data)).toEqual(data)
  expect(through('alone')).toBe('alone')
  expect(through({ gone: undefined, kept: 1 })).toEqual({ kept: 1 })
})

test('data deeper than calls can nest goes through', () => {
  let deep: unknown = []
  for (let depth = 0; depth < 50_000; depth++) deep = [deep, 'x']
  let found = through({ deep }).deep
  let depth = 0
  for (; Array.isArray(found) && found.length > 0; depth++) found = found[0]
  expect(depth).toBe(50_000)
})
