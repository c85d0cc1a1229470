/** What the formulas of a key state themselves: in TypeScript inputs and lines stand inside them. */
import { lineName } from '../build.ts'
import { sameNode } from '../intern.ts'
import type { Issue } from '../issue.ts'
import { type KeyData, potName, rootsOf, surplusLine, surplusName, visit } from '../key.ts'
import { nameIssue } from '../names.ts'
import type { InputSpec, Node } from '../node.ts'
import { bothSpecs } from './both-specs.ts'
import { distinct } from './distinct.ts'

/** A key, or what is wrong with its specification: all of it. */
export interface KeyReading {
  readonly key?: KeyData
  readonly issues: readonly Issue[]
}

/** The key with what its formulas state added. */
export function withStated(read: KeyData, report: (issue: Issue) => undefined, issues: readonly Issue[]): KeyReading {
  const inputs: Record<string, InputSpec> = { ...read.inputs }
  const lines: Record<string, Node> = { ...read.lines }
  const referred = new Set<string>()
  const taken = new Map<string, Node>(
    read.pot
      ? [
          [potName, read.pot],
          [surplusName, surplusLine(read.pot, read.claims)],
        ]
      : [],
  )
  visit(rootsOf(read), (node) => {
    const name = lineName(node)
    if (name !== undefined) {
      const other = taken.get(name) ?? own(lines, name)
      const bad = other === undefined ? nameIssue(`lines.${name}`, name) : undefined
      if (bad) report(bad)
      if (other !== undefined && !sameNode(other, node))
        report({ code: 'duplicate-name', path: `lines.${name}`, name, message: `two different lines are named '${name}'` })
      if (!taken.has(name)) lines[name] = other ?? node
      else referred.add(name)
    }
    if (node.op === 'input' && read.balances[node.name] === undefined) {
      const other = own(inputs, node.name)
      inputs[node.name] = other === undefined ? node.spec : bothSpecs(node.name, other, node.spec, report)
    }
  })
  distinct([...Object.keys(inputs), ...Object.keys(lines), ...referred], report)
  if (issues.length > 0) return { issues }
  return { key: Object.freeze({ ...read, parties: Object.freeze(read.parties), inputs: Object.freeze(inputs), lines: Object.freeze(lines) }), issues }
}

/** A field of a mapping that is its own: not what every object has. */
const own = <V>(mapping: Readonly<Record<string, V>>, name: string): V | undefined => (Object.hasOwn(mapping, name) ? mapping[name] : undefined)
