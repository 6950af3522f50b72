import { describe, expect, it } from 'vitest';
import { fillTrame, readTrame, unknownVariables } from './fill.ts';
import type { VariableValues } from './variable-values.ts';

const VALUES: VariableValues = { FIRST_NAME: 'Anaïs', HIRING_COMPANY: 'Alcyon', ME: 'Camille' };

function body(text: string, values: VariableValues = VALUES, language: 'fr' | 'en' = 'fr') {
  return fillTrame({ subject: null, body: text }, values, { language });
}

describe('filling a trame', () => {
  it('puts each value in its place, and says where', () => {
    const filled = body('Un mot de {prénom}, chez {société}. {moi}');
    expect(filled.body).toBe('Un mot d’Anaïs, chez Alcyon. Camille');
    expect(filled.used.map(({ variable, start, end }) => [variable, filled.body.slice(start, end)])).toEqual([
      ['FIRST_NAME', 'Anaïs'],
      ['HIRING_COMPANY', 'Alcyon'],
      ['ME', 'Camille'],
    ]);
    expect(filled.missing).toEqual([]);
  });

  it('knows a variable in either language, with or without its accents', () => {
    expect(body('{Prenom} {PRÉNOM} {first name}').body).toBe('Anaïs Anaïs Anaïs');
  });

  it('keeps between braces what has no value, and names it once', () => {
    const filled = body('{accroche} : {accroche}, {salaire}');
    expect(filled.body).toBe('{accroche}\u202f: {accroche}, {salaire}');
    expect(filled.missing).toEqual(['accroche', 'salaire']);
  });

  it('takes the fallback of what has no value, joined to its sentence', () => {
    expect(body('Ce que {point commun|votre parcours} dit.').body).toBe('Ce que votre parcours dit.');
    expect(body('Un mot de {relation|Anaïs}.').body).toBe('Un mot d’Anaïs.');
    expect(body('Un mot de {relation|Anaïs}.', { ...VALUES, MUTUAL_CONTACT: 'Marc' }).body).toBe(
      'Un mot de Marc.',
    );
    expect(body('Oui{relation|}.').body).toBe('Oui.');
  });

  it.each([
    ['Bonjour.[[ À {lieu}.]] Suite.', 'Bonjour. Suite.'],
    ['Bonjour. [[À {lieu}. ]]Suite.', 'Bonjour. Suite.'],
    ['Un\n\n[[À {lieu}.]]\n\nDeux', 'Un\n\nDeux'],
    ['Un [[à {lieu} ]]\nDeux', 'Un\nDeux'],
    ['[[À {lieu}. ]]Suite', 'Suite'],
    ['Suite.[[\n{à propos de moi}.]]', 'Suite.'],
    ['- a\n[[- lieu : {lieu}\n]][[- b {salaire}\n]]\nFin', '- a\n\nFin'],
  ])('drops an optional passage whole: %j', (text, whole) => {
    const filled = body(text);
    expect(filled.body).toBe(whole);
    expect(filled.missing).toEqual([]);
  });

  it('keeps an optional passage when all it names is known, or may be said otherwise', () => {
    expect(body('Oui[[, à {lieu}]].', { ...VALUES, PLACE: 'Nantes' }).body).toBe('Oui, à Nantes.');
    expect(body('Oui[[, à {lieu|Nantes}]].').body).toBe('Oui, à Nantes.');
    expect(body('Oui[[, sans variable]].').body).toBe('Oui, sans variable.');
    expect(body('Oui[[, {prénom}, à {lieu}]].').body).toBe('Oui.');
  });

  it('gives a capital to what begins a sentence, and to nothing else', () => {
    const values = { ...VALUES, HOOK: 'votre billet', TEAM: 'six personnes' };
    expect(body('{accroche} : oui. {équipe} ? Et {accroche}\n{accroche}', values).body).toBe(
      'Votre billet\u202f: oui. Six personnes\u202f? Et votre billet\nVotre billet',
    );
  });

  it('sets French as a printer would, an SMS as a keyboard does, English as it is', () => {
    const text = "L'équipe de {société} : « oui »";
    expect(body(text).body).toBe('L’équipe d’Alcyon\u202f: «\u202foui\u202f»');
    const sms = fillTrame({ subject: null, body: text }, VALUES, { language: 'fr', channel: 'SMS' });
    expect(sms.body).toBe("L'équipe d'Alcyon : « oui »");
    expect(body("The team of {company|them}: a {role}'s", { ROLE: 'engineer' }, 'en').body).toBe(
      "The team of them: an engineer's",
    );
  });

  it('fills the subject too, and counts what it lacks', () => {
    const filled = fillTrame({ subject: 'Pour {prénom}, {salaire}', body: 'Oui.' }, VALUES, {
      language: 'fr',
    });
    expect(filled.subject).toBe('Pour Anaïs, {salaire}');
    expect(filled.missing).toEqual(['salaire']);
    expect(filled.used).toEqual([]);
  });

  it('takes a value as words, whatever braces or brackets it holds', () => {
    expect(body('Oui {accroche}.', { HOOK: '{prénom} [[x]]' }).body).toBe('Oui {prénom} [[x]].');
  });
});

describe('reading a trame', () => {
  it('leaves alone braces and brackets that close nothing', () => {
    expect(readTrame('a { b [[ c } d')).toEqual([{ kind: 'text', text: 'a { b [[ c } d' }]);
    expect(readTrame('{}')).toEqual([{ kind: 'text', text: '{}' }]);
  });

  it('names what is none of our variables, in the subject, the body or an optional passage', () => {
    expect(unknownVariables({ subject: '{prenom} {sujet}', body: '{prénom} [[{autre|x}]] {autre}' })).toEqual(
      ['sujet', 'autre'],
    );
  });
});
