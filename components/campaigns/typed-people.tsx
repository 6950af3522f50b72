'use client';

import { useOutcome } from '@/components/forms/action-form';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import type { IconName } from '@/components/ui/icons';
import { Textarea } from '@/components/ui/textarea';
import type { Understood, UnderstoodLine } from '@/lib/actions/campaign-typed-people';

export interface TypedPeopleWords {
  readonly label: string;
  readonly hint: string;
  readonly placeholder: string;
  readonly add: string;
  readonly read: string;
  readonly understood: string;
}

const FACES: Record<UnderstoodLine['state'], { icon: IconName; className: string }> = {
  NEW: { icon: 'user-plus', className: 'text-accent' },
  KNOWN: { icon: 'user-check', className: 'text-ok' },
  UNREAD: { icon: 'circle-alert', className: 'text-late' },
};

/** Inside an `ActionForm` over `addTypedPeople`: where people are typed, and below what was understood of them. */
export function TypedPeople({ words }: { words: TypedPeopleWords }) {
  const outcome = useOutcome<Understood>();
  const understood = outcome?.ok ? outcome.value : null;
  const refused = outcome && !outcome.ok ? outcome : null;
  return (
    <>
      <Textarea
        key={understood?.typed}
        name="people"
        label={words.label}
        hint={words.hint}
        placeholder={words.placeholder}
        defaultValue={understood?.typed ?? refused?.values?.people}
        error={refused?.faults?.people}
        rows={8}
        required
      />
      <div role="status" className={understood ? 'grid gap-2' : undefined}>
        {understood && (
          <>
            <h3 className="text-sm font-semibold">{words.understood}</h3>
            <ul className="grid gap-1.5 text-sm">
              {understood.lines.map((line) => (
                <li key={line.line} className="flex items-start gap-2">
                  <Icon name={FACES[line.state].icon} className={`mt-0.5 ${FACES[line.state].className}`} />
                  <span className="min-w-0 break-words">
                    <span className="font-medium">{line.name}</span>
                    {line.detail && <span className="text-ink-2"> · {line.detail}</span>}
                    {line.warning && <span className="block text-late">{line.warning}</span>}
                  </span>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
      <div className="flex flex-wrap gap-2">
        {understood?.addLabel ? (
          <Button variant="primary" name="step" value="addReadable">
            {understood.addLabel}
          </Button>
        ) : (
          <Button variant="primary" name="step" value="add">
            {words.add}
          </Button>
        )}
        <Button name="step" value="read">
          {words.read}
        </Button>
      </div>
    </>
  );
}
