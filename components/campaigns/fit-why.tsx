import { useTranslations } from 'next-intl';
import type { RankedPerson } from '@/lib/domain/campaigns/campaign-view';
import type { FitBasis } from '@/lib/domain/campaigns/fit-score';

/** « Pourquoi ce rang » : the score, and criterion by criterion the points and what they rest on. Opens without a script. */
export function FitWhy({ person, name }: { person: RankedPerson; name: string }) {
  const t = useTranslations('campaigns.fit');
  const basisOf = useBasisOf();
  const { fit } = person;
  return (
    <details className="fit" data-popover>
      <summary aria-label={t('why', { name, score: fit.score })} title={t('short')}>
        {fit.score}
        <span className="fit-bar" aria-hidden="true">
          <i style={{ width: `${fit.score / 10}%` }} />
        </span>
      </summary>
      <div className="fit-why">
        <p>{person.starred ? t('before.starred') : t('before.priority', { priority: person.priority })}</p>
        <dl>
          {fit.parts.map((part) => (
            <div key={part.criterion}>
              <dt>{t(part.criterion)}</dt>
              <dd>{basisOf(part.basis)}</dd>
              <dd className="fit-points">{t('points', { points: part.points, most: part.most })}</dd>
            </div>
          ))}
        </dl>
      </div>
    </details>
  );
}

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
