/** Units in words. A unit that is not listed stands as it is written. */
import type { Language } from './language.ts'

/** One and many. */
type Word = readonly [string, string]

const same = (text: string): Word => [text, text]

const known: Readonly<Record<string, Readonly<Record<Language, Word>>>> = {
  pc: { en: ['piece', 'pieces'], nl: ['stuk', 'stuks'], fr: ['pièce', 'pièces'] },
  h: { en: ['hour', 'hours'], nl: ['uur', 'uur'], fr: ['heure', 'heures'] },
  min: { en: ['minute', 'minutes'], nl: ['minuut', 'minuten'], fr: ['minute', 'minutes'] },
  l: { en: ['litre', 'litres'], nl: ['liter', 'liter'], fr: ['litre', 'litres'] },
  t: { en: ['tonne', 'tonnes'], nl: ['ton', 'ton'], fr: ['tonne', 'tonnes'] },
  m3: { en: same('m³'), nl: same('m³'), fr: same('m³') },
  m2: { en: same('m²'), nl: same('m²'), fr: same('m²') },
  pallet: { en: ['pallet', 'pallets'], nl: ['pallet', 'pallets'], fr: ['palette', 'palettes'] },
  EUR: { en: ['euro', 'euros'], nl: ['euro', 'euro'], fr: ['euro', 'euros'] },
}

/** @example unitWords('pc', 'nl', false) // 'stuks' */
export function unitWords(unit: string, language: Language, one: boolean): string {
  const word = Object.hasOwn(known, unit) ? known[unit]?.[language] : undefined
  return word === undefined ? unit : one ? word[0] : word[1]
}
