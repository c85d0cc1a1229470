/** The binary format of WebAssembly modules, as far as kernels need it. WebAssembly Core Specification 2.0, chapter 5. */

/** Bytes, nested as they are put together. */
export type Bytes = readonly (number | Bytes)[]

/** A whole number in as few bytes as it needs, seven bits each (LEB128). */
export function unsigned(value: number): number[] {
  const bytes: number[] = []
  let rest = value
  do {
    const low = rest % 128
    rest = Math.floor(rest / 128)
    bytes.push(rest > 0 ? low + 128 : low)
  } while (rest > 0)
  return bytes
}

/** A signed 32-bit number (LEB128). */
export function signed(value: number): number[] {
  const bytes: number[] = []
  let rest = value
  for (;;) {
    const low = rest & 127
    rest >>= 7
    if ((rest === 0 && (low & 64) === 0) || (rest === -1 && (low & 64) !== 0)) return [...bytes, low]
    bytes.push(low | 128)
  }
}

/** Eight bytes of a double, lowest first. */
export function float64(value: number): number[] {
  const view = new DataView(new ArrayBuffer(8))
  view.setFloat64(0, value, true)
  return Array.from({ length: 8 }, (_, index) => view.getUint8(index))
}

export const text = (value: string): Bytes => {
  const bytes = Array.from(value, (char) => char.charCodeAt(0))
  return [unsigned(bytes.length), bytes]
}

/** Types of values. */
export const i32 = 0x7f
export const v128 = 0x7b

/** A function: its parameters and results, how many locals of which type follow the parameters, and its code. */
export interface WasmFunction {
  readonly name: string
  readonly params: readonly number[]
  readonly results: readonly number[]
  readonly locals: readonly { readonly count: number; readonly type: number }[]
  readonly body: Bytes
}

const vector = (items: readonly Bytes[]): Bytes => [unsigned(items.length), items]

/** A module that imports `env.memory` and exports the functions; shared memory needs its largest size, in pages of 64 KiB. */
export function wasmModule(functions: readonly WasmFunction[], shared: boolean): Uint8Array<ArrayBuffer> {
  const types = functions.map(({ params, results }): Bytes => [0x60, unsigned(params.length), params, unsigned(results.length), results])
  const memory: Bytes = [text('env'), text('memory'), 0x02, shared ? [0x03, unsigned(1), unsigned(65_536)] : [0x00, unsigned(1)]]
  const bodies = functions.map(({ locals, body }): Bytes => {
    const code = flat([vector(locals.map(({ count, type }): Bytes => [unsigned(count), type])), body, 0x0b])
    return [unsigned(code.length), code]
  })
  const sections: readonly Bytes[] = [
    section(1, vector(types)),
    section(2, vector([memory])),
    section(3, vector(functions.map((_, index) => unsigned(index)))),
    section(7, vector(functions.map(({ name }, index): Bytes => [text(name), 0x00, unsigned(index)]))),
    section(10, vector(bodies)),
  ]
  return Uint8Array.from(flat([0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00, sections]))
}

function section(id: number, content: Bytes): Bytes {
  const bytes = flat(content)
  return [id, unsigned(bytes.length), bytes]
}

/** All bytes in order; iterative, because a long tape nests deeply. */
export function flat(bytes: Bytes): number[] {
  const all: number[] = []
  const open: { readonly of: Bytes; next: number }[] = [{ of: bytes, next: 0 }]
  for (let top = open.at(-1); top; top = open.at(-1)) {
    const item = top.of[top.next++]
    if (item === undefined) open.pop()
    else if (typeof item === 'number') all.push(item)
    else open.push({ of: item, next: 0 })
  }
  return all
}
