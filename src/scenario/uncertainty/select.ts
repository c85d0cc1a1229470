/** Numbers by their place in ascending order, without sorting them all: a handful of quantiles of a million draws in two passes. */

/** So few that their counts stay in the nearest cache. */
const buckets = 4096

/** Sorting is quicker below this many. */
const few = 4096

/** The least and the most of some values. */
export interface Span {
  readonly least: number
  readonly most: number
}

/** What stands at these places when the values are sorted, −0 before 0. */
export function sortedPlaces(values: Float64Array, places: readonly number[], { least, most }: Span = spanOf(values)): readonly number[] {
  if (values.length < few) return inSorted(values, places)
  if (least === most && least !== 0) return places.map(() => least)
  const scale = (buckets - 1) / (most - least)
  // Nothing but zeros, or values as near to each other or as far apart as doubles can be: no buckets of equal width.
  return scale > 0 && scale < Number.POSITIVE_INFINITY ? byBucket(values, places, least, scale) : inSorted(values, places)
}

function spanOf(values: Float64Array): Span {
  let [least, most] = [values[0] as number, values[0] as number]
  for (let index = 1; index < values.length; index++) {
    const value = values[index] as number
    if (value < least) least = value
    else if (value > most) most = value
  }
  return { least, most }
}

function inSorted(values: Float64Array, places: readonly number[]): readonly number[] {
  const sorted = Float64Array.from(values).sort()
  return places.map((place) => sorted[place] as number)
}

/** Counts values in buckets of equal width, and looks again only into the buckets in which a place lies. */
function byBucket(values: Float64Array, places: readonly number[], least: number, scale: number): readonly number[] {
  const starts = new Uint32Array(buckets + 1)
  for (let index = 0; index < values.length; index++) {
    const next = ((((values[index] as number) - least) * scale) | 0) + 1
    starts[next] = (starts[next] as number) + 1
  }
  for (let bucket = 1; bucket <= buckets; bucket++) starts[bucket] = (starts[bucket] as number) + (starts[bucket - 1] as number)
  const wanted = new Map<number, number[]>()
  for (const place of places) {
    const bucket = bucketOf(starts, place)
    wanted.set(bucket, [...(wanted.get(bucket) ?? []), place])
  }
  const members = membersOf(values, [...wanted.keys()], starts, least, scale)
  const found = new Map<number, number>()
  for (const [bucket, own] of wanted) {
    const from = starts[bucket] as number
    const inside = sortedPlaces(
      members.get(bucket) as Float64Array,
      own.map((place) => place - from),
    )
    own.forEach((place, index) => void found.set(place, inside[index] as number))
  }
  return places.map((place) => found.get(place) as number)
}

/** The values in some of the buckets. */
function membersOf(values: Float64Array, chosen: readonly number[], starts: Uint32Array, least: number, scale: number): ReadonlyMap<number, Float64Array> {
  const lists = chosen.map((bucket) => new Float64Array((starts[bucket + 1] as number) - (starts[bucket] as number)))
  const listOf = new Uint16Array(buckets)
  for (const [list, bucket] of chosen.entries()) listOf[bucket] = list + 1
  const filled = lists.map(() => 0)
  for (let index = 0; index < values.length; index++) {
    const list = (listOf[(((values[index] as number) - least) * scale) | 0] as number) - 1
    if (list < 0) continue
    const place = filled[list] as number
    ;(lists[list] as Float64Array)[place] = values[index] as number
    filled[list] = place + 1
  }
  return new Map(chosen.map((bucket, list) => [bucket, lists[list] as Float64Array]))
}

/** The bucket in which a place lies: the last that starts at or before it. */
function bucketOf(starts: Uint32Array, place: number): number {
  let [low, high] = [0, buckets - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] as number) <= place) low = middle
    else high = middle - 1
  }
  return low
}
