export interface Times {
  readonly median: number;
  readonly p95: number;
}

/** Milliseconds that each piece of work takes. They take turns, so that a busy machine is busy for all of them. */
export async function timeInTurns<Name extends string>(
  works: Readonly<Record<Name, (turn: number) => Promise<unknown>>>,
  turns: number,
  warmUp = Math.ceil(turns / 5),
): Promise<Record<Name, Times>> {
  const names = Object.keys(works) as Name[];
  const taken = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (let turn = 0; turn < warmUp + turns; turn += 1) {
    for (const name of names) {
      const startedAt = performance.now();
      await works[name](turn);
      if (turn >= warmUp) taken.get(name)!.push(performance.now() - startedAt);
    }
  }
  return Object.fromEntries(names.map((name) => [name, timesOf(taken.get(name)!)])) as Record<Name, Times>;
}

function timesOf(taken: readonly number[]): Times {
  const sorted = taken.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;
  return { median: at(0.5), p95: at(0.95) };
}
