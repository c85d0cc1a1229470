/**
 * Forged certificates: `npx tsx test/proof/forge.ts --count 1000 --seed 1` edits valid certificates at every kind of place until so many
 * of them claim something false (an exact point contradicts it), and says how many of those the checker accepted: none may be. Edits whose claim
 * is not contradicted may be refused or accepted. `--keys` adds the certificates of the prover for the benchmark keys.
 */
import { pathToFileURL } from 'node:url'
import { check } from '../../src/proof/check/index.ts'
import { prove } from '../../src/proof/prove/prove.ts'
import { examples } from './check/certificates.ts'
import { contradiction, type Stated } from './check/truth.ts'
import { K4, K4r } from './keys/pro-rata.ts'
import { K1, K2, K3, K3b } from './keys/workshop.ts'

export type Random = () => number

/** A small generator of fixed seed (mulberry32): the same forgeries every time. */
export function seeded(seed: number): Random {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

export const pick = <T>(random: Random, all: readonly T[]): T => all[Math.floor(random() * all.length)] as T

type Tree = unknown[] | Record<string, unknown>
interface Place {
  readonly holder: Tree
  readonly key: string
  readonly path: string
}

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null
const get = ({ holder, key }: Place): unknown => (holder as Record<string, unknown>)[key]
const set = ({ holder, key }: Place, value: unknown): void => {
  ;(holder as Record<string, unknown>)[key] = value
}

/** Every place of a document, with the object or list that holds it. */
function places(document: Tree, path = ''): readonly Place[] {
  return Object.entries(document).flatMap(([key, value]) => [
    { holder: document, key, path: `${path}/${key}` },
    ...(isTree(value) ? places(value, `${path}/${key}`) : []),
  ])
}

const numbers = ['0', '1', '-1', '2', '0.5', '-0.5', '1/3', '100', '0.001']
const ops = ['add', 'mul', 'min', 'max', 'div', 'step']
const copy = <T>(value: T): T => structuredClone(value)

/** One edit of a document, at a random place; says where. */
export function edit(random: Random, document: Tree): string {
  const all = places(document).filter(({ key, path }) => key !== 'format' && path !== '/program')
  // The claim is short and the proof long: look at both equally often.
  const inClaim = random() < 0.5
  const place = pick(
    random,
    all.filter(({ path }) => path.startsWith('/proofs') !== inClaim),
  )
  const value = get(place)
  const others = all.filter((each) => typeof get(each) === typeof value && get(each) !== value && (!isTree(value) || each.key === place.key))
  const sameKind = others.length > 0 ? copy(get(pick(random, others))) : value
  const draw = random()
  if (typeof value === 'number') set(place, draw < 0.5 ? value + pick(random, [-1, 1]) : sameKind)
  else if (typeof value === 'string') set(place, draw < 0.4 ? sameKind : place.key === 'op' ? pick(random, ops) : pick(random, [...numbers, `-${value}`]))
  else if (Array.isArray(value) && value.length > 0 && draw < 0.7) editList(random, value)
  else if (draw < 0.5 || place.holder === document) set(place, sameKind)
  else if (Array.isArray(place.holder)) place.holder.splice(Number(place.key), 1)
  else delete place.holder[place.key]
  return place.path
}

function editList(random: Random, list: unknown[]): void {
  const [i, j] = [Math.floor(random() * list.length), Math.floor(random() * list.length)]
  const kind = random()
  if (kind < 0.35) list.splice(i, 1)
  else if (kind < 0.5) list.splice(i, 0, copy(list[j]))
  else if (kind < 0.7) list[i] = copy(list[j])
  else [list[i], list[j]] = [list[j], list[i]]
}

export interface Tally {
  /** Forgeries whose claim an exact point contradicts. */
  readonly forged: number
  readonly untouchedClaim: number
  /** Accepted although contradicted: each with where it was edited. */
  readonly accepted: readonly string[]
  /** Edited, accepted, and not contradicted: the claim still has a proof. */
  readonly stillProved: number
  readonly refused: number
}

/** The claim, as far as it makes sense; a claim that cannot be read is not false, but must be refused. */
function falsehood(document: unknown, random: Random): string | undefined | 'unreadable' {
  try {
    return contradiction(document as Stated, 200, random)
  } catch {
    return 'unreadable'
  }
}

/** Forges until so many certificates claim something false. */
export function forge(sources: readonly { readonly name: string; readonly certificate: Tree }[], count: number, seed: number): Tally {
  const random = seeded(seed)
  const tally = { forged: 0, untouchedClaim: 0, accepted: [] as string[], stillProved: 0, refused: 0 }
  while (tally.forged < count) {
    const { name, certificate } = pick(random, sources)
    const document = copy(certificate)
    const edits = Array.from({ length: 1 + Math.floor(random() * 3) }, () => edit(random, document))
    const isAccepted = check(document).length === 0
    const wrong = falsehood(document, random)
    if (wrong !== undefined && wrong !== 'unreadable') tally.forged++
    if (edits.every((path) => path.startsWith('/proofs'))) tally.untouchedClaim++
    if (!isAccepted) tally.refused++
    else if (wrong === undefined) tally.stillProved++
    else tally.accepted.push(`${name}, ${edits.join(' and ')}: ${wrong} ${JSON.stringify(document)}`)
  }
  return tally
}

/** What the prover proves about the benchmark keys. */
export function proved(): readonly { readonly name: string; readonly certificate: Tree }[] {
  return [K1, K2, K3, K3b, K4, K4r].flatMap((key) =>
    key.properties.flatMap(({ name, goal }) => {
      const verdict = prove({ goals: [goal], box: key.box, given: [], tolerance: '0' })
      return verdict.verdict === 'proved' ? [{ name: `${key.name}: ${name}`, certificate: structuredClone(verdict.certificate) as unknown as Tree }] : []
    }),
  )
}

function main(args: readonly string[]): void {
  const value = (name: string, otherwise: number): number => (args.includes(name) ? Number(args[args.indexOf(name) + 1]) : otherwise)
  const sources = [...examples.map(({ name, certificate }) => ({ name, certificate: certificate as Tree })), ...(args.includes('--keys') ? proved() : [])]
  const tally = forge(sources, value('--count', 1000), value('--seed', 1))
  console.log(`${sources.length} certificates, ${tally.forged} forged to claim something false: ${tally.accepted.length} accepted`)
  console.log(
    `${tally.refused} edited certificates refused; ${tally.stillProved} accepted whose claim no point contradicts; ${tally.untouchedClaim} edited in the proof only`,
  )
  for (const each of tally.accepted.slice(0, 10)) console.log(`ACCEPTED: ${each}`)
  process.exitCode = tally.accepted.length > 0 ? 1 : 0
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) main(process.argv.slice(2))
