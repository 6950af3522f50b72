import { readEpisodes } from '../interactions/episodes.ts';
import { compareRows, type SettledRow } from '../interactions/history.ts';
import type { Channel } from '../interactions/interaction.ts';
import { DAY, HOUR, type Instant } from '../time/instant.ts';
import type { Decision, Reason } from './decision.ts';
import type { ApproachReading, PersonReading } from './person.ts';

/** What forbids sending somebody a message from here at this instant. */
export interface NotNow {
  readonly code: 'TOO_EARLY' | 'CAP_REACHED' | 'PERSON_CAP' | 'OBJECTED';
  /** From when it will be possible, where time alone opens the door. */
  readonly at: Instant | null;
}

/**
 * Whether a message written here may leave now (relance-rules sections 2 and 3). Doubt leans towards one message too few: a relance never goes before
 * the start of its clock and the delay, nor beyond the caps, nor to somebody who objected. What already happened elsewhere is a fact and is recorded
 * by other doors.
 *
 * A message that belongs to the touch that stands is no relance: one that doubles a call, or that follows another within four hours.
 *
 * @returns null when nothing forbids it.
 * @example a message on Friday 6 November, 17:00: on Saturday, { code: 'TOO_EARLY', at: Sunday 17:00 }; on Sunday at 17:00, null.
 */
export function findNotNow(
  reading: PersonReading,
  approach: ApproachReading,
  decision: Decision,
  channel: Channel,
): NotNow | null {
  if (decision.do === 'stop' && decision.code === 'OBJECTED') return { code: 'OBJECTED', at: null };
  if (decision.do === 'courtesy' || joinsTouch(reading, approach, channel)) return null;
  if (decision.do === 'relance') {
    const at = earliestOf(decision.because);
    return at !== null && reading.now < at ? { code: 'TOO_EARLY', at } : null;
  }
  if (decision.do === 'stop' && decision.code === 'CAP_REACHED') return { code: 'CAP_REACHED', at: null };
  if (decision.do === 'wait' && decision.code === 'PERSON_CAP') {
    return { code: 'PERSON_CAP', at: decision.dueAt };
  }
  return null;
}

/**
 * The start of the clock and the delay: no relance leaves before. Null where a date or an event opens it rather than a delay.
 * @example one of a message on Friday at 17:00 with a delay of 48 hours is Sunday at 17:00, whatever it was moved to.
 */
function earliestOf(reasons: readonly Reason[]): Instant | null {
  const first = reasons[0];
  switch (first?.code) {
    case 'DELAY_AFTER_TOUCH':
      return first.touchAt + first.hours * HOUR;
    case 'DELAY_AFTER_ACCEPTANCE':
      return first.acceptedAt + first.hours * HOUR;
    case 'DELAY_AFTER_SKIP':
      return first.skippedAt + first.hours * HOUR;
    case 'RHYTHM':
      return first.lastExchangeAt + first.days * DAY;
    default:
      return null;
  }
}

/**
 * From when a to-do may be taken up: its due time, or already at the end of its delay when only closing hours moved it. At night and on Sundays
 * the screen asks.
 */
export function openFrom(todo: { readonly dueAt: Instant; readonly reasons: readonly Reason[] }): Instant {
  const isOnlyClosed = todo.reasons
    .slice(1)
    .every((reason) => reason.code === 'MOVED_TO_OPEN_MOMENT' || reason.code === 'NO_CHANNEL');
  const earliest = earliestOf(todo.reasons);
  return isOnlyClosed && earliest !== null ? Math.min(earliest, todo.dueAt) : todo.dueAt;
}

/** Whether a message sent now would be part of the latest touch rather than a new one. */
function joinsTouch(reading: PersonReading, approach: ApproachReading, channel: Channel): boolean {
  const before = approach.episode.touches.length;
  if (before === 0) return false;
  const message: SettledRow = {
    id: '\uffff',
    kind: channel === 'PHONE' ? 'CALL_MADE' : 'MESSAGE_SENT',
    channel,
    occurredAt: reading.now,
    recordedAt: reading.now,
  };
  const rows = [...approach.rows, message].sort(compareRows);
  return (readEpisodes(rows, reading.calendar).at(-1)?.touches.length ?? 0) === before;
}
