import { useTranslations } from 'next-intl';
import { Kbd } from '@/components/ui/kbd';

/** What the keys do, always in sight where there is a keyboard. */
export function KeysFooter() {
  const t = useTranslations('week.keys');
  const keys = [
    { keys: ['J', 'K'], what: t('move') },
    { keys: ['R'], what: t('write') },
    { keys: ['E'], what: t('done') },
    { keys: ['H'], what: t('later') },
    { keys: ['A'], what: t('reply') },
    { keys: ['S'], what: t('star') },
    { keys: ['X'], what: t('pick') },
    { keys: ['O'], what: t('open') },
    { keys: ['Z'], what: t('undo') },
  ];
  return (
    <footer className="keys-footer">
      {keys.map((key) => (
        <span key={key.what}>
          {key.keys.map((letter) => (
            <Kbd key={letter}>{letter}</Kbd>
          ))}
          {key.what}
        </span>
      ))}
      <button type="button" data-help>
        <Kbd hint>?</Kbd>
        {t('help')}
      </button>
    </footer>
  );
}
