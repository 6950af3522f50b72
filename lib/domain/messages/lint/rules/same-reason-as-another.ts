import { isSharedThroughout } from '../../distinctiveness.ts';
import { readWords } from '../../reading.ts';
import { isContent } from '../../stopwords.ts';
import type { Rule } from '../finding.ts';

/** From this share of common words on, two hooks are one. */
const SAME = 0.8;
/** A reason shorter than this may well be said alike twice: « Bravo pour votre nouveau poste ! ». */
const LEAST_WORDS = 6;

export const sameReasonAsAnother: Rule = {
  code: 'SAME_REASON_AS_ANOTHER',
  severity: 'warn',
  concerns: 'APPROACHES',
  name: "La même raison a été donnée à quelqu'un d'autre",
  reason: "Une raison qui vaut pour deux personnes n'en est une pour aucune.",
  remedy: 'Cherchez ce que cette personne-là a fait, écrit ou vécu.',
  bad: {
    text: 'Bonjour Inès, votre passion pour le code propre me parle. Marégraphe refait son moteur. Un créneau jeudi ?',
    context: { hook: 'passion pour le code propre', otherHooks: ['Passion pour le code propre !'] },
  },
  good: {
    text: 'Bonjour Inès, votre billet sur les files d’attente me parle. Marégraphe refait son moteur. Un créneau jeudi ?',
    context: { hook: 'billet sur les files d’attente', otherHooks: ['passion pour le code propre'] },
  },
  check: ({ context, reason, distinctiveness, reading }) => {
    const { hook } = context;
    if (hook && context.otherHooks.some((other) => isSameHook(hook, other)))
      return [{ ...(reason ? { at: [reason] } : {}), variant: 'hook', params: { hook } }];
    if (!reason || !distinctiveness || reason.by === 'IN_COMMON') return [];
    const { from, to } = reading.sentences[reason.place]!;
    const words = reading.words.slice(Math.max(from, reading.bodyFrom), Math.min(to, reading.bodyTo));
    // Another sentence may well hold a reason of its own: only a draft that is mostly shared is told.
    if (words.length < LEAST_WORDS || distinctiveness.share > 0.34) return [];
    const range = { start: words[0]!.start, end: words.at(-1)!.end };
    return isSharedThroughout(range, distinctiveness) ? [{ at: [range], variant: 'sentence' }] : [];
  },
};

function isSameHook(one: string, other: string): boolean {
  const a = wordsOf(one);
  const b = wordsOf(other);
  if (a.size === 0 || b.size === 0) return false;
  const shared = [...a].filter((word) => b.has(word)).length;
  return (2 * shared) / (a.size + b.size) >= SAME;
}

function wordsOf(hook: string): Set<string> {
  return new Set(
    readWords(hook)
      .filter((word) => isContent(word.folded))
      .map((word) => word.canonical),
  );
}
