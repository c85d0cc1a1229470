import { betweenText, isWithin } from '../../read/remarks.ts'
import type { Linted, LintFinding } from './finding.ts'

/** A range that a worked example leaves was not meant, or the example was not. */
export function lintExamples({ examples = [], versions, promises }: Linted): readonly LintFinding[] {
  const declared = Object.fromEntries(
    versions.flatMap(({ key }) => Object.entries(key.inputs).flatMap(([name, { range }]) => (range ? [[name, range] as const] : []))),
  )
  const promised = promises?.over ?? {}
  return examples.flatMap(({ name: example, inputs, balances = {} }, index) =>
    Object.entries({ ...inputs, ...balances }).flatMap(([name, value]): readonly LintFinding[] => {
      const range = declared[name] ?? promised[name]
      if (!range || isWithin(value, range)) return []
      const where = Object.hasOwn(inputs, name) ? 'inputs' : 'balances'
      return [
        {
          code: 'example-outside-range',
          level: declared[name] ? 'mistake' : 'question',
          path: `examples.${index}.${where}.${name}`,
          says: `${name} is ${value} in the example '${example}', outside ${betweenText(range)}.`,
          todo: `Widen the range of ${name}${declared[name] ? '' : ' in the promises'}: what is proved says nothing about this example.`,
        },
      ]
    }),
  )
}
