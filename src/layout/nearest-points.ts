/**
 * The k nearest of fixed points in the plane, after Bentley's k-d tree, flat like kdbush:
 * `order` holds the points so that the middle of every range splits it by x and y in turn.
 * Points at equal distance are taken in order of their index, so that answers do not depend on the tree.
 */
export class NearestPoints {
  /** Ranges up to this length are searched one by one. */
  static readonly LEAF = 8
  private readonly order: Uint32Array
  private readonly found: Uint32Array
  private readonly distance: Float64Array
  private count = 0
  private readonly x: ArrayLike<number>
  private readonly y: ArrayLike<number>

  /** `most` is the largest k that will be asked for. */
  constructor(x: ArrayLike<number>, y: ArrayLike<number>, most: number) {
    this.x = x
    this.y = y
    this.order = Uint32Array.from({ length: x.length }, (_, i) => i)
    this.found = new Uint32Array(most + 1)
    this.distance = new Float64Array(most + 1)
    this.sort(0, x.length - 1, 0)
  }

  /** The k points nearest to point `of`, itself left out, nearest first; fewer when there are fewer. Valid until the next call. */
  nearest(of: number, k: number): Uint32Array {
    this.count = 0
    if (k > 0) this.search({ of, k, low: 0, high: this.order.length - 1, axis: 0 })
    return this.found.subarray(0, this.count)
  }

  /** Squared distance to the i-th point of the last answer. */
  squaredDistance(i: number): number {
    return this.distance[i]!
  }

  private sort(low: number, high: number, axis: number): void {
    if (high - low <= NearestPoints.LEAF) return
    const middle = (low + high) >> 1
    this.select(middle, low, high, axis === 0 ? this.x : this.y)
    this.sort(low, middle - 1, 1 - axis)
    this.sort(middle + 1, high, 1 - axis)
  }

  /** Quickselect by (value, index): order[k] gets the element a full sort would put there. */
  private select(k: number, low: number, high: number, value: ArrayLike<number>): void {
    const order = this.order
    const before = (a: number, b: number): boolean => {
      const difference = value[a]! - value[b]!
      return difference < 0 || (difference === 0 && a < b)
    }
    while (low < high) {
      const pivot = order[(low + high) >> 1]!
      let i = low
      let j = high
      while (i <= j) {
        while (before(order[i]!, pivot)) i++
        while (before(pivot, order[j]!)) j--
        if (i > j) break
        const swap = order[i]!
        order[i] = order[j]!
        order[j] = swap
        i++
        j--
      }
      if (k <= j) high = j
      else if (k >= i) low = i
      else return
    }
  }

  private search(query: { of: number; k: number; low: number; high: number; axis: number }): void {
    const { of, k, low, high, axis } = query
    if (high - low <= NearestPoints.LEAF) {
      for (let i = low; i <= high; i++) this.offer(of, this.order[i]!, k)
      return
    }
    const middle = (low + high) >> 1
    const point = this.order[middle]!
    const gap = axis === 0 ? this.x[of]! - this.x[point]! : this.y[of]! - this.y[point]!
    const near = { of, k, axis: 1 - axis, low: gap <= 0 ? low : middle + 1, high: gap <= 0 ? middle - 1 : high }
    const far = { of, k, axis: 1 - axis, low: gap <= 0 ? middle + 1 : low, high: gap <= 0 ? high : middle - 1 }
    this.search(near)
    this.offer(of, point, k)
    // Equal distances count too: an equally far point with a smaller index goes first.
    if (this.count < k || gap * gap <= this.distance[this.count - 1]!) this.search(far)
  }

  /** Insertion into the list sorted by (distance, index). */
  private offer(of: number, point: number, k: number): void {
    if (point === of) return
    const dx = this.x[point]! - this.x[of]!
    const dy = this.y[point]! - this.y[of]!
    const d = dx * dx + dy * dy
    const { found, distance } = this
    let at = this.count
    while (at > 0 && (d < distance[at - 1]! || (d === distance[at - 1]! && point < found[at - 1]!))) at--
    if (at >= k) return
    found.copyWithin(at + 1, at, this.count)
    distance.copyWithin(at + 1, at, this.count)
    found[at] = point
    distance[at] = d
    if (this.count < k) this.count++
  }
}
