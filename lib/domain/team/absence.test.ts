import { describe, expect, it } from 'vitest';
import { awayUntil, capacityOf, closeDaysAway, isAwayOn, isAwayToTheEnd, nextAbsence } from './absence.ts';

/** Monday 9 November 2026 to Friday 13; Wednesday 11 is a feast. */
const WEEK = ['2026-11-09', '2026-11-10', '2026-11-11', '2026-11-12', '2026-11-13'].map((on) => ({
  on,
  isOpen: on !== '2026-11-11',
}));
const away = (fromOn: string, untilOn: string) => ({ fromOn, untilOn });

describe('isAwayOn', () => {
  it.each([
    ['the day before', '2026-11-09', false],
    ['the first day', '2026-11-10', true],
    ['the last day', '2026-11-12', true],
    ['the day after', '2026-11-13', false],
  ])('%s', (_, on, expected) => {
    expect(isAwayOn([away('2026-11-10', '2026-11-12')], on)).toBe(expected);
  });
});

describe('awayUntil', () => {
  it('is null for somebody who is there', () => {
    expect(awayUntil([away('2026-11-10', '2026-11-12')], '2026-11-13')).toBeNull();
    expect(awayUntil([], '2026-11-13')).toBeNull();
  });

  it('joins absences that a weekend parts, and those that overlap', () => {
    const two = [away('2026-11-16', '2026-11-18'), away('2026-11-09', '2026-11-13')];
    expect(awayUntil(two, '2026-11-10')).toBe('2026-11-18');
    expect(awayUntil([...two, away('2026-11-17', '2026-11-20')], '2026-11-10')).toBe('2026-11-20');
    expect(
      awayUntil([away('2026-11-09', '2026-11-20'), away('2026-11-10', '2026-11-12')], '2026-11-11'),
    ).toBe('2026-11-20');
  });

  it('does not join those that a day of work parts', () => {
    const two = [away('2026-11-09', '2026-11-12'), away('2026-11-16', '2026-11-18')];
    expect(awayUntil(two, '2026-11-10')).toBe('2026-11-12');
  });
});

it('the next absence is the first to begin after the day', () => {
  const [later, sooner, now] = [
    away('2026-12-21', '2026-12-31'),
    away('2026-11-16', '2026-11-18'),
    away('2026-11-09', '2026-11-10'),
  ];
  expect(nextAbsence([later, sooner, now], '2026-11-09')).toBe(sooner);
  expect(nextAbsence([now], '2026-11-09')).toBeNull();
});

describe('the week of somebody away', () => {
  it('closes their days; a feast stays a feast', () => {
    const week = closeDaysAway(WEEK, [away('2026-11-10', '2026-11-12')]);
    expect(week.map((day) => [day.isOpen, day.isAway])).toEqual([
      [true, false],
      [false, true],
      [false, false],
      [false, true],
      [true, false],
    ]);
  });

  it.each([
    ['nobody away', [], 40],
    ['two of four open days', [away('2026-11-10', '2026-11-12')], 20],
    ['one of four, rounded', [away('2026-11-13', '2026-11-13')], 30],
    ['the feast alone', [away('2026-11-11', '2026-11-11')], 40],
    ['all week', [away('2026-11-02', '2026-11-30')], 0],
  ])('holds less: %s', (_, absences, expected) => {
    expect(capacityOf(40, closeDaysAway(WEEK, absences))).toBe(expected);
  });

  it('is over for them when no open day is left', () => {
    const week = closeDaysAway(WEEK, [away('2026-11-12', '2026-11-13')]);
    expect(isAwayToTheEnd(week, '2026-11-10')).toBe(false);
    expect(isAwayToTheEnd(week, '2026-11-11')).toBe(true);
    expect(isAwayToTheEnd(week, '2026-11-13')).toBe(true);
    // A week of feasts is nobody's absence.
    expect(isAwayToTheEnd(closeDaysAway(WEEK.slice(2, 3), []), '2026-11-11')).toBe(false);
  });

  it('rounds to the nearest whole relance', () => {
    expect(capacityOf(35, closeDaysAway(WEEK, [away('2026-11-13', '2026-11-13')]))).toBe(26);
  });
});
