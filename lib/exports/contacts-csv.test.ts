import { describe, expect, it } from 'vitest';
import { readImport } from '../imports/read-import.ts';
import { type ContactLine, writeContactsCsv } from './contacts-csv.ts';

const zoe: ContactLine = {
  firstName: 'Zoé',
  lastName: 'Martin ; fille',
  title: '=HYPERLINK("http://x")',
  company: '@Orval',
  location: 'Nantes',
  emails: ['zoe@orval.example', 'zoe@maison.example'],
  phones: ['+33612345678'],
  linkedinSlug: 'zoe-martin',
  skills: ['Go', 'Kubernetes'],
  source: null,
  notes: '-2 entretiens\nà "revoir"',
  cvUrl: 'https://cv.example/zoe',
};

describe('writeContactsCsv', () => {
  const text = writeContactsCsv([zoe]);

  it('is a file for spreadsheets in which nothing is a formula', () => {
    expect(text.startsWith('\ufeffPrénom;Nom;')).toBe(true);
    expect(text).toContain(`"'=HYPERLINK(""http://x"")";'@Orval;Nantes`);
    expect(text).toContain(';+33612345678;');
    expect(text).toContain(`"'-2 entretiens\nà ""revoir"""`);
  });

  it('is read by our own import as it was', async () => {
    const importedAt = Date.parse('2026-11-20T11:00:00Z');
    const read = await readImport('contacts.csv', new TextEncoder().encode(text), {
      importedAt,
      zone: 'Europe/Paris',
    });
    expect(read.outcome === 'READ' && read.facts.people[0]).toMatchObject({
      firstName: 'Zoé',
      lastName: 'Martin ; fille',
      title: '=HYPERLINK("http://x")',
      company: '@Orval',
      emails: zoe.emails,
      phones: zoe.phones,
      linkedinSlug: 'zoe-martin',
      notes: '-2 entretiens\nà "revoir"',
    });
  });
});
