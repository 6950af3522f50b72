import { useTranslations } from 'next-intl';
import { PageKeys } from '@/components/palette/page-keys';
import { Button, ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Input } from '@/components/ui/field';
import { Kbd } from '@/components/ui/kbd';
import { Meter } from '@/components/ui/meter';
import { Notice } from '@/components/ui/notice';
import { packRows } from '@/components/ui/packed-rows';
import { PageHeader } from '@/components/ui/page-header';
import { DEFAULT_PACE } from '@/lib/domain/sessions/pace';
import type { SessionScreen } from '@/lib/loaders/session-closing';
import { clockAt, spokenMomentOf } from '@/lib/locale/dates';
import { Countdown } from './countdown';
import { effectSentence } from './effect-sentence';
import { SessionKeys } from './session-keys';
import { SessionPeople } from './session-people';
import { SESSION_SHAPE, type SessionRow } from './session-row';

type FormAction = (form: FormData) => Promise<void>;

export interface SessionActions {
  readonly close: FormAction;
  readonly undo: FormAction;
  readonly start: FormAction;
  readonly leave: FormAction;
  readonly setTarget: FormAction;
}

/** « Clore la session » : everyone just contacted, and one question (003:43): who is the person you are looking for? */
export function SessionView({ screen, actions }: { screen: SessionScreen; actions: SessionActions }) {
  const t = useTranslations('sessions');
  const { people, lastClosedAt } = screen;
  const since = lastClosedAt
    ? t('since.last', { moment: spokenMomentOf(lastClosedAt, screen, 'long') })
    : t('since.never');
  return (
    <main className="session">
      <PageHeader title={t('title')} sub={t('sub', { count: people.length, since })} />
      {screen.notice && <Notice tone={screen.notice.tone}>{screen.notice.message}</Notice>}
      {screen.closed && !screen.closed.isUndone && (
        <Closed closed={screen.closed} screen={screen} undo={actions.undo} />
      )}
      <div className="session-around">
        <Clock running={screen.running} actions={actions} />
        <Targets screen={screen} setTarget={actions.setTarget} />
      </div>
      {people.length === 0 ? (
        <EmptyState
          icon="target"
          title={t('empty.title')}
          actions={
            <>
              <ButtonLink href="/campaigns" icon="kanban">
                {t('empty.campaigns')}
              </ButtonLink>
              <ButtonLink href="/week" icon="calendar-days">
                {t('week')}
              </ButtonLink>
            </>
          }
        >
          {t('empty.body')}
        </EmptyState>
      ) : (
        <People screen={screen} close={actions.close} />
      )}
    </main>
  );
}

function Closed({
  closed,
  screen,
  undo,
}: {
  closed: NonNullable<SessionScreen['closed']>;
  screen: SessionScreen;
  undo: FormAction;
}) {
  const t = useTranslations('sessions');
  const words = useTranslations('sessions.closed');
  const { year, month, date } = clockAt(screen.now, screen.timeZone);
  const today = `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
  return (
    <Notice
      tone="ok"
      actions={
        <>
          <form action={undo}>
            <input type="hidden" name="sessionId" value={closed.id} />
            <input type="hidden" name="back" value="/session" />
            <Button variant="quiet">{words('undo')}</Button>
          </form>
          <ButtonLink href="/week" icon="calendar-days">
            {t('week')}
          </ButtonLink>
        </>
      }
    >
      <strong>{words('title')}.</strong>{' '}
      {effectSentence(closed.effect, { locale: screen.locale, today }, words)}{' '}
      {words('noted', { count: closed.changed })}
      {closed.effect.sameHooks && ` ${words('sameHooks', { count: closed.effect.sameHooks })}`}
    </Notice>
  );
}

/** Five to ten people in ten minutes (004:82). */
function Clock({ running, actions }: { running: SessionScreen['running']; actions: SessionActions }) {
  const t = useTranslations('sessions.clock');
  if (!running) {
    return (
      <section className="session-card" aria-label={t('title')}>
        <h2>{t('title')}</h2>
        <p className="text-sm text-ink-2">{t('body')}</p>
        <form action={actions.start} className="session-start">
          <input type="hidden" name="back" value="/session" />
          <Input
            label={t('people')}
            name="people"
            type="number"
            min={1}
            max={50}
            defaultValue={DEFAULT_PACE.people}
          />
          <Input
            label={t('minutes')}
            name="minutes"
            type="number"
            min={1}
            max={120}
            defaultValue={DEFAULT_PACE.minutes}
          />
          <Button icon="play">{t('start')}</Button>
        </form>
      </section>
    );
  }
  const { done, people, minutes, minutesLeft, state, startedAt } = running;
  const sentence =
    state === 'reached'
      ? t('reached', { done })
      : state === 'over'
        ? t('over', { done, people, minutes })
        : t('running', { done, people, minutes: minutesLeft });
  return (
    <section className="session-card" aria-label={t('title')}>
      <h2 className="flex items-baseline gap-3">
        {t('title')}
        <Countdown endsAt={startedAt + minutes * 60_000} />
      </h2>
      <Meter value={done} max={people} label={sentence} />
      <form action={actions.leave}>
        <input type="hidden" name="back" value="/session" />
        <Button variant="quiet">{t('leave')}</Button>
      </form>
    </section>
  );
}

/** What one meant to do this week (003:41), for oneself. */
function Targets({ screen, setTarget }: { screen: SessionScreen; setTarget: FormAction }) {
  const t = useTranslations('sessions.targets');
  const { firstContacts, relances } = screen;
  return (
    <section className="session-card" aria-label={t('title')}>
      <h2>{t('title')}</h2>
      <Meter
        value={firstContacts.done}
        max={firstContacts.target}
        label={t('firstContacts', firstContacts)}
      />
      <Meter value={relances.done} max={relances.target} label={t('relances', relances)} />
      <details>
        <summary className="button button-quiet">{t('change')}</summary>
        <form action={setTarget} className="session-start mt-2">
          <input type="hidden" name="back" value="/session" />
          <Input
            label={t('field')}
            hint={t('hint')}
            name="target"
            type="number"
            min={0}
            max={500}
            defaultValue={firstContacts.target}
          />
          <Button>{t('save')}</Button>
        </form>
      </details>
    </section>
  );
}

function People({ screen, close }: { screen: SessionScreen; close: FormAction }) {
  const t = useTranslations('sessions');
  const keys = useTranslations('sessions.keys');
  const person = useTranslations('sessions.person');
  const vocabulary = useTranslations('vocabulary');
  const { people } = screen;
  const words = {
    star: person.raw('star'),
    priorityOf: person.raw('priorityOf'),
    hookOf: person.raw('hookOf'),
    hookExample: `${person('hook')} : ${person('hookExample')}`,
  };
  const rowOf = (one: SessionScreen['people'][number]): SessionRow => {
    const moment = spokenMomentOf(one.at, screen);
    const reached = one.channel
      ? person('reached', { channel: vocabulary(`channel.${one.channel}`), moment })
      : moment;
    return {
      approachId: one.approachId,
      name: `${one.firstName} ${one.lastName}`.trim(),
      what: [one.title, one.company].filter(Boolean).join(', '),
      about: `${reached} · ${one.campaignName}`,
      priority: one.priority,
      ...(one.channel && { channel: one.channel }),
      ...(one.starred && { starred: true }),
      ...(one.hook && { hook: one.hook }),
    };
  };
  const footer = [
    { keys: ['S'], what: keys('short.star'), long: keys('star') },
    { keys: ['1', '2', '3'], what: keys('short.priority'), long: keys('priority') },
    { keys: [keys('enter')], what: keys('short.hook'), long: keys('hook') },
    { keys: ['N'], what: keys('short.next'), long: keys('next') },
    { keys: ['B'], what: keys('short.back'), long: keys('back') },
    { keys: [keys('control'), keys('enter')], what: keys('short.close'), long: keys('close') },
  ];
  return (
    <SessionKeys>
      <PageKeys lines={footer.map((line) => ({ keys: line.keys, what: line.long }))} />
      <form action={close} data-closing>
        <input type="hidden" name="back" value="/session" />
        <input type="hidden" name="ids" value={people.map((one) => one.approachId).join(',')} />
        <SessionPeople rows={packRows(SESSION_SHAPE, people.map(rowOf))} words={words} />
        <div className="session-close">
          <Button variant="primary" size="large" icon="check" data-close>
            {t('close.button')}
          </Button>
          <p className="text-sm text-ink-2">{t('close.hint')}</p>
        </div>
      </form>
      <p className="session-keys" aria-hidden="true">
        {footer.map((line) => (
          <span key={line.what}>
            {line.keys.map((key) => (
              <Kbd key={key}>{key}</Kbd>
            ))}
            {line.what}
          </span>
        ))}
      </p>
    </SessionKeys>
  );
}
