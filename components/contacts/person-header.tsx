import { getTranslations } from 'next-intl/server';
import { Remembered } from '@/components/relances/remembered';
import { Button, ButtonLink } from '@/components/ui/button';
import { PageHeader } from '@/components/ui/page-header';
import { Tag } from '@/components/ui/tag';
import { checkTitle } from '@/lib/actions/contacts';
import type { ContactScreen } from '@/lib/domain/contacts/contact-view';
import { DAY } from '@/lib/domain/time/instant';
import { dateOf } from '@/lib/locale/dates';

/** A title nobody has looked at for this long may no longer be true. */
const TITLE_STANDS = 90 * DAY;

/** Who the page is about: name, work, place, profile, and whether the title was checked lately. */
export async function PersonHeader({
  screen,
  path,
  mayEdit,
}: {
  screen: ContactScreen;
  path: string;
  mayEdit: boolean;
}) {
  const t = await getTranslations('contacts');
  const words = await getTranslations('person');
  const { person, contact, reader } = screen;
  const about = [
    [person.title, person.company].filter(Boolean).join(', '),
    person.location,
    person.degree === null
      ? null
      : person.degree === 1
        ? words('firstDegree')
        : words('degree', { degree: person.degree }),
    contact.timeZone && contact.timeZone !== reader.timeZone ? contact.timeZone.replaceAll('_', ' ') : null,
  ].filter(Boolean);
  const checkedAt = person.titleCheckedAt;
  const on = reader.locale === 'fr' ? 'le' : 'on';
  const isChecked = checkedAt !== null && reader.now - checkedAt < TITLE_STANDS;
  return (
    <>
      <PageHeader
        title={`${person.firstName} ${person.lastName}`.trim()}
        sub={about.join(' · ')}
        actions={
          <>
            {person.linkedinSlug && (
              <ButtonLink
                external
                href={`https://www.linkedin.com/in/${encodeURIComponent(person.linkedinSlug)}/`}
                icon="external-link"
              >
                {words('profile')}
              </ButtonLink>
            )}
            {mayEdit && (
              <ButtonLink href={`${path}?edit=identity`} icon="pencil">
                {t('edit')}
              </ButtonLink>
            )}
          </>
        }
      />
      <div className="-mt-2 mb-4 px-4 md:-mt-4 md:px-0">
        <div className="flex flex-wrap items-center gap-2">
          {person.title && (
            <Tag tone={isChecked ? 'plain' : 'late'}>
              {checkedAt === null
                ? words('titleUnchecked')
                : words('titleChecked', { day: `${on} ${dateOf(checkedAt, reader)}` })}
            </Tag>
          )}
          {person.openToWork && <Tag tone="ok">{words('openToWork')}</Tag>}
          {person.openProfile && <Tag>{words('openProfile')}</Tag>}
          {person.inCommon.length > 0 && (
            <Tag>{words('inCommon', { things: person.inCommon.join(', ') })}</Tag>
          )}
          {person.title && mayEdit && !isToday(checkedAt, reader.now) && (
            <form action={checkTitle}>
              <input type="hidden" name="contactId" value={contact.id} />
              <input type="hidden" name="back" value={path} />
              <Button variant="quiet" icon="check">
                {t('checkTitle')}
              </Button>
            </form>
          )}
        </div>
        <Remembered person={person} context={reader} />
      </div>
    </>
  );
}

function isToday(at: number | null, now: number): boolean {
  return at !== null && now - at < DAY / 2;
}
