import { describe, expect, test } from 'vitest'
import { call, planter } from './fake-io.ts'

const march = 'units: 1000\nprice: 59.00\naluminium: 3.17\nwood: 645\nwageIndex: 108.2432\naluminiumPaid: 3.0115\nwoodPaid: 645\n'
const months = `period;units;price;aluminium;wood;wageIndex;aluminiumPaid;woodPaid
2022-02;1.000;59,00;1,60;620;100;1,60;620
2022-03;1.000;59,00;3,17;645;108,2432;3,0115;645
`
const files = { 'march.yaml': march, 'before.yaml': 'recouped: 12000\nbuffer: 3000\n', 'months.csv': months }
const key = `${planter}/c-m1.yaml`

/** What a finance officer sees. A change of these files is a change of the product. */
const golden: Readonly<Record<string, readonly string[]>> = {
  'settle-one.txt': ['settle', key, '--inputs', 'march.yaml', '--period', '2022-03', '--balances', 'before.yaml'],
  'settle-one.json': ['settle', key, '--inputs', 'march.yaml', '--period', '2022-03', '--balances', 'before.yaml', '--json'],
  'settle-series.txt': ['settle', key, '--inputs', 'months.csv', '--locale', 'nl-BE'],
  'settle-clause.txt': ['settle', 'docs/examples/toll-work.yaml', '--inputs', 'toll.yaml'],
  'explain-partner.txt': ['explain', key, '--inputs', 'march.yaml', '--balances', 'before.yaml', '--for', 'S'],
  'explain-line.json': ['explain', key, '--inputs', 'march.yaml', '--for', 'labour', '--json'],
  'diff.txt': ['diff', key, '--inputs', 'months.csv', '--locale', 'nl-BE'],
  'diff.json': ['diff', key, '--inputs', 'months.csv', '--locale', 'nl-BE', '--from', '2022-02', '--to', '2022-03', '--json'],
  'replay.txt': ['replay', `${planter}/replay.yaml`],
  'replay.json': ['replay', `${planter}/replay.yaml`, '--json'],
  'help.txt': ['--help'],
  'help-settle.txt': ['settle', '--help'],
}

describe('what the command prints', () => {
  for (const [file, argv] of Object.entries(golden))
    test(file, async () => {
      const { code, out, err } = call(argv, { files: { ...files, 'toll.yaml': 'wages: 113.94\nmaterial: 2.5297\n' } })
      expect([code, err]).toEqual([0, ''])
      await expect(out).toMatchFileSnapshot(`golden/${file}`)
    })
})
