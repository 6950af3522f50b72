import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { PageKeys } from '@/components/palette/page-keys';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { packRows } from '@/components/ui/packed-rows';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import { Section } from '@/components/ui/section';
import type { WeekRow } from '@/lib/domain/relances/week';
import type { WeekScreen } from '@/lib/loaders/week';
import { summariseWeek } from '@/lib/locale/week-summary';
import { useChoiceWords, useKeyLines, useKeyWords } from './choice-words';
import { CallChoices, LaterChoices, MoreChoices, ReplyChoices } from './choices';
import { KeysFooter } from './keys-footer';
import { ROW_SHAPE } from './packed-row';
import { reachHref, smsHref, telHref } from './reach';
import { ROW_FORM } from './relance-row';
import { type Planned, type RowReader, type RowView, rowView } from './row-view';
import { isAfterCall, smsText } from './row-words';
import { useRowWords } from './use-row-words';
import { WeekKeyboard } from './week-keyboard';
import { WeekRows } from './week-rows';
import {
  type BulkActions,
  formAction,
  type OpenedRow,
  type RelanceAction,
  type RelanceActions,
} from './week-screen';
import { WeekStrip } from './week-strip';

/** « Ma semaine »: first what is owed to people who answered, then what fits in the week, then what is left aside by choice. */
export function WeekView({
  screen,
  actions,
  bulk,
  actOnRow,
  personId,
  query,
  opened,
  panel,
}: {
  screen: WeekScreen;
  actions: RelanceActions;
  bulk: BulkActions;
  /** What the buttons of the rows do in a browser without scripts. */
  actOnRow: RelanceAction;
  /** The contact whose panel is open. */
  personId: string | null;
  /** What the address says of the list, as `beyond=1&`. */
  query: string;
  opened: OpenedRow | null;
  panel: ReactNode;
}) {
  const t = useTranslations('week');
  const shell = useTranslations('shell');
  const vocabulary = useTranslations('vocabulary');
  const choiceWords = useChoiceWords(screen, screen.firstName);
  const keyWords = useKeyWords();
  const keyLines = useKeyLines();
  const words = useRowWords(screen.maxRelances, screen.firstName);
  const { plan, beyond } = screen;
  const reader: RowReader = {
    locale: screen.locale,
    timeZone: screen.timeZone,
    now: screen.now,
    memberName: (id) => screen.memberNames[id] ?? null,
    takenFrom: (id) => {
      const name = screen.takenOver[id];
      return name === undefined ? null : t('takenFrom', { name });
    },
    slotWord: (slot) => vocabulary(`slot.${slot}`),
  };
  const viewOf = (row: WeekRow, rank: number | null, planned: Planned) =>
    rowView(row, { rank, planned }, reader, screen.unclassified[row.approachId]);
  const pack = (rows: readonly RowView[]) => packRows(ROW_SHAPE, rows);
  const isEmpty = plan.owed.length + plan.planned.length + plan.aside.length === 0;
  const today = plan.days.find((day) => day.isToday)?.on;
  const hidden = plan.owed.length - screen.owed.length;
  const back = query ? `/week?${query.slice(0, -1)}` : '/week';
  const openedRow = opened && findRow(screen, opened.todoId);
  const choices = openedRow && (
    <div className="relance-choices" id="open">
      <RowChoices row={openedRow} kind={opened.kind} screen={screen} actions={actions} back={back} />
    </div>
  );
  const list = { words, query, opened: openedRow ? { todoId: openedRow.todoId, choices } : null };
  const addressWith = (beyondPage: number | null, isOwedWhole = query.includes('owed=')) =>
    `/week${[isOwedWhole && 'owed=all', beyondPage && `beyond=${beyondPage}`]
      .filter(Boolean)
      .map((part, index) => (index === 0 ? `?${part}` : `&${part}`))
      .join('')}`;

  return (
    <WeekKeyboard
      actions={actions}
      bulk={bulk}
      personId={personId}
      query={query}
      undo={screen.notice?.undo ?? null}
      words={keyWords}
      choices={choiceWords}
      panel={panel}
    >
      <PageKeys lines={keyLines} />
      <PageHeader
        title={t('title')}
        sub={<Summary screen={screen} />}
        actions={
          !isEmpty && (
            <>
              <ButtonLink href="/week/print" variant="quiet" icon="printer" className="max-md:hidden">
                {t('print')}
              </ButtonLink>
              <ButtonLink href="/write" variant="primary" icon="notebook-pen" kbd="R">
                {t('write')}
              </ButtonLink>
            </>
          )
        }
      />
      {screen.notice && (
        <Notice
          tone={screen.notice.tone ?? 'ok'}
          actions={
            screen.notice.undo && (
              <form action={formAction(actions.undo)} data-verb="undo">
                <input type="hidden" name="undo" value={screen.notice.undo} />
                <button type="submit" className="button button-quiet">
                  {shell('undo')}
                </button>
              </form>
            )
          }
        >
          {screen.notice.message}
        </Notice>
      )}
      {!screen.isFirstRun && <WeekStrip days={plan.days} />}
      <form id={ROW_FORM} action={formAction(actOnRow)}>
        <input type="hidden" name="back" value={back} />
      </form>
      {plan.owed.length > 0 && (
        <Section id="owed" title={t('owed.title')} count={plan.owed.length} aside={t('owed.aside')}>
          <WeekRows {...list} rows={pack(screen.owed.map((row) => viewOf(row, null, 'today')))} />
          {(hidden > 0 || query.includes('owed=')) && (
            <a className="cut" href={`${addressWith(beyond?.page ?? null, hidden > 0)}#owed`}>
              <span className="cut-show">
                {hidden > 0 ? t('owed.rest', { count: hidden }) : t('owed.less')}
              </span>
            </a>
          )}
        </Section>
      )}
      {plan.planned.length > 0 && (
        <Section
          id="relances"
          title={t('relances.title')}
          count={t('relances.count', { count: plan.planned.length, capacity: plan.capacity })}
          aside={t('relances.aside')}
        >
          <WeekRows
            {...list}
            rows={pack(
              screen.planned.map(({ row, on }, index) =>
                viewOf(row, index + 1, on === today ? 'today' : 'ahead'),
              ),
            )}
          />
        </Section>
      )}
      {plan.aside.length > 0 && !beyond && (
        <a className="cut" href={`${addressWith(1)}#beyond`}>
          <span>
            {t('cut.line')} · <span className="cut-show">{t('cut.show', { count: plan.aside.length })}</span>
          </span>
        </a>
      )}
      {beyond && (
        <Section
          id="beyond"
          title={t('cut.title')}
          count={plan.aside.length}
          aside={
            <a className="text-accent hover:underline" href={addressWith(null)}>
              {t('cut.hide')}
            </a>
          }
        >
          <WeekRows
            {...list}
            rows={pack(
              beyond.rows.map((row, index) =>
                viewOf(row, plan.planned.length + beyond.from + index + 1, 'aside'),
              ),
            )}
          />
          <Pagination
            label={t('cut.title')}
            previous={
              beyond.page > 1
                ? { href: `${addressWith(beyond.page - 1)}#beyond`, label: t('cut.previous') }
                : null
            }
            next={
              beyond.page < beyond.pages
                ? { href: `${addressWith(beyond.page + 1)}#beyond`, label: t('cut.more') }
                : null
            }
          />
        </Section>
      )}
      {isEmpty && <Nothing screen={screen} />}
      {!isEmpty && <KeysFooter />}
    </WeekKeyboard>
  );
}

function findRow(screen: WeekScreen, todoId: string): WeekRow | undefined {
  const planned = screen.planned.map(({ row }) => row);
  return [...screen.owed, ...planned, ...(screen.beyond?.rows ?? [])].find((row) => row.todoId === todoId);
}

/** What an address opened in a row, for browsers without scripts. */
function RowChoices({
  row,
  kind,
  screen,
  actions,
  back,
}: {
  row: WeekRow;
  kind: OpenedRow['kind'];
  screen: WeekScreen;
  actions: RelanceActions;
  back: string;
}) {
  const words = useChoiceWords(screen, screen.firstName);
  const { approachId, todoId } = row;
  const common = { approachId, todoId, actions, words, back };
  if (kind === 'later') return <LaterChoices {...common} />;
  if (kind === 'call') return <CallChoices {...common} />;
  const interactionId = screen.unclassified[approachId]?.interactionId;
  if (kind === 'classify' && interactionId) return <ReplyChoices {...common} interactionId={interactionId} />;
  const isByPhone = row.channel === 'PHONE' || row.channel === 'SMS';
  const tried = isAfterCall({ channel: row.channel ?? undefined, courtesy: row.courtesy ?? undefined });
  return (
    <MoreChoices
      {...common}
      channel={row.channel ?? ''}
      interactionId={interactionId}
      reach={{
        tel: row.phone && telHref(row.phone),
        sms: row.phone && smsHref(row.phone, smsText(words.sms, row.firstName, tried)),
        other: isByPhone ? null : reachHref(row, row.channel),
      }}
    />
  );
}

/** « Trois personnes attendent votre réponse. Ensuite, 14 relances tiennent dans votre semaine ; 31 autres restent de côté, par choix. » */
function Summary({ screen }: { screen: WeekScreen }) {
  if (screen.isFirstRun) return null;
  const { owed, planned, aside, done } = screen.plan;
  const counts = { owed: owed.length, planned: planned.length, aside: aside.length, done };
  return summariseWeek(counts, screen.locale);
}

function Nothing({ screen }: { screen: WeekScreen }) {
  const t = useTranslations('week.empty');
  if (screen.isFirstRun) {
    return (
      <EmptyState
        icon="sprout"
        title={t('firstRun.title')}
        actions={
          <>
            <ButtonLink href="/imports" variant="primary" icon="import">
              {t('firstRun.import')}
            </ButtonLink>
            <ButtonLink href="/contacts" icon="user-plus">
              {t('firstRun.add')}
            </ButtonLink>
          </>
        }
      >
        {t('firstRun.body')}
      </EmptyState>
    );
  }
  if (screen.isNewHere) {
    return (
      <EmptyState
        icon="sprout"
        title={t('newHere.title')}
        actions={
          <>
            <ButtonLink href="/campaigns" variant="primary" icon="kanban">
              {t('nothingDue.add')}
            </ButtonLink>
            <ButtonLink href="/imports" icon="import">
              {t('nothingDue.import')}
            </ButtonLink>
          </>
        }
      >
        {t('newHere.body')}
      </EmptyState>
    );
  }
  if (screen.plan.done > 0) {
    return (
      <EmptyState
        icon="calendar-check"
        title={t('done.title')}
        actions={<ButtonLink href="/contacts">{t('done.contacts')}</ButtonLink>}
      >
        {t('done.body', { count: screen.plan.done })}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon="calendar-check"
      title={t('nothingDue.title')}
      actions={
        <>
          <ButtonLink href="/campaigns" variant="primary" icon="kanban">
            {t('nothingDue.add')}
          </ButtonLink>
          <ButtonLink href="/imports" icon="import">
            {t('nothingDue.import')}
          </ButtonLink>
        </>
      }
    >
      {t('nothingDue.body')}
    </EmptyState>
  );
}
