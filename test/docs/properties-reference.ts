/** Writes the reference of properties from the properties themselves. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { properties } from '../../src/proof/property/index.ts'
import type { PropertyDefinition, PropertyParam } from '../../src/proof/property/property.ts'

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

/** What the docstring above a property says, as one paragraph. */
function docstring(name: string): string {
  const text = readFileSync(fileURLToPath(new URL(`../../src/proof/property/${kebab(name)}.ts`, import.meta.url)), 'utf8')
  const before = text.slice(0, text.indexOf(`export const ${name}Property`))
  return before
    .slice(before.lastIndexOf('/**') + 3, before.lastIndexOf('*/'))
    .replace(/^\s*\* ?/gm, '')
    .replace(/\s+/g, ' ')
    .trim()
}

function kindOf(param: PropertyParam): string {
  if (param.kind === 'amount') return param.inPot ? 'a formula in the unit of the pot' : 'a formula'
  if (param.kind === 'choice') return param.of.map((word) => `\`${word}\``).join(' or ')
  if (param.kind === 'constant') return param.alone ? 'a number or percentage' : 'a number, with its unit or without'
  return {
    party: 'a partner',
    input: 'an input, or a balance before the period',
    pairs: 'inputs that change places',
    comparison: 'two formulas with `>=`, `<=` or `==`',
  }[param.kind]
}

function section({ name, params, says, meaning, example }: PropertyDefinition): string {
  const rows = Object.entries(params).map(([param, of]) => `- \`${param}\`${of.optional ? ' (optional)' : ''}: ${kindOf(of)}`)
  return [
    `## ${name}`,
    docstring(name),
    `\`\`\`yaml\n${example}\n\`\`\``,
    `Stated: ${meaning}`,
    ...(rows.length > 0 ? [rows.join('\n')] : []),
    `- en: ${says.en}\n- nl: ${says.nl}\n- fr: ${says.fr}`,
  ].join('\n\n')
}

const head = `# Properties

What an agreement can promise. Every property is one file of \`src/proof/property\`: its parameters, its sentence in three languages, and what it
states about a key. This page is written from those files by \`test/docs/properties.test.ts\`.

In formulas, inputs, balances before the period and lines go by their names; \`payout(P)\`, \`cost(P)\` and \`net(P)\` are what P is paid, spends and
keeps, before leftover cents are dealt, and \`joint()\` is the pot less everybody's own costs. In sentences \`{of}\` stands for an argument; what
stands in \`[…]\` is left out when its argument is not given.`

export const propertiesReference = (): string => `${[head, ...[...properties.values()].map(section)].join('\n\n')}\n`
