import { describe, expect, it } from 'vitest';
import { REPORT_AXES, reportFilterSchema, reportSearch } from './report-filter.ts';

const NOTHING = {
  from: null,
  to: null,
  campaign: null,
  member: null,
  category: null,
  channel: null,
  by: 'rank',
};
const campaign = '01993f2e-7f0a-7c3e-8a44-0b6f3c1d2e4f';

const faults = (value: unknown) => {
  const read = reportFilterSchema.safeParse(value);
  return read.success ? [] : read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
};

describe('reportFilterSchema', () => {
  it('asks for everything by rank when nothing is said, or fields are left empty', () => {
    expect(reportFilterSchema.parse({})).toEqual(NOTHING);
    expect(reportFilterSchema.parse({ from: '', to: '', campaign: '', category: '', by: '' })).toEqual(
      NOTHING,
    );
  });

  it('reads a whole question, and says it again', () => {
    const asked = {
      from: '2026-09-01',
      to: '2026-12-01',
      campaign,
      member: campaign,
      category: 'AFTER_APPLICATION',
      channel: 'PHONE',
      by: 'slot',
    };
    const filter = reportFilterSchema.parse(asked);
    expect(filter).toEqual(asked);
    const search = reportSearch(filter);
    expect(reportFilterSchema.parse(Object.fromEntries(new URLSearchParams(search)))).toEqual(filter);
    expect(reportSearch(reportFilterSchema.parse({}))).toBe('');
  });

  it('knows every axis', () => {
    for (const by of REPORT_AXES) expect(reportFilterSchema.parse({ by }).by).toBe(by);
  });

  it.each([
    ['a day that does not exist', { from: '2026-02-30' }, ['from: must be a day such as 2026-11-09']],
    ['an instant', { from: '2026-02-03T10:00:00Z' }, ['from: must be a day such as 2026-11-09']],
    [
      'a period that ends as it begins',
      { from: '2026-11-09', to: '2026-11-09' },
      ['to: must lie after from: the period ends before this day'],
    ],
    ['an axis nobody knows', { by: 'moon' }, [`by: must be one of ${REPORT_AXES.join(', ')}`]],
    [
      'a channel nobody knows',
      { channel: 'FAX' },
      ['channel: must be one of LINKEDIN, INMAIL, EMAIL, SMS, PHONE'],
    ],
    ['a campaign that is no id', { campaign: '12' }, ['campaign: must be an id']],
    ['a value given twice', { campaign: [campaign, campaign] }, ['campaign: must be an id']],
    ['a field nobody knows', { team: '1' }, [expect.stringContaining('team')]],
    [
      'two faults at once',
      { from: 'x', channel: 'FAX' },
      [expect.stringContaining('from'), expect.stringContaining('channel')],
    ],
  ])('refuses %s', (_, value, expected) => {
    expect(faults(value)).toEqual(expected);
  });

  it('takes a single day', () => {
    expect(faults({ from: '2026-11-09', to: '2026-11-10' })).toEqual([]);
  });
});
