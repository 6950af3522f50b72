import type { Instant } from '../time/instant.ts';

/** How a sourcing session goes: choose five to ten people in ten minutes, without weighing each one for long (004:82). */
export interface Pace {
  readonly people: number;
  readonly minutes: number;
  /** People contacted since the session began. */
  readonly done: number;
  /** Whole minutes left; 0 once the time is up. */
  readonly minutesLeft: number;
  /** `reached`: as many people as meant. `over`: the time is up. `running`: neither. */
  readonly state: 'running' | 'reached' | 'over';
}

/** The numbers of 004:82. A member may choose others for each session. */
export const DEFAULT_PACE = { people: 8, minutes: 10 } as const;

/** @example Eight people meant in ten minutes, five contacted after four minutes: six minutes left, `running`. */
export function paceOf(
  session: { readonly startedAt: Instant; readonly people: number; readonly minutes: number },
  done: number,
  now: Instant,
): Pace {
  const { people, minutes } = session;
  const minutesLeft = Math.max(0, Math.ceil(minutes - (now - session.startedAt) / 60_000));
  const state = done >= people ? 'reached' : minutesLeft === 0 ? 'over' : 'running';
  return { people, minutes, done, minutesLeft, state };
}
