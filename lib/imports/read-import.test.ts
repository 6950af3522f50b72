import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildLinkedInExport } from '../../tests/fixtures/linkedin-export.ts';
import { readImport } from './read-import.ts';

const options = { importedAt: Date.parse('2026-11-16T07:00:00Z'), zone: 'Europe/Paris' };

describe('whatever the bytes', () => {
  it('answers, and never throws', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        expect(['READ', 'FAILED']).toContain((await readImport('x.csv', bytes, options)).outcome);
      }),
      { numRuns: 200 },
    );
  });

  it('answers on a table of any cells', async () => {
    const cell = fc.oneof(fc.string(), fc.constantFrom('"', '""', ';', '\n', '31/12/2026', 'a@example.org'));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(cell, { maxLength: 6 }), { minLength: 1 }), async (rows) => {
        const text = `Nom;Prénom;Email;Tél;Date du CV\n${rows.map((row) => row.join(';')).join('\n')}`;
        const read = await readImport('x.csv', Buffer.from(text), options);
        if (read.outcome === 'FAILED') return;
        const { people, counts } = read.facts;
        expect(new Set(people.map(({ key }) => key)).size).toBe(people.length);
        expect(counts.good_rows! + counts.refused_rows!).toBe(counts.rows);
      }),
      { numRuns: 200 },
    );
  });

  it('answers on a damaged archive', async () => {
    const whole = buildLinkedInExport({ later: false, today: new Date(options.importedAt) });
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), fc.boolean(), async (at, byte, cut) => {
        const bytes = Buffer.from(cut ? whole.subarray(0, at) : whole);
        if (!cut) bytes[at] = byte;
        expect(['READ', 'FAILED']).toContain((await readImport('x.zip', bytes, options)).outcome);
      }),
      { numRuns: 150 },
    );
  });
});
