import type { VariableShape } from './variables.ts';

/** The apostrophe of printed French. */
const APOSTROPHE = '’';
const NARROW = '\u202f';

/** Words that lose their last letter before a vowel. */
const ELIDED = /(^|[^\p{L}\p{N}])(d|j|m|t|s|n|l|qu|jusqu|lorsqu|puisqu|quoiqu)(e|a)$/iu;
/** « la » and « le » before a name keep their vowel in « la Nantes de … »; only these two letters carry an « a ». */
const ELIDES_AN_A = new Set(['l']);

/** Begins with a vowel, and yet nothing is elided before it: « de onze », « de yaourt », « de Yasmine ». */
const NO_ELISION = /^(?:onz|oui|ouistiti|uhlan|ulul|y[aeiouéèê])/i;
/** First names and words whose h is not heard. Others keep theirs, as « Hamza » does. */
const MUTE_H =
  /^h(?:ier|él|el[eè]n|enri|ermin|erv|ect|ipp|ipol|onor|ort|ug(?:o|u)|ubert|yacin|abit|eur|ist|omm|umain|ôpit|opit|ôtel|otel|orloge|oraire|ypoth)/i;

/** Whether French elides before this text: « d’Anaïs », « d’Hélène », but « de Hamza » and « de Yasmine ». */
function elides(text: string): boolean {
  const start = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/^[«"“(\s]+/, '');
  if (NO_ELISION.test(start)) return false;
  return /^[aeiouyœæ]/i.test(start) || MUTE_H.test(text) || MUTE_H.test(start);
}

/**
 * How a value joins what was written before it: « de » and « que » are elided, « de le » and « à le » contract.
 *
 * @param before the text so far
 * @returns how many characters of `before` go, and what to write instead of them and of the value
 * @example joinFrench('un mot de ', 'Anaïs', 'NAME')          // drops « de », writes « d’Anaïs »
 * @example joinFrench('mon message de ', 'le 3 novembre', 'DAY') // drops « de », writes « du » before « 3 novembre »
 */
export function joinFrench(
  before: string,
  value: string,
  shape: VariableShape,
): { readonly dropped: number; readonly joint: string; readonly value: string } {
  const article = /^(le|les) /i.exec(value)?.[1];
  if (article && (shape === 'PLACE' || shape === 'DAY' || article === article.toLowerCase())) {
    const word = /(^|[^\p{L}\p{N}])(de|à) $/iu.exec(before)?.[2];
    if (word && shape !== 'NAME') {
      const contracted = CONTRACTED[`${word} ${article}`.toLowerCase()]!;
      const joint = /^\p{Lu}/u.test(word) ? capitalise(contracted) : contracted;
      return { dropped: word.length + 1, joint: `${joint} `, value: value.slice(article.length + 1) };
    }
  }
  if (/ $/.test(before) && elides(value)) {
    const match = ELIDED.exec(before.slice(0, -1));
    const [, , stem = '', vowel = ''] = match ?? [];
    if (match && (vowel.toLowerCase() === 'e' || ELIDES_AN_A.has(stem.toLowerCase())))
      return { dropped: vowel.length + 1, joint: APOSTROPHE, value };
  }
  return { dropped: 0, joint: '', value };
}

const CONTRACTED: Readonly<Record<string, string>> = {
  'de le': 'du',
  'de les': 'des',
  'à le': 'au',
  'à les': 'aux',
};

/** « a » before a vowel is « an »: « an SRE » is left to whoever writes it, since only the ear knows. */
export function joinEnglish(
  before: string,
  value: string,
): { readonly dropped: number; readonly joint: string; readonly value: string } {
  const article = /(^|[^\p{L}\p{N}])(a) $/iu.exec(before)?.[2];
  return article && /^[aeio]/i.test(value)
    ? { dropped: 1, joint: 'n ', value }
    : { dropped: 0, joint: '', value };
}

/** The first letter a capital, the rest as it is. */
export function capitalise(text: string): string {
  return text.replace(
    /^([«"“(\s]*)(\p{Ll})/u,
    (_, opening: string, letter: string) => opening + letter.toUpperCase(),
  );
}

/**
 * French as a printer sets it, from French as one types it, without a character more or less: narrow no-break spaces before ; : ! ? and inside
 * « », curly apostrophes. Nothing is inserted where no space was typed. A text message keeps what was typed: a curly apostrophe makes an SMS of
 * 160 characters one of 70.
 */
export function typesetFrench(text: string): string {
  return text
    .replace(/(?<=[\p{L}\d»)}%])'(?=[\p{L}{«])/gu, APOSTROPHE)
    .replace(/[ \u00a0]([;:!?»])/g, `${NARROW}$1`)
    .replace(/«[ \u00a0]/g, `«${NARROW}`)
    .replace(/(\d)[ \u00a0](h|%|€|k€|min|j|km)(?![\p{L}\d])/gu, `$1${NARROW}$2`)
    .replace(/(\d\u202fh)[ \u00a0](\d)/g, `$1${NARROW}$2`);
}

/** The same for a text message: what a phone's keyboard types, so that each SMS holds its 160 characters. */
export function typesetPlain(text: string): string {
  return text.replaceAll(APOSTROPHE, "'").replace(/[\u00a0\u202f]/g, ' ');
}
