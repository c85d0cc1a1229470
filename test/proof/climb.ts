/**
 * A prover that knows nothing: it throws a random proof at `check` and replaces whatever is complained about by something else at random, until
 * nothing is complained about. What it gets accepted must be true. `npx tsx test/proof/climb.ts --count 2000 --seed 1`
 */
import { pathToFileURL } from 'node:url'
import { check } from '../../src/proof/check/index.ts'
import { contradiction, type Stated, sources } from './check/truth.ts'
import { pick, type Random, seeded } from './forge.ts'

interface Instruction {
  op: string
  args?: number[]
  value?: string
  name?: string
  to?: string
  mode?: string
}

const literals = ['-2', '-1', '0', '0.5', '1', '2', '-0.5']
const some = (random: Random, count: number): number => Math.floor(random() * count)

/** A small program over x and y whose kinks and thresholds often fall on the same points. */
function program(random: Random, hasRounds: boolean): Instruction[] {
  const lines: Instruction[] = [
    { op: 'input', name: 'x' },
    { op: random() < 0.6 ? 'lit' : 'input', value: pick(random, literals), name: 'y' },
  ]
  const length = 4 + some(random, 5)
  while (lines.length < length) {
    const arg = (): number => (random() < 0.5 ? lines.length - 1 : some(random, lines.length))
    const kind = pick(random, ['lit', 'add', 'add', 'mul', 'mul', 'min', 'max', 'step', 'step', 'div', hasRounds ? 'round' : 'add'])
    if (kind === 'lit') lines.push({ op: 'lit', value: pick(random, literals) })
    else if (kind === 'round') lines.push({ op: 'round', args: [arg()], to: '0.5', mode: pick(random, ['floor', 'half-even', 'ceiling']) })
    else lines.push({ op: kind, args: kind === 'step' ? [arg()] : [arg(), arg()] })
  }
  return lines.map((line) =>
    line.op === 'lit' ? { op: 'lit', value: line.value as string } : line.op === 'input' ? { op: 'input', name: line.name as string } : line,
  )
}

function goal(random: Random, of: number): Record<string, unknown> {
  const kind = pick(random, ['nonnegative', 'nonnegative', 'zero', 'monotone', 'monotone', 'slope'])
  if (kind === 'monotone') return { kind, of, along: 'x', sign: pick(random, [1, -1]) }
  return kind === 'slope' ? { kind, of, along: 'x', limit: pick(random, ['0', '1', '2', '4']) } : { kind, of }
}

const row = (random: Random, known: number): unknown => {
  const draw = random()
  if (draw < 0.45 || known === 0) return 'goal'
  const constraint = some(random, known)
  return draw < 0.8 ? constraint : ['times', constraint, 'x', pick(random, ['low', 'high'])]
}

function closing(random: Random, depth = 0): unknown {
  if (depth < 3 && random() < 0.25)
    return { split: 'x', at: pick(random, ['-1', '-0.5', '0', '0.5', '1', '1.5']), low: closing(random, depth + 1), high: closing(random, depth + 1) }
  const rows = Array.from({ length: 1 + some(random, 3) }, () => [row(random, 4), pick(random, ['1', '1', '0.5', '2'])])
  return { by: random() < 0.5 ? [['goal', '1'], ...rows.slice(1)] : rows }
}

const emptiness = (random: Random): unknown => ({ by: Array.from({ length: 1 + some(random, 2) }, () => [some(random, 4), '1']) })
const factors = (random: Random): unknown => [
  pick(random, [
    ['input', 'x', 1],
    ['constraint', some(random, 3), 1],
    ['divisor', 0, 1],
  ]),
]
const shown = (random: Random): unknown => (random() < 0.2 ? { divide: factors(random), close: closing(random) } : { close: closing(random) })

/** What the tree decides next: only a guess, since a tree may stop anywhere. */
function tree(random: Random, next: number, lines: readonly Instruction[], needed: ReadonlySet<number>, polynomials: number, depth = 0): unknown {
  const at = lines.findIndex(({ op }, i) => i >= next && needed.has(i) && ['div', 'min', 'max', 'step'].includes(op))
  const go = (from: number): unknown => tree(random, from, lines, needed, polynomials, depth + 1)
  const extreme = lines.findIndex(({ op }, i) => needed.has(i) && (op === 'min' || op === 'max'))
  if (depth === 0 && extreme >= 0 && polynomials === 1 && random() < 0.25)
    return { relax: [[extreme, some(random, 2)]], then: tree(random, next, lines, new Set([...needed].filter((i) => i !== extreme)), polynomials, 1) }
  if (depth === 0 && random() < 0.2) {
    const free = some(random, lines.length)
    return { free: [free], then: tree(random, next, lines, new Set([...needed].filter((i) => i !== free)), polynomials, 1) }
  }
  if (depth < 5 && random() < 0.12) return { split: 'x', at: pick(random, ['-0.5', '0', '0.5', '1']), low: go(next), high: go(next) }
  if (random() < 0.04) return { empty: emptiness(random) }
  if (random() < 0.05) return { tighten: 'x', by: some(random, 3), then: go(next) }
  if (at < 0) return { goals: Array.from({ length: polynomials }, () => shown(random)) }
  const { op, args = [] } = lines[at] as Instruction
  if (op === 'div') return { divisor: at, sign: pick(random, [1, -1]), close: closing(random), then: go(at + 1) }
  const cases = op === 'step' ? 2 : args.length
  if (random() < 0.3)
    return { choose: at, case: some(random, cases), because: Array.from({ length: op === 'step' ? 1 : cases - 1 }, () => shown(random)), then: go(at + 1) }
  return {
    decide: at,
    cases: Array.from({ length: cases }, () => ({
      ...(random() < 0.2 ? { empty: emptiness(random) } : { then: go(at + 1) }),
      ...(random() < 0.1 ? { divide: Array.from({ length: op === 'step' ? 1 : cases - 1 }, () => factors(random)) } : {}),
    })),
  }
}

/** Which instructions follow one of those that `starts` says. */
function following(lines: readonly Instruction[], starts: (line: Instruction, at: number) => boolean): readonly boolean[] {
  const found: boolean[] = []
  for (const [at, line] of lines.entries()) found.push(starts(line, at) || (line.args ?? []).some((arg) => found[arg]))
  return found
}

/** The program in which a threshold is on both sides, as far as a guess of its decisions needs it. */
function doubled(lines: readonly Instruction[], step: number): Instruction[] {
  const n = lines.length
  const moved = following(lines, (_, at) => at === step)
  const copies = lines.map((line, at) =>
    moved[at] && at !== step && line.args ? { ...line, args: line.args.map((arg) => (moved[arg] ? n + arg : arg)) } : { op: 'lit' },
  )
  return [...lines.map((line, at) => (at === step ? { op: 'lit' } : line)), ...copies]
}

function proof(random: Random, lines: readonly Instruction[], of: number, kind: string, depth = 0): unknown {
  const needed = sources(lines as Stated['program'], [of])
  const two = kind === 'zero' || kind === 'slope' ? 2 : 1
  const found = { tree: tree(random, 0, lines, needed, two) }
  if (kind !== 'monotone' && kind !== 'slope') return found
  const moved = following(lines, ({ name }) => name === 'x')
  const steps = lines.flatMap(({ op }, at) => (op === 'step' && needed.has(at) && moved[at] && depth < 3 ? [at] : []))
  return {
    ...found,
    jumps: steps.map((step) => {
      const condition = (lines[step] as Instruction).args?.[0] as number
      const pair = doubled(lines, step)
      const used = sources(pair as Stated['program'], [of, lines.length + of, condition])
      if (kind === 'slope' || random() < 0.3) return { step, nowhere: tree(random, 0, pair, used, 2) }
      return { step, direction: pick(random, [1, 1, -1]), rises: proof(random, lines, condition, 'monotone', depth + 1), jump: tree(random, 0, pair, used, 1) }
    }),
  }
}

/** Replaces what an issue complains about: the nearest closing above its place, or else a whole proof. */
function mend(random: Random, document: Record<string, unknown>, path: string, afresh: () => unknown): void {
  const keys = path.split('.')
  const chain: { holder: Record<string, unknown>; key: string }[] = []
  let holder: unknown = document
  for (const key of keys) {
    if (typeof holder !== 'object' || holder === null) break
    chain.push({ holder: holder as Record<string, unknown>, key })
    holder = (holder as Record<string, unknown>)[key]
  }
  const hit = chain.reverse().find(({ key, holder: at }) => ['close', 'empty', 'low', 'high'].includes(key) && !('then' in at && key === 'low'))
  if (hit === undefined || random() < 0.08 || path.endsWith('divide')) document['proofs'] = [afresh()]
  else hit.holder[hit.key] = hit.key === 'empty' ? emptiness(random) : closing(random)
}

/** Tries to get a random claim accepted. */
export function climb(random: Random, tries = 40): Record<string, unknown> | undefined {
  const lines = program(random, random() < 0.3)
  const stated = goal(random, lines.length - 1)
  const afresh = (): unknown => proof(random, lines, lines.length - 1, stated['kind'] as string)
  const given = random() < 0.15 ? [0] : []
  const document: Record<string, unknown> = {
    format: 'splitkey certificate 2',
    program: lines,
    box: {
      x: pick(random, [
        ['-1', '1'],
        ['0', '1'],
        ['-0.5', '2'],
      ]),
      y: pick(random, [
        ['-1', '1'],
        ['0', '1'],
        ['1', '2'],
        ['0.5', '0.5'],
      ]),
    },
    given,
    tolerance: pick(random, ['0', '0', '1']),
    goals: [stated],
    roundings: ['20'],
    proofs: [afresh()],
  }
  for (let i = 0; i < tries; i++) {
    const issues = check(document)
    if (issues.length === 0) return document
    if (issues.some(({ path }) => !path.startsWith('proofs'))) return undefined
    for (const { path } of issues.slice(0, 6)) mend(random, document, path, afresh)
  }
  return undefined
}

/** How many random claims were accepted, and which of them are false. */
export function climbAll(
  count: number,
  seed: number,
): { readonly accepted: number; readonly kinds: Readonly<Record<string, number>>; readonly wrong: readonly string[] } {
  const random = seeded(seed)
  const kinds: Record<string, number> = {}
  const wrong: string[] = []
  let accepted = 0
  for (let i = 0; i < count; i++) {
    const document = climb(random)
    if (document === undefined) continue
    accepted++
    for (const word of JSON.stringify(document).match(
      /"(?:tighten|relax|divisor|choose|decide|empty|nowhere|rises|divide|times|monotone|slope|zero|round|given":\[0)"?/g,
    ) ?? [])
      kinds[word] = (kinds[word] ?? 0) + 1
    const found = contradiction(document as unknown as Stated, 600, random)
    if (found !== undefined) wrong.push(`${found} ${JSON.stringify(document)}`)
  }
  return { accepted, kinds, wrong }
}

function main(args: readonly string[]): void {
  const value = (name: string, otherwise: number): number => (args.includes(name) ? Number(args[args.indexOf(name) + 1]) : otherwise)
  const { accepted, kinds, wrong } = climbAll(value('--count', 2000), value('--seed', 1))
  console.log(`${accepted} random claims accepted, ${wrong.length} of them false`)
  console.log(JSON.stringify(kinds))
  for (const each of wrong.slice(0, 10)) console.log(`FALSE: ${each}`)
  process.exitCode = wrong.length > 0 ? 1 : 0
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) main(process.argv.slice(2))
