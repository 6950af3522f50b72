import { expect, it } from 'vitest';
import { codeOfPlace, findPlace, listPlaces } from './places.ts';

it('opens with the countries where French is spoken', () => {
  expect(
    listPlaces('fr')
      .slice(0, 6)
      .map(({ name }) => name),
  ).toEqual(['France', 'Belgique', 'Suisse', 'Luxembourg', 'Canada', 'Monaco']);
});

it('knows Alsace-Moselle, the overseas departments, the cantons and the provinces', () => {
  const names = listPlaces('fr').flatMap(({ places }) => places.map(({ name }) => name));
  for (const name of [
    'France, Moselle',
    'France, Bas-Rhin',
    'France, Guadeloupe',
    'Suisse, Canton de Genève',
    'Canada, Québec',
  ])
    expect(names).toContain(name);
});

it.each([
  ['FR', { country: 'FR', region: null }],
  ['FR-57', { country: 'FR', region: '57' }],
  ['LU', { country: 'LU', region: null }],
  ['XX', null],
  ['FR-99', null],
  ['fr', null],
  ['', null],
])('%s is %o', (code, place) => {
  expect(findPlace(code)).toEqual(place);
  if (place) expect(codeOfPlace(place)).toBe(code);
});
