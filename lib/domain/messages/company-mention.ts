import { findPhrases, type PhraseBook, phraseBook } from './phrases.ts';
import { type Range, type Reading, readWords, type Word } from './reading.ts';
import { isContent } from './stopwords.ts';

/** Legal forms and words that many companies bear: they do not name one by themselves. */
const LEGAL = new Set(
  'sa sas sasu sarl eurl snc sca scop se ag bv nv inc ltd llc llp plc gmbh corp co company the le la les l un une de du des d et and'.split(
    ' ',
  ),
);
const SHARED = new Set(
  `groupe group atelier ateliers digital systemes systems solutions conseil consulting services service technologies technology tech labs lab studio
  studios france europe paris data cloud software informatique it numerique ingenierie engineering partners partenaires recrutement banque
  assurance assurances energie sante health finance holding international national compagnie societe agence maison media medias mobile web`.split(
    /\s+/,
  ),
);

/** The words that name a company, its legal form aside. Empty when nothing would. */
export function readCompany(name: string | null): readonly string[] {
  const words = readWords(name ?? '').map((word) => word.folded);
  const telling = words.filter((word) => !LEGAL.has(word));
  return telling.length > 0 ? telling : words;
}

/** Where a text names a company: its words in a row, run together or apart, or its first word when that word is its own. */
export function mentionsOf({ words }: Pick<Reading, 'words'>, company: readonly string[]): Range[] {
  if (company.length === 0) return [];
  const whole = company.join('');
  const own = company.length > 1 ? company.find((word) => word.length >= 4 && !SHARED.has(word)) : undefined;
  const found: Range[] = [];
  words.forEach((word, from) => {
    if (!whole.startsWith(word.folded) && word.folded !== own) return;
    let joined = '';
    for (let to = from; to < words.length && joined.length < whole.length; to += 1) {
      if (to > from && LEGAL.has(words[to]!.folded) && !whole.startsWith(joined + words[to]!.folded))
        continue;
      joined += words[to]!.folded;
      if (joined === whole || `${joined}s` === whole) {
        found.push({ start: word.start, end: words[to]!.end });
        return;
      }
      if (!whole.startsWith(joined)) break;
    }
    if (word.folded === own && /^[\p{Lu}\d]/u.test(word.raw))
      found.push({ start: word.start, end: word.end });
  });
  return found;
}

export function namesCompany(reading: Pick<Reading, 'words'>, company: readonly string[]): boolean {
  return mentionsOf(reading, company).length > 0;
}

const HIDDEN: PhraseBook<null> = phraseBook(
  [
    'confidentiel*',
    'confidentialite',
    'confidentially',
    'confidential',
    'anonym*',
    'nda',
    'stealth',
    '(ne|peux|puis|pouvons) … (pas|encore) … (nommer|citer|devoiler|reveler|communiquer|donner|dire|divulguer|partager|mentionner) … (nom|qui|client|entreprise|societe)',
    '(nommer|citer|devoiler|reveler|communiquer|divulguer|donnerai|dirai|devoilerai) … (nom|client|entreprise|societe|qui)',
    '(sans|tairai|taire|tais|garde*) … (nom|nommer) … (client|entreprise|societe)',
    '(can t|cannot|not able to|unable to|can not|not allowed to|won t) … (name|disclose|share|reveal|say|mention) … (name|client|company|who|them|it)',
  ].map((phrase) => ({ phrase, what: null })),
);
const BECAUSE: PhraseBook<null> = phraseBook(
  [
    '(parce|car|puisque|tant que|jusqu|avant|en raison|raison|le temps que|le temps de|a leur demande|a sa demande|a la demande|pour ne pas|pour eviter|pour l instant|en cours|remplace*|annonce*|rachat|fusion|levee|poste est encore occupe|pas encore public*|decision)',
    '(because|since|until|as long as|before|due to|while|at their request|announce*|replac*|not public|acquisition|merger|stealth)',
  ].map((phrase) => ({ phrase, what: null })),
);

/** Whether a text says that the company is kept back, and whether it says why (000:24). */
export function readConfidence(
  reading: Reading,
): { readonly at: Range; readonly isExplained: boolean } | null {
  const [hidden] = findPhrases(reading, HIDDEN);
  if (!hidden) return null;
  const place = reading.sentences.findIndex((sentence) => hidden.from < sentence.to);
  const near = reading.sentences.slice(Math.max(0, place - 1), place + 2);
  const isExplained = findPhrases(reading, BECAUSE).some((why) =>
    near.some((sentence) => why.from >= sentence.from && why.from < sentence.to),
  );
  return { at: rangeOf(reading.words, hidden.from, hidden.to), isExplained };
}

const SOME_COMPANY: PhraseBook<null> = phraseBook(
  [
    '(un|une|mon|ma|notre|l un de (mes|nos)|l une de (mes|nos)|un de (mes|nos)|de nos|de mes|d un|d une|leur) [grand|grande|belle|beau|jeune|tres belle|petite] (client|entreprise|societe|startup|start up|scale up|scaleup|esn|editeur|acteur|groupe|boite|structure|cabinet|pme|eti|fintech|agence|banque|leader|partenaire|grand compte|fleuron) [final|francais|francaise|parisien|parisienne|lyonnais|nantais|innovant|innovante|international|internationale|leader]',
    'client final',
    '(my|our|a|an|one of (my|our)|this) [leading|growing|exciting|major|great|fast growing|global|confidential|top] (client|clients|company|startup|start up|scale up|firm|organisation|organization|business|employer|fintech|bank|agency|player|leader)',
  ].map((phrase) => ({ phrase, what: null })),
);

/** How a text speaks of a company without naming it: « un client final ». */
export function unnamedCompanyIn(reading: Reading): Range | null {
  const [hit] = findPhrases(reading, SOME_COMPANY);
  return hit ? rangeOf(reading.words, hit.from, hit.to) : null;
}

/** Whether a text names some company, when we do not know which: « chez Alcyon », « Alcyon recrute ». */
export function namesSomeCompany(reading: Reading, notThese: readonly (readonly string[])[]): boolean {
  const { words, sentences } = reading;
  const isTheirs = (word: Word) => notThese.some((name) => name.includes(word.folded));
  const isName = (word: Word | undefined) =>
    word !== undefined &&
    /^\p{Lu}[\p{L}\d]|^\d+\p{Lu}/u.test(word.raw) &&
    isContent(word.folded) &&
    !isTheirs(word);
  const firsts = new Set(sentences.map((sentence) => sentence.from));
  return words.some((word, at) => {
    const next = words[at + 1];
    if (/^(chez|at|join|rejoindre|for|pour)$/.test(word.folded)) return isName(next);
    return (
      isName(word) &&
      (/^(recrute|cherche|recherche|monte|ouvre|lance|construit|developpe|edite|is|hires|builds|needs|wants)$/.test(
        next?.folded ?? '',
      ) ||
        (!firsts.has(at) && next !== undefined && /^\s*\(/.test(reading.text.slice(word.end, next.start))))
    );
  });
}

function rangeOf(words: readonly Word[], from: number, to: number): Range {
  return { start: words[from]!.start, end: words[to - 1]!.end };
}
