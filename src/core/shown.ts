/** An unknown value as a message shows it: short, and never a failure of its own. */
export function shown(value: unknown): string {
  if (value === null || value === undefined) return 'nothing'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'a mapping'
  if (typeof value === 'function') return 'a function'
  const text = String(value)
  return text.length > 40 ? `${text.slice(0, 37)}…` : text
}
