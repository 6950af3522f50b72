import { useTranslations } from 'next-intl';
import { SpriteIcon } from '@/components/ui/icon';
import { Pips } from '@/components/ui/pips';
import { StarButton } from '@/components/ui/star-button';
import type { WeekRow } from '@/lib/domain/relances/week';
import { dayOf, daysFromToday, fullMomentOf, hourOf, isoOf, type Reader, sinceDay } from '@/lib/locale/dates';
import { explain } from '@/lib/locale/reasons';
import type { RowReach } from './choices';
import { CATEGORY_ICONS, CHANNEL_ICONS, categoryColor, reachHref } from './reach';
import { formAction, type RelanceActions } from './week-screen';

export interface RowContext extends Reader {
  readonly maxRelances: number;
  readonly actions: RelanceActions;
  readonly memberName: (id: string) => string | null;
  /** Who writes, to sign a text message. */
  readonly firstName: string;
}

/** Whom, why them, which relance of how many, on which channel, when. Two lines. */
export function RelanceRow({
  row,
  rank,
  context,
  planned,
  children,
}: {
  row: WeekRow;
  /** Its place in the list; courtesies have none: they are all owed. */
  rank: number | null;
  context: RowContext;
  /** Where the row stands in the plan, which decides how its date is said. */
  planned: 'today' | 'ahead' | 'aside';
  /** Choices opened in the row by an address (browsers without scripts). */
  children?: React.ReactNode;
}) {
  const t = useTranslations('relances');
  const words = useTranslations('vocabulary');
  const name = `${row.firstName} ${row.lastName}`;
  const what = [row.title, row.company].filter(Boolean).join(', ');
  const why = explain(row, { ...context, maxRelances: undefined, memberName: context.memberName });
  const formId = `form-${row.todoId}`;
  const isCourtesy = row.kind === 'COURTESY';
  const reach = rowReach(row, context, t);
  const href = row.channel === 'PHONE' ? reach.tel : row.channel === 'SMS' ? reach.sms : reach.other;
  const isCall = row.channel === 'PHONE';
  const choose = (kind: 'later' | 'call' | 'more') => `/week?${kind}=${row.todoId}#todo-${row.todoId}`;
  return (
    <li
      className={isCourtesy ? 'row relance owed' : 'row relance'}
      id={`todo-${row.todoId}`}
      data-todo={row.todoId}
      data-approach={row.approachId}
      data-contact={row.contactId}
      data-channel={row.channel ?? ''}
      data-name={name}
      data-tel={reach.tel ?? undefined}
      data-sms={reach.sms ?? undefined}
      data-other={reach.other ?? undefined}
    >
      <span className="relance-rank">{rank}</span>
      <StarButton
        starred={row.starred}
        label={t(row.starred ? 'star.on' : 'star.off', { name })}
        form={formId}
        formAction={formAction(context.actions.star)}
        data-verb="star"
      >
        <SpriteIcon name="star" />
      </StarButton>
      <div className="relance-who">
        <div className="row-name">
          <a
            href={`/week?person=${row.contactId}`}
            className="row-link"
            aria-describedby={`why-${row.todoId}`}
          >
            {name}
            {what && <span> · {what}</span>}
          </a>
        </div>
        <div className="row-why" id={`why-${row.todoId}`} title={why}>
          {why}
        </div>
      </div>
      {row.category && (
        <div
          className="relance-category"
          style={{ '--k': categoryColor(row.category) } as React.CSSProperties}
        >
          <SpriteIcon name={CATEGORY_ICONS[row.category]} />
          <span>{words(`category.${row.category}`)}</span>
        </div>
      )}
      {!isCourtesy && (
        <div className="relance-pips">
          {row.step !== null && row.category !== 'KEEPING_IN_TOUCH' && (
            <Pips
              step={row.step}
              max={context.maxRelances}
              label={t('pips', { step: row.step, max: context.maxRelances })}
            />
          )}
        </div>
      )}
      <Due row={row} context={context} planned={planned} href={isCourtesy ? null : href} name={name} />
      <form id={formId} className="relance-acts">
        <input type="hidden" name="approachId" value={row.approachId} />
        <input type="hidden" name="todoId" value={row.todoId} />
        <input type="hidden" name="channel" value={row.channel ?? ''} />
        <input type="hidden" name="starred" value={row.starred ? '0' : '1'} />
        {isCall && reach.tel && (
          <a
            href={reach.tel}
            className="button button-primary above relance-call"
            data-tel
            aria-label={t('reach.PHONE', { name })}
          >
            <SpriteIcon name="phone" />
          </a>
        )}
        {isCall ? (
          <a
            href={choose('call')}
            className={reach.tel ? 'button above relance-outcome' : 'button above'}
            data-choose="call"
            aria-label={t('callDone', { name })}
            title={t('done')}
          >
            <SpriteIcon name="check" />
            <span>{t('done')}</span>
          </a>
        ) : (
          <button
            type="submit"
            className="button"
            formAction={formAction(context.actions.done)}
            data-verb="done"
            aria-label={t('doneFor', { name })}
            title={t('done')}
          >
            <SpriteIcon name="check" />
            <span>{t('done')}</span>
          </button>
        )}
        <a
          href={choose('later')}
          className="button above relance-later"
          data-choose="later"
          aria-label={t('laterFor', { name })}
        >
          <SpriteIcon name="clock" />
          <span>{t('later')}</span>
        </a>
        <a
          href={choose('more')}
          className="button above relance-more"
          data-choose="more"
          aria-label={t('moreFor', { name })}
        >
          <SpriteIcon name="ellipsis" />
        </a>
      </form>
      {isCourtesy && row.courtesy && (
        <a
          href={href ?? `/week?person=${row.contactId}`}
          className="button above relance-answer"
          {...(href?.startsWith('http') ? { target: '_blank', rel: 'noreferrer' } : {})}
        >
          {words(`courtesy.${row.courtesy}`)}
          <span className="sr-only">, {name}</span>
        </a>
      )}
      {children}
    </li>
  );
}

/** Every way to reach the person of a row. A text message begins courteously, and says so when a call was just tried. */
export function rowReach(
  row: WeekRow,
  { firstName }: Pick<RowContext, 'firstName'>,
  t: ReturnType<typeof useTranslations<'relances'>>,
): RowReach {
  const isAfterCall = row.channel === 'PHONE' || row.courtesy === 'DOUBLE_THE_CALL';
  const text = t(isAfterCall ? 'sms.tried' : 'sms.plain', { name: row.firstName, me: firstName });
  const isByPhone = row.channel === 'PHONE' || row.channel === 'SMS';
  return {
    tel: reachHref(row, 'PHONE'),
    sms: reachHref(row, 'SMS', text),
    other: isByPhone ? null : reachHref(row, row.channel),
  };
}

function Due({
  row,
  context,
  planned,
  href,
  name,
}: {
  row: WeekRow;
  context: RowContext;
  planned: 'today' | 'ahead' | 'aside';
  href: string | null;
  name: string;
}) {
  const t = useTranslations('relances');
  const words = useTranslations('vocabulary');
  const away = daysFromToday(row.dueAt, context);
  const isLate = away < 0;
  const isCourtesy = row.kind === 'COURTESY';
  let when: string;
  if (away < 0) when = sinceDay(row.dueAt, context);
  else if (isCourtesy || row.category === 'KEEPING_IN_TOUCH') {
    when = away === 0 ? t('due.today') : dayOf(row.dueAt, context);
  } else if (away > 0 || planned === 'aside') when = dayOf(row.dueAt, context);
  else if (row.slot) when = words(`slot.${row.slot}`);
  else when = hourOf(row.dueAt, context);
  const time = (
    <time dateTime={isoOf(row.dueAt)} title={fullMomentOf(row.dueAt, context)}>
      {when}
    </time>
  );
  if (isCourtesy)
    return <span className={isLate ? 'tag tag-late relance-tag' : 'tag relance-tag'}>{time}</span>;
  const icon = row.channel && <SpriteIcon name={CHANNEL_ICONS[row.channel]} />;
  return (
    <div className="relance-due" data-late={isLate || undefined}>
      {href && row.channel ? (
        <a
          href={href}
          className="above relance-reach"
          aria-label={t(`reach.${row.channel}`, { name })}
          title={words(`channel.${row.channel}`)}
          {...(href.startsWith('http') ? { target: '_blank', rel: 'noreferrer' } : {})}
        >
          {icon}
        </a>
      ) : row.channel ? (
        <span className="relance-reach" title={words(`channel.${row.channel}`)}>
          {icon}
          <span className="sr-only">{words(`channel.${row.channel}`)}</span>
        </span>
      ) : null}
      {time}
    </div>
  );
}
