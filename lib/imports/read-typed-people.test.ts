import { expect, test } from 'vitest';
import { readTypedPeople } from './read-typed-people.ts';

const nobody = { title: null, company: null, location: null, emails: [], phones: [], linkedinSlug: null };

test.each([
  ['Hugo Faure', { firstName: 'Hugo', lastName: 'Faure' }],
  ['Faure, Hugo', { firstName: 'Hugo', lastName: 'Faure' }],
  [
    'Hugo Faure, SRE, Tramontane',
    { firstName: 'Hugo', lastName: 'Faure', title: 'SRE', company: 'Tramontane' },
  ],
  [
    'Élodie Jaouen ; Développeuse Java chez Numéria ; 06 12 34 56 78',
    {
      firstName: 'Élodie',
      lastName: 'Jaouen',
      title: 'Développeuse Java',
      company: 'Numéria',
      phones: ['+33612345678'],
    },
  ],
  [
    'LE GOFF Anne-Marie\tArchitecte\tLumen\tBrest\tAM.LeGoff@lumen.fr',
    {
      firstName: 'Anne-Marie',
      lastName: 'LE GOFF',
      title: 'Architecte',
      company: 'Lumen',
      location: 'Brest',
      emails: ['am.legoff@lumen.fr'],
    },
  ],
  ['Awa N’Diaye <awa@exemple.fr>', { firstName: 'Awa', lastName: 'N’Diaye', emails: ['awa@exemple.fr'] }],
  [
    'Xavier Da-Silva ; https://fr.linkedin.com/in/Xavier-DS/?locale=fr ; Tech Lead',
    { firstName: 'Xavier', lastName: 'Da-Silva', title: 'Tech Lead', linkedinSlug: 'xavier-ds' },
  ],
])('%s', (text, expected) => {
  expect(readTypedPeople(text, 'FR')[0]?.person).toEqual({ ...nobody, ...expected });
});

test('a line without a name is kept, so that it can be told', () => {
  expect(readTypedPeople('\n a@b.fr ; 06 12 34 56 78\r\n\r\nZoé Lefèvre', 'FR')).toEqual([
    { line: 2, text: 'a@b.fr ; 06 12 34 56 78', person: null },
    { line: 4, text: 'Zoé Lefèvre', person: { ...nobody, firstName: 'Zoé', lastName: 'Lefèvre' } },
  ]);
});
