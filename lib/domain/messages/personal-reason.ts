import type { Category } from '../relances/policy.ts';
import { mentionsOf, readCompany } from './company-mention.ts';
import {
  ANYBODY_S,
  BACK_TO_THE_JOB,
  CAREER_NOUNS,
  COMMONPLACE,
  PERSONAL_PHRASES,
  PERSONAL_PHRASES_EN,
  TOOLS,
  WORK_NOUNS,
} from './lexicons/personal.ts';
import { findPhrases, phraseBook } from './phrases.ts';
import { type Range, type Reading, readWords, type Sentence, type Word } from './reading.ts';
import { isContent } from './stopwords.ts';

/** What is known of the person and of the job, to tell a reason from a job description. */
export interface Whom {
  /** Of the person and of those who sign. */
  readonly names: readonly string[];
  readonly company: string | null;
  readonly title: string | null;
  readonly inCommon: readonly string[];
  readonly hook: string | null;
  readonly hiring: string | null;
  readonly roleTitle: string | null;
  readonly category: Category;
}

/** Where a text says why it was written to this person rather than to another of the trade. `place` is that of the sentence. */
export interface Reason extends Range {
  readonly by: 'HOOK' | 'IN_COMMON' | 'WORDS' | 'DETAIL';
  readonly place: number;
}

const PERSONAL = phraseBook(
  [...PERSONAL_PHRASES, ...PERSONAL_PHRASES_EN].map((phrase) => ({ phrase, what: null })),
);

/**
 * The reason « pourquoi vous » of a text (000:25, 000:36-39), or null. The hook's own words come first; then what is known to be in
 * common; then a turn said of what the person made, did or lives; then « votre parcours » with a detail that is not the trade's. Doubt
 * leans to a reason: a recruiter told wrongly that they gave none would stop listening.
 * @example « Votre profil de développeur Java a retenu mon attention. » : null. « Votre passage de Java à Rust chez Ostal… » : DETAIL.
 */
export function findReason(reading: Reading, whom: Whom): Reason | null {
  return (
    byHook(reading, whom) ?? byThingInCommon(reading, whom) ?? byWords(reading) ?? byDetail(reading, whom)
  );
}

function byHook(reading: Reading, { hook, hiring }: Whom): Reason | null {
  const hiringWords = new Set(readCompany(hiring));
  const wanted = new Set(
    readWords(hook ?? '')
      .filter(
        (word) => isContent(word.folded) && !hiringWords.has(word.folded) && !COMMONPLACE.has(word.folded),
      )
      .map(rootOf),
  );
  return wanted.size === 0 ? null : richest(reading, wanted, 'HOOK', (found) => enough(found, wanted.size));
}

/** Two of its words and four in ten of them: a hook is reworded to enter a sentence. */
function enough(found: number, wanted: number): boolean {
  return found >= Math.min(2, wanted) && found / wanted >= 0.34;
}

function byThingInCommon(reading: Reading, { inCommon }: Whom): Reason | null {
  for (const thing of inCommon) {
    const wanted = new Set(
      readWords(thing)
        .filter((word) => isContent(word.folded))
        .map(rootOf),
    );
    if (wanted.size === 0) continue;
    const reason = richest(reading, wanted, 'IN_COMMON', (found) => found / wanted.size > 0.5);
    if (reason) return reason;
  }
  return null;
}

/** The sentence that holds most of the words wanted, if the whole text holds enough of them. */
function richest(
  reading: Reading,
  wanted: ReadonlySet<string>,
  by: Reason['by'],
  isEnough: (found: number) => boolean,
): Reason | null {
  const all = new Set<string>();
  let best: Reason | null = null;
  let most = 0;
  reading.sentences.forEach((sentence, place) => {
    const found = new Set(
      bodyOf(reading, sentence)
        .map(rootOf)
        .filter((root) => wanted.has(root)),
    );
    for (const root of found) all.add(root);
    if (found.size <= most) return;
    most = found.size;
    best = { by, place, start: sentence.start, end: sentence.end };
  });
  return isEnough(all.size) ? best : null;
}

function byWords(reading: Reading): Reason | null {
  for (const hit of findPhrases(reading, PERSONAL)) {
    if (hit.from < reading.bodyFrom || hit.from >= reading.bodyTo || isSupposed(reading, hit.from)) continue;
    return at(reading, hit.from, 'WORDS');
  }
  return byPast(reading);
}

/** « si vous avez déjà travaillé avec Kafka », « avez-vous utilisé… » suppose; they say nothing known. */
function isSupposed({ words }: Reading, place: number): boolean {
  return words
    .slice(Math.max(0, place - 3), place + 1)
    .some((word) => /^(si|if|whether|lorsque vous|avez|auriez|seriez|serez)$/.test(word.folded));
}

/** Not what they did: « vous avez reçu mon message », « vous avez une expérience de… ». */
const NOT_DONE =
  /^(une|un|des|de|d|le|la|les|l|deja|envie|besoin|recu|lu|vu|pu|eu|ete|raison|choisi|souhaite|accepte|interesse|postule|tout|toute|tous|toutes|chaque|aucun|aucune|trop|assez|peu|beaucoup|plus|moins|entre|quelque|quelques|cinq|trois|deux|dix|\d+|forcement|certainement|surement|peut|probablement|rate|manque|oublie|repondu|consulte|visite|ajoute|egalement)$/;
const PARTICIPLE = /(?:e|ee|es|i|u|it|is|ert|uit|ait)$/;

/** « vous avez migré », « vous l'avez écrit », « que vous aviez monté ». */
function byPast(reading: Reading): Reason | null {
  const { words } = reading;
  for (let place = reading.bodyFrom; place + 2 < reading.bodyTo; place += 1) {
    if (words[place]!.canonical !== 'vous') continue;
    let next = place + 1;
    while (/^(l|y|les|la|le|n|en)$/.test(words[next]?.folded ?? '')) next += 1;
    if (!/^(avez|aviez|avais|as)$/.test(words[next]?.folded ?? '')) continue;
    next += 1;
    while (
      /^(bien|su|aussi|meme|toujours|longtemps|vous|pas|d|abord|ensuite|vraiment|beaucoup)$/.test(
        words[next]?.folded ?? '',
      )
    )
      next += 1;
    const done = words[next];
    if (!done || done.folded.length < 3 || NOT_DONE.test(done.folded) || !PARTICIPLE.test(done.folded))
      continue;
    if (isSupposed(reading, place)) continue;
    return at(reading, place, 'WORDS');
  }
  return null;
}

const YOUR = new Set(['votre', 'your']);
/** Words after « votre parcours » that may still qualify it. */
const REACH = 16;
const LEADS_TO_A_SUBJECT =
  /^(sur|de|du|des|d|chez|a|au|aux|en|dans|autour|pour|avec|contre|on|at|in|with|about|from|to)$/;

function byDetail(reading: Reading, whom: Whom): Reason | null {
  const { words, sentences } = reading;
  const theirs = readCompany(whom.company);
  const ordinary = ordinaryWords(whom);
  for (const [place, sentence] of sentences.entries()) {
    const body = bodyOf(reading, sentence);
    if (body.length === 0) continue;
    if (theirs.length > 0 && !isSameCompany(whom) && mentionsOf({ words: body }, theirs).length > 0)
      return { by: 'DETAIL', place, start: sentence.start, end: sentence.end };
    for (let from = sentence.from; from < Math.min(sentence.to, reading.bodyTo); from += 1) {
      if (!YOUR.has(words[from]!.canonical)) continue;
      const near = [from + 1, from + 2, from + 3].filter((place) => place < sentence.to);
      const nounAt =
        near.find(
          (place) =>
            (CAREER_NOUNS.has(words[place]!.folded) || WORK_NOUNS.has(words[place]!.folded)) &&
            !words.slice(from + 1, place).some(isToCome),
        ) ??
        near.find((place) => isTheirOwn(words[place]!) && words.slice(from + 1, place).every(isAdjective));
      if (nounAt === undefined) continue;
      const details = detailsAfter(reading, sentence, nounAt, ordinary);
      const isWork = WORK_NOUNS.has(words[nounAt]!.folded);
      const leads = LEADS_TO_A_SUBJECT.test(words[nounAt + 1]?.folded ?? '');
      const wasMet = isTheirOwn(words[nounAt]!) && saysIMetIt(words.slice(sentence.from, sentence.to));
      if (wasMet || details.named > 0 || details.plain >= (isWork && leads ? 1 : 2))
        return { by: 'DETAIL', place, start: sentence.start, end: sentence.end };
    }
    if (whom.category === 'AFTER_CV_DATABASE_HIT' && speaksOfCv(body, reading, sentence))
      return { by: 'WORDS', place, start: sentence.start, end: sentence.end };
  }
  return null;
}

/** « votre extension », not « votre rigueur » or « votre future équipe ». */
function isTheirOwn({ folded }: Word): boolean {
  return folded.length > 2 && isContent(folded) && !ANYBODY_S.has(folded) && !COMMONPLACE.has(folded);
}

/** What may stand between « votre » and what is theirs. */
function isAdjective({ folded }: Word): boolean {
  return /^(dernier|derniere|dernieres|premier|premiere|recent|recente|petit|petite|grand|grande|beau|bel|belle|joli|vieux|vieille|ancien|ancienne|excellent|excellente|fameux|fameuse|tout|tres|first|last|latest|recent|old|great|excellent|brilliant|little|own)$/.test(
    folded,
  );
}

/** « votre future équipe » is the job's. */
function isToCome({ folded }: Word): boolean {
  return /^(futur|future|futurs|futures|prochain|prochaine|prochains|prochaines|nouvelle|nouveau|next|new)$/.test(
    folded,
  );
}

/** « votre inventaire m'a fait rire », « j'ai relu votre inventaire » : in the past, so not a promise. */
function saysIMetIt(words: readonly Word[]): boolean {
  return words.some((word, at) => {
    const next = words[at + 1]?.folded ?? '';
    return (
      (word.folded === 'm' && /^(a|ont|avait|avaient)$/.test(next)) ||
      (word.folded === 'j' && /^(ai|avais)$/.test(next))
    );
  });
}

/** Of somebody found in a CV database, the CV is why, unless a formula says it. */
function speaksOfCv(body: readonly Word[], reading: Reading, sentence: Sentence): boolean {
  const has = body.some((word, at) => word.folded === 'cv' && YOUR.has(body[at - 1]?.canonical ?? ''));
  return has && !/retenu|attir|correspond|interess/.test(reading.text.slice(sentence.start, sentence.end));
}

function detailsAfter(
  { words }: Reading,
  sentence: Sentence,
  nounAt: number,
  ordinary: ReadonlySet<string>,
): { named: number; plain: number } {
  let named = 0;
  let plain = 0;
  for (let at = nounAt + 1; at < Math.min(sentence.to, nounAt + 1 + REACH); at += 1) {
    const word = words[at]!;
    // Past « je », the sentence speaks of us again.
    if (/^(je|j|nous|on|i|we)$/.test(word.folded)) break;
    // « la recherche » is a trade, « je recherche » a job to fill.
    const isNoun = /^(la|votre|your)$/.test(words[at - 1]?.folded ?? '');
    if (BACK_TO_THE_JOB.test(word.folded) && !isNoun && !/^\p{Lu}/u.test(word.raw)) break;
    if (
      !isContent(word.folded) ||
      ordinary.has(word.folded) ||
      TOOLS.has(word.folded) ||
      COMMONPLACE.has(word.folded)
    )
      continue;
    if (/^[\p{Lu}]/u.test(word.raw) && !/^\p{Lu}+$/u.test(word.raw)) named += 1;
    else if (!/^\d/.test(word.folded)) plain += 1;
  }
  return { named, plain };
}

function ordinaryWords({ names, hiring, roleTitle, title }: Whom): Set<string> {
  const texts = [...names, hiring ?? '', roleTitle ?? '', title ?? ''];
  return new Set(texts.flatMap((text) => readWords(text).map((word) => word.folded)));
}

function isSameCompany({ company, hiring }: Whom): boolean {
  return readCompany(company).join(' ') === readCompany(hiring).join(' ');
}

function bodyOf({ words, bodyFrom, bodyTo }: Reading, { from, to }: Sentence): readonly Word[] {
  return words.slice(Math.max(from, bodyFrom), Math.min(to, bodyTo));
}

function at({ sentences }: Reading, word: number, by: Reason['by']): Reason {
  const place = sentences.findIndex((sentence) => word < sentence.to);
  const { start, end } = sentences[place]!;
  return { by, place, start, end };
}

/** A word by its beginning, so that « migré » and « migration » meet. Numbers whole. */
function rootOf({ folded }: Word): string {
  return /\d/.test(folded) ? folded : folded.slice(0, 5);
}
