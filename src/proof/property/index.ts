/** The properties that come with splitkey. A property is usable in agreement files as soon as it stands here. */
import { additivityProperty } from './additivity.ts'
import { balanceProperty } from './balance.ts'
import { capProperty } from './cap.ts'
import { floorProperty } from './floor.ts'
import { holdsProperty } from './holds.ts'
import { incentiveProperty } from './incentive.ts'
import { indexBaseProperty } from './index-base.ts'
import { misreportProperty } from './misreport.ts'
import { monotoneProperty } from './monotone.ts'
import { noSabotageProperty } from './no-sabotage.ts'
import { noneExcludedProperty } from './none-excluded.ts'
import { participationProperty } from './participation.ts'
import type { PropertyBook } from './property.ts'
import { scaleInvarianceProperty } from './scale-invariance.ts'
import { shortfallProperty } from './shortfall.ts'
import { slopeProperty } from './slope.ts'
import { swingProperty } from './swing.ts'
import { symmetryProperty } from './symmetry.ts'

/** Every property by name, in the order of the reference. */
export const properties: PropertyBook = new Map(
  [
    balanceProperty,
    participationProperty,
    floorProperty,
    shortfallProperty,
    capProperty,
    monotoneProperty,
    noSabotageProperty,
    incentiveProperty,
    slopeProperty,
    swingProperty,
    misreportProperty,
    scaleInvarianceProperty,
    indexBaseProperty,
    symmetryProperty,
    additivityProperty,
    noneExcludedProperty,
    holdsProperty,
  ].map((property) => [property.name, property]),
)
