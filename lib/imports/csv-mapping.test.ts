import { describe, expect, it } from 'vitest';
import { csvKind, proposeMapping } from './csv-mapping.ts';

describe('kind of a CSV', () => {
  it.each([
    ['Nom;Prénom;Intitulé;Date du CV;Source', 'CV_DATABASE'],
    ['NOM;PRENOM;CVthèque', 'CV_DATABASE'],
    ['Prénom;Nom;Poste;Candidature reçue le', 'APPLICATIONS'],
    ['First name;Last name;Applied on', 'APPLICATIONS'],
    ['Prénom;Nom;Email;Source', 'CONTACTS'],
    ['Full name;E-mail', 'CONTACTS'],
    ['Produit;Prix', null],
  ])('%s', (headers, kind) => {
    expect(csvKind(headers.split(';'))).toBe(kind);
  });
});

describe('proposed mapping', () => {
  it('reads « Nom » beside a « Prénom » as the last name, else as the whole name', () => {
    expect(proposeMapping(['NOM', 'Prénom'], 'CONTACTS')).toEqual({ lastName: 0, firstName: 1 });
    expect(proposeMapping(['Nom', 'Adresse e-mail'], 'CONTACTS')).toEqual({ fullName: 0, email: 1 });
  });

  it('reads « Poste » and « Intitulé » as the post applied for in applications only', () => {
    expect(proposeMapping(['Nom', 'Poste'], 'APPLICATIONS')).toMatchObject({ campaignName: 1 });
    expect(proposeMapping(['Nom', 'Poste'], 'CONTACTS')).toMatchObject({ title: 1 });
    expect(proposeMapping(['Nom', 'Intitulé'], 'CV_DATABASE')).toMatchObject({ title: 1 });
  });

  it('gives each field its first column', () => {
    expect(proposeMapping(['Nom', 'Mobile', 'Téléphone'], 'CONTACTS')).toMatchObject({ phone: 1 });
  });
});
