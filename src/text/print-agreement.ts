/** Agreements as files: what is printed loads as the same agreement. */
import type { AgreementFile } from './agreement-file.ts'
import { keyData } from './key-data.ts'
import { promisesData } from './print-promises.ts'
import { type Data, numberData } from './split-data.ts'
import type { WorkedExample } from './worked-example.ts'
import { writeYaml } from './write-yaml.ts'

type Fields = { readonly [name: string]: Data }

/**
 * The agreement as a YAML file. A later version is written as what it replaces.
 * @throws `too-large`, `syntax`, `schema` for a key that TypeScript can build and a file cannot say
 * @example printAgreement(loadAgreement(document))
 */
export const printAgreement = (file: AgreementFile): string => writeYaml(agreementData(file))

/** The data of an agreement file, fields in the order in which they are read. */
export function agreementData({ name, versions, advance, examples, promises }: AgreementFile): Fields {
  const keys = versions.map(({ key }) => keyData(key))
  const { splitkey, name: first, ...fields } = keys[0] as Fields
  const later = versions
    .slice(1)
    .map(({ from, note }, index): Fields => ({ ...given({ from, note }), ...amendment(keys[index] as Fields, keys[index + 1] as Fields) }))
  return {
    ...(splitkey !== undefined && { splitkey }),
    ...(first !== name && { agreement: name }),
    ...(first !== undefined && { name: first }),
    ...given({ from: versions[0]?.from, note: versions[0]?.note }),
    ...fields,
    ...(Object.keys(advance).length > 0 && { advance: numbers(advance) }),
    ...(later.length > 0 && { versions: later }),
    ...(promises && { promises: promisesData(promises) }),
    ...(examples.length > 0 && { examples: examples.map(exampleData) }),
  }
}

/** The whole fields that differ, and the names of those that are gone. */
function amendment(before: Fields, after: Fields): Fields {
  const replaced = Object.entries(after).filter(([field, data]) => JSON.stringify(before[field]) !== JSON.stringify(data))
  const without = Object.keys(before).filter((field) => after[field] === undefined)
  return { ...Object.fromEntries(replaced), ...(without.length > 0 && { without }) }
}

const given = (fields: { readonly [name: string]: string | undefined }): Fields =>
  Object.fromEntries(Object.entries(fields).filter((entry): entry is [string, string] => entry[1] !== undefined))

const numbers = (amounts: Readonly<Record<string, string>>): Fields =>
  Object.fromEntries(Object.entries(amounts).map(([name, text]) => [name, numberData(text)]))

function exampleData({ name, period, inputs, balances, expect }: WorkedExample): Fields {
  const expected = Object.entries(expect).map(([section, amounts]) => [section, numbers(amounts as Readonly<Record<string, string>>)] as const)
  return {
    name,
    ...given({ period }),
    inputs: numbers(inputs),
    ...(balances && { balances: numbers(balances) }),
    expect: Object.fromEntries(expected),
  }
}
