import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { Meter } from '@/components/ui/meter';
import { LATE_REASONS } from '@/lib/domain/team/load';
import type { TeamRow, TeamScreen } from '@/lib/loaders/team';
import { dayOf, sinceDay } from '@/lib/locale/dates';
import { openTime } from './open-time';

const COLUMNS = ['load', 'aside', 'late', 'owed', 'answers', 'first'] as const;
type ColumnName = (typeof COLUMNS)[number];

/** Everybody's week by name: what it asks and what it holds, what is late and why, who waits for an answer. On a phone each member is a sheet. */
export async function LoadTable({ screen }: { screen: TeamScreen }) {
  const t = await getTranslations('team');
  const words = await getTranslations('vocabulary');
  return (
    // A frame that scrolls must be reachable by keyboard.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <section className="table-frame edge" tabIndex={0} aria-label={t('week.caption')}>
      <table className="table team-table">
        <caption className="sr-only">{t('week.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('week.columns.name')}</th>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {t(`week.columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {screen.members.map((member) => {
            const cells = cellsOf(member, screen, t);
            return (
              <tr key={member.id}>
                <th scope="row">
                  {member.name}
                  <span className="team-sub">
                    {awayOf(member, screen, t) ?? words(`role.${member.role}`)}
                  </span>
                </th>
                {COLUMNS.map((column) => (
                  <td key={column} data-column={column} data-label={t(`week.columns.${column}`)}>
                    <div>{cells[column]}</div>
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

type Translate = Awaited<ReturnType<typeof getTranslations<'team'>>>;

function cellsOf(member: TeamRow, screen: TeamScreen, t: Translate): Record<ColumnName, ReactNode> {
  const { load, answerTime, firstContacts } = member;
  const quiet = (words: string) => <span className="text-ink-3">{words}</span>;
  const sub = (words: string, key?: string) => (
    <span key={key} className="team-sub">
      {words}
    </span>
  );
  return {
    load: <WeekLoad member={member} t={t} />,
    aside:
      load.aside === 0
        ? quiet(t('week.asideNone'))
        : t(member.capacity < member.weeklyCapacity ? 'week.asideAway' : 'week.asideSome', {
            count: load.aside,
          }),
    late:
      load.lateSince === null ? (
        quiet(t('week.lateNone'))
      ) : (
        <>
          {t('week.lateSome', { count: load.late, since: sinceDay(load.lateSince, screen) })}
          {LATE_REASONS.filter((reason) => load.lateWhy[reason]).map((reason) =>
            sub(t(`week.late.${reason}`, { count: load.lateWhy[reason]! }), reason),
          )}
        </>
      ),
    owed:
      load.owedSince === null
        ? quiet(t('week.owedNone'))
        : t('week.owedSome', { count: load.owed, since: sinceDay(load.owedSince, screen) }),
    answers: answerTime ? (
      <>
        {openTime(answerTime.median, screen.locale)}
        {sub(
          t('week.medianSpread', {
            from: openTime(answerTime.from, screen.locale),
            to: openTime(answerTime.to, screen.locale),
            count: answerTime.answers,
          }),
        )}
      </>
    ) : (
      quiet(t('week.fewAnswers'))
    ),
    first:
      firstContacts.target > 0
        ? t('week.first', firstContacts)
        : quiet(t('week.firstNoTarget', { done: firstContacts.done })),
  };
}

/** What the week asks, out of what it holds: full is full, and nothing turns red. */
function WeekLoad({ member, t }: { member: TeamRow; t: Translate }) {
  const { load, done, capacity } = member;
  const asked = done + load.fits + load.aside;
  if (member.awayUntil && capacity === 0) return t('week.awayAllWeek', { count: asked });
  const label = [t('week.load', { count: asked, capacity }), t('week.done', { count: done })]
    .filter(Boolean)
    .join(', ');
  return <Meter value={asked} max={capacity} label={label} />;
}

function awayOf(member: TeamRow, screen: TeamScreen, t: Translate): string | null {
  const at = (day: string) => dayOf(Date.parse(`${day}T12:00:00Z`), screen);
  if (member.awayUntil) return t('week.awayUntil', { day: at(member.awayUntil) });
  return member.nextAway ? t('week.awayFrom', { day: at(member.nextAway.fromOn) }) : null;
}
