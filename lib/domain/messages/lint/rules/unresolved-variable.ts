import { foldWord } from '../../folding.ts';
import { readWords } from '../../reading.ts';
import type { Fix, Found, Rule } from '../finding.ts';
import type { ReadDraft } from '../read-draft.ts';

/** Words that name a blank rather than fill it. */
const BLANK =
  /^(?:prenom|nom|noms|name|firstname|lastname|fullname|first|last|candidat|candidate|candidato|contact|destinataire|recipient|entreprise|societe|company|client|employeur|employer|poste|intitule|titre|title|job|role|position|ville|city|lieu|location|localisation|date|jour|day|heure|time|creneau|creneaux|slot|salaire|salary|montant|tjm|remuneration|techno|technos|technologie|technologies|technology|skill|skills|competence|competences|stack|secteur|sector|industry|industrie|ecole|school|universite|university|accroche|hook|raison|reason|projet|project|mission|lien|link|url|telephone|phone|numero|email|mail|signature|recruteur|recruteuse|recruiter|sender|expediteur|votre|vos|ton|leur|leurs|mon|ma|your|their|my|inserer|insert|completer|complete|remplir|fill|mentionner|mentionnez|mention|ajouter|add|preciser|adapter|personnaliser|personnalisation|phrase|todo|tbd|placeholder|variable|exemple|example|x+|point|points|commun|ici|here)$/;
/** What may stand in brackets of its own right. */
const PLAIN = /^(?:h f|f h|h f x|m f|f m|x|cdi|cdd|sic|remote|urgent)$/;

const GREETING = '(?:bonjour|bonsoir|salut|hello|hi|hey|dear|cher|chère|chere)';
/** Each with the group that must name a blank; without group, the mark is enough. */
const MARKS: readonly (readonly [RegExp, 'BLANK' | 'ANYTHING'])[] = [
  [/\{\{[^{}\n]{0,60}\}\}?|\$\{[^{}\n]{0,60}\}|\{%[^%\n]{0,60}%\}|<%[^%\n]{0,60}%>/gu, 'ANYTHING'],
  [/\{[\p{L}_][^{}\n]{0,60}\}/gu, 'ANYTHING'],
  [/\{\s*\}|\{\{|\}\}/gu, 'ANYTHING'],
  [/\{([\p{L}_][\p{L}_' ’.-]{1,30})/gu, 'BLANK'],
  [/\[([^[\]\n]{1,80})\](?!\()/gu, 'BLANK'],
  [/\[\s*(?:\.{2,}|…|_+|-{2,}|\?+)?\s*\](?!\()/gu, 'ANYTHING'],
  [/<([\p{L}_][^<>@\n/:=]{0,40})>/gu, 'BLANK'],
  [/«([\p{L}_]{2,30})»/gu, 'BLANK'],
  [/%([\p{L}_]{2,30})%/gu, 'BLANK'],
  [/\*\|[^|\n]{1,40}\|\*/gu, 'ANYTHING'],
  [/(?:##?|@@|\$|__|\|\|)([\p{L}_]{3,30}?)(?:#{1,2}|@@|\$|__|\|\|)/gu, 'BLANK'],
  [/(?<![\p{L}\p{N}])\$([\p{L}_]{3,30})(?![\p{L}\p{N}])/gu, 'BLANK'],
  [/\(([\p{L}_' ’-]{2,40})\)/gu, 'BLANK'],
  [/(?<![\p{L}\p{N}])(?:X{2,}|x{3,})(?![\p{L}\p{N}])/gu, 'ANYTHING'],
  [/_{3,}/gu, 'ANYTHING'],
  [
    /(?<![\p{L}\p{N}])(?:TODO|TBD|FIXME|lorem ipsum|à compléter|a completer|à remplir)(?![\p{L}\p{N}])/gu,
    'ANYTHING',
  ],
  [/#(?:N\/A|REF!|NAME\?|NOM\?|VALEUR!|VALUE!)/gu, 'ANYTHING'],
];
/** A greeting with a hole where the name goes: « Bonjour , », « Bonjour undefined ». */
const HOLES: readonly RegExp[] = [
  new RegExp(
    `(?<![\\p{L}])${GREETING}(?:\\s+(?:mme|m|mr|madame|monsieur)\\.?)?(?:[ \\t\\u00a0\\u202f]+,|\\s*,\\s*,)`,
    'giu',
  ),
  new RegExp(
    `(?<![\\p{L}])${GREETING}\\s+(?:undefined|null|none|nan|\\(null\\)|n/a|pr[eé]nom|nom|first ?name|firstname|name|candidat|toto|test)(?![\\p{L}])`,
    'giu',
  ),
  /(?<![\p{L}])(?:chez|at)[ \t]*(?=[,;.:!?](?:\s|$))[,;.:!?]/giu,
];

export const unresolvedVariable: Rule = {
  code: 'UNRESOLVED_VARIABLE',
  severity: 'block',
  concerns: 'EVERYTHING',
  name: 'Une variable est restée vide',
  reason: "« Bonjour {prénom} » dit que personne n'a relu, et que d'autres ont reçu la même chose.",
  remedy: 'Remplacez la variable par sa valeur, ou retirez la phrase qui en dépend.',
  bad: {
    text: 'Bonjour {prénom}, votre billet sur Voltanne m’a plu. Marégraphe recrute. Un créneau jeudi ?',
  },
  good: { text: 'Bonjour Inès, votre billet sur Voltanne m’a plu. Marégraphe recrute. Un créneau jeudi ?' },
  check: (seen) => {
    const found = [
      ...blanksIn(seen.draft.text, seen).map((found): Found => ({ ...found, in: 'TEXT' })),
      ...blanksIn(seen.draft.subject ?? '', seen).map((found): Found => ({ ...found, in: 'SUBJECT' })),
    ];
    const said = new Set(found.map((one) => spelled(one.params?.variable ?? '')));
    const unsaid = (seen.context.unresolved ?? []).filter((variable) => !said.has(spelled(variable)));
    return [...found, ...unsaid.map((variable): Found => ({ variant: 'known', params: { variable } }))];
  },
};

/** More blanks than any message has; a paste of twenty thousand braces is read as quickly as another. */
const MOST_BLANKS = 50;

/** The blanks of a text, in its order; of a text that has more, some. */
export function blanksIn(text: string, seen: ReadDraft): Found[] {
  const hits: { start: number; end: number; isHole: boolean }[] = [];
  const keep = (match: RegExpExecArray, isHole: boolean) => {
    if (hits.length >= MOST_BLANKS) return;
    const start = match.index;
    const end = start + match[0].length;
    if (!hits.some((hit) => hit.start < end && start < hit.end)) hits.push({ start, end, isHole });
  };
  for (const [pattern, naming] of MARKS) {
    for (const match of text.matchAll(pattern)) {
      if (naming === 'BLANK' && !isBlank(match[1]!, match[0].startsWith('('))) continue;
      keep(match, false);
    }
  }
  for (const pattern of HOLES) for (const match of text.matchAll(pattern)) keep(match, true);
  return hits
    .toSorted((a, b) => a.start - b.start)
    .map(({ start, end, isHole }) => {
      const variable = text.slice(start, end).trim();
      return {
        at: [{ start, end }],
        variant: isHole ? 'hole' : 'mark',
        params: { variable },
        fix: isHole ? null : filled(variable, { start, end }, seen),
      };
    });
}

/** Whether what stands between marks names a blank. Between parentheses, all of it must: « (votre prénom) », not « (votre équipe de six) ». */
function isBlank(inside: string, isWhole: boolean): boolean {
  const words = readWords(inside.replaceAll('_', ' ')).map((word) => word.folded);
  if (words.length === 0 || PLAIN.test(words.join(' '))) return false;
  if (isWhole)
    return (
      words.length <= 3 &&
      /^(?:prenom|nom|first|last|name|company|xx+|inserer|insert|todo|completer)$/.test(words.at(-1)!) &&
      words.every((word) => BLANK.test(word))
    );
  return words.some((word) => BLANK.test(word));
}

/** The first and the last name are known; what other blanks stand for is the recruiter's to say. */
function filled(variable: string, at: { start: number; end: number }, { context }: ReadDraft): Fix | null {
  const name = spelled(variable);
  const { firstName, lastName } = context.person;
  const value = /^(?:leur|votre|your|their)?(?:prenom|firstname)$/.test(name)
    ? firstName
    : /^(?:lastname|nomdefamille)$/.test(name)
      ? lastName
      : '';
  return value === '' ? null : { kind: 'replace', ...at, text: value };
}

function spelled(variable: string | number): string {
  return foldWord(String(variable)).replace(/[^\p{L}\p{N}]/gu, '');
}
