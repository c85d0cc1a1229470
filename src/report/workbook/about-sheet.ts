/** The first sheet: whose agreement this is, what was settled, how to read the rest, and what a spreadsheet cannot do. */
import type { Agreement } from '../../agreement/agreement.ts'
import type { KeyData } from '../../core/key.ts'
import { type CellData, type SheetData, text } from './sheet.ts'

export interface AboutFacts {
  readonly periods: readonly string[]
  /** Names of the other sheets, and what stands on each. */
  readonly sheets: readonly (readonly [name: string, what: string])[]
  /** Fingerprints, files, versions: whatever the caller knows. */
  readonly facts: Readonly<Record<string, string>>
}

export function aboutSheet(name: string, whole: Agreement, key: KeyData, { periods, sheets, facts }: AboutFacts): SheetData {
  const row = (label: string, value: string): readonly CellData[] => [text(label, 'faint'), text(value, 'note')]
  const head = (value: string): readonly CellData[] => [text(value, 'title'), text('')]
  const span = periods.length > 1 ? `${periods[0]} to ${periods.at(-1)} (${periods.length})` : (periods[0] ?? '')
  const rows = [
    head(whole.name),
    row('Partners', key.parties.join(', ')),
    row('Settled', span),
    row('Versions of the key', whole.versions.map(({ from, note }) => `${from ?? 'always'}${note === undefined ? '' : ` (${note})`}`).join('; ')),
    row('Amounts', key.pot ? `in ${key.pot.unit}, paid in steps of ${key.round?.to ?? '0.01'}` : 'this clause pays nothing: it only computes lines'),
    row('Leftover cents', leftoverWords(key)),
    ...Object.entries(facts).map(([label, value]) => row(label, value)),
    head('Sheets'),
    ...sheets.map(([label, what]) => row(label, what)),
    head('How to read it'),
    ...guide.map(([label, what]) => row(label, what)),
    head('What a spreadsheet cannot do'),
    ...limits.map(([label, what]) => row(label, what)),
  ]
  return { name, widths: [26, 110], rows }
}

function leftoverWords({ round }: KeyData): string {
  if (!round) return 'none'
  const { leftover } = round
  if (typeof leftover === 'object') return `all to ${leftover.to}; where it is due nothing, to whoever lost most by rounding down`
  const words = {
    'largest-remainder': 'one each to whoever lost most by rounding down; equal ones in declared order',
    'largest-share': 'one each to the largest amounts, partners before funds; equal ones in declared order',
    'in-order': 'one each in declared order',
    carry: 'to whoever is owed most, with what earlier periods left owing; what is still owed goes to the next period',
  }
  return words[leftover]
}

const guide: readonly (readonly [string, string])[] = [
  ['Yellow cells', 'type here: inputs, balances before the first period, and the open rows of the change log. Every other cell is locked, without a password.'],
  ['Blue cells', 'constants of the agreement: rates, shares, thresholds. Changing one is a what-if; the agreement itself is the file of the key.'],
  ['Names', 'every cell that a formula uses has a name, valid on the sheet of its period: price * sold means what it says.'],
  ['Recalculated, splitkey', 'the first is a live formula, the second what splitkey computed when this file was written.'],
  ['Check', 'ok: both agree. what if: an input or a parameter was changed, so there is nothing to compare with. differs: tell us. no value: see below.'],
  ['No value', 'a division by zero, or an input that is missing, shows as an error and goes on to everything that depends on it. Nothing is replaced by zero.'],
  ['Signs', 'a loss is divided as a gain with the sign reversed: the rows "rounded down" and "lost by rounding" then hold the negated amounts.'],
  ['Back to splitkey', 'save the file, then: splitkey settle KEY --inputs THIS-FILE.xlsx. The sheet of inputs is read, nothing else.'],
]

const limits: readonly (readonly [string, string])[] = [
  [
    'Precision',
    'splitkey computes with exact fractions. A spreadsheet keeps about 15 digits, so before anything is rounded, noise is rounded away first: to a millionth of the step, and where cents are handed out to the decimals that the row "decimals of a cent kept" states.',
  ],
  [
    'Where they can differ',
    'an exact amount that lies closer than that to a half cent, or two remainders that differ by less. Then the check says "differs", and splitkey is right. Up to ten million in whole units of money there is room to spare.',
  ],
  [
    'Inputs with more digits',
    'an input of more than 15 digits is held approximately, and its note gives it exactly; a fraction stands as a formula, such as =1/3. Read back, a number is the shortest decimal that its cell stands for, and no other formula is accepted.',
  ],
  [
    'Conditions',
    'splitkey refuses a weight below zero. The spreadsheet goes on calculating, and the row of that condition says "below zero": the amounts then mean nothing.',
  ],
]
