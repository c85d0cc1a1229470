/** The properties of theory, each defined once. */
import type { ClaimsProperty } from '../../../src/claims/index.ts'
import { bounds } from './bounds.ts'
import { equals } from './equals.ts'
import { gaming } from './gaming.ts'
import { monotone } from './monotone.ts'
import type { Property } from './property.ts'
import { steps } from './steps.ts'

export const properties = { ...bounds, ...equals, ...monotone, ...steps, ...gaming } as Readonly<Record<ClaimsProperty, Property>>
