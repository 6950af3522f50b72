import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/forms/action-form';
import { FormInput, FormSelect } from '@/components/forms/form-fields';
import { FormCheckbox, FormTextarea } from '@/components/forms/more-fields';
import { Button } from '@/components/ui/button';
import { Link } from '@/components/ui/link';
import { recordByHand } from '@/lib/actions/history';
import type { PersonView } from '@/lib/domain/contacts/person-view';
import type { ReaderView } from '@/lib/domain/contacts/reader-view';
import {
  channelsOf,
  HAND_FIELDS,
  HAND_KINDS,
  type HandField,
  type HandKind,
  isNeeded,
  outcomesOf,
} from '@/lib/domain/interactions/by-hand';
import { CALLERS, LIFE_EVENTS, SENTIMENTS } from '@/lib/domain/interactions/interaction';
import { clockAt, momentOf } from '@/lib/locale/dates';

/** Something that happened, recorded by hand: first what, by its address, then what that needs. Works without a script. */
export async function RecordForm({
  person,
  kind,
  reader,
  path,
}: {
  person: PersonView;
  kind: HandKind;
  reader: ReaderView;
  path: string;
}) {
  const t = await getTranslations('contacts.record');
  const words = await getTranslations('vocabulary');
  const today = clockAt(reader.now, reader.timeZone);
  const two = (figure: number) => String(figure).padStart(2, '0');
  const day = `${today.year}-${two(today.month)}-${two(today.date)}`;
  const open = person.approaches.filter((approach) => !approach.isVivier);
  const approaches = open.length > 0 ? open : person.approaches;
  const choose = { value: '', label: t('choose') };
  const fields: readonly HandField[] = HAND_FIELDS[kind];
  const sent = person.timeline.filter((row) => row.kind === 'MESSAGE_SENT' && !row.voided).toReversed();
  return (
    <div className="grid gap-4">
      <nav aria-label={t('what')} className="flex flex-wrap gap-1.5">
        {HAND_KINDS.map((one) => (
          <Link
            key={one}
            href={`${path}?record=${one}#record`}
            scroll={false}
            aria-current={one === kind ? 'true' : undefined}
            className="rounded-full border border-line px-2.5 py-1 text-sm text-ink-2 hover:border-ink-3 hover:text-ink aria-[current]:border-transparent aria-[current]:bg-accent-soft aria-[current]:font-medium aria-[current]:text-accent max-md:py-2.5"
          >
            {words(`kind.${one}`)}
          </Link>
        ))}
      </nav>
      <ActionForm action={recordByHand} className="grid gap-4">
        <input type="hidden" name="kind" value={kind} />
        <input type="hidden" name="back" value={path} />
        {approaches.length === 1 ? (
          <input type="hidden" name="approachId" value={approaches[0]!.approachId} />
        ) : (
          <FormSelect
            name="approachId"
            label={t('campaign')}
            options={approaches.map((one) => ({
              value: one.approachId,
              label: one.isVivier ? t('vivier') : one.campaignName,
            }))}
          />
        )}
        <div className="grid grid-cols-2 gap-3">
          <FormInput name="day" type="date" label={t('day')} defaultValue={day} max={day} required />
          <FormInput
            name="time"
            type="time"
            label={t('time')}
            defaultValue={`${two(today.hour)}:${two(today.minute)}`}
            required
          />
        </div>
        {fields.includes('channel') && (
          <FormSelect
            name="channel"
            label={t('channel')}
            required={isNeeded(kind, 'channel')}
            options={[
              choose,
              ...channelsOf(kind).map((value) => ({ value, label: words(`channel.${value}`) })),
            ]}
          />
        )}
        {fields.includes('outcome') && (
          <FormSelect
            name="outcome"
            label={t(kind === 'CALL_MADE' ? 'callOutcome' : 'processOutcome')}
            required
            options={[
              choose,
              ...outcomesOf(kind).map((value) => ({ value, label: words(`outcome.${value}`) })),
            ]}
          />
        )}
        {fields.includes('by') && (
          <FormSelect
            name="by"
            label={t('by')}
            defaultValue="US"
            options={CALLERS.map((value) => ({ value, label: t(`caller.${value}`) }))}
          />
        )}
        {fields.includes('event') && (
          <FormSelect
            name="event"
            label={t('event')}
            required
            options={[choose, ...LIFE_EVENTS.map((value) => ({ value, label: words(`event.${value}`) }))]}
          />
        )}
        {fields.includes('sentiment') && (
          <FormSelect
            name="sentiment"
            label={t('sentiment')}
            options={[
              { value: '', label: t('unclassified') },
              ...SENTIMENTS.map((value) => ({ value, label: words(`sentiment.${value}`) })),
            ]}
          />
        )}
        {fields.includes('about') && (
          <FormSelect
            name="about"
            label={t('about')}
            options={[
              choose,
              ...sent.map((row) => ({
                value: row.id,
                label: `${momentOf(row.occurredAt, reader)}${row.channel ? ` · ${words(`channel.${row.channel}`)}` : ''}`,
              })),
            ]}
          />
        )}
        {fields.includes('hard') && (
          <FormCheckbox name="hard" label={t('hard')} hint={t('hardHint')} defaultChecked />
        )}
        {fields.includes('untilDay') && (
          <div className="grid grid-cols-2 items-end gap-3">
            <FormInput
              name="untilDay"
              type="date"
              label={t(`until.${untilWord(kind)}`)}
              optional={isNeeded(kind, 'untilDay') ? undefined : t('optional')}
              required={isNeeded(kind, 'untilDay')}
            />
            {fields.includes('untilTime') && (
              <FormInput name="untilTime" type="time" label={t('untilTime')} required />
            )}
          </div>
        )}
        {fields.includes('body') && (
          <FormTextarea name="body" label={t(bodyWord(kind))} optional={t('optional')} rows={4} />
        )}
        <div>
          <Button variant="primary">{t('submit')}</Button>
        </div>
      </ActionForm>
    </div>
  );
}

function untilWord(kind: HandKind): 'AUTO_REPLY_RECEIVED' | 'MEETING_SET' | 'NAMED' {
  return kind === 'AUTO_REPLY_RECEIVED' || kind === 'MEETING_SET' ? kind : 'NAMED';
}

function bodyWord(kind: HandKind): 'sent' | 'said' | 'theirs' {
  if (kind === 'MESSAGE_SENT' || kind === 'INVITATION_SENT') return 'sent';
  return kind === 'CALL_MADE' || kind === 'CALL_ANSWERED' || kind === 'LIFE_EVENT' ? 'said' : 'theirs';
}
