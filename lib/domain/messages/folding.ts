/** A word as it is compared: no case, no accent, no ligature, nothing invisible; digits stay. */
export function foldWord(word: string): string {
  if (PLAIN.test(word)) return word.toLowerCase();
  const known = folded.get(word);
  if (known !== undefined) return known;
  const fold = foldAny(word);
  if (folded.size >= MOST_KEPT) folded.clear();
  folded.set(word, fold);
  return fold;
}

const PLAIN = /^[A-Za-z0-9]*$/;
/** The words of a language are few and come back at each key; what is not a word of one must not pile up. */
const folded = new Map<string, string>();
const MOST_KEPT = 5000;

function foldAny(word: string): string {
  // Up then down: « ß », « ı » and a final sigma have one spelling whatever the case they were typed in.
  return word
    .replace(/\p{Cf}/gu, '')
    .replace(/œ/gi, 'oe')
    .replace(/æ/gi, 'ae')
    .normalize('NFKD')
    .toUpperCase()
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '');
}

/** The familiar forms, under the polite ones: « ton » is read as « votre », « as » as « avez ». */
const POLITE: ReadonlyMap<string, string> = new Map(
  Object.entries({
    tu: 'vous',
    te: 'vous',
    t: 'vous',
    toi: 'vous',
    ton: 'votre',
    ta: 'votre',
    tes: 'votre',
    vos: 'votre',
    as: 'avez',
    avais: 'aviez',
    es: 'etes',
    peux: 'pouvez',
    veux: 'voulez',
    sais: 'savez',
    connais: 'connaissez',
    serais: 'seriez',
    aurais: 'auriez',
    pourrais: 'pourriez',
    voudrais: 'voudriez',
    aimerais: 'aimeriez',
    souhaites: 'souhaitez',
    souhaiterais: 'souhaiteriez',
    cherches: 'cherchez',
    recherches: 'recherchez',
    penses: 'pensez',
    hesite: 'hesitez',
    transmets: 'transmettez',
    partages: 'partagez',
    partage: 'partagez',
    appelle: 'appelez',
    contacte: 'contactez',
    envoie: 'envoyez',
    reponds: 'repondez',
    dis: 'dites',
    fais: 'faites',
    lis: 'lisez',
    crois: 'croyez',
    entends: 'entendez',
    travailles: 'travaillez',
    racontes: 'racontez',
    expliques: 'expliquez',
    decris: 'decrivez',
    ecris: 'ecrivez',
    maintiens: 'maintenez',
    montres: 'montrez',
    publies: 'publiez',
    viens: 'venez',
    passes: 'passez',
  }),
);

/** Two words that a lost ending would make one: « poste » and « post ». */
const KEPT = new Set([
  'poste',
  'cadre',
  'entre',
  'suite',
  'suis',
  'reste',
  'autre',
  'notre',
  'votre',
  'contre',
]);

/**
 * A folded word as phrases know it: tu and vous are one, and so are the genders and plurals of one word.
 * Only ever compared with another such word, never shown.
 * @example canonical('interessees') and canonical('interesse') : 'interess'.
 */
export function canonical(folded: string): string {
  const polite = POLITE.get(folded);
  if (polite) return polite;
  if (folded.length <= 4) return folded;
  const singular = folded.replace(/[sx]$/, '');
  return KEPT.has(singular) || singular.length <= 4 ? singular : singular.replace(/e+$/, '');
}
