import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { PageKeys } from '@/components/palette/page-keys';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { IconSprite } from '@/components/ui/icon';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import type { WeekRow } from '@/lib/domain/relances/week';
import { capital, inWords } from '@/lib/locale/numbers';
import { useChoiceWords, useKeyLines, useKeyWords } from './choice-words';
import { CallChoices, LaterChoices, MoreChoices } from './choices';
import { KeysFooter } from './keys-footer';
import { CATEGORY_ICONS, CHANNEL_ICONS } from './reach';
import { RelanceRow, type RowContext, rowReach } from './relance-row';
import { WeekKeyboard } from './week-keyboard';
import {
  type BulkActions,
  formAction,
  type OpenedRow,
  type RelanceActions,
  type WeekScreenView,
} from './week-screen';
import { WeekStrip } from './week-strip';

const SPRITE = [
  ...new Set([...Object.values(CATEGORY_ICONS), ...Object.values(CHANNEL_ICONS)]),
  'star',
  'check',
  'clock',
  'ellipsis',
] as const;

/** « Ma semaine »: first what is owed to people who answered, then what fits in the week, then what is left aside by choice. */
export function WeekView({
  screen,
  actions,
  bulk,
  personId,
  opened,
  panel,
}: {
  screen: WeekScreenView;
  actions: RelanceActions;
  bulk: BulkActions;
  /** The contact whose panel is open. */
  personId: string | null;
  opened: OpenedRow | null;
  panel: ReactNode;
}) {
  const t = useTranslations('week');
  const shell = useTranslations('shell');
  const choiceWords = useChoiceWords();
  const keyWords = useKeyWords();
  const keyLines = useKeyLines();
  const relances = useTranslations('relances');
  const { plan } = screen;
  const context: RowContext = {
    locale: screen.locale,
    timeZone: screen.timeZone,
    now: screen.now,
    maxRelances: screen.maxRelances,
    actions,
    memberName: (id) => screen.memberNames?.[id] ?? null,
    firstName: screen.firstName ?? '',
  };
  const isEmpty = plan.owed.length + plan.planned.length + plan.aside.length === 0;
  const rowOf = (row: WeekRow, rank: number | null, planned: 'today' | 'ahead' | 'aside') => (
    <RelanceRow key={row.todoId} row={row} rank={rank} context={context} planned={planned}>
      {opened?.todoId === row.todoId && (
        <div className="relance-choices">
          {opened.kind === 'later' && (
            <LaterChoices
              approachId={row.approachId}
              todoId={row.todoId}
              actions={actions}
              words={choiceWords}
            />
          )}
          {opened.kind === 'call' && (
            <CallChoices
              approachId={row.approachId}
              todoId={row.todoId}
              actions={actions}
              words={choiceWords}
            />
          )}
          {opened.kind === 'more' && (
            <MoreChoices
              approachId={row.approachId}
              todoId={row.todoId}
              channel={row.channel ?? ''}
              reach={rowReach(row, context, relances)}
              actions={actions}
              words={choiceWords}
            />
          )}
        </div>
      )}
    </RelanceRow>
  );

  return (
    <WeekKeyboard
      actions={actions}
      bulk={bulk}
      personId={personId}
      undo={screen.notice?.undo ?? null}
      words={keyWords}
      choices={choiceWords}
      panel={panel}
    >
      <IconSprite names={SPRITE} />
      <PageKeys lines={keyLines} />
      <PageHeader title={t('title')} sub={<Summary screen={screen} />} />
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
      {plan.owed.length > 0 && (
        <Section id="owed" title={t('owed.title')} count={plan.owed.length} aside={t('owed.aside')}>
          <ul className="list edge">{plan.owed.map((row) => rowOf(row, null, 'today'))}</ul>
        </Section>
      )}
      {plan.planned.length > 0 && (
        <Section
          id="relances"
          title={t('relances.title')}
          count={t('relances.count', { count: plan.planned.length, capacity: plan.capacity })}
          aside={t('relances.aside')}
        >
          <ul className="list edge">
            {plan.planned.map(({ row, on }, index) =>
              rowOf(
                row,
                index + 1,
                plan.days.some((day) => day.on === on && day.isToday) ? 'today' : 'ahead',
              ),
            )}
          </ul>
        </Section>
      )}
      {plan.aside.length > 0 && (
        <details className="aside">
          <summary className="cut">
            <span>
              {t('cut.line')} · {t('cut.aside', { count: plan.aside.length })}
              <span className="cut-show">{t('cut.show')}</span>
            </span>
          </summary>
          <ul className="list edge">
            {plan.aside.map((row, index) => rowOf(row, plan.planned.length + index + 1, 'aside'))}
          </ul>
        </details>
      )}
      {isEmpty && <Nothing screen={screen} />}
      {!isEmpty && <KeysFooter />}
    </WeekKeyboard>
  );
}

/** « Trois personnes attendent votre réponse. Ensuite, 14 relances tiennent dans votre semaine ; 31 autres restent de côté, par choix. » */
function Summary({ screen }: { screen: WeekScreenView }) {
  const t = useTranslations('week.summary');
  const { owed, planned, aside, done } = screen.plan;
  if (screen.isFirstRun) return null;
  const sentences: string[] = [];
  if (owed.length > 0) {
    const word = capital(inWords(owed.length, screen.locale, { feminine: true }));
    sentences.push(t('owed', { count: owed.length, word }));
  }
  if (planned.length > 0) {
    sentences.push(
      t('fits', { owed: owed.length, count: planned.length }) + t('aside', { count: aside.length }),
    );
  } else if (aside.length > 0) sentences.push(t('onlyAside', { count: aside.length }));
  if (sentences.length === 0) sentences.push(done > 0 ? t('done') : t('nothing'));
  return sentences.join(' ');
}

function Nothing({ screen }: { screen: WeekScreenView }) {
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
