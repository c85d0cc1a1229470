/** The WebAssembly instructions that kernels are written with. Two doubles stand in one vector. */
import type { BinaryOp, UnaryOp } from '../tape/tape.ts'
import { type Bytes, float64, signed, unsigned } from './encode.ts'

export const get = (local: number): Bytes => [0x20, unsigned(local)]
export const set = (local: number): Bytes => [0x21, unsigned(local)]
export const number32 = (value: number): Bytes => [0x41, signed(value)]
export const add32 = 0x6a
export const multiply32 = 0x6c
export const shiftLeft32 = 0x74
export const shiftRight32 = 0x76
export const and32 = 0x71
export const xor32 = 0x73
export const below32 = 0x49
/** Stores a 32-bit number: its address, then the number. */
export const store32: Bytes = [0x36, 2, 0]

/** Loads a 32-bit number. */
export const load32 = (offset: number): Bytes => [0x28, 2, unsigned(offset)]

export const call = (index: number): Bytes => [0x10, unsigned(index)]
/** Opens a block, and ends it. */
export const block: Bytes = [0x02, 0x40]
export const endBlock = 0x0b
/** To the end of the block so many outside of this one. */
export const leave = (depth: number): Bytes => [0x0c, unsigned(depth)]
/** To the end of the block of this number; the last where there is none. */
export const choose = (depths: readonly number[]): Bytes => [0x0e, unsigned(depths.length - 1), depths.map(unsigned)]

export const loop = (body: Bytes): Bytes => [0x03, 0x40, body, 0x0b]
export const when = (condition: Bytes, body: Bytes): Bytes => [condition, 0x04, 0x40, body, 0x0b]
/** Back to the start of the innermost loop while the condition holds. */
export const again = (condition: Bytes): Bytes => [condition, 0x0d, 0]

const vector = (code: number): Bytes => [0xfd, unsigned(code)]
export const load128 = (offset = 0): Bytes => [vector(0x00), 3, unsigned(offset)]
export const store128 = (offset = 0): Bytes => [vector(0x0b), 3, unsigned(offset)]
/** A double loaded twice. */
export const splat64 = (offset: number): Bytes => [vector(0x0a), 3, unsigned(offset)]
/** The same double twice. */
export const splat = (value: number): Bytes => [vector(0x0c), float64(value), float64(value)]
export const bitselect: Bytes = vector(0x52)
/** One bit per double: its highest. */
export const bitmask: Bytes = vector(0xc4)

/** What a tape's operations are; a mask is all ones or all zeros, so a number made of it is the ones of 1. */
export const unary: Readonly<Record<UnaryOp, Bytes>> = {
  abs: vector(0xec),
  neg: vector(0xed),
  floor: vector(0x75),
  ceil: vector(0x74),
  trunc: vector(0x7a),
  nearest: vector(0x94),
  bit: [splat(1), vector(0x4e)],
  not: vector(0x4d),
}

export const binary: Readonly<Record<BinaryOp, Bytes>> = {
  add: vector(0xf0),
  sub: vector(0xf1),
  mul: vector(0xf2),
  div: vector(0xf3),
  min: vector(0xf6),
  max: vector(0xf7),
  eq: vector(0x47),
  lt: vector(0x49),
  le: vector(0x4b),
  and: vector(0x4e),
  or: vector(0x50),
}
