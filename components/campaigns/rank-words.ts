import { useTranslations } from 'next-intl';
import type { Fit, FitBasis } from '@/lib/domain/campaigns/fit-score';
import { type FitView, packFit, type RankWords } from './fit-view';

/** The words of all scores and priorities. */
export function useRankWords(): RankWords {
  const closeness = useTranslations('campaigns.fit');
  const table = useTranslations('campaigns.table');
  return { fitWhy: closeness.raw('why'), fitShort: closeness('short'), priorityOf: table.raw('priorityOf') };
}

/** How a score is said, with what comes before it in the ranking. */
export function useFitView(): (
  fit: Fit,
  rank: { readonly starred: boolean; readonly priority: number },
) => FitView {
  const t = useTranslations('campaigns.fit');
  const basisOf = useBasisOf();
  return (fit, { starred, priority }) => ({
    score: fit.score,
    before: starred ? t('before.starred') : t('before.priority', { priority }),
    fit: packFit(
      fit.parts.map((part) => [
        t(part.criterion),
        basisOf(part.basis),
        t('points', { points: part.points, most: part.most }),
      ]),
    ),
  });
}

/** What the points of a criterion rest on, in words. */
function useBasisOf(): (basis: FitBasis) => string {
  const t = useTranslations('campaigns.fit');
  return (basis) => {
    switch (basis.code) {
      case 'SIMILAR':
        return t('basis.SIMILAR', { percent: basis.percent, to: basis.to });
      case 'MATCHES':
        if (basis.asked === 1) return basis.found.join(', ');
        return t('basis.MATCHES', {
          found: basis.found.join(', '),
          count: basis.found.length,
          asked: basis.asked,
        });
      case 'LEVEL':
        return t('basis.LEVEL', { level: t(`level.${basis.level}`) });
      case 'DEGREE':
        return t('basis.DEGREE', { degree: basis.degree });
      case 'COMMON':
        return t('basis.COMMON', { things: basis.things.join(', ') });
      default:
        return t(`basis.${basis.code}`);
    }
  };
}
