import { commonPassages, similarityOf } from '../../similarity.ts';
import { FIRST_MESSAGE, FIRST_SENT } from '../example.ts';
import type { Rule } from '../finding.ts';
import { earlierRef, wholeOf } from '../passages.ts';

export const nearlySameText: Rule = {
  code: 'NEARLY_SAME_TEXT',
  severity: 'warn',
  concerns: 'APPROACHES',
  name: 'Presque le même texte que précédemment',
  reason: 'Deux mots changés ne cachent pas un copier-coller : la personne a les deux textes sous les yeux.',
  remedy: 'Gardez ce qui est nouveau, et récrivez les passages marqués.',
  bad: {
    text: FIRST_MESSAGE.replace('jeudi', 'mardi').replace('réécrit', 'refait'),
    context: { rank: 1, earlier: [FIRST_SENT] },
  },
  good: {
    text: 'Inès, la partie de votre billet sur les seuils d’alerte est ce que Marégraphe n’a pas encore. Yann, qui dirige l’équipe, vous en parlerait mieux que moi.',
    context: { rank: 1, earlier: [FIRST_SENT] },
  },
  check: ({ comparable, compared, reading }) => {
    if (compared.some((earlier) => earlier.isSame)) return [];
    const near = compared
      .filter((earlier) => earlier.isNear)
      .map((earlier) => ({ earlier, similarity: similarityOf(comparable, earlier.comparable) }))
      .toSorted((a, b) => b.similarity - a.similarity || b.earlier.message.at - a.earlier.message.at);
    const [nearest] = near;
    if (!nearest) return [];
    const passages = commonPassages(comparable, nearest.earlier.comparable);
    return [
      {
        at: passages.length > 0 ? passages : [wholeOf(reading)],
        earlier: earlierRef(nearest.earlier.message),
        params: { percent: Math.round(nearest.similarity * 100), times: near.length },
      },
    ];
  },
};
