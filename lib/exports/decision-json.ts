import type { Decision, Reason } from '../domain/relances/decision.ts';

/** Numbers in a reason that are no instants. */
const COUNTS: ReadonlySet<string> = new Set(['hours', 'days', 'done', 'allowed', 'count']);

/** A decision as the HTTP API says it (relance-rules section 10): instants are ISO strings with milliseconds, inside `because` as well. */
export function toJson(decision: Decision): Record<string, unknown> {
  const { because, changesAt } = decision;
  const last = { changesAt: toIso(changesAt), because: because.map(reasonToJson) };
  switch (decision.do) {
    case 'relance': {
      const { do: what, category, step, lastChance, dueAt, channel, slot } = decision;
      return { do: what, category, step, lastChance, dueAt: toIso(dueAt), channel, slot, ...last };
    }
    case 'courtesy': {
      const { do: what, courtesy, dueAt, channel, slot } = decision;
      return { do: what, courtesy, dueAt: toIso(dueAt), channel, slot, ...last };
    }
    case 'wait':
      return { do: decision.do, code: decision.code, dueAt: toIso(decision.dueAt), ...last };
    case 'stop':
      return { do: decision.do, code: decision.code, ...last };
  }
}

/** A reason with its instants as ISO strings. */
export function reasonToJson(reason: Reason): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(reason).map(([key, value]) => [
      key,
      typeof value === 'number' && !COUNTS.has(key) ? toIso(value) : value,
    ]),
  );
}

function toIso(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString();
}
