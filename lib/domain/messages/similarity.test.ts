import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commonPassages, comparable, isNearlySame, isSameText, similarityOf } from './similarity.ts';

const RUNS = process.env.RELANCE_LONG ? 5000 : 300;
const TEXT = 'Bonjour Paula, le port de Sète refait ses écluses et cherche une main sûre. Un mot mardi ?';

describe('two texts', () => {
  it.each([
    [
      'case, accents and marks',
      TEXT.toUpperCase()
        .normalize('NFD')
        .replaceAll(/[\p{M},.?]/gu, ''),
      true,
    ],
    ['spaces and dashes', TEXT.replaceAll(' ', '\u00a0 ').replace('main sûre', 'main-sûre'), true],
    [
      'a soft hyphen and a zero-width space',
      TEXT.replace('écluses', 'éclu\u00adses').replace('main', 'ma\u200bin'),
      true,
    ],
    ['greeting, name and signature', `Hello Jo,\n${TEXT.slice(15)}\n\nCordialement,\nYves`, true],
    ['one figure', `${TEXT} 58 k€`, false],
    ['one word', TEXT.replace('sûre', 'leste'), false],
  ])('that differ by %s', (_, other, isSame) => {
    expect(isSameText(comparable(TEXT, ['Paula']), comparable(other, ['Jo', 'Paula']))).toBe(isSame);
  });

  it('near each other share their passages', () => {
    const draft = comparable(TEXT.replace('sûre', 'leste').replace('mardi', 'jeudi'), ['Paula']);
    const earlier = comparable(TEXT, ['Paula']);
    expect(isNearlySame(draft, earlier)).toBe(true);
    expect(similarityOf(draft, earlier)).toBeCloseTo(13 / 15, 5);
    const shared = TEXT.replace('sûre', 'leste').replace('mardi', 'jeudi');
    expect(commonPassages(draft, earlier).map(({ start, end }) => shared.slice(start, end))).toEqual([
      'le port de Sète refait ses écluses et cherche une main',
    ]);
  });

  it('that only greet and take leave alike are not near', () => {
    const one = comparable('Bonjour Paula, le port refait ses écluses. Belle journée à vous, Yves', [
      'Paula',
    ]);
    const other = comparable('Bonjour Paula, la mairie ouvre ses archives. Belle journée à vous, Yves', [
      'Paula',
    ]);
    expect(isNearlySame(one, other)).toBe(false);
    expect(commonPassages(one, other)).toEqual([]);
  });

  it('of which one holds the other with more said are near', () => {
    const longer = `${TEXT} Le salaire va de 52 à 60 k€, et la maison fournit le bateau, le gilet et le thermos.`;
    expect(isNearlySame(comparable(TEXT, ['Paula']), comparable(longer, ['Paula']))).toBe(true);
  });
});

const words = fc.array(fc.constantFrom('port', 'sète', 'le', 'houle', 'un', 'mot', 'Lundi', 'écluse', '42'), {
  maxLength: 40,
});
const sentence = words.map((list) => list.join(' '));
const long = fc
  .array(fc.constantFrom('port', 'houle', 'mot', 'lundi', 'écluse', '42'), { maxLength: 120 })
  .map((list) => list.join(' '));

/** As it is taught, place by place. */
function sharedInOrder(one: readonly string[], other: readonly string[]): number {
  const best = one.map(() => other.map(() => 0));
  one.forEach((word, i) => {
    other.forEach((met, j) => {
      const above = best[i - 1]?.[j] ?? 0;
      const left = best[i]![j - 1] ?? 0;
      best[i]![j] = word === met ? (best[i - 1]?.[j - 1] ?? 0) + 1 : Math.max(above, left);
    });
  });
  return best.at(-1)?.at(-1) ?? 0;
}

describe('for any texts', { timeout: 180_000 }, () => {
  it('similarity counts the words shared in the same order', () => {
    fc.assert(
      fc.property(long, long, (a, b) => {
        const [one, other] = [comparable(a), comparable(b)];
        const sum = one.words.length + other.words.length;
        const expected = sum === 0 ? 0 : (2 * sharedInOrder(one.words, other.words)) / sum;
        expect(similarityOf(one, other)).toBe(expected);
      }),
      { numRuns: RUNS },
    );
  });

  it('similarity is symmetric, from 0 to 1, and 1 with itself', () => {
    fc.assert(
      fc.property(sentence, sentence, (a, b) => {
        const [one, other] = [comparable(a), comparable(b)];
        expect(similarityOf(one, other)).toBe(similarityOf(other, one));
        expect(isSameText(one, other)).toBe(isSameText(other, one));
        expect(similarityOf(one, other)).toBeGreaterThanOrEqual(0);
        expect(similarityOf(one, other)).toBeLessThanOrEqual(1);
        if (one.words.length > 0) expect(similarityOf(one, one)).toBe(1);
      }),
      { numRuns: RUNS },
    );
  });
});
