import type { Reading } from '../../reading.ts';
import type { Fix, Rule } from '../finding.ts';
import { cut } from '../passages.ts';
import { type Turn, turnsIn } from '../turns.ts';

export const asksToForward: Rule = {
  code: 'ASKS_TO_FORWARD',
  severity: 'warn',
  concerns: 'EVERYTHING',
  name: "Demander de transmettre l'offre",
  reason:
    "Demander à quelqu'un de faire passer l'offre, c'est dire qu'un autre ferait aussi bien l'affaire. Après un échange de vive voix, la demande devient naturelle.",
  remedy: "Retirez la phrase. Si l'échange a lieu, demandez à ce moment-là.",
  bad: {
    text: 'Bonjour Inès, votre billet sur Voltanne m’a plu. Marégraphe recrute. Si vous connaissez quelqu’un que cela intéresse, n’hésitez pas à transmettre.',
  },
  good: {
    text: 'Bonjour Inès, merci encore pour notre appel. Marégraphe ouvre un second poste : si vous connaissez quelqu’un à qui il irait, je lui écrirai de votre part.',
    context: { hasLiveCall: true },
  },
  check: ({ context, prepared, reading }) => {
    if (context.hasLiveCall) return [];
    const turns = turnsIn(reading, prepared.lexicon.forward);
    const bySentence = new Map<number, Turn[]>();
    for (const turn of turns) {
      const place = reading.sentences.findIndex((sentence) => turn.from < sentence.to);
      bySentence.set(place, [...(bySentence.get(place) ?? []), turn]);
    }
    return [...bySentence].map(([place, [first, ...others]]) => ({
      at: [{ start: first!.start, end: others.at(-1)?.end ?? first!.end }],
      params: { suggestion: first!.phrase.suggestion },
      fix: removal(reading, place, first!),
    }));
  },
};

/** The whole sentence goes when it is about somebody else from its first words on. */
function removal({ text, sentences, words, bodyFrom }: Reading, place: number, turn: Turn): Fix | null {
  const { from, start, end } = sentences[place]!;
  const opens = /^(?:si|sinon|merci|n|hesitez|au|peut|if|feel|please|otherwise|dans|et|par)$/.test(
    words[from]!.folded,
  );
  return from >= bodyFrom && (turn.from === from || opens) ? cut(text, start, end) : null;
}
