import { describe, expect, it } from 'vitest';
import { keepByShare, roomOfShare } from './capacity-share.ts';

const list = (text: string) =>
  text.split(' ').map((name) => ({ name, campaignId: name[0]!, starred: name.endsWith('*') }));

function kept(
  text: string,
  options: { room: number; capacity?: number; shares?: [string, number][]; done?: [string, number][] },
) {
  return keepByShare({
    rows: list(text),
    room: options.room,
    capacity: options.capacity ?? options.room,
    shares: new Map(options.shares ?? []),
    doneFor: new Map(options.done ?? []),
  })
    .map((row) => row.name)
    .join(' ');
}

describe('the share of a week', () => {
  it('30 % of 40 is 12', () => expect(roomOfShare(30, 40)).toBe(12));

  it('without shares, the cut is by rank alone', () => {
    expect(kept('A1 A2 B1 A3', { room: 3 })).toBe('A1 A2 B1');
  });

  it('keeps its part for a campaign whose people rank lower, in rank order', () => {
    expect(kept('A1 A2 A3 A4 B1 B2 B3', { room: 4, shares: [['B', 50]] })).toBe('A1 A2 B1 B2');
  });

  it('gives back to all what nobody of the campaign needs', () => {
    expect(kept('A1 A2 A3 B1', { room: 4, shares: [['B', 75]] })).toBe('A1 A2 A3 B1');
  });

  it('counts what was done this week for it', () => {
    const week = { room: 2, capacity: 4, shares: [['B', 50]] as [string, number][] };
    expect(kept('A1 A2 B1 B2', { ...week, done: [['B', 2]] })).toBe('A1 A2');
    expect(kept('A1 A2 B1 B2', { ...week, done: [['B', 1]] })).toBe('A1 B1');
  });

  it('lets a star pass before any share (003:43)', () => {
    expect(kept('A1* A2* B1 B2', { room: 2, shares: [['B', 100]] })).toBe('A1* A2*');
  });

  it('never keeps more than fits, even when shares promise more', () => {
    expect(
      kept('A1 A2 B1 B2', {
        room: 2,
        shares: [
          ['A', 100],
          ['B', 100],
        ],
      }),
    ).toBe('A1 A2');
    expect(kept('A1', { room: 0, shares: [['A', 100]] })).toBe('');
  });
});
