import { describe, expect, it } from 'vitest';
import { DAY } from '../time/instant.ts';
import { type BeforeWritingFacts, checkBeforeWriting } from './before-writing.ts';

const now = Date.parse('2026-11-12T09:00:00Z');
const SETTLED: BeforeWritingFacts = {
  title: 'Data engineer',
  titleCheckedAt: now - DAY,
  isVivier: false,
  hiringCompany: 'Alcyon',
  confidentialReason: null,
  ownProfileCheckedAt: now - 30 * DAY,
  fit: 'DOES_IT',
  fitReason: null,
  hook: 'votre billet',
};

function stateOf(code: string, change: Partial<BeforeWritingFacts>): string | undefined {
  return checkBeforeWriting({ ...SETTLED, ...change }, now).find((check) => check.code === code)?.state;
}

describe('what is settled before writing', () => {
  it('is all settled for somebody who was looked at', () => {
    expect(checkBeforeWriting(SETTLED, now).map((check) => check.state)).toEqual(Array(5).fill('settled'));
  });

  it.each([
    ['TITLE', { titleCheckedAt: null }, 'asked'],
    ['TITLE', { titleCheckedAt: now - 91 * DAY }, 'asked'],
    ['TITLE', { titleCheckedAt: now - 90 * DAY }, 'settled'],
    ['HOOK', { hook: null }, 'asked'],
    ['HOOK', { hook: '' }, 'asked'],
    ['FIT', { fit: null }, 'asked'],
    ['FIT', { fit: 'LOOKS_FOR_IT' }, 'settled'],
    ['FIT', { fit: 'NEITHER' }, 'blocks'],
    ['FIT', { fit: 'NEITHER', fitReason: '' }, 'blocks'],
    ['FIT', { fit: 'NEITHER', fitReason: 'Elle veut changer de métier.' }, 'settled'],
    ['COMPANY', { hiringCompany: null }, 'asked'],
    ['COMPANY', { hiringCompany: null, confidentialReason: 'Poste encore occupé.' }, 'settled'],
    ['OWN_PROFILE', { ownProfileCheckedAt: null }, 'asked'],
    ['OWN_PROFILE', { ownProfileCheckedAt: now - 181 * DAY }, 'asked'],
  ] as const)('%s with %j is %s', (code, change, state) => {
    expect(stateOf(code, change)).toBe(state);
  });

  it('asks of the vivier, which offers no job, only whether the title was looked at', () => {
    const facts = { ...SETTLED, isVivier: true, hook: null, fit: 'NEITHER' as const };
    expect(checkBeforeWriting(facts, now)).toEqual([{ code: 'TITLE', state: 'settled' }]);
  });
});
