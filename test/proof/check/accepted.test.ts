/** Every rule of the format, used rightly. */
import { expect, test } from 'vitest'
import { check } from '../../../src/proof/check/index.ts'
import { examples } from './certificates.ts'

for (const { name, certificate } of examples)
  test(`accepted: ${name}`, () => {
    expect(check(certificate)).toEqual([])
  })
