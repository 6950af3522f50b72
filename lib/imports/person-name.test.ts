import { describe, expect, it } from 'vitest';
import { isHiddenMember, splitName, withoutCredentials } from './person-name.ts';

describe('full names', () => {
  it.each([
    ['Jérôme Abadie, PhD', 'Jérôme', 'Abadie'],
    ['Jérôme Abadie, Ph.D., MBA', 'Jérôme', 'Abadie'],
    ['Inès Hamdi MBA', 'Inès', 'Hamdi'],
    ['Xavier Da-Silva', 'Xavier', 'Da-Silva'],
    ["Awa N'Diaye", 'Awa', "N'Diaye"],
    ['Yo-Yo Ma', 'Yo-Yo', 'Ma'],
    ['Jean-Marc de La Tour', 'Jean-Marc', 'de La Tour'],
    ['LE GOFF Anne-Marie', 'Anne-Marie', 'LE GOFF'],
    ['Anne LE GOFF', 'Anne', 'LE GOFF'],
    ['JP Morin', 'JP', 'Morin'],
    ['Faure, Hugo', 'Hugo', 'Faure'],
    ['Zoé Lefèvre 🚀 (elle)', 'Zoé', 'Lefèvre'],
    ['Dr. Maël Saïdi', 'Maël', 'Saïdi'],
    ['Paul Petit | Recruteur IT', 'Paul', 'Petit'],
    ['Madonna', '', 'Madonna'],
  ])('%s', (full, firstName, lastName) => {
    expect(splitName(full)).toEqual({ firstName, lastName });
  });

  it('keeps a name that only looks like a title', () => {
    expect(withoutCredentials('MBA')).toBe('MBA');
  });

  it.each(['LinkedIn Member', 'Membre de LinkedIn', 'Utilisateur LinkedIn'])('%s is nobody', (name) => {
    expect(isHiddenMember(name)).toBe(true);
  });
});
