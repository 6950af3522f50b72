import { type Episode, readEpisodes, type Touch } from '../interactions/episodes.ts';
import { isSign, type SettledRow, settle } from '../interactions/history.ts';
import type { Channel, Interaction } from '../interactions/interaction.ts';
import type { Calendar } from '../time/calendar.ts';
import type { Instant } from '../time/instant.ts';
import type { Policy } from './policy.ts';

/** One contact in one campaign, as recorded. */
export interface ApproachHistory {
  readonly id: string;
  readonly campaignName: string | null;
  /** Whether its campaign is the vivier, where keeping in touch happens. */
  readonly isVivier: boolean;
  readonly campaignState: 'OPEN' | 'PAUSED' | 'CLOSED';
  /** The policy that holds there: the campaign's over the workspace's. */
  readonly policy: Policy;
  /** In whatever order they were read. */
  readonly rows: readonly Interaction[];
}

/** By which channels the person can be reached, as far as we know. */
export interface Reach {
  /** When the addresses that have not bounced were recorded; null without one. A channel that bounced hard is usable again by a newer address. */
  readonly emailSince: Instant | null;
  readonly phoneSince: Instant | null;
  readonly hasLinkedinProfile: boolean;
  /** A 1st-degree connection: LINKEDIN messages pass. */
  readonly isConnection: boolean;
  /** Free to write to by InMail. */
  readonly openProfile: boolean;
  /** InMail credits left; null without a ledger, which counts as usable. */
  readonly inmailCredits: number | null;
  readonly refused: readonly Channel[];
}

/** Everything the decision must know of a person. */
export interface Person {
  readonly approaches: readonly ApproachHistory[];
  /** Dates of the objections on record; those said in a reply are read from the histories. */
  readonly objectedAt: readonly Instant[];
  readonly isErased: boolean;
  /** Marked "keep in touch". */
  readonly keepInTouch: boolean;
  /** The person's own rhythm of keeping in touch, in days; null: the policy's. */
  readonly rhythmDays: number | null;
  readonly reach: Reach;
}

/** An approach read at an instant: what counts, in order, split into episodes and touches. */
export interface ApproachReading {
  readonly history: ApproachHistory;
  readonly rows: readonly SettledRow[];
  readonly episodes: readonly Episode[];
  /** The current episode. */
  readonly episode: Episode;
  /** All touches of all episodes, oldest first. */
  readonly touches: readonly Touch[];
  readonly signs: readonly SettledRow[];
  readonly latestSign: SettledRow | null;
}

/** A person read at an instant. Made once, then asked for the decision of each of their approaches. */
export interface PersonReading {
  readonly person: Person;
  readonly now: Instant;
  readonly calendar: Calendar;
  readonly approaches: readonly ApproachReading[];
}

/** Reads all histories of a person once: settles rows, splits them into episodes and touches. */
export function readPerson(person: Person, calendar: Calendar, now: Instant): PersonReading {
  const settled = settle(
    person.approaches.map((approach) => approach.rows),
    now,
  );
  return {
    person,
    now,
    calendar,
    approaches: person.approaches.map((history, index) => {
      const rows = settled[index]!;
      const episodes = readEpisodes(rows, calendar);
      const signs = rows.filter(isSign);
      return {
        history,
        rows,
        episodes,
        episode: episodes.at(-1)!,
        touches: episodes.flatMap((episode) => episode.touches),
        signs,
        latestSign: signs.at(-1) ?? null,
      };
    }),
  };
}
