/** A generator of its own: the same seed tells the same story, whatever the platform. Numbers of mulberry32, in [0, 1). */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let t = this.#state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A number between two bounds, the second excluded. */
  between(low: number, high: number): number {
    return low + this.next() * (high - low);
  }

  /** A whole number between two bounds, both included. */
  whole(low: number, high: number): number {
    return Math.floor(this.between(low, high + 1));
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  pick<T>(items: readonly T[]): T {
    return items[Math.floor(this.next() * items.length)]!;
  }

  /** One of the keys, each as often as its weight says. */
  weighted<K extends string>(weights: Readonly<Record<K, number>>): K {
    const entries = Object.entries(weights) as [K, number][];
    let left = this.next() * entries.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [key, weight] of entries) {
      left -= weight;
      if (left < 0) return key;
    }
    return entries.at(-1)![0];
  }

  shuffle<T>(items: readonly T[]): T[] {
    const keyed = items.map((item) => ({ item, key: this.next() }));
    return keyed.sort((a, b) => a.key - b.key).map(({ item }) => item);
  }

  /** Exactly that many of the items, the heavier more often (Efraimidis and Spirakis, 2006). */
  sample<T>(items: readonly T[], count: number, weightOf: (item: T) => number): Set<T> {
    const keyed = items.map((item) => ({ item, key: this.next() ** (1 / weightOf(item)) }));
    keyed.sort((a, b) => b.key - a.key);
    return new Set(keyed.slice(0, count).map(({ item }) => item));
  }

  /** A log-normal draw by its median (Box and Muller): most soon, a few much later. */
  logNormal(median: number, sigma: number): number {
    const radius = Math.sqrt(-2 * Math.log(1 - this.next()));
    return median * Math.exp(sigma * radius * Math.cos(2 * Math.PI * this.next()));
  }
}
