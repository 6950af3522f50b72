import { describe, expect, it } from 'vitest';
import { reportPeriod } from './report-period.ts';

describe('reportPeriod', () => {
  it.each([
    // A Sunday, a Monday, and the last day of a period that ends on a Monday.
    [{ from: null, to: null }, '2026-11-22', { from: '2026-08-10', to: null }],
    [{ from: null, to: null }, '2026-11-23', { from: '2026-08-17', to: null }],
    [{ from: null, to: '2026-11-02' }, '2026-11-22', { from: '2026-07-20', to: '2026-11-02' }],
    [{ from: '2026-09-01', to: null }, '2026-11-22', { from: '2026-09-01', to: null }],
    [{ from: '2026-09-01', to: '2026-11-01' }, '2026-11-22', { from: '2026-09-01', to: '2026-11-01' }],
  ])('of %j on %s', (asked, today, period) => {
    expect(reportPeriod(asked, today)).toEqual(period);
  });
});
