import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FRENCH_BAD } from '../../../../tests/fixtures/messages/french-bad.ts';
import { FRENCH_GOOD } from '../../../../tests/fixtures/messages/french-good.ts';
import { CHANNELS } from '../../interactions/interaction.ts';
import { indexCampaign } from '../distinctiveness.ts';
import { LONGEST_DRAFT } from '../draft.ts';
import { EXAMPLE_CONTEXT, FIRST_SENT } from './example.ts';
import { lintOnce } from './lint.ts';

const RUNS = process.env.RELANCE_LONG ? 3000 : 150;
/** `npm run check` draws twenty times as many. */
const LONGEST = { timeout: 180_000 };
const ours = [...FRENCH_BAD, ...FRENCH_GOOD].map((message) => message.text);
/** Texts of ours, cut, joined and sprinkled with anything. */
const someText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.string({ unit: 'grapheme', maxLength: 400 }),
  fc
    .tuple(
      fc.constantFrom(...ours),
      fc.string({ unit: 'grapheme', maxLength: 20 }),
      fc.nat(400),
      fc.constantFrom(...ours),
    )
    .map(([one, odd, at, other]) => one.slice(0, at) + odd + other.slice(at)),
);
const index = indexCampaign(
  ours.slice(0, 5).map((one, place) => ({ contactId: `${place}`, text: one, names: [] })),
);
const channel = fc.constantFrom(...CHANNELS);

function read(text: string, channel: (typeof CHANNELS)[number], earlier: readonly string[]) {
  return lintOnce(
    { text, channel, subject: text },
    {
      ...EXAMPLE_CONTEXT,
      rank: earlier.length > 0 ? 1 : 0,
      hook: text.slice(0, 40),
      earlier: earlier.map((one, place) => ({ ...FIRST_SENT, id: `${place}`, text: one })),
      campaignIndex: index,
    },
  );
}

/** What a passage and a remedy must be, for any draft. */
function expectWhole(text: string, earlier: readonly string[], channelOf: (typeof CHANNELS)[number]) {
  const report = read(text, channelOf, earlier);
  for (const { passages, passage, fix } of report.findings) {
    if (/[\p{L}\p{N}]/u.test(text)) expect(passage).not.toBe(null);
    for (const { start, end, text: words } of passages) {
      expect(start).toBeGreaterThanOrEqual(0);
      expect(end).toBeLessThanOrEqual(text.length);
      expect(end).toBeGreaterThan(start);
      expect(words).toBe(text.slice(start, end));
    }
    if (fix)
      expect([fix.start >= 0, fix.end >= fix.start, fix.end <= text.length]).toEqual([true, true, true]);
  }
  for (const { start, end } of report.distinctiveness?.shared ?? [])
    expect(start < end && end <= text.length).toBe(true);
}

describe('for any draft', LONGEST, () => {
  it('reading throws nothing and points inside the text', () => {
    fc.assert(
      fc.property(someText, fc.array(someText, { maxLength: 2 }), channel, (text, earlier, by) =>
        expectWhole(text, earlier, by),
      ),
      { numRuns: RUNS },
    );
  });

  it('a text already sent is blocked, whatever its case, accents and marks, on any channel', () => {
    const letters = fc
      .stringMatching(/^[a-zA-ZéèçàùœïÉ' ,.!?-]{1,80}$/)
      .filter((text) => /[\p{L}]/u.test(text));
    fc.assert(
      fc.property(
        fc.oneof(
          letters,
          fc.constantFrom(...ours),
          fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }).filter((text) => /\p{L}/u.test(text)),
        ),
        channel,
        (text, by) => {
          const retyped = text
            .toUpperCase()
            .normalize('NFD')
            .replaceAll(/\p{M}/gu, '')
            .replaceAll(/[,.!?’'-]/g, ' ');
          expect(read(text, by, [text]).findings.map((finding) => finding.code)).toContain('SAME_TEXT_SENT');
          if (/^[\x20-\x7e\u00c0-\u017f’…«»€\n]*$/.test(text) && /[a-z]/i.test(text))
            expect([retyped, read(retyped, by, [text]).isBlocked]).toEqual([retyped, true]);
        },
      ),
      { numRuns: RUNS },
    );
  });
});

it('a paste of twenty thousand of anything is read in a moment', { timeout: 60_000 }, () => {
  const units = [
    ...'{[<«%$#|*_(é ?,',
    '{{nom}} ',
    '[nom] ',
    'XX ',
    'Bonjour , ',
    'chez ,',
    'a ',
    'je ',
    'tu vous ',
  ];
  for (const unit of units) {
    const text = unit.repeat(Math.ceil(LONGEST_DRAFT / unit.length)).slice(0, LONGEST_DRAFT);
    const begunAt = performance.now();
    const { findings } = read(text, 'EMAIL', [text]);
    expect([unit, performance.now() - begunAt < 1500]).toEqual([unit, true]);
    expect([unit, findings.length < 200]).toEqual([unit, true]);
  }
});

const strings = join(process.env.RELANCE_CORPORA ?? '/nowhere', 'strings', 'blns.json');
it.skipIf(!existsSync(strings))(
  'strange strings of the world are read',
  () => {
    for (const text of JSON.parse(readFileSync(strings, 'utf8')) as string[]) {
      for (const by of ['SMS', 'EMAIL'] as const) expectWhole(text, [text], by);
    }
  },
  60_000,
);
