import { useTranslations } from 'next-intl';
import { Fragment } from 'react';
import { ButtonLink } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { Notice } from '@/components/ui/notice';
import { Pips } from '@/components/ui/pips';
import { StarButton } from '@/components/ui/star-button';
import { Tag } from '@/components/ui/tag';
import { HookField } from '@/components/writing/before-writing';
import type { PersonApproach, PersonView } from '@/lib/domain/contacts/person-view';
import { dateOf, onDay, type Reader } from '@/lib/locale/dates';
import { explainDecision } from '@/lib/locale/reasons';
import { useChoiceWords } from './choice-words';
import { CallChoices, LaterChoices, ReplyChoices } from './choices';
import { CATEGORY_ICONS, categoryColor } from './reach';
import { Remembered } from './remembered';
import { Timeline } from './timeline';
import { formAction, type RelanceActions } from './week-screen';

export interface PersonContext extends Reader {
  readonly memberId: string;
  readonly maxRelances: number;
  readonly actions: RelanceActions;
  readonly memberName: (id: string) => string | null;
  /** Where closing leads. */
  readonly backHref: string;
  /** Where the panel itself stands, for browsers without scripts: they come back to it. */
  readonly here?: string;
}

/** A person beside the list: who they are, what comes next in each campaign and why, and all that was said. */
export function PersonPanel({ person, context }: { person: PersonView | null; context: PersonContext }) {
  const t = useTranslations('person');
  return (
    <section className="panel" aria-label={t('label')} data-panel>
      <div className="panel-head">
        <ButtonLink
          href={context.backHref}
          variant="quiet"
          icon="arrow-left"
          className="md:hidden"
          data-close
        >
          {t('back')}
        </ButtonLink>
        <a
          href={context.backHref}
          data-close
          className="button button-quiet button-icon ml-auto max-md:hidden"
          aria-label={t('close')}
          title={t('close')}
        >
          <Icon name="x" />
        </a>
      </div>
      {person ? (
        <div className="panel-body">
          <Who person={person} context={context} />
          {person.objectedAt !== null && (
            <Notice tone="late" className="!m-0">
              {t('objected', { day: onDay(person.objectedAt, context) })}
            </Notice>
          )}
          <section aria-label={t('next')}>
            {person.approaches.map((approach) => (
              <Fragment key={approach.approachId}>
                <ApproachNext approach={approach} context={context} />
                {/* « La personne que je cherche » : then why, asked here and never in a window. */}
                {approach.starred && !approach.hook && !approach.isVivier && (
                  <HookField
                    approachId={approach.approachId}
                    hook={null}
                    name={`${person.firstName} ${person.lastName}`}
                  />
                )}
              </Fragment>
            ))}
          </section>
          <Timeline person={person} context={context} />
        </div>
      ) : (
        <p className="panel-body text-ink-2">{t('notFound')}</p>
      )}
    </section>
  );
}

function Who({ person, context }: { person: PersonView; context: PersonContext }) {
  const t = useTranslations('person');
  const relances = useTranslations('relances');
  const name = `${person.firstName} ${person.lastName}`;
  const roles = person.approaches.filter((approach) => !approach.isVivier);
  const starred = roles.find((approach) => approach.isMine && approach.starred);
  const starrable = starred ?? roles.find((approach) => approach.isMine) ?? roles[0];
  const isStarred = starrable?.starred ?? false;
  const about = [
    [person.title, person.company].filter(Boolean).join(', '),
    person.location,
    person.degree === null
      ? null
      : person.degree === 1
        ? t('firstDegree')
        : t('degree', { degree: person.degree }),
  ].filter(Boolean);
  return (
    <header>
      <div className="flex items-start gap-2">
        <h2
          tabIndex={-1}
          data-panel-title
          className="min-w-0 font-serif text-[1.625rem]/tight font-medium tracking-[-0.015em] outline-none"
        >
          {name}
        </h2>
        {starrable && (
          <form className="mt-1 shrink-0">
            <input type="hidden" name="approachId" value={starrable.approachId} />
            <input type="hidden" name="starred" value={isStarred ? '0' : '1'} />
            {context.here && <input type="hidden" name="back" value={context.here} />}
            <StarButton
              starred={isStarred}
              label={relances(isStarred ? 'star.on' : 'star.off', { name })}
              formAction={formAction(context.actions.star)}
              data-verb="star"
            />
          </form>
        )}
      </div>
      {about.length > 0 && <p className="mt-0.5 text-ink-2">{about.join(' · ')}</p>}
      <div className="mt-2 flex flex-wrap gap-1.5">
        {person.title && (
          <Tag tone={person.titleCheckedAt === null ? 'late' : 'plain'}>
            {person.titleCheckedAt === null
              ? t('titleUnchecked')
              : t('titleChecked', {
                  day: `${context.locale === 'fr' ? 'le' : 'on'} ${dateOf(person.titleCheckedAt, context)}`,
                })}
          </Tag>
        )}
        {person.openToWork && <Tag tone="ok">{t('openToWork')}</Tag>}
        {person.openProfile && <Tag>{t('openProfile')}</Tag>}
        {person.inCommon.length > 0 && <Tag>{t('inCommon', { things: person.inCommon.join(', ') })}</Tag>}
      </div>
      <Remembered person={person} context={context} />
      <ul className="mt-3 grid gap-0.5 text-sm">
        {person.linkedinSlug && (
          <li>
            <a
              className="inline-flex items-center gap-2 rounded-sm py-1 text-accent hover:underline max-md:min-h-11"
              href={`https://www.linkedin.com/in/${encodeURIComponent(person.linkedinSlug)}/`}
              target="_blank"
              rel="noreferrer"
            >
              <Icon name="contact" className="size-4 text-ink-3" />
              {t('profile')}
            </a>
          </li>
        )}
        {person.addresses.map((address) => (
          <li key={address.value} className="flex flex-wrap items-center gap-x-2">
            <a
              className={`inline-flex min-w-0 items-center gap-2 rounded-sm py-1 hover:underline max-md:min-h-11 ${address.bouncedAt ? 'text-ink-3 line-through' : 'text-accent'}`}
              href={`${address.kind === 'EMAIL' ? 'mailto' : 'tel'}:${address.value}`}
            >
              <Icon name={address.kind === 'EMAIL' ? 'mail' : 'phone'} className="size-4 text-ink-3" />
              <span className="min-w-0 break-all">{address.value}</span>
            </a>
            {address.bouncedAt && <Tag tone="late">{t('bounced')}</Tag>}
          </li>
        ))}
      </ul>
    </header>
  );
}

export function ApproachNext({ approach, context }: { approach: PersonApproach; context: PersonContext }) {
  const t = useTranslations('person');
  const words = useTranslations('vocabulary');
  const relances = useTranslations('relances');
  const choiceWords = useChoiceWords(context);
  const { decision } = approach;
  const isDue = decision.do === 'relance' || decision.do === 'courtesy';
  const channel = isDue ? decision.channel : null;
  const write = !(decision.do === 'stop' && decision.code === 'OBJECTED') && (
    <ButtonLink href={`/write/${approach.approachId}`} icon="notebook-pen">
      {t('write')}
    </ButtonLink>
  );
  return (
    <div className="approach">
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm">
        <span className="font-semibold">{approach.isVivier ? t('vivier') : approach.campaignName}</span>
        <span className="text-ink-3">
          {words(`stage.${approach.stage}` as 'stage.SOURCED')}
          {!approach.isMine && ` · ${t('owner', { name: approach.ownerName })}`}
        </span>
        {decision.do === 'relance' && (
          <span className="flex items-center gap-1.5 text-ink-2">
            <span style={{ color: categoryColor(decision.code) }}>
              <Icon name={CATEGORY_ICONS[decision.code]} className="size-[0.9375rem]" />
            </span>
            {words(`category.${decision.code}`)}
            {decision.step !== null && decision.code !== 'KEEPING_IN_TOUCH' && (
              <Pips
                step={decision.step}
                max={context.maxRelances}
                label={relances('pips', { step: decision.step, max: context.maxRelances })}
              />
            )}
          </span>
        )}
        {decision.do === 'courtesy' && <Tag tone="accent">{words(`courtesy.${decision.code}`)}</Tag>}
        {decision.do === 'wait' && <Tag>{words(`wait.${decision.code}`)}</Tag>}
        {decision.do === 'stop' && <Tag>{words(`stop.${decision.code}`)}</Tag>}
      </div>
      <p className="text-pretty text-ink-2">{explainDecision(decision, context)}</p>
      {approach.hook && (
        <p className="text-sm text-pretty">
          <span className="text-ink-3">{t('hook')}</span> {approach.hook}
        </p>
      )}
      {approach.unclassifiedId && (
        <div className="grid gap-1.5">
          <p className="text-sm font-medium">{relances('reply.classify')}</p>
          <ReplyChoices
            approachId={approach.approachId}
            interactionId={approach.unclassifiedId}
            actions={context.actions}
            words={choiceWords}
            back={context.here}
            columns
          />
        </div>
      )}
      {isDue && approach.todoId && (
        <div className="flex flex-wrap items-start gap-1.5">
          {channel === 'PHONE' ? (
            // A call is done in one of three ways: which, is all there is to say.
            <CallChoices
              approachId={approach.approachId}
              todoId={approach.todoId}
              actions={context.actions}
              words={choiceWords}
              back={context.here}
            />
          ) : (
            <form>
              <input type="hidden" name="approachId" value={approach.approachId} />
              <input type="hidden" name="todoId" value={approach.todoId} />
              <input type="hidden" name="channel" value={channel ?? ''} />
              {context.here && <input type="hidden" name="back" value={context.here} />}
              <button
                type="submit"
                className="button button-primary"
                formAction={formAction(context.actions.done)}
                data-verb="done"
              >
                <Icon name="check" />
                {relances('done')}
              </button>
            </form>
          )}
          {write}
          <Disclosure label={relances('later')} icon="clock">
            <LaterChoices
              approachId={approach.approachId}
              todoId={approach.todoId}
              actions={context.actions}
              words={choiceWords}
              back={context.here}
            />
          </Disclosure>
          <Disclosure label={t('replied')} icon="reply">
            <ReplyChoices
              approachId={approach.approachId}
              todoId={approach.todoId}
              actions={context.actions}
              words={choiceWords}
              back={context.here}
              columns
            />
          </Disclosure>
        </div>
      )}
      {!isDue && !approach.unclassifiedId && decision.do !== 'wait' && write && <div>{write}</div>}
      {!approach.isVivier && decision.do === 'wait' && !approach.unclassifiedId && (
        <div className="flex flex-wrap items-start gap-1.5">
          {write}
          <Disclosure label={t('replied')} icon="reply">
            <ReplyChoices
              approachId={approach.approachId}
              actions={context.actions}
              words={choiceWords}
              back={context.here}
              columns
            />
          </Disclosure>
        </div>
      )}
    </div>
  );
}

/** Choices behind a button that the browser opens by itself; one at a time. */
function Disclosure({
  label,
  icon,
  children,
}: {
  label: string;
  icon: 'clock' | 'reply';
  children: React.ReactNode;
}) {
  return (
    <details name="choices" className="open:w-full">
      <summary className="button">
        <Icon name={icon} />
        {label}
      </summary>
      <div className="mt-2 grid gap-1.5 rounded-lg bg-sunk p-2.5">{children}</div>
    </details>
  );
}
