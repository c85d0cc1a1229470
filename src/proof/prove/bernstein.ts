/**
 * The Bernstein form of a polynomial on a box: coefficients between which all its values lie. In floating point as a guide; in whole
 * numbers, up to a positive factor, where a sign decides.
 */
import { floatRowsOn, wholeRowsOn } from './bernstein-rows.ts'
import { asConstant, floats, type Poly } from './poly.ts'
import type { Ranges } from './range-box.ts'
import { type Grid, type Shape, shapeWithin } from './shape.ts'
import type { Space } from './space.ts'

/** The place of each monomial in the dense array of a shape. */
function places(space: Space, p: Poly, shape: Grid): readonly number[] {
  const strides = space.names.map(() => 0)
  let stride = 1
  for (let at = shape.over.length - 1; at >= 0; at--) {
    strides[shape.over[at] as number] = stride
    stride *= (shape.degrees[at] as number) + 1
  }
  return p.keys.map((key) => {
    let place = 0
    for (let rest = key, index = 0; rest > 0; index++) {
      const power = rest % space.limit
      place += power * (strides[index] as number)
      rest = (rest - power) / space.limit
    }
    return place
  })
}

const fullSize = (shape: Grid): number => shape.degrees.reduce((size, degree) => size * (degree + 1), 1)

/** The coefficients in floating point, the last input running fastest. Kept with the box. */
export function floatForm(space: Space, p: Poly, box: Ranges, shape: Shape): Float64Array {
  const forms = box.known.get(p) ?? new Map<string, Float64Array>()
  box.known.set(p, forms)
  const known = forms.get(shape.text)
  if (known !== undefined) return known
  const own = shapeWithin(shape, p)
  const data = own.over.length === shape.over.length ? computed(space, p, box, shape) : repeated(floatForm(space, p, box, own), shape, own)
  forms.set(shape.text, data)
  return data
}

/** Coefficients over fewer inputs, repeated along the others. */
function repeated(small: Float64Array, shape: Shape, own: Shape): Float64Array {
  let data = small
  let after = 1
  for (let at = shape.over.length - 1; at >= 0; at--) {
    const count = shape.counts[at] as number
    if (!own.over.includes(shape.over[at] as number) && count > 1) {
      const out = new Float64Array(data.length * count)
      for (let from = 0, to = 0; from < data.length; from += after)
        for (let i = 0; i < count; i++) for (let a = 0; a < after; a++) out[to++] = data[from + a] as number
      data = out
    }
    after *= count
  }
  return data
}

function computed(space: Space, p: Poly, box: Ranges, shape: Shape): Float64Array {
  const values = floats(p)
  let data = new Float64Array(fullSize(shape))
  places(space, p, shape).forEach((place, i) => {
    data[place] = values[i] as number
  })
  // Inputs after `at` still hold powers, those before hold coefficients.
  let before = 1
  shape.over.forEach((variable, at) => {
    const rows = floatRowsOn(box, variable, shape.degrees[at] as number)
    data = along(data, before, (shape.degrees[at] as number) + 1, rows)
    before *= rows.length
  })
  return data
}

function along(data: Float64Array, before: number, count: number, rows: readonly Float64Array[]): Float64Array<ArrayBuffer> {
  const after = data.length / before / count
  const out = new Float64Array(before * rows.length * after)
  for (let b = 0; b < before; b++)
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i] as Float64Array
      const target = (b * rows.length + i) * after
      for (let j = 0; j < count; j++) {
        const factor = row[j] as number
        if (factor === 0) continue
        const source = (b * count + j) * after
        for (let a = 0; a < after; a++) out[target + a] = (out[target + a] as number) + factor * (data[source + a] as number)
      }
    }
  return out
}

/** The coefficients up to one positive factor, exactly. Inputs of the shape that do not occur are left out: they repeat coefficients. */
export function wholeForm(space: Space, p: Poly, box: Ranges, shape: Shape): readonly bigint[] {
  const number = asConstant(p)
  if (number !== undefined) return [number.n]
  const kept = shape.over.flatMap((variable, at) => ((p.degrees[variable] as number) > 0 ? [at] : []))
  const own = { over: kept.map((at) => shape.over[at] as number), degrees: kept.map((at) => shape.degrees[at] as number) }
  let data: bigint[] = Array.from({ length: fullSize(own) }, () => 0n)
  places(space, p, own).forEach((place, i) => {
    data[place] = p.n[i] as bigint
  })
  let before = 1
  own.over.forEach((variable, at) => {
    const rows = wholeRowsOn(box, variable, own.degrees[at] as number)
    data = wholeAlong(data, before, (own.degrees[at] as number) + 1, rows)
    before *= rows.length
  })
  return data
}

function wholeAlong(data: readonly bigint[], before: number, count: number, rows: readonly (readonly bigint[])[]): bigint[] {
  const after = data.length / before / count
  const out: bigint[] = []
  for (let b = 0; b < before; b++)
    for (const row of rows)
      for (let a = 0; a < after; a++) {
        let sum = 0n
        for (let j = 0; j < count; j++) {
          const value = data[(b * count + j) * after + a] as bigint
          if (value !== 0n) sum += (row[j] as bigint) * value
        }
        out.push(sum)
      }
  return out
}
