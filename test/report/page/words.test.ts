import { expect, test } from 'vitest'
import { planOf } from '../../../src/read/plan.ts'
import { speechOf, swapMarks } from '../../../src/report/page/speech.ts'
import { pageWords } from '../../../src/report/page/words-of.ts'
import { languages } from '../../../src/report/prose/language.ts'
import { agreementFiles, load } from '../agreements.ts'

const blanks = (text: string): readonly string[] => (text.match(/\{\w+\}/g) ?? []).sort()

test.each(['nl', 'fr'] as const)('%s says everything that English says, with the same blanks', (language) => {
  const [here, english] = [pageWords[language], pageWords.en]
  expect(Object.keys(here.words)).toEqual(Object.keys(english.words))
  for (const [word, text] of Object.entries(here.words)) {
    expect([word, blanks(text)]).toEqual([word, blanks(english.words[word as keyof typeof english.words])])
    expect(text).not.toBe('')
  }
})

test('the marks of a number are swapped where a comma is the decimal mark, and swapped back', () => {
  expect(languages.map((language) => swapMarks('-1234.5', language))).toEqual(languages.map((language) => (language === 'en' ? '-1234.5' : '-1234,5')))
  for (const language of languages)
    for (const text of ['1.234', '1,5', '1.234,5', '', 'x', '1/3']) expect(swapMarks(swapMarks(text, language), language)).toBe(text)
})

test('the steps that the engine names are said in each language', () => {
  const key = load('planter/c-m1').versions.map((version) => version.key)
  const say = (language: 'en' | 'nl' | 'fr', names: readonly string[]) => names.map(speechOf(language, key).name)
  const names = ['pot', 'surplus shared rest tier 2', 'deficit borne to buffer', 'deficit borne rest of W', 'reimburse S 2', 'purchaseIncentive', 'W']
  expect(say('en', names)).toEqual([
    'pot',
    'surplus shared rest tier 2',
    'deficit borne to buffer',
    'deficit borne rest of W',
    'reimburse S 2',
    'purchase incentive',
    'W',
  ])
  expect(say('nl', names)).toEqual([
    'pot',
    'verdeeld overschot, rest, schijf 2',
    'gedragen tekort naar buffer',
    'gedragen tekort, rest van W',
    'terugbetaling aan S 2',
    'purchase incentive',
    'W',
  ])
  expect(say('fr', names)).toEqual([
    'pot',
    'excédent partagé, reste, palier 2',
    'déficit supporté vers buffer',
    'déficit supporté, reste de W',
    'remboursement à S 2',
    'purchase incentive',
    'W',
  ])
})

test.each(agreementFiles)('%s: no two lines are called the same', (file) => {
  for (const { key } of load(file).versions)
    for (const language of languages) {
      const names = [...planOf(key).lowered.lines.keys()].map(speechOf(language, [key]).name)
      expect(names.filter((name, index) => names.indexOf(name) < index)).toEqual([])
    }
})

test('notes of the engine are said in each language', () => {
  const key = load('cooperative').versions.map((version) => version.key)
  const note = 'receives no leftover of 0.01; Ann receives it (largest remainder; parts of 0.01 lost by rounding down: Ann 1/3 ≈ 0.333333)'
  expect(speechOf('en', key).note(note)).toBe(note)
  expect(speechOf('nl', key).note(note)).toBe(
    'krijgt geen overblijvende 0.01; die gaat naar Ann (grootste rest; delen van 0.01 die het afronden wegnam: Ann 1/3 ≈ 0.333333)',
  )
  expect(speechOf('fr', key).note(note)).toBe(
    'ne reçoit aucun reste de 0.01 ; il va à Ann (plus fort reste ; parts de 0.01 enlevées par l’arrondi : Ann 1/3 ≈ 0.333333)',
  )
})

test('amounts are exact, or say that they are not', () => {
  const speech = speechOf('nl', [])
  expect(speech.amount('-1234.5', 'EUR')).toBe('−1.234,50\u00a0€')
  expect(speech.amount('100/3', 'EUR')).toBe('≈ 33,333333\u00a0€')
  expect(speech.change('12', 'EUR')).toBe('+12,00\u00a0€')
  expect(speech.change('-12', 'EUR')).toBe('−12,00\u00a0€')
})
