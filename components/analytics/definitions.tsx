import { Icon } from '@/components/ui/icon';
import { MINIMUM_MATURE } from '@/lib/domain/analytics/rate';
import type { Locale } from '@/lib/locale/locales';
import { wordsOf } from '@/lib/locale/translate';

const LINES = ['attempt', 'answered', 'mature', 'rate', 'interested', 'period', 'added', 'whose'] as const;

/** How it is counted, in the words that hold on every view, in its files and in the HTTP API. */
export function Definitions({ locale }: { locale: Locale }) {
  const t = wordsOf(locale, 'analytics');
  return (
    <details className="rates-panel rates-definitions" id="definitions">
      <summary>
        <Icon name="chevron-right" className="size-3.5" />
        {t('definitions.title')}
      </summary>
      <ul>
        {LINES.map((line) => (
          <li key={line}>{t(`definitions.${line}`, { least: MINIMUM_MATURE })}</li>
        ))}
      </ul>
    </details>
  );
}
