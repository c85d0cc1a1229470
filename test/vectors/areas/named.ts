/** Lists of numbers under names, as the public API wants them. */

export type Num = number | string

/** `p1`, `p2`, … */
export const names = (count: number): readonly string[] => Array.from({ length: count }, (_, index) => `p${index + 1}`)

export const named = (list: readonly Num[]): Readonly<Record<string, Num>> => Object.fromEntries(list.map((item, index) => [`p${index + 1}`, item]))

export const list = (record: Readonly<Record<string, string>>): readonly string[] => Object.values(record)

/** `Random arrival` and `randomArrival` are one rule. */
export const ruleKey = (rule: string): string => rule.toLowerCase().replace(/[^a-z]/g, '')
