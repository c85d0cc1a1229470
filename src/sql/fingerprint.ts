/** A short name for a text: FNV-1a with 64 bits. It tells keys apart; it is no protection against somebody who wants two to look alike. */
export function fingerprint(text: string): string {
  let hash = 0xcbf29ce484222325n
  for (const byte of new TextEncoder().encode(text)) hash = ((hash ^ BigInt(byte)) * 0x100000001b3n) & 0xffff_ffff_ffff_ffffn
  return hash.toString(16).padStart(16, '0')
}
