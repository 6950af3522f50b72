import { describe, expect, it } from 'vitest';
import { type LoadRow, loadOf } from './load.ts';

/** Thursday 12 November 2026 begins in Paris. */
const TODAY = Date.parse('2026-11-11T23:00:00Z');
const row = (dueAt: string, over: Partial<LoadRow> = {}): LoadRow => ({
  kind: 'RELANCE',
  campaignId: 'java',
  starred: false,
  dueAt: Date.parse(dueAt),
  hasChannel: true,
  ...over,
});
const load = (rows: LoadRow[], over: Partial<Parameters<typeof loadOf>[0]> = {}) =>
  loadOf({
    rows,
    capacity: 3,
    shares: new Map(),
    doneFor: new Map(),
    presence: 'HERE',
    hasDaysLeft: true,
    todayAt: TODAY,
    ...over,
  });

const TUESDAY = '2026-11-10T09:00:00Z';
const WEDNESDAY = '2026-11-11T22:59:59Z';
const THURSDAY = '2026-11-11T23:00:00Z';
const FRIDAY = '2026-11-13T09:00:00Z';

describe('the load of a member', () => {
  it('is cut at what is left of the capacity, in rank order', () => {
    const rows = [row(FRIDAY), row(FRIDAY), row(FRIDAY), row(FRIDAY)];
    expect(load(rows)).toMatchObject({ fits: 3, aside: 1, late: 0, lateSince: null, lateWhy: {} });
    expect(
      load(rows, {
        doneFor: new Map([
          ['java', 1],
          ['data', 1],
        ]),
      }),
    ).toMatchObject({ fits: 1, aside: 3 });
    expect(load(rows, { doneFor: new Map([['java', 9]]) })).toMatchObject({ fits: 0, aside: 4 });
  });

  it('keeps a campaign its share, as « Ma semaine » does', () => {
    const rows = [row(TUESDAY), row(TUESDAY), row(TUESDAY), row(TUESDAY, { campaignId: 'data' })];
    // A third of three relances is for data: the last of the others waits.
    expect(load(rows, { shares: new Map([['data', 33]]) })).toMatchObject({
      fits: 3,
      lateWhy: { PLANNED: 3, CAPACITY: 1 },
    });
  });

  it('is late from the end of the due day on, and says why', () => {
    const rows = [
      row(TUESDAY),
      row(WEDNESDAY, { hasChannel: false }),
      row(THURSDAY),
      row(WEDNESDAY),
      row(TUESDAY),
    ];
    expect(load(rows)).toMatchObject({
      late: 4,
      lateSince: Date.parse(TUESDAY),
      lateWhy: { PLANNED: 1, NO_CHANNEL: 1, CAPACITY: 2 },
    });
  });

  it('of somebody away or gone has one reason, and nothing fits', () => {
    const rows = [row(TUESDAY), row(WEDNESDAY, { hasChannel: false }), row(FRIDAY)];
    expect(load(rows, { presence: 'AWAY', hasDaysLeft: false })).toMatchObject({
      fits: 0,
      aside: 3,
      lateWhy: { AWAY: 2 },
    });
    // Back before the end of the week: what fits then, fits; what is late is late because they are away.
    expect(load(rows, { presence: 'AWAY' })).toMatchObject({ fits: 3, aside: 0, lateWhy: { AWAY: 2 } });
    expect(load(rows, { presence: 'GONE' })).toMatchObject({ fits: 0, aside: 3, lateWhy: { UNASSIGNED: 2 } });
  });

  it('counts people who wait for a word apart, whatever the capacity', () => {
    const rows = [row(WEDNESDAY, { kind: 'COURTESY' }), row(TUESDAY, { kind: 'COURTESY' }), row(FRIDAY)];
    expect(load(rows, { capacity: 0 })).toMatchObject({
      owed: 2,
      owedSince: Date.parse(TUESDAY),
      late: 0,
      fits: 0,
      aside: 1,
    });
  });
});
