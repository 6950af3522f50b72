import { addDays, type Calendar, isoWeekday, mondayOf } from '../time/calendar.ts';
import type { Day, Instant } from '../time/instant.ts';
import { sayComingDay, sayHour } from './day-words.ts';
import type { TextLanguage } from './reading.ts';

/** The hours at which people at work can talk (003:61): the end of the day and lunch first, then whatever both sides share. */
const HOURS: readonly (readonly [number, number])[] = [
  [17, 30],
  [12, 30],
  [16, 0],
  [14, 0],
  [11, 0],
  [9, 30],
  [9, 0],
  [17, 0],
  [15, 0],
];
const DAYS_LOOKED_AT = 8;

/**
 * Two open moments of the person's next open days, the first at the end of a day, the second at lunch: wide, and in their own zone (004:106).
 * A moment at which we are at work too is preferred; where none is shared, theirs stands.
 */
export function proposeSlots(theirs: Calendar, ours: Calendar, now: Instant): readonly [Instant, Instant] {
  const days = Array.from({ length: DAYS_LOOKED_AT }, (_, index) =>
    theirs.dayOf(theirs.openingOfOpenDayAfter(now, index + 1)),
  );
  const first = slotOn(days, [...HOURS], theirs, ours);
  const later = days.filter((on) => on > theirs.dayOf(first));
  const [endOfDay, lunch, ...others] = HOURS;
  const second = slotOn(later, [lunch!, endOfDay!, ...others], theirs, ours);
  return [first, second];
}

function slotOn(
  days: readonly Day[],
  hours: readonly (readonly [number, number])[],
  theirs: Calendar,
  ours: Calendar,
): Instant {
  const momentsOn = (on: Day) =>
    hours.map(([hour, minute]) => theirs.at(on, hour, minute)).filter((at) => theirs.isOpen(at));
  for (const on of days) {
    const shared = momentsOn(on).find((at) => ours.isOpen(at));
    if (shared !== undefined) return shared;
  }
  return momentsOn(days[0]!)[0] ?? theirs.at(days[0]!, 12);
}

/**
 * Two moments as one offers them: « jeudi à 17 h 30 ou vendredi à 12 h 30 ». Where our clocks differ, both are told (004:106):
 * « jeudi à 9 h chez vous (15 h chez moi) ou … ».
 */
export function saySlots(
  slots: readonly [Instant, Instant],
  { theirs, ours, now }: { readonly theirs: Calendar; readonly ours: Calendar; readonly now: Instant },
  language: TextLanguage,
  isFamiliar: boolean,
): string {
  const today = theirs.dayOf(now);
  const words = slots.map((at) => {
    const day = sayComingDay(theirs.dayOf(at), today, language);
    const hour = sayHour(at, theirs, language);
    const here = sayHour(at, ours, language);
    if (language === 'en') return `on ${day} at ${hour}${hour === here ? '' : ` your time (${here} mine)`}`;
    return `${day} à ${hour}${hour === here ? '' : ` chez ${isFamiliar ? 'toi' : 'vous'} (${here} chez moi)`}`;
  });
  return words.join(language === 'fr' ? ' ou ' : ' or ');
}

/** A week still holds a conversation while two open days of it are left. */
const DAYS_LEFT = 2;

/** « cette semaine » from Monday to Wednesday, « la semaine prochaine » after, holidays counted. */
export function sayWeek(theirs: Calendar, now: Instant, language: TextLanguage): string {
  const today = theirs.dayOf(now);
  const left = Array.from({ length: 7 - isoWeekday(today) }, (_, index) => addDays(today, index + 1)).filter(
    (on) => mondayOf(on) === mondayOf(today) && theirs.isOpenDay(on),
  ).length;
  if (language === 'en') return left >= DAYS_LEFT ? 'this week' : 'next week';
  return left >= DAYS_LEFT ? 'cette semaine' : 'la semaine prochaine';
}
