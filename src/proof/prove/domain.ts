/** The domain of a claim: refused when it is empty or ill-written; a claim about nothing would be true and worthless. */

import { type Issue, SplitKeyError, unknownName } from '../../core/issue.ts'
import { visit } from '../../core/key.ts'
import type { Node } from '../../core/node.ts'
import { compareNumbers } from '../../core/number-text.ts'
import { print } from '../../formula/print.ts'
import type { Claim } from '../goal.ts'

/** Every problem of a claim at once. @throws `missing-input`, `out-of-range`, `schema` */
export function checkClaim(claim: Claim): void {
  const issues = [...inputIssues(claim), ...boxIssues(claim), ...givenIssues(claim), ...goalIssues(claim)]
  if (issues.length > 0) throw new SplitKeyError(issues)
}

const inputsOf = (nodes: readonly Node[]): readonly string[] => {
  const names = new Set<string>()
  visit(nodes, (node) => {
    if (node.op === 'input') names.add(node.name)
  })
  return [...names]
}

const inputIssues = ({ goals, given, box }: Claim): readonly Issue[] =>
  inputsOf([...goals.map(({ of }) => of), ...given]).flatMap((name) =>
    Object.hasOwn(box, name) ? [] : [{ code: 'missing-input', path: `box.${name}`, input: name, message: `no range for '${name}'` }],
  )

const boxIssues = ({ box }: Claim): readonly Issue[] =>
  Object.entries(box).flatMap(([name, [lo, hi]]): readonly Issue[] =>
    compareNumbers(lo, hi) <= 0
      ? []
      : [{ code: 'out-of-range', path: `box.${name}`, input: name, message: `the range of '${name}' is empty: ${lo} is above ${hi}` }],
  )

const goalIssues = ({ goals, box, tolerance }: Claim): readonly Issue[] => [
  ...(goals.length === 0 ? [{ code: 'schema', path: 'goals', message: 'nothing to prove: at least one goal is needed' } as const] : []),
  ...(compareNumbers(tolerance, '0') < 0 ? [{ code: 'schema', path: 'tolerance', message: `the tolerance ${tolerance} is below zero` } as const] : []),
  ...goals.flatMap((goal, index): readonly Issue[] =>
    'along' in goal && !Object.hasOwn(box, goal.along) ? [unknownName('unknown-input', `goals.${index}.along`, goal.along, Object.keys(box))] : [],
  ),
]

const givenIssues = ({ given }: Claim): readonly Issue[] =>
  given.flatMap((node, index): readonly Issue[] =>
    isAffine(node) ? [] : [{ code: 'schema', path: `given.${index}`, message: `an assumption must be a sum of inputs times numbers, not ${print(node)}` }],
  )

/** Sums, and products in which at most one factor has inputs. */
function isAffine(node: Node): boolean {
  switch (node.op) {
    case 'lit':
    case 'input':
      return true
    case 'rule':
      return isAffine(node.args[0])
    case 'add':
      return node.args.every(isAffine)
    case 'mul':
      return node.args.every(isAffine) && node.args.filter((arg) => inputsOf([arg]).length > 0).length <= 1
    default:
      return false
  }
}
