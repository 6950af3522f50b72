import { readWords } from '../../reading.ts';
import type { Fix, Rule } from '../finding.ts';
import type { ReadDraft } from '../read-draft.ts';
import { blanksIn } from './unresolved-variable.ts';

export const noNameInGreeting: Rule = {
  code: 'NO_NAME_IN_GREETING',
  severity: 'hint',
  concerns: 'EVERYTHING',
  name: 'La personne est saluée sans son nom',
  reason: "Le prénom est la première chose qui dit que le message n'est pas parti à cent personnes.",
  remedy: 'Ajoutez son prénom, ou « Madame », « Monsieur » et son nom.',
  bad: { text: 'Bonjour, votre billet sur Voltanne m’a plu. Marégraphe recrute. Un créneau jeudi ?' },
  good: { text: 'Bonjour Inès, votre billet sur Voltanne m’a plu. Marégraphe recrute. Un créneau jeudi ?' },
  check: (seen) => {
    const { reading, context, prepared } = seen;
    if (prepared.names.length === 0 || reading.words.length === 0) return [];
    // A note of a few words, or a relance that goes straight to the point, greets nobody; a first message does.
    if (reading.bodyFrom === 0 && (context.rank > 0 || context.purpose === 'COURTESY')) return [];
    const names = new Set(prepared.names.flatMap((name) => readWords(name).map((word) => word.folded)));
    const looked = Math.max(reading.bodyFrom, 8);
    if (reading.words.slice(0, looked).some((word) => names.has(word.folded))) return [];
    const first = reading.words[0]!;
    const last = reading.words[Math.max(reading.bodyFrom, 1) - 1]!;
    // A blank where the name goes is told by its own rule.
    if (blanksIn(reading.text, seen).some(({ at }) => at![0]!.start <= last.end + 2)) return [];
    return [{ at: [{ start: first.start, end: last.end }], fix: greeting(seen, last.end) }];
  },
};

/** After « Bonjour » alone. « Bonjour à tous », « Madame, Monsieur » are rather to be written again. */
function greeting({ reading, context }: ReadDraft, after: number): Fix | null {
  const { firstName } = context.person;
  const isPlain =
    reading.bodyFrom === 1 &&
    /^(?:bonjour|bonsoir|salut|hello|hi|hey|coucou)$/.test(reading.words[0]!.folded);
  return isPlain && firstName ? { kind: 'insert', start: after, end: after, text: ` ${firstName}` } : null;
}
