import type { ReactNode } from 'react';
import { Kbd } from '@/components/ui/kbd';
import { Pips } from '@/components/ui/pips';
import { SENTIMENTS } from '@/lib/domain/interactions/interaction';
import { CATEGORY_ICONS, CHANNEL_ICONS, smsHref, telHref } from './reach';
import type { RowView } from './row-view';
import { isAfterCall, type RowWords, smsText } from './row-words';

/** The form that the buttons of all rows belong to; each says in its value what it does and to whom. */
export const ROW_FORM = 'row';

/** Whom, why them, which relance of how many, on which channel, when. Two lines. */
export function RelanceRow({
  row,
  words,
  query,
  children,
}: {
  row: RowView;
  words: RowWords;
  /** What the address of the list says besides, as `beyond=1&`. */
  query: string;
  /** Choices opened in the row by an address (browsers without scripts). */
  children?: ReactNode;
}) {
  const { todoId, approachId, channel, courtesy } = row;
  const { name } = row;
  const isCall = channel === 'PHONE';
  const href = hrefOf(row, words);
  const choose = (kind: 'later' | 'call' | 'more' | 'classify') => `?${query}${kind}=${todoId}#open`;
  return (
    <li
      className={courtesy ? 'row relance owed' : 'row relance'}
      data-todo={todoId}
      data-approach={approachId}
      data-channel={channel ?? ''}
      data-name={name}
      data-tel={row.tel}
      data-first={row.tel && row.firstName}
      data-tried={(row.tel && isAfterCall(row)) || undefined}
      data-unclassified={row.unclassified}
    >
      <span className="relance-rank">{row.rank}</span>
      <RowButton
        verb="star"
        value={`${todoId}:${row.starred ? 0 : 1}`}
        className="star-button"
        pressed={row.starred ?? false}
        label={words.star.replace('{name}', name)}
      >
        <i className="ico ico-star" />
      </RowButton>
      <div className="relance-who">
        <div className="row-name">
          <a href={`?${query}person=${row.contactId}`} className="row-link">
            {name}
            {row.what && <span>{` · ${row.what}`}</span>}
          </a>
        </div>
        <div className="row-why">{row.why}</div>
      </div>
      {row.category && (
        <div className={`relance-category is-${row.category}`}>
          <i className={`ico ico-${CATEGORY_ICONS[row.category]}`} />
          <span>{words.category[row.category]}</span>
        </div>
      )}
      {!courtesy && (
        <div className="relance-pips">
          {row.step !== undefined && row.category !== 'KEEPING_IN_TOUCH' && (
            <Pips
              step={row.step}
              max={words.maxRelances}
              label={words.pips.replace('{step}', String(row.step))}
            />
          )}
        </div>
      )}
      <Due row={row} words={words} href={courtesy ? null : href} name={name} />
      {row.unclassified && <Proposal row={row} words={words} name={name} choose={choose('classify')} />}
      <div className="relance-acts">
        {isCall && row.tel && (
          <a
            href={telHref(row.tel)}
            className="button button-primary above relance-call"
            data-tel
            aria-label={words.reach.PHONE.replace('{name}', name)}
          >
            <i className="ico ico-phone" />
          </a>
        )}
        {isCall ? (
          <a
            href={choose('call')}
            className={row.tel ? 'button above relance-outcome' : 'button above'}
            aria-label={words.callDone.replace('{name}', name)}
          >
            <i className="ico ico-check" />
            <span>{words.done}</span>
          </a>
        ) : (
          <RowButton
            verb="done"
            value={`${todoId}:${channel ?? ''}`}
            className="button"
            label={words.doneFor.replace('{name}', name)}
          >
            <i className="ico ico-check" />
            <span>{words.done}</span>
          </RowButton>
        )}
        <a
          href={choose('later')}
          className="button above relance-later"
          aria-label={words.laterFor.replace('{name}', name)}
        >
          <i className="ico ico-clock" />
          <span>{words.later}</span>
        </a>
        <a
          href={choose('more')}
          className="button above relance-more"
          aria-label={words.moreFor.replace('{name}', name)}
        >
          <i className="ico ico-ellipsis" />
        </a>
      </div>
      {courtesy && (
        <a
          href={href ?? `?${query}person=${row.contactId}`}
          className="button above relance-answer"
          {...outside(href)}
        >
          {words.courtesy[courtesy]}
          <span className="sr-only">, {name}</span>
        </a>
      )}
      {children}
    </li>
  );
}

/** A button of the one form of the list. */
function RowButton({
  verb,
  value,
  className,
  label,
  pressed,
  children,
}: {
  verb: 'done' | 'star' | 'classify';
  value: string;
  className: string;
  /** Its name aloud, where its words are not. */
  label?: string;
  pressed?: boolean;
  children: ReactNode;
}) {
  return (
    <button
      type="submit"
      form={ROW_FORM}
      name="do"
      value={`${verb}:${value}`}
      className={className}
      aria-label={label}
      aria-pressed={pressed}
    >
      {children}
    </button>
  );
}

/** What their reply seems to mean, to accept in one key or one tap; or a way to say it. Never recorded by itself. */
function Proposal({
  row,
  words,
  name,
  choose,
}: {
  row: RowView;
  words: RowWords;
  name: string;
  choose: string;
}) {
  const { proposed } = row;
  if (!proposed)
    return (
      <a
        href={choose}
        className="button above relance-proposal"
        aria-label={words.classifyFor.replace('{name}', name)}
      >
        {words.classify}
      </a>
    );
  const sentiment = words.sentiment[proposed];
  return (
    <RowButton
      verb="classify"
      value={`${row.approachId}:${row.unclassified}:${proposed}`}
      className="button relance-proposal"
    >
      {words.proposed.replace('{sentiment}', sentiment)}
      <span className="sr-only"> {words.proposedFor.replace('{name}', name)}</span>
      <Kbd hint>{SENTIMENTS.indexOf(proposed) + 1}</Kbd>
    </RowButton>
  );
}

function Due({
  row,
  words,
  href,
  name,
}: {
  row: RowView;
  words: RowWords;
  href: string | null;
  name: string;
}) {
  const time = <span title={row.dueWhole}>{row.due}</span>;
  if (row.courtesy)
    return <span className={row.late ? 'tag tag-late relance-tag' : 'tag relance-tag'}>{time}</span>;
  const icon = row.channel && <i className={`ico ico-${CHANNEL_ICONS[row.channel]}`} />;
  return (
    <div className="relance-due" data-late={row.late}>
      {row.channel &&
        (href ? (
          <a
            href={href}
            className="above relance-reach"
            aria-label={words.reach[row.channel].replace('{name}', name)}
            title={words.channel[row.channel]}
            {...outside(href)}
          >
            {icon}
          </a>
        ) : (
          <span className="relance-reach" title={words.channel[row.channel]}>
            {icon}
            <span className="sr-only">{words.channel[row.channel]}</span>
          </span>
        ))}
      {time}
    </div>
  );
}

function hrefOf(row: RowView, words: RowWords): string | null {
  if (row.channel === 'PHONE') return row.tel ? telHref(row.tel) : null;
  if (row.channel === 'SMS')
    return row.tel ? smsHref(row.tel, smsText(words.sms, row.firstName ?? '', isAfterCall(row))) : null;
  return row.other ?? null;
}

function outside(href: string | null) {
  return href?.startsWith('http') ? { target: '_blank', rel: 'noreferrer' } : {};
}
