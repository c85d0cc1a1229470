/** What a key of a scenario file cannot answer, because it lacks a name that another one has, is said and takes nothing else with it. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { law } from '../seed.ts'
import { call } from './fake-io.ts'

const shares = '{ shares: { S: 50, W: 50 } }'
const key = (name: string, inputs: readonly string[], surplus = shares): string => `splitkey: 1
name: ${name}
parties: [S, W]
inputs: { ${['sales: EUR', ...inputs.map((input) => `${input}: EUR`)].join(', ')} }
pot: ${['sales', ...inputs].join(' - ')}
surplus: ${surplus}
${surplus === shares ? '' : 'balances: { buffer: { start: 0 EUR, fund: true } }\n'}round: { to: 0.01 EUR, leftover: largest-remainder }
`
const fund = '{ reserveFund: { fund: buffer, rate: 50%, until: 10 EUR, then: { to: S } } }'
const head = 'scenarios: both\nkeys: { A: a.yaml, B: b.yaml }\ninputs: { sales: 1000, rents: 100, rent: 80 }\n'
const files = { 'a.yaml': key('plain', ['rent']), 'b.yaml': key('rich', ['rents'], fund) }

const scenarios = (asked: string, ...argv: readonly string[]) => call(['scenarios', 's.yaml', ...argv], { files: { ...files, 's.yaml': head + asked } })

interface Answer {
  readonly finished: string
  readonly remarks: readonly { readonly key: string; readonly part: string; readonly missing: string; readonly suggestion?: string; readonly message: string }[]
  readonly parts: readonly { readonly part: string }[]
}

const json = (asked: string): Answer => JSON.parse(scenarios(asked, '--json').out) as Answer

describe('a part that one key cannot answer', () => {
  const along = 'along: rents, from: 0, to: 10, steps: 2'
  test.each<[string, string, string]>([
    [`sweeps: [{ ${along} }]\n`, 'the sweep along rents', 'rents'],
    [`tables: [{ of: S, rows: { ${along} }, columns: { along: sales, from: 0, to: 1, steps: 2 } }]\n`, 'the table of S along rents and sales', 'rents'],
    ['breakEvens: [{ of: S, along: rents, from: 0, to: 9 }]\n', 'the break-even of S along rents', 'rents'],
    ['tornado: [buffer]\nranges: { sales: [0, 1] }\n', 'the tornado of buffer', 'buffer'],
    ['stress: [S, buffer]\nranges: { sales: [0, 1] }\n', 'the stress of buffer', 'buffer'],
    ['effort: [{ input: rents, by: S, cost: 1, most: 5 }]\n', 'the effort', 'rents'],
    ['cases: { dear: { rents: +10% } }\n', "a change in the case 'dear'", 'rents'],
    ['ranges: { rents: [0, 1] }\n', 'the range of rents', 'rents'],
    ['uncertainty: { draws: 20, seed: 1, inputs: { rents: { uniform: [0, 9] } } }\n', 'the draws of rents', 'rents'],
  ])('%s', (asked, part, missing) => {
    const { remarks, finished, parts } = json(asked)
    expect(remarks).toMatchObject([{ code: 'skipped', key: 'A', part, missing }])
    expect(finished).toBe(`${parts.length} of ${parts.length}`)
    const [remark] = remarks
    expect([remark?.suggestion, remark?.message]).toEqual(
      missing === 'rents'
        ? ['rent', `key A leaves out ${part}: it has no input 'rents'; the nearest it has is 'rent'`]
        : [undefined, `key A leaves out ${part}: it has no partner or line 'buffer'; it has S, W, joint, pot, surplus`],
    )
    // Below a text; beside CSV on standard error.
    const [text, csv] = [scenarios(asked), scenarios(asked, '--csv')]
    expect([text.code, text.err, csv.code, csv.err]).toEqual([0, '', 0, `Remark: ${remark?.message}.\n`])
    expect(text.out.endsWith(`\n\nRemark: ${remark?.message}.\n`)).toBe(true)
    expect(csv.out).not.toContain('Remark')
    for (const argv of [[], ['--csv']]) {
      const { written, err } = scenarios(asked, ...argv, '-o', 'answer')
      expect([(written['answer'] ?? '').includes('Remark'), err]).toEqual(argv.length === 0 ? [true, ''] : [false, csv.err])
    }
  })

  test('nothing is left out where all keys have all: the answer has no remark', () => {
    expect(json('sweeps: [{ along: sales, from: 0, to: 10, steps: 2 }]\n').remarks).toEqual([])
  })
})

const names = ['rent', 'rents', 'sales'] as const
law(
  'every part is answered or remarked upon, for every key',
  60,
  fc.tuple(fc.array(fc.constantFrom(...names), { maxLength: 4 }), fc.boolean()),
  ([asked, draws]) => {
    const sweeps = asked.map((name) => `  - { along: ${name}, from: 0, to: 10, steps: 2 }\n`).join('')
    const inputs = [...new Set(asked)]
    const drawn =
      draws && inputs.length > 0
        ? `uncertainty: { draws: 2, seed: 1, attribution: 0, inputs: { ${inputs.map((name) => `${name}: { uniform: [0, 9] }`)} } }\n`
        : ''
    const { remarks, parts } = json(`${sweeps === '' ? '' : `sweeps:\n${sweeps}`}${drawn}`)
    for (const [one, own] of Object.entries({ A: 'rent', B: 'rents' })) {
      const has = (name: string): boolean => name === 'sales' || name === own
      const expected = ['cases', ...asked.filter(has).map((name) => `along ${name}`), ...(drawn !== '' && inputs.some(has) ? ['uncertainty'] : [])]
      expect(parts.filter(({ part }) => part.startsWith(`${one} `)).map(({ part }) => part.slice(2))).toEqual(expected)
      const missing = [...asked.filter((name) => !has(name)), ...(drawn === '' ? [] : inputs.filter((name) => !has(name)))]
      expect(remarks.filter((remark) => remark.key === one).map((remark) => remark.missing)).toEqual(missing)
    }
  },
)

describe('a part that cannot be computed', () => {
  const dividing =
    'splitkey: 1\nname: d\nparties: [S, W]\ninputs: { sales: EUR }\npot: 1 EUR / (sales / 1 EUR - 5)\nsurplus: { to: S }\nround: { to: 0.01 EUR, leftover: in-order }\n'
  const asked =
    'scenarios: s\nkeys: { D: d.yaml }\ninputs: { sales: 1 }\ntornado: [S]\nranges: { sales: [5, 6] }\nsweeps: [{ along: sales, from: 1, to: 2, steps: 2 }]\n'

  test('takes no other part with it, and is named at the end', () => {
    const world = { files: { 'd.yaml': dividing, 's.yaml': asked } }
    const { code, out, err } = call(['scenarios', 's.yaml', '--json'], world)
    const { finished, missing, parts } = JSON.parse(out)
    expect([code, finished, missing]).toEqual([1, '2 of 3', ['D tornado of S']])
    expect(parts.map(({ part }: { part: string }) => part)).toEqual(['D cases', 'D along sales'])
    expect(err).toMatch(/^divides-by-zero.* \(D tornado of S\)\n$/)
  })

  test('a draw that is none has its place in the file', () => {
    const drawn =
      'scenarios: s\nkeys: { A: a.yaml }\ninputs: { sales: 1, rent: 2 }\nuncertainty:\n  draws: 100\n  seed: 1\n  inputs:\n    rent: { lognormal: [7, 1000] }\n'
    const { code, err } = call(['scenarios', 's.yaml'], { files: { ...files, 's.yaml': drawn } })
    expect(code).toBe(1)
    expect(err).toMatch(/^s\.yaml:8:5 {2}out-of-range at uncertainty\.inputs\.rent: a draw of rent is infinite: .* \(A uncertainty\)\n$/)
  })
})

test('names of balances and of who makes an effort are checked where they stand', () => {
  const { code, err } = scenarios('balances: { bufer: 5 }\neffort: [{ input: sales, by: Q, cost: 1, most: 5 }]\n')
  expect([code, err]).toEqual([
    1,
    "s.yaml:4:13  unknown-balance at balances.bufer: unknown balance 'bufer'; did you mean 'buffer'?\ns.yaml:5:30  unknown-party at effort.0.by: unknown party 'Q'; known: S, W\n",
  ])
})
