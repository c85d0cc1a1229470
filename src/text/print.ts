/** Keys as files: what is printed loads as the same key. */
import type { KeyData } from '../core/key.ts'
import { escapeUnseen } from './escape.ts'
import { keyData } from './key-data.ts'
import { writeYaml } from './write-yaml.ts'

/**
 * The key as a YAML file, as people write it.
 * @throws `too-large`, `syntax`, `schema` for a key that TypeScript can build and a file cannot say
 * @example printKey(garden) // 'splitkey: 1\nname: garden planter\n…'
 */
export const printKey = (key: KeyData): string => writeYaml(keyData(key))

/** The key as a JSON file. @throws as `printKey` does */
export const printJson = (key: KeyData): string => escapeUnseen(`${JSON.stringify(keyData(key), undefined, 2)}\n`)
