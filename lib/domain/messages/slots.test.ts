import { describe, expect, it } from 'vitest';
import { Calendar, DEFAULT_HOURS } from '../time/calendar.ts';
import { sayDay, sayMonth } from './day-words.ts';
import { proposeSlots, saySlots, sayWeek } from './slots.ts';

const ARMISTICE = new Map([['2026-11-11', 'Armistice']]);
function calendar(timeZone: string): Calendar {
  return new Calendar({
    ...DEFAULT_HOURS,
    timeZone,
    holidaysOf: (year) => (year === 2026 ? ARMISTICE : new Map()),
  });
}
const paris = calendar('Europe/Paris');
const montreal = calendar('America/Montreal');
const tokyo = calendar('Asia/Tokyo');
const auckland = calendar('Pacific/Auckland');

/** Local time in Paris. */
const at = (text: string) => Date.parse(`${text}:00+01:00`);

function say(theirs: Calendar, now: number, language: 'fr' | 'en' = 'fr', isFamiliar = false): string {
  return saySlots(proposeSlots(theirs, paris, now), { theirs, ours: paris, now }, language, isFamiliar);
}

describe('two slots', () => {
  it.each([
    ['on a Monday', '2026-11-16T10:00', 'mardi à 17 h 30 ou mercredi à 12 h 30'],
    ['on a Friday evening', '2026-11-13T19:00', 'lundi à 17 h 30 ou mardi à 12 h 30'],
    ['before a holiday', '2026-11-10T10:00', 'jeudi à 17 h 30 ou vendredi à 12 h 30'],
    ['on a Sunday', '2026-11-15T10:00', 'lundi à 17 h 30 ou mardi à 12 h 30'],
  ])('%s', (_, now, words) => {
    expect(say(paris, at(now))).toBe(words);
  });

  it('are open moments of theirs and ours, on two days, told in both clocks', () => {
    const now = at('2026-11-16T10:00');
    const slots = proposeSlots(montreal, paris, now);
    for (const slot of slots) {
      expect(montreal.isOpen(slot)).toBe(true);
      expect(paris.isOpen(slot)).toBe(true);
    }
    expect(montreal.dayOf(slots[1]) > montreal.dayOf(slots[0])).toBe(true);
    expect(say(montreal, now)).toBe(
      'mardi à 11 h chez vous (17 h chez moi) ou mercredi à 11 h chez vous (17 h chez moi)',
    );
    expect(say(montreal, now, 'fr', true)).toContain('chez toi');
    expect(say(montreal, now, 'en')).toContain('on Tuesday at 11:00 your time (17:00 mine)');
  });

  it('are theirs where no hour is shared', () => {
    const slots = proposeSlots(auckland, paris, at('2026-11-16T10:00'));
    expect(slots.map((slot) => auckland.isOpen(slot))).toEqual([true, true]);
    expect(slots.map((slot) => auckland.minuteOfDay(slot) / 60)).toEqual([17.5, 12.5]);
  });
});

describe('the words of days', () => {
  const now = at('2026-11-12T10:00');
  it.each([
    ['2026-11-12T09:00', 'aujourd’hui', 'today'],
    ['2026-11-11T23:30', 'hier', 'yesterday'],
    ['2026-11-10T09:00', 'mardi', 'Tuesday'],
    ['2026-11-06T09:00', 'vendredi', 'Friday'],
    ['2026-11-05T09:00', 'le 5 novembre', '5 November'],
    ['2026-11-01T09:00', 'le 1er novembre', '1 November'],
    ['2025-12-03T09:00', 'le 3 décembre 2025', '3 December 2025'],
  ])('%s, told on Thursday 12 November 2026, is %j', (moment, fr, en) => {
    expect(sayDay(at(moment), now, paris, 'fr')).toBe(fr);
    expect(sayDay(at(moment), now, paris, 'en')).toBe(en);
  });

  it('are those of the person: late in Paris is already tomorrow in Tokyo', () => {
    expect(sayDay(at('2026-11-11T23:30'), now, tokyo, 'fr')).toBe('aujourd’hui');
  });

  it.each([
    ['2026-11-02T09:00', 'ce mois-ci', 'earlier this month'],
    ['2026-07-02T09:00', 'en juillet', 'in July'],
    ['2025-11-02T09:00', 'en novembre 2025', 'in November 2025'],
  ])('an exchange of %s is %j', (moment, fr, en) => {
    expect(sayMonth(at(moment), now, paris, 'fr')).toBe(fr);
    expect(sayMonth(at(moment), now, paris, 'en')).toBe(en);
  });

  it.each([
    ['2026-11-16T10:00', 'cette semaine'],
    ['2026-11-18T10:00', 'cette semaine'],
    ['2026-11-19T10:00', 'la semaine prochaine'],
    ['2026-11-22T10:00', 'la semaine prochaine'],
    // Tuesday before the Armistice: Thursday and Friday are left.
    ['2026-11-10T10:00', 'cette semaine'],
    ['2026-11-11T10:00', 'cette semaine'],
  ])('a talk asked for on %s is for %j', (now, words) => {
    expect(sayWeek(paris, at(now), 'fr')).toBe(words);
  });
});
