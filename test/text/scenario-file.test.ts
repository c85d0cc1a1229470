import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { isSplitKeyError } from '../../src/core/issue.ts'
import { printBody } from '../../src/formula/print.ts'
import { loadScenarios, scenarioJsonSchema } from '../../src/text/index.ts'
import { loadDocument } from '../../src/yaml.ts'

const folder = new URL('../../docs/examples/planter/', import.meta.url).pathname
const read = (path: string): string => readFileSync(path, 'utf8')
const load = (text: string) => loadScenarios(loadDocument(text, { file: `${folder}s.yaml` }), { read, parse: loadDocument })

/** Line, column, code, path and message of every problem. */
function problems(text: string): readonly string[] {
  try {
    load(text)
    return []
  } catch (error) {
    if (!isSplitKeyError(error)) throw error
    return error.issues.map(({ at, code, path, message }) => `${at?.line}:${at?.col} ${code} ${path}: ${message}`)
  }
}

const head = 'scenarios: s\nkeys: { A: a-fixed-share.yaml }\ninputs: { units: 300, price: 59, aluminium: 1.6, wood: 620, wageIndex: 100 }\n'

describe('a scenario file', () => {
  test('the example loads: keys, base of a month, months of history', () => {
    const plan = load(read(`${folder}scenarios.yaml`))
    expect(Object.keys(plan.keys)).toEqual(['A', 'C'])
    expect([plan.inputs['aluminium'], plan.inputs['aluminiumPaid']]).toEqual(['3.1748', '3.0115'])
    expect([plan.uncertainty?.history?.months.length, plan.uncertainty?.history?.block, plan.uncertainty?.inputs]).toEqual([
      59,
      6,
      { units: { kind: 'pert', low: '200', mode: '300', high: '400' } },
    ])
    expect(plan.cases['a bad spring']).toEqual({ units: { times: '0.7' }, wood: { times: '1.2' } })
  })

  test('problems of shape are told together, each at its place, with the nearest right name', () => {
    expect(
      problems(
        `scenario: s\nkeys: { A: a-fixed-share.yaml }\nsweeps:\n  - { alng: wood, from: x, to: 2, steps: 1 }\ncases: { a: { wood: +5 } }\nuncertainty: { draws: many, seed: 1, inputs: { wood: { normal: [1] } } }\n`,
      ),
    ).toMatchInlineSnapshot(`
      [
        "1:1 missing-part scenarios: scenarios is needed here",
        "1:1 unknown-field scenario: unknown field 'scenario'; did you mean 'scenarios'?",
        "4:5 missing-part sweeps.0.along: along is needed here",
        "4:7 unknown-field sweeps.0.alng: unknown field 'alng'; did you mean 'along'?",
        "4:25 schema sweeps.0.from: 'x' is not a number: write 1234.50, 5% or 1/3",
        "4:42 schema sweeps.0.steps: '1' is no whole number from 2",
        "5:21 schema cases.a.wood: '+5' is no change: write +10%, -30%, *1.5 or the new value",
        "6:23 schema uncertainty.draws: 'many' is no whole number from 1",
        "6:48 schema uncertainty.inputs.wood: normal needs mean, sd",
      ]
    `)
  })

  test('names that no key has are told together', () => {
    expect(
      problems(
        `${head}follows: { woood: wood }\nranges: { unit: [1, 2] }\ncases: { a: { prize: 5 } }\nsweeps: [{ along: alu, from: 1, to: 2, steps: 2 }]\ntornado: [Q]\nbreakEvens: [{ of: sale, along: wood, from: 1, to: 2 }]\n`,
      ),
    ).toMatchInlineSnapshot(`
      [
        "4:12 unknown-input follows.woood: unknown input 'woood'; did you mean 'wood'?",
        "5:11 unknown-input ranges.unit: unknown input 'unit'; did you mean 'units'?",
        "6:15 unknown-input cases.a.prize: unknown input 'prize'; did you mean 'price'?",
        "7:19 unknown-input sweeps.0.along: unknown input 'alu'; known: units, price, aluminium, wood, wageIndex",
        "8:11 unknown-name tornado.0: unknown name 'Q'; known: S, W, sales, channel, material, hardware, labour, pot, surplus, joint",
        "9:20 unknown-name breakEvens.0.of: unknown name 'sale'; did you mean 'sales'?",
      ]
    `)
  })

  test('an input without a base, a month that is not there, and a history without a replay are told', () => {
    expect(
      problems('scenarios: s\nkeys: { A: a-fixed-share.yaml }\ninputs: { units: 300 }\nuncertainty: { draws: 10, seed: 1, history: { inputs: [wood] } }\n'),
    ).toMatchInlineSnapshot(`
      [
        "3:1 missing-input inputs: key A needs 'price', and it is not given here",
        "3:1 missing-input inputs: key A needs 'aluminium', and it is not given here",
        "3:1 missing-input inputs: key A needs 'wood', and it is not given here",
        "3:1 missing-input inputs: key A needs 'wageIndex', and it is not given here",
        "4:47 missing-part uncertainty.history.inputs: this is taken from a replay: name one, replay: replay.yaml",
      ]
    `)
    expect(problems(`${head}replay: replay.yaml\nmonth: 2030-01\n`)).toMatchInlineSnapshot(`
      [
        "5:8 unknown-period month: 2030-01 is not among the months of replay.yaml",
      ]
    `)
  })

  test('of an agreement with several versions one is meant: a month says which, and nobody guesses', () => {
    const agreed = (pot: string): string =>
      `splitkey: 1\nname: two\nfrom: 2024-01\nparties: [S]\ninputs: { a: EUR }\npot: ${pot}\nsurplus: { to: S }\nround: { to: 0.01 EUR, leftover: in-order }\n`
    const whole = `${agreed('a')}versions: [{ from: 2024-05, pot: 2 * a }]\n`
    const file = { read: (path: string) => (path.endsWith('two.yaml') ? whole : agreed('3 * a')), parse: loadDocument }
    const potIn = (text: string) => loadScenarios(loadDocument(text, { file: 's.yaml' }), file).keys['A']?.pot
    const asked = 'scenarios: s\nkeys: { A: two.yaml }\ninputs: { a: 1 }\n'
    expect(() => potIn(asked)).toThrow(
      "s.yaml:2:12  missing-part at keys.A: 'two' has several versions, from 2024-01, 2024-05: say with month which one is meant, as in month: 2024-05",
    )
    expect(() => potIn(`${asked}month: 2023-12\n`)).toThrow("s.yaml:4:8  no-version at month: no version of 'two' holds in 2023-12")
    expect(() => potIn(`${asked}month: May\n`)).toThrow("s.yaml:4:8  unknown-period at month: 'May' is no period")
    const [first, second, only] = [`${asked}month: 2024-04\n`, `${asked}month: 2024-05\n`, asked.replace('two', 'one')].map(potIn)
    expect([first, second, only].map((pot) => pot && printBody(pot))).toEqual(['a', '2 * a', '3 * a'])
  })

  test('editors can complete it', () => {
    expect(JSON.stringify(scenarioJsonSchema())).toContain('"breakEvens"')
  })
})
