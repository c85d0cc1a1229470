/** The pages of the rules, as text by file name. */
import { parse } from 'yaml'
import type { ClaimsRule } from '../../src/core/claims/claims-rule.ts'
import { claimsRules } from '../../src/core/claims/index.ts'
import { claimsProperties } from '../../src/core/claims/property.ts'
import type { Param, RuleDefinition, Sentences } from '../../src/core/rule.ts'
import { ruleBook } from '../../src/rules/index.ts'
import { docstrings } from './meaning.ts'
import { picture } from './picture.ts'
import { curves, explained, type Sample, sampleFile, sampleKey } from './sample.ts'

const kinds = { amount: 'amounts, in formulas', claim: 'claims, before anything is divided', split: 'splits, of what is left' } as const

/** Every page, picture and the overview. @throws when a rule has no sample, or a sample no rule */
export function* pages(samplesText: string): Generator<readonly [string, string]> {
  const samples = parse(samplesText) as Readonly<Record<string, Sample>>
  const without = [...ruleBook.keys()].filter((name) => !(name in samples))
  const unknown = Object.keys(samples).filter((name) => !ruleBook.has(name))
  if (without.length + unknown.length > 0) throw new Error(`rules without a sample: ${without.join(', ')}; samples without a rule: ${unknown.join(', ')}`)
  const docs = new Map([...docstrings('rules'), ...docstrings('core/claims')])
  for (const rule of ruleBook.values()) yield* rulePage(rule, samples[rule.name] as Sample, docs)
  for (const rule of Object.values(claimsRules)) yield* claimsPage(rule, docs)
  yield ['README.md', overview()]
}

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

const sentences = (says: Sentences): string =>
  Object.entries({ English: says.en, Nederlands: says.nl, Français: says.fr })
    .map(([language, sentence]) => `- ${language}: ${sentence.replace(/\{(\w+)\}/g, '*$1*')}`)
    .join('\n')

function* rulePage(rule: RuleDefinition, sample: Sample, docs: ReadonlyMap<string, string>): Generator<readonly [string, string]> {
  const file = kebab(rule.name)
  const key = sampleKey(rule.name, sample)
  const drawn = curves(key, sample)
  yield [`${file}.svg`, picture(drawn.at, drawn.curves, sample.formula === undefined ? 'pot' : `x in ${sample.x ?? 'EUR'}`)]
  const meaning = docs.get(`${rule.name}Rule`) ?? ''
  const jump = 'the least change of an input can move a whole amount'
  const steps = rule.jumps === true ? `It jumps: ${jump}.` : rule.jumps ? `It jumps only with \`${rule.jumps.where}\`: ${jump} there.` : 'It does not jump.'
  yield [
    `${file}.md`,
    `<!-- Written by npm run docs from ../../src/rules/${file}.ts -->
# ${rule.name}

${meaning}

${sentences(rule.says)}

| parameter | what it is |
|---|---|
${Object.entries(rule.params)
  .map(([name, param]) => `| \`${name}\` | ${paramText(param)} |`)
  .join('\n')}

${steps}

## An example

\`\`\`yaml
${sampleFile(rule.name, sample).trimEnd()}
\`\`\`

At x = ${sample.at} ${sample.x ?? 'EUR'}:

\`\`\`text
${explained(key, sample)}
\`\`\`

![${rule.name} from ${sample.from} to ${sample.to}](${file}.svg)

[Source](../../src/rules/${file}.ts)
`,
  ]
}

function paramText(param: Param): string {
  const optional = 'optional' in param ? ', may be left out' : ''
  switch (param.kind) {
    case 'amount':
    case 'amounts': {
      const unit =
        param.unit === '1'
          ? ' without unit'
          : param.unit !== undefined
            ? ` in ${param.unit}`
            : param.like !== undefined
              ? ` in the unit of \`${param.like}\``
              : ''
      return `${param.kind === 'amount' ? 'an amount' : 'amounts'}${unit}${optional}`
    }
    case 'choice':
      return param.of.length > 6 ? 'a claims rule' : `one of ${param.of.join(', ')}`
    case 'measures':
      return `an amount per partner${optional}`
    case 'weights':
      return 'a fixed weight per partner'
    case 'drivers':
      return 'measures, each with the part of the pot that follows it'
    default:
      return `a ${param.kind === 'party' ? 'partner' : param.kind}${optional}`
  }
}

/** The problem of the Talmud, for every claims rule alike. */
const claimsSample = (name: string): Sample => ({
  split: { claims: { rule: name, by: { A: '100 EUR', B: '300 EUR' }, beyond: { shares: { A: 50, B: 50 } } } },
  from: 0,
  to: 400,
  at: 200,
})

function* claimsPage(rule: ClaimsRule, docs: ReadonlyMap<string, string>): Generator<readonly [string, string]> {
  const file = kebab(rule.name)
  const sample = claimsSample(rule.name)
  const key = sampleKey(rule.name, sample)
  const drawn = curves(key, sample)
  yield [`claims-${file}.svg`, picture(drawn.at, drawn.curves, 'estate')]
  const lacks = claimsProperties.filter((property) => !rule.keeps.includes(property))
  yield [
    `claims-${file}.md`,
    `<!-- Written by npm run docs from ../../src/core/claims/${file}.ts -->
# ${rule.name}

${docs.get(rule.name) ?? ''}

${sentences(rule.says)}

At most ${rule.most} claimants${rule.weighted === undefined ? '; it knows no weights' : `, ${rule.weighted} where they have weights`}.

## Claims of 100 and 300

\`\`\`yaml
${sampleFile(rule.name, sample).trimEnd()}
\`\`\`

At an estate of 200 EUR:

\`\`\`text
${explained(key, sample)}
\`\`\`

![awards under ${rule.name} while the estate grows](claims-${file}.svg)

## Properties

Keeps: ${rule.keeps.join(', ')}.

Does not keep: ${lacks.length === 0 ? 'none of the list' : lacks.join(', ')}. Each is defined, tested, and where it fails has a counterexample, in
[test/claims/properties](../../test/claims/properties).

[Source](../../src/core/claims/${file}.ts)
`,
  ]
}

function overview(): string {
  const part = (kind: keyof typeof kinds): string =>
    `## For ${kinds[kind]}\n\n${[...ruleBook.values()]
      .filter((rule) => rule.kind === kind)
      .map((rule) => `- [${rule.name}](${kebab(rule.name)}.md): ${rule.says.en.replace(/\{(\w+)\}/g, '*$1*')}`)
      .join('\n')}\n`
  const claims = Object.values(claimsRules)
    .map((rule) => `- [${rule.name}](claims-${kebab(rule.name)}.md): ${rule.says.en.replace(/\{(\w+)\}/g, '*$1*')}`)
    .join('\n')
  return `<!-- Written by npm run docs -->
# Rules by name

Every rule is one file that says what it expands to; what stands here is written from it. Rules are used by name in files and formulas, and as
functions of the same name in TypeScript.

${(['claim', 'amount', 'split'] as const).map(part).join('\n')}
## When there is too little

${claims}
`
}
