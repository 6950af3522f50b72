import { useTranslations } from 'next-intl';
import { Remembered } from '@/components/relances/remembered';
import { Timeline } from '@/components/relances/timeline';
import { Link } from '@/components/ui/link';
import { StarButton } from '@/components/ui/star-button';
import { Tag } from '@/components/ui/tag';
import { toggleStar } from '@/lib/actions/relances';
import { ANGLES } from '@/lib/domain/messages/angles';
import { isFitBlocking } from '@/lib/domain/messages/before-writing';
import { dateOf } from '@/lib/locale/dates';
import { explainDecision } from '@/lib/locale/reasons';
import { BeforeWriting } from './before-writing';
import type { WritingContext } from './writing-screen';

/** Who they are, what to settle before writing, how much they were written to, and all that was said. */
export function PersonSide({ context }: { context: WritingContext }) {
  const t = useTranslations('writing');
  const words = useTranslations('person');
  const relances = useTranslations('relances');
  const { screen, here } = context;
  const { person, approach, reader, before } = screen;
  const name = `${person.firstName} ${person.lastName}`.trim();
  const about = [
    [person.title, person.company].filter(Boolean).join(', '),
    person.location,
    person.degree === null
      ? null
      : person.degree === 1
        ? words('firstDegree')
        : words('degree', { degree: person.degree }),
  ].filter(Boolean);
  const others = person.approaches.filter((one) => one.approachId !== approach.approachId && !one.isVivier);
  const angleOf = (id: string) => {
    const angle = ANGLES.find((one) => one === screen.angles[id]);
    return angle ? t('angleWas', { angle: t(`angle.${angle}`) }) : null;
  };
  return (
    <section className="writing-person" aria-label={words('label')}>
      <div className="flex items-start gap-2">
        <form className="mt-1.5 shrink-0">
          <input type="hidden" name="approachId" value={approach.approachId} />
          <input type="hidden" name="starred" value={approach.starred ? '0' : '1'} />
          <input type="hidden" name="back" value={here} />
          <StarButton
            starred={approach.starred}
            label={relances(approach.starred ? 'star.on' : 'star.off', { name })}
            formAction={toggleStar as unknown as (form: FormData) => Promise<void>}
            data-key="s"
          />
        </form>
        <h1 tabIndex={-1} data-person className="min-w-0 text-[1.625rem] outline-none">
          {name}
        </h1>
        <Link
          href={`/contacts/${person.contactId}`}
          data-key="o"
          className="mt-1.5 ml-auto shrink-0 text-sm text-ink-3 hover:underline"
        >
          {t('card')}
        </Link>
      </div>
      {about.length > 0 && <p className="mt-0.5 text-ink-2">{about.join(' · ')}</p>}
      <h2 className="sr-only">{t('who')}</h2>
      <div className="mt-2.5 flex flex-wrap gap-1.5">
        {before.hook && (
          <Tag tone="accent">
            <span className="whitespace-normal">{t('hook', { hook: before.hook })}</span>
          </Tag>
        )}
        {person.title && (
          <Tag tone={person.titleCheckedAt === null ? 'late' : 'plain'}>
            {person.titleCheckedAt === null
              ? words('titleUnchecked')
              : words('titleChecked', {
                  day: `${reader.locale === 'fr' ? 'le' : 'on'} ${dateOf(person.titleCheckedAt, reader)}`,
                })}
          </Tag>
        )}
        {person.inCommon.length > 0 && (
          <Tag>
            <span className="whitespace-normal">
              {words('inCommon', { things: person.inCommon.join(', ') })}
            </span>
          </Tag>
        )}
        {person.openToWork && <Tag tone="ok">{words('openToWork')}</Tag>}
        {person.openProfile && <Tag>{words('openProfile')}</Tag>}
      </div>
      <Remembered person={person} context={reader} />
      {others.length > 0 && (
        <ul className="mt-2 grid gap-0.5 text-sm text-ink-2" aria-label={t('others')}>
          {others.map((other) => (
            <li key={other.approachId} className="text-pretty">
              <span className="font-medium text-ink">{other.campaignName}</span>
              {!other.isMine && ` · ${words('owner', { name: other.ownerName })}`}
              {' · '}
              {explainDecision(other.decision, {
                ...reader,
                maxRelances: reader.policy.maxRelances,
                memberName: (id) => reader.memberNames[id] ?? null,
              })}
            </li>
          ))}
        </ul>
      )}
      <div className="mt-2 mb-4">
        <BeforeWriting view={before} name={name} reader={reader} isOpen={isFitBlocking(before)} />
      </div>
      <Timeline person={person} context={{ ...reader }} noteOf={angleOf} />
    </section>
  );
}
