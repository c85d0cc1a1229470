/** Numbers by their place in ascending order, without sorting them all: a handful of quantiles of a million draws in two passes. */

const bits = 16
const buckets = 1 << bits

/** Sorting is quicker below this many. */
const few = 4096

/** What stands at these places when the values are sorted. */
export function sortedPlaces(values: Float64Array, places: readonly number[]): readonly number[] {
  if (values.length < few) {
    const sorted = Float64Array.from(values).sort()
    return places.map((place) => sorted[place] as number)
  }
  let [least, most] = [values[0] as number, values[0] as number]
  for (let index = 1; index < values.length; index++) {
    const value = values[index] as number
    if (value < least) least = value
    else if (value > most) most = value
  }
  if (least === most) return places.map(() => least)
  return byBucket(values, places, least, (buckets - 1) / (most - least))
}

/** Counts values in buckets of equal width, and sorts only the buckets in which a place lies. */
function byBucket(values: Float64Array, places: readonly number[], least: number, scale: number): readonly number[] {
  const counts = new Uint32Array(buckets)
  const own = new Uint16Array(values.length)
  for (let index = 0; index < values.length; index++) {
    const bucket = ((values[index] as number) - least) * scale
    own[index] = bucket
    const place = own[index] as number
    counts[place] = (counts[place] as number) + 1
  }
  const starts = new Uint32Array(buckets)
  for (let bucket = 1; bucket < buckets; bucket++) starts[bucket] = (starts[bucket - 1] as number) + (counts[bucket - 1] as number)
  const wanted = new Map<number, number[]>(places.map((place) => [bucketOf(starts, place), []]))
  const isWanted = new Uint8Array(buckets)
  for (const bucket of wanted.keys()) isWanted[bucket] = 1
  for (let index = 0; index < values.length; index++)
    if (isWanted[own[index] as number] === 1) (wanted.get(own[index] as number) as number[]).push(values[index] as number)
  const sorted = new Map([...wanted].map(([bucket, members]) => [bucket, Float64Array.from(members).sort()]))
  return places.map((place) => {
    const bucket = bucketOf(starts, place)
    return (sorted.get(bucket) as Float64Array)[place - (starts[bucket] as number)] as number
  })
}

/** The last bucket that starts at or before a place, and is not empty because of that. */
function bucketOf(starts: Uint32Array, place: number): number {
  let [low, high] = [0, starts.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] as number) <= place) low = middle
    else high = middle - 1
  }
  return low
}
