import { useTranslations } from 'next-intl';
import type { Estimate } from '@/lib/domain/analytics/estimate';
import { diffWords } from '@/lib/domain/messages/word-diff';
import type { TrameScreen, VersionShown } from '@/lib/loaders/trames';
import { dateOf, isoOf, type Reader } from '@/lib/locale/dates';

/** Every version with its date, what it brought, and what it changed (F5). A rate is said from twenty mature attempts on. */
export function Versions({ versions, reader }: { versions: TrameScreen['versions']; reader: Reader }) {
  const t = useTranslations('trames');
  return (
    <ol className="grid gap-3">
      {versions.map((version, at) => (
        <li key={version.id} className="border-t border-line pt-3 first:border-t-0 first:pt-0">
          <p className="flex flex-wrap items-baseline gap-x-2 text-sm">
            <strong>{t('version', { number: version.number })}</strong>
            <span className="text-ink-3">
              <time dateTime={isoOf(version.at)}>{dateOf(version.at, reader, 'long')}</time>
              {' · '}
              {version.authorName ?? t('starterAuthor')}
            </span>
          </p>
          <p className="text-sm text-ink-2">
            {t('uses', { count: version.uses })}
            {version.uses > 0 && ` · ${t('rate.of', { rate: rateWords(version, t) })}`}
          </p>
          <Changes version={version} before={versions[at + 1]} />
        </li>
      ))}
    </ol>
  );
}

type Translate = ReturnType<typeof useTranslations<'trames'>>;

function rateWords({ rate }: VersionShown, t: Translate): string {
  const { answeredRate, mature, answered } = rate;
  if (!answeredRate) return t('rate.few', { mature });
  return t('rate.said', { ...percents(answeredRate), answered, mature });
}

function percents({ value, low, high }: Estimate) {
  const whole = (share: number) => Math.round(share * 100);
  return { value: whole(value), low: whole(low), high: whole(high) };
}

function Changes({ version, before }: { version: VersionShown; before: VersionShown | undefined }) {
  const t = useTranslations('trames');
  if (!before) return null;
  const whole = ({ subject, body }: VersionShown) => (subject ? `${subject}\n\n${body}` : body);
  return (
    <details className="mt-1">
      <summary className="cursor-pointer text-sm text-accent underline">
        {t('changed', { number: before.number })}
      </summary>
      <p className="trame-diff mt-1.5 font-serif text-[0.9375rem]/relaxed whitespace-pre-wrap">
        {diffWords(whole(before), whole(version)).map((part, at) => {
          const key = `${at}${part.kind}`;
          if (part.kind === 'added') return <ins key={key}>{part.text}</ins>;
          if (part.kind === 'removed') return <del key={key}>{part.text}</del>;
          return <span key={key}>{part.text}</span>;
        })}
      </p>
    </details>
  );
}
