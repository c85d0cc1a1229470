/** `count` months from a first one on: `2019-01`, `2019-02`, … Without a first one from January 2019. */
export function months(count: number, first = '2019-01'): readonly string[] {
  const [year = 0, month = 1] = first.split('-').map(Number)
  return Array.from({ length: count }, (_, index) => {
    const at = month - 1 + index
    return `${year + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`
  })
}
