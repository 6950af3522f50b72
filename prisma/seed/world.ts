import { addDays, isoWeekday, mondayOf } from '../../lib/domain/time/calendar.ts';
import type { Day, Instant } from '../../lib/domain/time/instant.ts';
import { calendarFor, type WorkspaceTime } from '../../lib/holidays/calendars.ts';
import { Crowd } from './contacts.ts';
import { Hours } from './hours.ts';
import { Random } from './random.ts';
import type { Story } from './story.ts';
import type { PlantedChance } from './truth.ts';

/** Where and when the demo takes place. */
export const ATELIER_PONANT: WorkspaceTime & { readonly name: string } = {
  name: 'Atelier Ponant',
  country: 'FR',
  region: null,
  timeZone: 'Europe/Paris',
  locale: 'fr',
};

/** The stage on which stories are told: one instant, one calendar, one source of chance. */
export interface World {
  readonly now: Instant;
  readonly rules: WorkspaceTime;
  readonly random: Random;
  readonly hours: Hours;
  readonly crowd: Crowd;
  readonly stories: Story[];
  /** Whose each « pourquoi vous » is, by its folded words. */
  readonly hookOwners: Map<string, string>;
  /** What each campaign told as « pourquoi vous », in words that carry something. */
  readonly hooksTold: Map<string, Set<string>[]>;
  /** How likely each drawn attempt was to be answered: the truth that every view of rates is held against. */
  readonly chances: PlantedChance[];
  /** Monday of the week that « Ma semaine » shows: the coming one from Saturday on. */
  readonly monday: Day;
  /** The end of that week: the list holds what is due before it. */
  readonly weekEndsAt: Instant;
}

export function makeWorld(now: Instant): World {
  const random = new Random(20_210_103);
  const calendar = calendarFor(ATELIER_PONANT, null);
  const today = calendar.dayOf(now);
  const monday = isoWeekday(today) > 5 ? addDays(mondayOf(today), 7) : mondayOf(today);
  return {
    now,
    rules: ATELIER_PONANT,
    random,
    hours: new Hours(calendar, random),
    crowd: new Crowd(random, now),
    stories: [],
    hookOwners: new Map(),
    hooksTold: new Map(),
    chances: [],
    monday,
    weekEndsAt: calendar.at(addDays(monday, 7), 0),
  };
}
