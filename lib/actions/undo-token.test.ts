import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { tokenSchema, writeToken } from './undo-token.ts';

const schema = tokenSchema('mark', z.tuple([z.iso.date(), z.string().max(80)]));

describe('a token that puts something back', () => {
  it('says what was written', () => {
    const values = ['2026-11-09', 'Trames « neuves » : "v2", \\'];
    expect(schema.parse(writeToken('mark', values))).toEqual(values);
  });

  it.each([
    ['another kind', 'view:["2026-11-09","x"]'],
    ['cut short', 'mark:["2026-11-09","x'],
    ['no JSON at all', 'mark:'],
    ['other values', 'mark:["hier","x"]'],
    ['too long', `mark:["2026-11-09","${'x'.repeat(600)}"]`],
  ])('is refused as a fault of its field: %s', (_, token) => {
    expect(schema.safeParse(token).success).toBe(false);
  });

  it('is none when it says more than a notice holds', () => {
    expect(writeToken('view', ['x'.repeat(500)])).toBeNull();
  });
});
