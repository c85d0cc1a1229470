import { expect } from 'vitest'
import { lineName } from '../../src/core/build.ts'
import { interner, sameNode } from '../../src/core/intern.ts'
import { visit } from '../../src/core/key.ts'
import type { Node } from '../../src/core/node.ts'
import { planOf } from '../../src/read/plan.ts'
import { formulas } from '../arbitraries/formulas.ts'
import { keyOf, keysOf } from '../arbitraries/keys.ts'
import { law } from '../seed.ts'

/** The structure of a node as text, written without the interner. */
const structure = (node: Node): string => JSON.stringify(node, (name, value) => (name === 'spec' ? undefined : value))

law('two nodes are one exactly when they say the same', 500, formulas, (node) => {
  const { id } = interner()
  const byStructure = new Map<string, number>()
  const byId = new Map<number, string>()
  visit([node], (inner) => {
    const text = structure(inner)
    expect(byStructure.get(text) ?? id(inner)).toBe(id(inner))
    expect(byId.get(id(inner)) ?? text).toBe(text)
    byStructure.set(text, id(inner))
    byId.set(id(inner), text)
  })
  expect(sameNode(node, JSON.parse(JSON.stringify(node)) as Node)).toBe(true)
})

law('what a key computes it computes once: no two nodes of its plan say the same', 150, keysOf({ depth: 2 }), (written) => {
  const { code } = planOf(keyOf(written))
  const { id } = interner()
  const seen = new Map<number, Node>()
  for (const node of code) {
    expect(seen.has(id(node)), JSON.stringify(node)).toBe(false)
    seen.set(id(node), node)
  }
  expect(seen.size).toBeGreaterThan(5)
})

law('every step of a settlement has a name of its own', 300, keysOf(), (written) => {
  const { lowered } = planOf(keyOf(written))
  const names = new Map<string, Node>()
  visit([...lowered.due.values(), ...lowered.next.values(), ...lowered.lines.values()], (node) => {
    const name = lineName(node)
    if (name === undefined) return
    expect((names.get(name) ?? node) === node, name).toBe(true)
    names.set(name, node)
  })
  expect([...names.keys()].sort()).toEqual([...lowered.lines.keys()].sort())
})
