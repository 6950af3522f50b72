import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { ActionForm } from '@/components/forms/action-form';
import { FormInput } from '@/components/forms/form-fields';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import type { IconName } from '@/components/ui/icons';
import { Link } from '@/components/ui/link';
import { chooseFit, confirmOwnProfile, confirmTitle, writeHook } from '@/lib/actions/before-writing';
import {
  type BeforeWritingView,
  type Check,
  checkBeforeWriting,
  JOB_FITS,
} from '@/lib/domain/messages/before-writing';
import { LONGEST_HOOK } from '@/lib/domain/messages/hook';
import { onDay, type Reader } from '@/lib/locale/dates';
import { onePoint } from '@/lib/locale/typography';

const FACES: Record<Check['state'], { icon: IconName; className: string }> = {
  settled: { icon: 'check', className: 'text-ok' },
  asked: { icon: 'circle-help', className: 'text-ink-3' },
  blocks: { icon: 'circle-alert', className: 'text-danger' },
};

/**
 * What to settle before writing to somebody, inline: « pourquoi vous », whether the job fits, whether the title was looked at, which company is
 * named, and whether they may be asked for a recommendation. A server component: every control is a small form over a server action that leaves
 * the page, and any draft on it, where it is. Closed once everything is settled.
 *
 * @param view what lib/db/before-writing.ts (`listBeforeWriting`, in a loader's transaction) or lib/loaders/before-writing.ts gives for the approach
 * @param name the person's, whole: controls carry it
 * @param reader where and when the reader is
 * @param mayEdit false: sentences alone (`may(role, 'approach.rank')`)
 * @param isOpen opened at first; unless said, when something is still asked
 */
export function BeforeWriting({
  view,
  name,
  reader,
  mayEdit = true,
  isOpen,
}: {
  view: BeforeWritingView;
  name: string;
  reader: Reader;
  mayEdit?: boolean;
  isOpen?: boolean;
}) {
  const t = useTranslations('trames');
  const checks = checkBeforeWriting(view, reader.now);
  const asked = checks.filter((check) => check.state !== 'settled').length;
  return (
    <details className="before-writing" open={isOpen ?? asked > 0} data-before-writing>
      <summary className="flex cursor-pointer items-baseline gap-2 py-1 text-sm max-md:min-h-11 max-md:items-center">
        <span className="font-semibold">{t('before.title')}</span>
        <span className="text-ink-2">{t('before.left', { count: asked })}</span>
      </summary>
      <ul className="grid gap-2 py-1 text-sm">
        {checks.map((check) => (
          <li key={check.code}>
            <CheckLine check={check} view={view} name={name} mayEdit={mayEdit} reader={reader} />
          </li>
        ))}
        {!view.isVivier && (
          <li>
            <Line
              icon={view.mayAskReferral ? 'check' : 'minus'}
              tone={view.mayAskReferral ? 'text-ok' : 'text-ink-3'}
            >
              {t(view.mayAskReferral ? 'before.referral.yes' : 'before.referral.notYet')}
            </Line>
          </li>
        )}
      </ul>
    </details>
  );
}

interface LineFacts {
  readonly check: Check;
  readonly view: BeforeWritingView;
  readonly name: string;
  readonly reader: Reader;
  readonly mayEdit: boolean;
}

function CheckLine(facts: LineFacts) {
  switch (facts.check.code) {
    case 'HOOK':
      return <HookLine {...facts} />;
    case 'FIT':
      return <FitLine {...facts} />;
    case 'TITLE':
      return <TitleLine {...facts} />;
    case 'COMPANY':
      return <CompanyLine {...facts} />;
    case 'OWN_PROFILE':
      return <OwnProfileLine {...facts} />;
  }
}

/**
 * « Pourquoi vous » as one quiet field, alone: for the place where somebody was just starred. A hook that stands for another person comes back
 * with their name.
 */
export function HookField({
  approachId,
  hook,
  name,
}: {
  approachId: string;
  hook: string | null;
  name: string;
}) {
  const t = useTranslations('trames');
  return (
    <ActionForm action={writeHook} quiet className="min-w-0 flex-1">
      <input type="hidden" name="approachId" value={approachId} />
      <div className="flex items-end gap-2">
        <FormInput
          name="hook"
          label={t('before.hook.of', { name })}
          hideLabel
          placeholder={t('before.hook.example')}
          defaultValue={hook ?? ''}
          maxLength={LONGEST_HOOK}
          autoComplete="off"
          className="min-w-0 flex-1"
        />
        <Button>{t('before.keep')}</Button>
      </div>
    </ActionForm>
  );
}

function HookLine({ check, view, name, mayEdit }: LineFacts) {
  const t = useTranslations('trames');
  if (check.state === 'settled')
    return (
      <State
        check={check}
        change={mayEdit && <HookField approachId={view.approachId} hook={view.hook} name={name} />}
      >
        {t('before.hook.said')} <span className="font-medium">{view.hook}</span>
      </State>
    );
  return (
    <State check={check}>
      {t('before.hook.asked')}
      {mayEdit && <HookField approachId={view.approachId} hook={null} name={name} />}
    </State>
  );
}

function FitLine({ check, view, name, mayEdit }: LineFacts) {
  const t = useTranslations('trames');
  const compared = t('before.fit.compared', {
    role: view.campaignName,
    title: view.title ?? t('before.fit.noTitle'),
    hasWish: view.lookingFor ? 'yes' : 'no',
    wish: view.lookingFor ?? '',
  });
  const choices = mayEdit && (
    <ActionForm action={chooseFit} quiet>
      <input type="hidden" name="approachId" value={view.approachId} />
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would say its legend twice */}
      <div role="group" aria-label={t('before.fit.of', { name })} className="flex flex-wrap gap-1.5">
        {JOB_FITS.map((fit) => (
          <Button key={fit} name="fit" value={fit} aria-pressed={view.fit === fit}>
            {t(`before.fit.${fit}`)}
          </Button>
        ))}
      </div>
    </ActionForm>
  );
  if (check.state === 'asked')
    return (
      <State check={check}>
        {compared}
        {choices}
      </State>
    );
  if (check.state === 'blocks')
    return (
      <State check={check}>
        {t('before.fit.blocked')}
        {mayEdit && (
          <ActionForm action={chooseFit} quiet className="flex flex-wrap items-end gap-2">
            <input type="hidden" name="approachId" value={view.approachId} />
            <input type="hidden" name="fit" value="NEITHER" />
            <FormInput
              name="reason"
              label={t('before.fit.reason')}
              required
              maxLength={300}
              autoComplete="off"
              className="min-w-0 flex-1 basis-52"
            />
            <Button>{t('before.fit.anyway')}</Button>
          </ActionForm>
        )}
        {choices}
      </State>
    );
  return (
    <State check={check} change={choices}>
      {view.fit === 'NEITHER'
        ? t('before.fit.overridden', { reason: view.fitReason ?? '' })
        : t(`before.fit.settled.${view.fit ?? 'DOES_IT'}`)}
    </State>
  );
}

function TitleLine({ check, view, name, mayEdit, reader }: LineFacts) {
  const t = useTranslations('trames');
  const title = [view.title, view.company].filter(Boolean).join(', ') || t('before.fit.noTitle');
  return (
    <State check={check}>
      <span>
        {view.titleCheckedAt === null
          ? t('before.checkedTitle.never', { title })
          : onePoint(t('before.checkedTitle.on', { title, day: onDay(view.titleCheckedAt, reader) }))}
      </span>
      {mayEdit && check.state !== 'settled' && (
        <ActionForm action={confirmTitle} quiet>
          <input type="hidden" name="contactId" value={view.contactId} />
          <Button icon="check" data-title-checked aria-label={t('before.checkedTitle.of', { name })}>
            {t('before.checkedTitle.today')}
          </Button>
        </ActionForm>
      )}
    </State>
  );
}

function CompanyLine({ check, view, mayEdit }: LineFacts) {
  const t = useTranslations('trames');
  return (
    <State check={check}>
      <span>
        {view.hiringCompany
          ? t('before.company.named', { company: view.hiringCompany })
          : view.confidentialReason
            ? t('before.company.confidential', { reason: view.confidentialReason })
            : t('before.company.asked')}
        {mayEdit && check.state !== 'settled' && (
          <>
            {' '}
            <Link href={`/campaigns/${view.campaignId}/edit`} className="text-accent underline">
              {t('before.company.say')}
            </Link>
          </>
        )}
      </span>
    </State>
  );
}

function OwnProfileLine({ check, view, mayEdit, reader }: LineFacts) {
  const t = useTranslations('trames');
  return (
    <State check={check}>
      <span>
        {view.ownProfileCheckedAt === null
          ? t('before.ownProfile.asked')
          : t('before.ownProfile.on', { day: onDay(view.ownProfileCheckedAt, reader) })}
      </span>
      {mayEdit && check.state !== 'settled' && (
        <ActionForm action={confirmOwnProfile} quiet>
          <input type="hidden" name="campaignId" value={view.campaignId} />
          <Button icon="check">{t('before.ownProfile.done')}</Button>
        </ActionForm>
      )}
    </State>
  );
}

/** A sentence with its mark, its control under it, and a way to change what is settled. */
function State({ check, change, children }: { check: Check; change?: ReactNode; children: ReactNode }) {
  const t = useTranslations('trames');
  const face = FACES[check.state];
  return (
    <Line icon={face.icon} tone={face.className}>
      {change ? (
        <details className="group">
          <summary className="flex cursor-pointer flex-wrap items-baseline gap-x-2">
            <span>{children}</span>
            <span className="text-accent underline group-open:hidden">{t('before.change')}</span>
          </summary>
          <div className="mt-1.5">{change}</div>
        </details>
      ) : (
        <div className="grid gap-1.5">{children}</div>
      )}
    </Line>
  );
}

function Line({ icon, tone, children }: { icon: IconName; tone: string; children: ReactNode }) {
  return (
    <div className="flex items-start gap-2">
      <Icon name={icon} className={`mt-0.5 size-4 ${tone}`} />
      <div className="min-w-0 flex-1 text-pretty">{children}</div>
    </div>
  );
}
