/** The part of the WebAssembly interface that batches use, typed here because the language library without a browser has none. */

export interface WasmMemory {
  readonly buffer: ArrayBufferLike
}

/** A compiled module; opaque. */
export type WasmModule = object

interface WebAssemblyApi {
  readonly Memory: new (limits: { readonly initial: number; readonly maximum?: number; readonly shared?: boolean }) => WasmMemory
  readonly Module: new (bytes: Uint8Array<ArrayBuffer>) => WasmModule
  readonly Instance: new (
    module: WasmModule,
    imports: { readonly env: { readonly memory: WasmMemory } },
  ) => { readonly exports: Readonly<Record<string, unknown>> }
}

/** `undefined` where there is no WebAssembly. */
export const webAssembly = (): WebAssemblyApi | undefined => (globalThis as { readonly WebAssembly?: WebAssemblyApi }).WebAssembly

/** For places that are only reached where there is WebAssembly. @throws TypeError where there is none */
export function requireWebAssembly(): WebAssemblyApi {
  const api = webAssembly()
  if (!api) throw new TypeError('there is no WebAssembly here')
  return api
}

/** May modules be compiled while running? A content security policy can forbid it. Compiles the smallest module there is. */
export function mayCompile(): boolean {
  const api = webAssembly()
  if (!api) return false
  try {
    return new api.Module(Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0)) instanceof Object
  } catch {
    return false
  }
}
