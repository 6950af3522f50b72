import { describe, expect, it } from 'vitest';
import { called, type Row, readOne, replied, sent } from '../../../tests/fixtures/one-person.ts';
import type { Channel } from '../interactions/interaction.ts';
import { type ChannelChoice, listChannelChoices } from './channel-choice.ts';
import type { Reach } from './person.ts';

describe('channels to choose from', () => {
  const choices = (rows: readonly Row[], reach: Partial<Reach> = {}, now = '2026-11-16T09:00:00Z') => {
    const { reading, approach, decision } = readOne(rows, now, { reach });
    return listChannelChoices(reading, approach, decision);
  };
  const first = (listed: readonly ChannelChoice[]) => [listed[0]?.channel, listed[0]?.why];
  const obstacle = (listed: readonly ChannelChoice[], channel: Channel) =>
    listed.find((choice) => choice.channel === channel)?.obstacle;

  it('the first relance stays on the first channel, the second takes another', () => {
    const one = sent('2026-11-10T09:00:00Z');
    expect(first(choices([one]))).toEqual(['LINKEDIN', 'SAME_AS_FIRST']);
    expect(first(choices([one, sent('2026-11-12T10:00:00Z')]))).toEqual(['EMAIL', 'NOT_USED_YET']);
  });

  it('without another address the same one is the only way left', () => {
    const rows = [sent('2026-11-10T09:00:00Z'), sent('2026-11-12T10:00:00Z')];
    const listed = choices(rows, { emailSince: null, phoneSince: null, hasLinkedinProfile: false });
    expect(first(listed)).toEqual(['LINKEDIN', 'ONLY_WAY_LEFT']);
    expect(obstacle(listed, 'EMAIL')).toBe('NO_ADDRESS');
    expect(obstacle(listed, 'INMAIL')).toBe('NO_PROFILE');
  });

  it('an answer goes where they wrote', () => {
    expect(first(choices([sent('2026-11-10T09:00:00Z'), replied('2026-11-13T10:00:00Z', 'SMS')]))).toEqual([
      'SMS',
      'THEIR_OWN',
    ]);
  });

  it('a CV found is called, then doubled by SMS', () => {
    const rows: Row[] = [{ kind: 'CV_FOUND', at: '2026-11-16T08:00:00Z' }, called('2026-11-16T08:30:00Z')];
    expect(first(choices(rows))).toEqual(['SMS', 'DOUBLES_THE_CALL']);
  });

  it('says what stands in the way', () => {
    const rows = [sent('2026-11-10T09:00:00Z', 'INMAIL')];
    const listed = choices(rows, { isConnection: false, refused: ['SMS'] });
    expect(obstacle(listed, 'LINKEDIN')).toBe('NOT_CONNECTED');
    expect(obstacle(listed, 'INMAIL')).toBe('INMAIL_UNANSWERED');
    expect(obstacle(listed, 'SMS')).toBe('REFUSED');
    expect(obstacle(listed, 'EMAIL')).toBeNull();
  });
});
