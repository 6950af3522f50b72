import type { Instant } from '../time/instant.ts';
import { slotOf } from './channel.ts';
import { SLOTS, type Slot } from './decision.ts';
import type { PersonReading } from './person.ts';

/** A part of the day, and when this person was last called in it; null: never. */
export interface CallSlot {
  readonly slot: Slot;
  readonly triedAt: Instant | null;
}

/**
 * The parts of the day in the order calls are tried (003:61), with those tried already: a call sheet proposes another. Calls of every approach and
 * colleague count, at the hours of the person called.
 *
 * @example called once, yesterday at 12:30: LUNCH tried yesterday, END_OF_DAY, MORNING and AFTERNOON never.
 */
export function readCallSlots(reading: PersonReading): CallSlot[] {
  const triedAt = new Map<Slot, Instant>();
  for (const { rows } of reading.approaches) {
    for (const row of rows) {
      if (row.kind !== 'CALL_MADE' && !(row.kind === 'CALL_ANSWERED' && row.by !== 'THEM')) continue;
      const slot = slotOf(reading.calendar, row.occurredAt);
      if (slot) triedAt.set(slot, Math.max(triedAt.get(slot) ?? 0, row.occurredAt));
    }
  }
  return SLOTS.map((slot) => ({ slot, triedAt: triedAt.get(slot) ?? null }));
}
