/** Certificates to start from. */
export const certificates: readonly string[] = [
  '{"format":"splitkey certificate 1","program":[{"op":"lit","value":"1"}],"box":{},"given":[],"tolerance":"0","goals":[{"kind":"nonnegative","of":0}],"roundings":["0"],"proofs":[{"tree":{"goals":[{"close":{"by":[["goal","1"]]}}]}}]}',
]
