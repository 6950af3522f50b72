import { describe, expect, it } from 'vitest';
import type { ImportFacts } from './facts.ts';
import { type ImportOptions, readImport } from './read-import.ts';

const importedAt = Date.parse('2026-11-18T09:00:00Z');

async function facts(text: string | Buffer, options: Partial<ImportOptions> = {}): Promise<ImportFacts> {
  const read = await readImport('liste.csv', Buffer.from(text as string), {
    importedAt,
    zone: 'Europe/Paris',
    ...options,
  });
  if (read.outcome === 'FAILED') throw new Error(read.code);
  return read.facts;
}

describe('a damaged file', () => {
  const text =
    'Prénom;Nom;Email\r\nAnouk;Berger;sans-arobase\r\n;;\r\nBasile;"Cormier\r\nDina;Evrard;dina@example.org\r\n';

  it('imports the good row and refuses each other with its line, its field and its remedy', async () => {
    const { people, refused, counts } = await facts(text);
    expect(people).toMatchObject([
      { key: 'email:dina@example.org', firstName: 'Dina', lines: [{ line: 5 }] },
    ]);
    expect(refused.map(({ line, field, code, value, remedy }) => [line, field, code, value, remedy])).toEqual(
      [
        [2, 'email', 'BAD_EMAIL', 'sans-arobase', 'WRITE_A_WHOLE_ADDRESS'],
        [3, 'row', 'EMPTY_ROW', '', 'FILL_OR_DELETE_THE_ROW'],
        [4, 'lastName', 'UNCLOSED_QUOTE', '"Cormier', 'CLOSE_THE_QUOTE'],
      ],
    );
    expect(refused[2]?.raw).toBe('Basile;"Cormier');
    expect(counts).toEqual({ rows: 4, good_rows: 1, refused_rows: 3, people: 1 });
  });

  it.each([
    ['Nom,Email,Tél\n,x@example.org,', 'fullName', 'MISSING_NAME'],
    ['Prénom,Nom,Tél\nAnouk,Berger,12', 'phone', 'BAD_PHONE'],
    ['Prénom,Nom,LinkedIn\nAnouk,Berger,https://example.org/a', 'linkedinUrl', 'BAD_LINKEDIN_URL'],
    ['Prénom,Nom,Date du CV\nAnouk,Berger,31/02/2026', 'cvFoundOn', 'BAD_DATE'],
    ['Prénom,Nom,Candidature reçue le\nAnouk,Berger,', 'appliedAt', 'MISSING_DATE'],
    ['Prénom,Nom,Email\nAnouk,Berger,a@example.org,trop', 'row', 'TOO_MANY_CELLS'],
    ['Prénom,Nom,Email\nBasile,"Cormier\nCarl,Dubois",b@example.org', 'lastName', 'UNCLOSED_QUOTE'],
  ])('%s', async (csv, field, code) => {
    expect((await facts(csv)).refused).toMatchObject([{ line: 2, field, code }]);
  });
});

describe('contacts', () => {
  it('reads accents of Windows-1252, several addresses and numbers, and merges a person met twice', async () => {
    const csv =
      'Prénom;Nom;E-mail;Téléphone;Société;Commentaire;Étiquettes\n' +
      'Zoé;Lefèvre;zoe@example.org, z.l@example.com;06 12 34 56 78 / 01 23 45 67 89;Orval;Vue au salon;java, senior\n' +
      'Zoé;Lefèvre;ZOE@example.org;06/12/34/56/78;;Rappelée;senior\n';
    const { people } = await facts(Buffer.from(csv, 'latin1'));
    expect(people).toHaveLength(1);
    expect(people[0]).toMatchObject({
      firstName: 'Zoé',
      lastName: 'Lefèvre',
      company: 'Orval',
      emails: ['zoe@example.org', 'z.l@example.com'],
      phones: ['+33612345678', '+33123456789'],
      notes: 'Vue au salon\n\nRappelée',
      tags: ['java', 'senior'],
      interactions: [],
    });
  });

  it('names a person without any address by name and company', async () => {
    const { people } = await facts("Nom;Entreprise\nAwa N'Diaye;Groupe Orval\n");
    expect(people[0]).toMatchObject({
      key: 'name:awa n diaye|groupe orval',
      firstName: 'Awa',
      lastName: "N'Diaye",
    });
  });

  it('takes « n/a » and dashes for empty cells', async () => {
    const { people } = await facts('Nom,Email,Tel\nZoé Petit,n/a,-\n');
    expect(people[0]).toMatchObject({ emails: [], phones: [] });
  });

  it('reads unknown columns by the mapping a person gave', async () => {
    const csv = 'c1;c2\nZoé Petit;zoe@example.org\n';
    await expect(facts(csv)).rejects.toThrow('NO_KNOWN_COLUMN');
    const { people } = await facts(csv, { kind: 'CONTACTS', mapping: { fullName: 0, email: 1 } });
    expect(people[0]).toMatchObject({ key: 'email:zoe@example.org', lastName: 'Petit' });
  });
});

describe('a CV database', () => {
  const csv =
    'Nom;Prénom;Téléphone;Intitulé;Date du CV;Source\nPetit;Zoé;0612345678;SRE;01/10/2026;Site Ouest\n';

  it('is one hit at the import, and keeps the date of the CV apart', async () => {
    const { kind, people } = await facts(csv);
    expect(kind).toBe('CV_DATABASE');
    expect(people[0]).toMatchObject({ title: 'SRE', source: 'Site Ouest', cvDatedOn: '2026-10-01' });
    expect(people[0]?.interactions).toMatchObject([
      {
        kind: 'CV_FOUND',
        occurredAt: importedAt,
        externalId: 'cv:phone:+33612345678|zoe petit:site ouest:2026-10-01',
      },
    ]);
  });

  it('keeps apart two people who share a number', async () => {
    const { people } = await facts(`${csv}Petit;Ali;0612345678;SRE;01/10/2026;Site Ouest\n`);
    expect(people.map((person) => person.firstName)).toEqual(['Zoé', 'Ali']);
    expect(new Set(people.map((person) => person.interactions[0]?.externalId)).size).toBe(2);
  });

  it('names the hit alike a week later', async () => {
    const ids = async (at: number) =>
      (await facts(csv, { importedAt: at })).people[0]?.interactions[0]?.externalId;
    expect(await ids(importedAt + 7 * 86_400_000)).toBe(await ids(importedAt));
  });
});

describe('applications', () => {
  it('are dated on the clocks of the workspace, with the post as campaign and the message as body', async () => {
    const { kind, people } = await facts(
      '\ufeffPrénom,Nom,Email,Poste,Candidature reçue le,Message\nZoé,Petit,zoe@example.org,SRE (H/F),14/11/2026 23:00,"Bonjour,\nvoici."\n',
    );
    expect(kind).toBe('APPLICATIONS');
    expect(people[0]).toMatchObject({ campaignName: 'SRE (H/F)', title: null });
    expect(people[0]?.interactions).toMatchObject([
      {
        kind: 'APPLICATION_RECEIVED',
        occurredAt: Date.parse('2026-11-14T22:00:00Z'),
        body: 'Bonjour,\nvoici.',
      },
    ]);
  });

  it('known by their day are dated 18:00, or the import if earlier, under one name', async () => {
    const csv = 'Prénom,Nom,Candidature reçue le\nZoé,Petit,18/11/2026\n';
    const [today] = (await facts(csv)).people[0]!.interactions;
    const [later] = (await facts(csv, { importedAt: importedAt + 86_400_000 })).people[0]!.interactions;
    expect(today?.occurredAt).toBe(importedAt);
    expect(later?.occurredAt).toBe(Date.parse('2026-11-18T17:00:00Z'));
    expect(later?.externalId).toBe(today?.externalId);
  });
});
