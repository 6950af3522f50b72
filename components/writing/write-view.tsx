import { useTranslations } from 'next-intl';
import { PageKeys } from '@/components/palette/page-keys';
import { useChoiceWords } from '@/components/relances/choice-words';
import { LaterChoices, ReplyChoices } from '@/components/relances/choices';
import { categoryColor } from '@/components/relances/reach';
import { formAction } from '@/components/relances/week-screen';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { Kbd } from '@/components/ui/kbd';
import { Notice } from '@/components/ui/notice';
import { Pips } from '@/components/ui/pips';
import { Tag } from '@/components/ui/tag';
import { classify, recordReply, skip, snooze } from '@/lib/actions/relances';
import { undoWriting } from '@/lib/actions/writing';
import type { NotNow } from '@/lib/domain/relances/writable';
import { clockAt, hourOf, momentAsSaid, onDay } from '@/lib/locale/dates';
import { explainDecision } from '@/lib/locale/reasons';
import { Composer } from './composer';
import { FirstFindings } from './first-findings';
import { PersonSide } from './person-side';
import { WritingBar } from './writing-bar';
import type { WritingContext } from './writing-screen';

/** The mode relance: at the left the person and the whole thread, at the right what to say to them. */
export function WriteView({ context }: { context: WritingContext }) {
  const shell = useTranslations('shell');
  const { screen } = context;
  const { person, approach, reader } = screen;
  const name = `${person.firstName} ${person.lastName}`.trim();
  const isDue = approach.decision.do === 'relance' || approach.decision.do === 'courtesy';
  const todoId = isDue ? approach.todoId : null;
  return (
    <main id="content" className="writing" tabIndex={-1}>
      <PageKeys lines={useKeyLines()} />
      <WritingBar context={context} />
      <PersonSide context={context} />
      <section className="writing-side" aria-labelledby="what">
        <Heading context={context} />
        {screen.notice && (
          <Notice
            tone={screen.notice.tone}
            className="!mx-0"
            actions={
              screen.notice.undo && (
                <form action={undoWriting}>
                  <input type="hidden" name="undo" value={screen.notice.undo} />
                  <input type="hidden" name="back" value={context.undoneHref ?? context.here} />
                  <Button variant="quiet" icon="undo-2" kbd="Z" data-key="z">
                    {shell('undo')}
                  </Button>
                </form>
              )
            }
          >
            {screen.notice.message}
          </Notice>
        )}
        <Composer
          approachId={approach.approachId}
          todoId={todoId}
          memberId={reader.memberId}
          name={name}
          firstName={person.firstName || name}
          language={screen.language}
          reader={{ locale: reader.locale, timeZone: reader.timeZone, now: reader.now }}
          reached={screen.reached}
          choices={screen.channels}
          slots={useSlots(context)}
          offers={screen.offers}
          stored={screen.draft && { ...screen.draft, subject: screen.draft.subject ?? '' }}
          lint={screen.lint}
          firstFindings={
            screen.lint.first && (
              <FirstFindings
                findings={screen.lint.first.findings}
                report={screen.lint.first}
                firstName={person.firstName || name}
                reader={reader}
              />
            )
          }
          forbidden={{
            message: useNotNow(screen.notNow.message, context),
            call: useNotNow(screen.notNow.call, context),
          }}
          asks={useAsks(context)}
          here={context.here}
          nextHref={context.afterHref}
          doublingHref={context.doublingHref}
        >
          {todoId && <Otherwise context={context} todoId={todoId} />}
        </Composer>
      </section>
    </main>
  );
}

/** What is to be written: which relance of how many, or what is owed; and the reason in a sentence. */
function Heading({ context }: { context: WritingContext }) {
  const t = useTranslations('writing');
  const words = useTranslations('vocabulary');
  const relances = useTranslations('relances');
  const { approach, reader } = context.screen;
  const { decision } = approach;
  const max = reader.policy.maxRelances;
  const why = context.isAfterCall
    ? t('doublingWhy')
    : explainDecision(decision, {
        ...reader,
        maxRelances: max,
        memberName: (id) => reader.memberNames[id] ?? null,
      });
  let title: string;
  if (context.isAfterCall) title = t('doubling');
  else if (decision.do === 'courtesy') title = words(`courtesy.${decision.code}`);
  else if (decision.do === 'relance')
    title =
      decision.code === 'KEEPING_IN_TOUCH'
        ? t('news')
        : t('step', { step: decision.step ?? 1, max: Math.max(max, decision.step ?? 1) });
  else title = decision.code === 'NOT_CONTACTED_YET' ? t('firstMessage') : t('message');
  return (
    <div className="writing-heading">
      <h2 id="what" className="flex flex-wrap items-center gap-2 text-sm font-semibold">
        {title}
        {decision.do === 'relance' && !context.isAfterCall && decision.code !== 'KEEPING_IN_TOUCH' && (
          <>
            <Pips
              step={decision.step ?? 1}
              max={max}
              label={relances('pips', { step: decision.step ?? 1, max })}
            />
            {decision.lastChance && <Tag tone="late">{t('lastChance')}</Tag>}
          </>
        )}
        <span className="font-normal text-ink-3">
          {approach.isVivier ? words('category.KEEPING_IN_TOUCH') : approach.campaignName}
        </span>
      </h2>
      <p
        className="mt-1 text-sm text-pretty text-ink-2"
        style={
          decision.do === 'relance'
            ? ({ '--k': categoryColor(decision.code) } as React.CSSProperties)
            : undefined
        }
      >
        {why}
      </p>
    </div>
  );
}

/** Everything but writing: later, not this time, they answered. */
function Otherwise({ context, todoId }: { context: WritingContext; todoId: string }) {
  const t = useTranslations('writing');
  const words = useChoiceWords();
  const { approach } = context.screen;
  const { decision } = approach;
  const isLast = decision.do === 'relance' && decision.lastChance;
  const choice = { approachId: approach.approachId, todoId, words, back: context.afterHref };
  return (
    <div className="writing-otherwise">
      <details name="choices" data-menu="h">
        <summary className="button">
          <Icon name="clock" />
          {t('later')}
          <Kbd hint>H</Kbd>
        </summary>
        <div className="writing-menu floating">
          <LaterChoices {...choice} actions={{ later: snooze, skip }} />
        </div>
      </details>
      <form action={formAction(skip)}>
        <input type="hidden" name="approachId" value={approach.approachId} />
        <input type="hidden" name="todoId" value={todoId} />
        <input type="hidden" name="back" value={context.afterHref} />
        <Button icon="skip-forward" kbd="P" data-skip>
          {t(isLast ? 'stopHere' : 'skip')}
        </Button>
      </form>
      <details name="choices" data-menu="a">
        <summary className="button">
          <Icon name="reply" />
          {t('replied')}
          <Kbd hint>A</Kbd>
        </summary>
        <div className="writing-menu floating">
          <ReplyChoices {...choice} actions={{ reply: recordReply, classify }} columns />
        </div>
      </details>
    </div>
  );
}

function useNotNow(notNow: NotNow | null, { screen }: WritingContext): string | null {
  const t = useTranslations('writing');
  if (!notNow) return null;
  const at = notNow.at === null ? '' : momentAsSaid(notNow.at, screen.reader);
  const name = screen.person.firstName || screen.person.lastName;
  return t(`notNow.${notNow.code}`, { name, at, hasDate: notNow.at === null ? 'no' : 'yes' });
}

/** What to think over before sending: the last relance, an hour at which people are at home. */
function useAsks({ screen, isAfterCall }: WritingContext): string | null {
  const t = useTranslations('writing');
  const { approach, person, reader, isOpenHour } = screen;
  const { decision } = approach;
  const name = person.firstName || person.lastName;
  const theirs = { ...reader, timeZone: person.timeZone };
  const sentences: string[] = [];
  if (decision.do === 'relance' && decision.lastChance && !isAfterCall) sentences.push(t('really'));
  if (!isOpenHour) {
    const { hour } = clockAt(reader.now, person.timeZone);
    const isDayTime = hour >= 9 && hour < 18;
    sentences.push(
      isDayTime
        ? t('closedDay', { name, day: weekdayOf(theirs) })
        : t('closedHour', { name, hour: hourOf(reader.now, theirs) }),
    );
  }
  return sentences.length > 0 ? sentences.join(' ') : null;
}

function weekdayOf(reader: { now: number; locale: 'fr' | 'en'; timeZone: string }): string {
  return new Intl.DateTimeFormat(reader.locale === 'fr' ? 'fr-FR' : 'en-GB', {
    weekday: 'long',
    timeZone: reader.timeZone,
  }).format(reader.now);
}

function useSlots({ screen }: WritingContext) {
  const t = useTranslations('writing');
  const words = useTranslations('vocabulary');
  const { reader, person, approach, slots, slotNow } = screen;
  const proposed =
    approach.decision.do === 'relance' || approach.decision.do === 'courtesy' ? approach.decision.slot : null;
  const fresh = slots.find((slot) => slot.triedAt === null)?.slot ?? null;
  return slots.map((slot) => ({
    ...slot,
    hours: words(`slot.${slot.slot}`),
    tried:
      slot.triedAt === null
        ? null
        : t('call.tried', { day: onDay(slot.triedAt, { ...reader, timeZone: person.timeZone }) }),
    isNow: slot.slot === slotNow,
    isProposed: slot.slot === (proposed ?? fresh),
  }));
}

function useKeyLines() {
  const t = useTranslations('writing');
  const ctrl = [t('keys.control'), t('keys.enter')];
  return [
    { keys: ['J', 'K'], what: t('keys.long.move') },
    { keys: ['E'], what: t('keys.long.write') },
    { keys: ['T'], what: t('keys.long.trame') },
    { keys: ['C'], what: t('keys.long.channel') },
    { keys: ctrl, what: t('keys.long.step') },
    { keys: [t('keys.alt'), '1…9'], what: t('keys.long.fix') },
    { keys: ['1', '2', '3'], what: t('keys.long.outcome') },
    { keys: ['H'], what: t('keys.long.later') },
    { keys: ['A'], what: t('keys.long.reply') },
    { keys: ['P'], what: t('keys.long.skip') },
    { keys: ['V'], what: t('keys.long.title') },
    { keys: ['S'], what: t('keys.long.star') },
    { keys: ['O'], what: t('keys.long.card') },
    { keys: ['Z'], what: t('keys.long.undo') },
    { keys: [t('keys.escape')], what: t('keys.long.quit') },
  ];
}
