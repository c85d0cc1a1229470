/**
 * Words that a rule cannot have for a name, since the language reads them itself: arithmetic that is written as a function, the forms of a
 * split, and a named line. That these are all of them is tested against what the readers say they know.
 */
export const reservedNames: readonly string[] = [
  'min',
  'max',
  'positive',
  'negative',
  'step',
  'round',
  'to',
  'shares',
  'sharesBy',
  'tiers',
  'inOrder',
  'capped',
  'claims',
  'bySign',
  'line',
]
