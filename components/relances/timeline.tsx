import { useTranslations } from 'next-intl';
import type { ComponentProps, ReactNode } from 'react';
import { Icon } from '@/components/ui/icon';
import type { IconName } from '@/components/ui/icons';
import { Link } from '@/components/ui/link';
import { Tag } from '@/components/ui/tag';
import type { PersonInteraction, PersonView } from '@/lib/domain/contacts/person-view';
import type { InteractionKind } from '@/lib/domain/interactions/interaction';
import { dateOf, fullMomentOf, isoOf, momentOf, type Reader } from '@/lib/locale/dates';
import { CHANNEL_ICONS } from './reach';

const KIND_ICONS: Partial<Record<InteractionKind, IconName>> = {
  INVITATION_SENT: 'user-plus',
  INVITATION_ACCEPTED: 'user-check',
  APPLICATION_RECEIVED: 'inbox',
  INTERVIEW_HELD: 'users-round',
  FEEDBACK_RECEIVED: 'message-square',
  AUTO_REPLY_RECEIVED: 'calendar-clock',
  BOUNCED: 'mail-x',
  REPLY_CLASSIFIED: 'tag',
  CV_FOUND: 'file-search',
  MEETING_SET: 'calendar-check',
  OUTCOME_KNOWN: 'flag',
  LIFE_EVENT: 'sprout',
  SNOOZED: 'clock',
  SKIPPED: 'skip-forward',
  CLOSED: 'archive',
  REOPENED: 'undo-2',
};

/** What they did is set at the right; what we sent at the left. */
const THEIRS: ReadonlySet<InteractionKind> = new Set([
  'REPLY_RECEIVED',
  'CALL_ANSWERED',
  'APPLICATION_RECEIVED',
  'FEEDBACK_RECEIVED',
]);
const LETTERS: ReadonlySet<InteractionKind> = new Set([
  ...THEIRS,
  'MESSAGE_SENT',
  'CALL_MADE',
  'INVITATION_SENT',
  'AUTO_REPLY_RECEIVED',
]);

/** All that was said, all campaigns and colleagues together, newest last: letters in serif, the rest as quiet lines. */
export function Timeline({
  person,
  context,
  strike,
  noteOf,
}: {
  person: PersonView;
  context: Reader & { memberId: string };
  /** Something more to say of a row: the angle of a message. */
  noteOf?: (id: string) => string | null;
  /** Where each row may be struck through: `hrefOf` leads to the form of a row, which stands in the row chosen. */
  strike?: {
    readonly hrefOf: (id: string) => string;
    readonly chosen: string | null;
    readonly form: ReactNode;
  };
}) {
  const t = useTranslations('person');
  const hasSeveral = new Set(person.timeline.map((row) => row.approachId)).size > 1;
  return (
    <section aria-labelledby="history">
      <h3 id="history" className="mb-2 text-sm font-semibold">
        {t('history')}
      </h3>
      {person.timeline.length === 0 && <p className="text-sm text-ink-3">{t('emptyHistory')}</p>}
      <ol className="grid gap-2.5">
        {person.timeline.map((row) => (
          <Entry
            key={row.id}
            row={row}
            person={person}
            context={context}
            campaign={hasSeveral ? row.campaignName : null}
            strike={strike}
            note={noteOf?.(row.id) ?? null}
          />
        ))}
      </ol>
    </section>
  );
}

function Entry({
  row,
  person,
  context,
  campaign,
  strike,
  note,
}: {
  row: PersonInteraction;
  person: PersonView;
  context: Reader & { memberId: string };
  campaign: string | null;
  note: string | null;
  strike: ComponentProps<typeof Timeline>['strike'];
}) {
  const t = useTranslations('person');
  const words = useTranslations('vocabulary');
  const isTheirs = THEIRS.has(row.kind);
  const isColleague = !isTheirs && row.authorId !== null && row.authorId !== context.memberId;
  const who = isTheirs ? person.firstName : row.authorId === context.memberId ? t('you') : row.authorName;
  const detail = detailOf(row, context, t, words);
  const head = (
    <>
      <Icon name={KIND_ICONS[row.kind] ?? (row.channel ? CHANNEL_ICONS[row.channel] : 'message-square')} />
      <span className="min-w-0 flex-1">
        <time dateTime={isoOf(row.occurredAt)} title={fullMomentOf(row.occurredAt, context)}>
          {momentOf(row.occurredAt, context)}
        </time>
        {' · '}
        {[
          row.kind === 'MESSAGE_SENT' && row.channel
            ? words(`channel.${row.channel}`)
            : words(`kind.${row.kind}`),
          row.channel && row.kind !== 'MESSAGE_SENT' ? words(`channel.${row.channel}`) : null,
          detail,
          who,
          campaign && t('in', { campaign }),
          note,
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
      {row.sentiment && isTheirs && <Tag tone="accent">{words(`sentiment.${row.sentiment}`)}</Tag>}
      {row.voided && <Tag>{t('voided')}</Tag>}
      {strike && !row.voided && strike.chosen !== row.id && (
        <Link
          href={strike.hrefOf(row.id)}
          aria-label={t('strikeRow', {
            row: `${momentOf(row.occurredAt, context)}, ${words(`kind.${row.kind}`).toLocaleLowerCase()}`,
          })}
          className="-my-1 shrink-0 self-center rounded-sm px-1.5 py-1 text-ink-3 underline-offset-2 hover:text-ink hover:underline max-md:py-3"
        >
          {t('strike')}
        </Link>
      )}
    </>
  );
  const form = strike?.chosen === row.id && !row.voided && (
    <div className="mt-2 w-full rounded-md bg-surface p-3 text-md text-ink">{strike.form}</div>
  );
  if (!LETTERS.has(row.kind) || (row.body === null && !isTheirs)) {
    return (
      <li
        id={`row-${row.id}`}
        className={`${row.voided ? 'event voided' : 'event'} scroll-mt-4${form ? ' flex-wrap' : ''}`}
      >
        {head}
        {form}
      </li>
    );
  }
  const className = ['letter', isTheirs && 'theirs', isColleague && 'colleague', row.voided && 'voided']
    .filter(Boolean)
    .join(' ');
  return (
    <li id={`row-${row.id}`} className={`${className} scroll-mt-4`}>
      <div className="letter-head">{head}</div>
      {row.subject && <p className="mt-1 text-sm font-medium">{row.subject}</p>}
      {row.body && <p className="letter-body">{row.body}</p>}
      {form}
    </li>
  );
}

function detailOf(
  row: PersonInteraction,
  context: Reader,
  t: ReturnType<typeof useTranslations<'person'>>,
  words: ReturnType<typeof useTranslations<'vocabulary'>>,
): string | null {
  if (row.outcome) return words(`outcome.${row.outcome}`);
  if (row.event) return words(`event.${row.event}`).toLocaleLowerCase();
  if (row.kind === 'SKIPPED' && row.what && row.what !== 'RELANCE')
    return words(`courtesy.${row.what}`).toLocaleLowerCase();
  if (row.kind === 'REPLY_CLASSIFIED' && row.sentiment)
    return words(`sentiment.${row.sentiment}`).toLocaleLowerCase();
  if (row.until !== null) {
    switch (row.kind) {
      case 'MEETING_SET':
        return t('until.MEETING_SET', { moment: momentOf(row.until, context) });
      case 'AUTO_REPLY_RECEIVED':
      case 'SNOOZED':
      case 'REPLY_RECEIVED':
      case 'CALL_ANSWERED':
        return t(`until.${row.kind}`, { day: dateOf(row.until, context) });
    }
  }
  if (row.kind === 'CALL_ANSWERED' && row.by === 'THEM') return t('call.THEM');
  return row.kind === 'CLOSED' || row.kind === 'REOPENED' ? row.reason : null;
}
