import { describe, expect, it } from 'vitest';
import { suggestTrames, type TrameWish } from './suggest.ts';
import type { Trame } from './trame.ts';

const TRAME: Trame = {
  id: 'any',
  name: 'Trame',
  category: 'AFTER_FIRST_MESSAGE',
  rank: 2,
  channel: null,
  language: 'fr',
  address: 'VOUS',
  angle: 'NEW_INFORMATION',
  courtesy: null,
  silence: 'NO_TIME',
  subject: null,
  body: 'Bonjour {prénom}, {nouveauté}.',
  ownerId: null,
  starter: null,
  isArchived: false,
  versionId: 'v',
  version: 1,
  versionAt: 0,
};
const WISH: TrameWish = {
  category: 'AFTER_FIRST_MESSAGE',
  rank: 2,
  courtesy: null,
  channel: 'EMAIL',
  language: 'fr',
  address: 'VOUS',
  usedAngles: [],
  usedTrameIds: [],
  memberId: 'camille',
};

function names(trames: readonly Partial<Trame>[], wish: Partial<TrameWish> = {}): string[] {
  const whole = trames.map((trame) => ({ ...TRAME, id: trame.name ?? 'any', ...trame }));
  return suggestTrames(whole, { ...WISH, ...wish }).map((one) => one.trame.name);
}

describe('which trames fit', () => {
  it.each([
    ['another language', { language: 'en' }, {}],
    ['another category', { category: 'AFTER_APPLICATION' }, {}],
    ['another rank', { rank: 1 }, {}],
    ['another channel', { channel: 'SMS' }, {}],
    ['a courtesy', { courtesy: 'THANK_FOR_NO', category: null, rank: null }, {}],
    ['put away', { isArchived: true }, {}],
    ['a colleague’s own', { ownerId: 'benoit' }, {}],
    ['written, to be said', {}, { channel: 'PHONE' }],
  ] as const)('not one for %s', (_, trame, wish) => {
    expect(names([trame as Partial<Trame>], wish as Partial<TrameWish>)).toEqual([]);
  });

  it('those for any category, rank or channel, and a script to say for a call', () => {
    expect(names([{ category: null, rank: null, name: 'a' }])).toEqual(['a']);
    expect(names([{ channel: 'PHONE', name: 'a' }], { channel: 'PHONE' })).toEqual(['a']);
  });

  it('those of the courtesy owed', () => {
    const wish = { courtesy: 'THANK_FOR_NO', category: null, rank: null } as const;
    expect(
      names([{ courtesy: 'THANK_FOR_NO', category: null, rank: null, name: 'merci' }, {}], wish),
    ).toEqual(['merci']);
  });
});

describe('which comes first', () => {
  it('an angle this person has not met, then one they have, then what they already received', () => {
    const trames = [
      { name: 'a', id: 'sent', angle: 'PROOF_OF_INTEREST' as const },
      { name: 'b', angle: 'NEW_INFORMATION' as const },
      { name: 'c', angle: 'PROFILE_ELEMENT' as const },
    ];
    const wish = { usedAngles: ['NEW_INFORMATION'] as const, usedTrameIds: ['sent'] };
    expect(names(trames, wish)).toEqual(['c', 'b', 'a']);
    const whys = suggestTrames(
      trames.map((trame) => ({ ...TRAME, id: trame.name, ...trame })),
      { ...WISH, ...wish },
    ).map((one) => one.why);
    expect(whys).toEqual(['NEW_ANGLE', 'USED_ANGLE', 'SENT_BEFORE']);
  });

  it('one that can be filled before one that lacks something, and says what', () => {
    const trames = [
      { ...TRAME, id: '1', name: 'a', body: '{nouveauté}' },
      { ...TRAME, id: '2', name: 'b', body: '{prénom}' },
    ];
    const suggested = suggestTrames(trames, { ...WISH, values: { FIRST_NAME: 'Anaïs' } });
    expect(suggested.map((one) => [one.trame.name, one.lacks])).toEqual([
      ['b', []],
      ['a', ['nouveauté']],
    ]);
  });

  it('one made for this very case before one for any', () => {
    const trames = [
      { name: 'any', category: null, rank: null },
      { name: 'rank', rank: null },
      { name: 'exact' },
      { name: 'channel', channel: 'EMAIL' as const },
    ];
    expect(names(trames)).toEqual(['channel', 'exact', 'rank', 'any']);
  });

  it('one that speaks as the thread does; one’s own before the shared ones; then by name', () => {
    expect(names([{ name: 'vous' }, { name: 'tu', address: 'TU' }], { address: 'TU' })).toEqual([
      'tu',
      'vous',
    ]);
    expect(names([{ name: 'tu', address: 'TU' }, { name: 'vous' }], { address: null })).toEqual([
      'vous',
      'tu',
    ]);
    expect(names([{ name: 'a' }, { name: 'b', ownerId: 'camille' }])).toEqual(['b', 'a']);
    expect(names([{ name: 'b' }, { name: 'a' }])).toEqual(['a', 'b']);
  });

  it('minds no angle for a courtesy: thanks are thanks', () => {
    const thanks = { courtesy: 'THANK_FOR_NO', category: null, rank: null } as const;
    const [one] = suggestTrames([{ ...TRAME, ...thanks }], {
      ...WISH,
      ...thanks,
      usedAngles: ['NEW_INFORMATION'],
    });
    expect(one!.why).toBe('NEW_ANGLE');
  });
});
