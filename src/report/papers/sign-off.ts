/** Who prepared, reviewed and approved: one line per partner and role, signed on paper or given as data. */
import type { KeyData } from '../../core/key.ts'
import { grid, type Paper, text } from './block.ts'
import type { SignOff } from './papers-input.ts'

const roles = ['prepared', 'reviewed', 'approved'] as const

/** Paper H. */
export function signOffPaper(keys: readonly KeyData[], signOff: SignOff | undefined, print: string): Paper {
  const parties = [...new Set(keys.flatMap((key) => key.parties))]
  const rows = roles.flatMap((role) =>
    parties.map((party) => {
      const signed = signOff?.[role]?.[party]
      return [`${role} by`, party, signed?.name ?? '', signed?.date ?? '', '']
    }),
  )
  return {
    letter: 'H',
    name: 'sign-off',
    title: 'Sign-off',
    blocks: [
      text(`Whoever signs has seen the settlement with this fingerprint (SHA-256 of settlement.json): ${print}`),
      grid(['Role', 'Partner', 'Name', 'Date', 'Signature'], rows),
    ],
  }
}
