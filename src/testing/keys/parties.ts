/** Partners with names that are allowed and awkward: words of the language, of JavaScript, and look-alikes. */

const odd = ['to', 'B2', 'lenght', 'rest', 'A_1', 'shares', 'Zz', 'then', 'a', 'weights', 'upTo', 'name'] as const

/** `count` partners; the names differ per count, so that no position keeps a name. */
export const partiesOf = (count: number): readonly string[] => Array.from({ length: count }, (_, index) => odd[(index * 5 + count * 2) % odd.length] as string)
