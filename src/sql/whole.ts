/** Least and greatest of whole numbers of any size. */

export const lowest = (...values: readonly [bigint, ...bigint[]]): bigint => {
  let [least] = values
  for (const value of values) if (value < least) least = value
  return least
}

export const highest = (...values: readonly [bigint, ...bigint[]]): bigint => {
  let [most] = values
  for (const value of values) if (value > most) most = value
  return most
}
