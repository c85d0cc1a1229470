/** A small picture: amounts against what moves, as SVG that reads well on light and dark grounds. */

export interface Curve {
  readonly name: string
  /** One value per position. */
  readonly values: readonly number[]
}

const [width, height, left, bottom] = [480, 240, 64, 32]
// Two colours that stay apart for every kind of eyes (Okabe and Ito), then two more.
const colours = ['#0072b2', '#d55e00', '#009e73', '#cc79a7'] as const

const text = (x: number, y: number, what: string, more = ''): string =>
  `<text x="${x}" y="${y}" ${more}>${what.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</text>`

/** Draws curves over `at` (rising); `across` names what moves. */
export function picture(at: readonly number[], curves: readonly Curve[], across: string): string {
  const all = curves.flatMap(({ values }) => values)
  const [low, high] = [Math.min(0, ...all), Math.max(0, ...all)]
  const [from, to] = [at[0] as number, at.at(-1) as number]
  const x = (value: number): number => round(left + ((value - from) / (to - from || 1)) * (width - left - 16))
  const y = (value: number): number => round(height - bottom - ((value - low) / (high - low || 1)) * (height - bottom - 28))
  const lines = curves.map(({ values }, index) => {
    const points = values.map((value, position) => `${x(at[position] as number)},${y(value)}`).join(' ')
    return `<polyline points="${points}" fill="none" stroke="${colours[index % colours.length]}" stroke-width="2.5" stroke-linejoin="round"/>`
  })
  const legend = curves.map(({ name }, index) => text(left + 8 + index * 110, 16, name, `fill="${colours[index % colours.length]}" font-weight="600"`))
  const axes = [
    `<line x1="${left}" x2="${width - 16}" y1="${y(0)}" y2="${y(0)}" stroke="#8886" />`,
    `<line x1="${left}" x2="${left}" y1="${y(high)}" y2="${y(low)}" stroke="#8886" />`,
    text(left - 6, y(high) + 4, plain(high), 'text-anchor="end"'),
    ...(low < 0 ? [text(left - 6, y(low) + 4, plain(low), 'text-anchor="end"')] : []),
    text(left - 6, y(0) + 4, '0', 'text-anchor="end"'),
    text(left, height - 10, plain(from)),
    text(width - 16, height - 10, plain(to), 'text-anchor="end"'),
    text((left + width) / 2, height - 10, across, 'text-anchor="middle"'),
  ]
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${curves.map(({ name }) => name).join(', ')} against ${across}" font-family="system-ui, sans-serif" font-size="12" fill="#888">\n${[...axes, ...lines, ...legend].join('\n')}\n</svg>\n`
}

const round = (value: number): number => Math.round(value * 10) / 10
const plain = (value: number): string => String(Number(value.toPrecision(6)))
