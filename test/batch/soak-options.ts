/** What every soak may be asked on the command line. */
export const soakOptions = {
  rows: { type: 'string', default: '1000000' },
  seed: { type: 'string', default: '1' },
  minutes: { type: 'string' },
  'per-key': { type: 'string' },
} as const

interface Given {
  readonly rows: string
  readonly seed: string
  readonly 'per-key'?: string | undefined
}

/** The numbers that were asked for. */
export const askedOf = (given: Given): { readonly rows: number; readonly seed: number; readonly perKey: number | undefined } => ({
  rows: Number(given.rows),
  seed: Number(given.seed),
  perKey: given['per-key'] === undefined ? undefined : Number(given['per-key']),
})
