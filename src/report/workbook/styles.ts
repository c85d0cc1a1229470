/** How cells look. One palette: yellow is typed, blue is agreed, everything else is calculated. */
import type { CellStyle } from 'hucre/xlsx'
import type { CellData, Look } from './sheet.ts'

const font = { name: 'Calibri', size: 11 }
const colour = (rgb: string) => ({ rgb })
const fill = (rgb: string) => ({ type: 'pattern' as const, pattern: 'solid' as const, fgColor: colour(rgb) })
const hair = { style: 'thin' as const, color: colour('D9D9D9') }
const top = { vertical: 'top' as const }
const right = { ...top, horizontal: 'right' as const }
const box = { top: hair, bottom: hair, left: hair, right: hair }

const looks: Readonly<Record<Look, CellStyle>> = {
  title: { font: { ...font, size: 14, bold: true, color: colour('1F3864') }, alignment: { vertical: 'bottom' } },
  head: {
    font: { ...font, bold: true, color: colour('FFFFFF') },
    fill: fill('1F3864'),
    alignment: { vertical: 'center', horizontal: 'center', wrapText: true },
  },
  text: { font, alignment: top },
  note: { font: { ...font, color: colour('404040') }, alignment: { ...top, wrapText: true } },
  faint: { font: { ...font, color: colour('7F7F7F') }, alignment: top },
  input: { font: { ...font, color: colour('1F4E9E') }, fill: fill('FFF2CC'), border: box, alignment: top, protection: { locked: false } },
  parameter: { font: { ...font, color: colour('1F4E9E') }, fill: fill('DDEBF7'), border: box, alignment: right },
  number: { font, alignment: right },
  total: { font: { ...font, bold: true }, fill: fill('EDF2F9'), alignment: top },
  status: { font: { ...font, color: colour('2E7D32') }, alignment: { ...top, horizontal: 'center' } },
}

/** The style of a cell; numbers stand to the right whatever they are. */
export function styleOf({ look, value, formula, format }: CellData): CellStyle {
  const style = looks[look]
  const isNumber = typeof value === 'number' || (formula !== undefined && look !== 'status')
  return { ...style, ...(isNumber && { alignment: right }), ...(format !== undefined && isNumber && { numFmt: format }) }
}

/** A status that is not as it should be. */
export const alarm: CellStyle = {
  font: { bold: true, color: colour('C00000') },
  fill: { type: 'pattern', pattern: 'solid', fgColor: colour('FCE4E4'), bgColor: colour('FCE4E4') },
}
/** A status that says that something was changed on purpose. */
export const notice: CellStyle = { font: { bold: true, color: colour('9C5700') } }
