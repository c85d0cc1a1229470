/** Does a certificate speak about this claim and no other? Compared formula by formula; the order of instructions is the prover's own. */
import type { Issue } from '../core/issue.ts'
import type { Node } from '../core/node.ts'
import { codeOf } from '../read/plan.ts'
import type { Certificate, GoalAt, Instruction } from './certificate.ts'
import type { Claim, Goal } from './goal.ts'

/** One number per distinct formula, whoever wrote it. */
type Numbering = (structure: unknown) => number

function numbering(): Numbering {
  const known = new Map<string, number>()
  return (structure) => {
    const text = JSON.stringify(structure)
    const number = known.get(text) ?? known.size
    known.set(text, number)
    return number
  }
}

/** Every difference as an issue; `path` begins with the field of the certificate. */
export function claimDifferences(claim: Claim, certificate: Certificate): readonly Issue[] {
  const numberOf = numbering()
  const stated = numbersOfClaim(claim, numberOf)
  const proved = numbersOfProgram(certificate.program, numberOf)
  const issues: Issue[] = []
  const same = (path: string, needed: unknown, found: unknown): void => {
    if (JSON.stringify(needed) !== JSON.stringify(found))
      issues.push({ code: 'does-not-add-up', path, message: `the certificate is about something else than the promise: ${path} differs` })
  }
  same(
    'goals',
    claim.goals.map((goal) => goalText(goal, stated(goal.of))),
    certificate.goals.map((goal) => goalText(goal, proved[goal.of])),
  )
  same(
    'given',
    claim.given.map(stated),
    certificate.given.map((position) => proved[position]),
  )
  same('box', sorted(claim.box), sorted(certificate.box))
  same('tolerance', claim.tolerance, certificate.tolerance)
  return issues
}

const sorted = (record: object): unknown => Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1))

const goalText = (goal: Goal | GoalAt, number: number | undefined): unknown => [
  goal.kind,
  number ?? -1,
  'along' in goal && goal.along,
  'sign' in goal && goal.sign,
  'limit' in goal && goal.limit,
]

function numbersOfClaim({ goals, given }: Claim, numberOf: Numbering): (node: Node) => number {
  const { code, from, at } = codeOf([...goals.map(({ of }) => of), ...given])
  const numbers: number[] = []
  code.forEach((node, index) => {
    numbers.push(
      numberOf(
        structureOf(
          node,
          (from[index] as readonly number[]).map((arg) => numbers[arg]),
        ),
      ),
    )
  })
  return (node) => numbers[at.get(node) as number] as number
}

function numbersOfProgram(program: readonly Instruction[], numberOf: Numbering): readonly number[] {
  const numbers: number[] = []
  for (const instruction of program) numbers.push(numberOf(structureOf(instruction, 'args' in instruction ? instruction.args.map((arg) => numbers[arg]) : [])))
  return numbers
}

/** What an instruction computes, in numbers of what it is computed from. */
const structureOf = (of: Node | Instruction, args: readonly (number | undefined)[]): unknown =>
  of.op === 'lit' ? ['lit', of.value] : of.op === 'input' ? ['input', of.name] : of.op === 'round' ? ['round', of.to, of.mode, args] : [of.op, args]
