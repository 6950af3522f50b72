/** Text as it is compared: no case, no accent, words apart; `+`, `#` and `.` of C++, C# and Node.js stay. */
export function foldWords(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+#.]+/gu, ' ')
    .replace(/\.(?=\s|$)/g, '')
    .trim();
}

/** Words that name no trade. */
const EMPTY = new Set(
  'a au aux and at chez d de des du en et for h f hf in l la le les of un une x the cdi freelance'.split(' '),
);
/** Different words of one trade, by their folded spelling; pairs are joined first: « back-end », « full stack ». */
const JOINED: readonly (readonly [RegExp, string])[] = [
  [/\bback ?end\b/g, 'backend'],
  [/\bfront ?end\b/g, 'frontend'],
  [/\bfull ?stack\b/g, 'fullstack'],
  [/\bdev ops\b/g, 'devops'],
  [/\btech lead\b|\blead tech\b|\bteam lead\b|\blead dev\p{L}*/gu, 'techlead'],
  [/\bsite reliability engineer\b/g, 'sre'],
];
const SAME: Readonly<Record<string, string>> = {
  back: 'backend',
  front: 'frontend',
  dev: 'developp',
  developer: 'developp',
  engineer: 'ingenieur',
  engineering: 'ingenieur',
  software: 'logiciel',
  architect: 'architecte',
  sr: 'senior',
  // The same work under two names, on which recruiters agree.
  sre: 'devop',
};
/** Words said of many trades: they bring less nearer than the trade itself. */
const COMMON = new Set([
  'ingenieur',
  'developp',
  'logiciel',
  'consultant',
  'chef',
  'responsable',
  'senior',
  'junior',
]);
const COMMON_WEIGHT = 0.5;

/**
 * How alike two job titles are, 0 to 1: twice the words they share over the words they hold, a word that many trades use counting half.
 * Gender, language and word order do not count.
 * @example « Développeuse Java » and « Java developer » : 1. « Développeur PHP » and « Développeur Java » : 0.33.
 */
export function titleSimilarity(one: string, other: string): number {
  const a = wordsOf(one);
  const b = wordsOf(other);
  const shared = [...a].filter((word) => b.has(word));
  const whole = weigh(a) + weigh(b);
  return whole === 0 ? 0 : (2 * weigh(shared)) / whole;
}

function wordsOf(title: string): Set<string> {
  const joined = JOINED.reduce((text, [pattern, word]) => text.replace(pattern, word), foldWords(title));
  return new Set(
    joined
      .split(' ')
      .filter((word) => word !== '' && !EMPTY.has(word))
      .map((word) => SAME[word] ?? stem(word))
      .map((word) => SAME[word] ?? word),
  );
}

/** Without its gender and its plural: développeur, développeuse and développeurs are one; so are ingénieure and ingénieurs. */
function stem(word: string): string {
  if (/^developp/.test(word)) return 'developp';
  return word
    .replace(/s$/, '')
    .replace(/(teur|trice)$/, 't')
    .replace(/(eure)$/, 'eur')
    .replace(/(ante)$/, 'ant')
    .replace(/(euse)$/, 'eur');
}

function weigh(words: Iterable<string>): number {
  let sum = 0;
  for (const word of words) sum += COMMON.has(word) ? COMMON_WEIGHT : 1;
  return sum;
}
