import type { ReactNode } from 'react';
import { ActionForm } from '@/components/forms/action-form';
import { Button, ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { cancelImport, startImport } from '@/lib/actions/imports';
import type { ImportWords } from '@/lib/locale/import-words';
import { addsSomething, planSentence } from './summary';

export interface PlannedRun {
  readonly id: string;
  readonly fileName: string;
  readonly kind: string;
  readonly found: Readonly<Record<string, number>>;
  readonly planned: Readonly<Record<string, number>>;
  readonly details: {
    readonly headers: Readonly<Record<string, { readonly cells: readonly string[] }>>;
    readonly columns?: { readonly mapping: Readonly<Record<string, number>> } | null;
    readonly campaigns?: readonly { readonly name: string; readonly isNew: boolean }[];
    readonly warnings?: readonly { readonly file: string; readonly code: string }[];
  };
}

/** What importing would do, in a sentence first; then the two things one can decide. */
export function ImportPlan({
  say,
  run,
  above,
  children,
}: {
  say: ImportWords;
  run: PlannedRun;
  above: ReactNode;
  children: ReactNode;
}) {
  const { found, planned, details } = run;
  const { refused = 0, objected = 0 } = planned;
  const campaigns = (details.campaigns ?? []).map(({ name, isNew }) =>
    say(isNew ? 'plan.campaignNew' : 'plan.campaign', { name }),
  );
  const mayChoose = !run.kind.startsWith('LINKEDIN');
  return (
    <>
      <PageHeader
        above={above}
        title={run.fileName}
        sub={
          <>
            <span className="font-serif text-lg text-ink">{planSentence(say, found, planned)}</span>
            {campaigns.length > 0 && (
              <span className="mt-1 block">{say('plan.campaigns', { list: campaigns.join(', ') })}</span>
            )}
          </>
        }
        actions={
          <>
            {mayChoose && <ButtonLink href={`/imports/${run.id}/mapping`}>{say('plan.columns')}</ButtonLink>}
            <ActionForm action={cancelImport} quiet>
              <input type="hidden" name="runId" value={run.id} />
              <Button className="w-full">{say('plan.cancel')}</Button>
            </ActionForm>
            {addsSomething(planned) ? (
              <ActionForm action={startImport} quiet>
                <input type="hidden" name="runId" value={run.id} />
                <Button variant="primary" icon="import" className="w-full">
                  {say('plan.apply')}
                </Button>
              </ActionForm>
            ) : (
              <ButtonLink href="/week" icon="calendar-check">
                {say('result.week')}
              </ButtonLink>
            )}
          </>
        }
      />
      {(details.warnings ?? []).map((warning) => (
        <Notice key={warning.file + warning.code} tone="late">
          {say(`warning.${warning.code}`, { file: warning.file })}
        </Notice>
      ))}
      {objected > 0 && <Notice tone="info">{say('plan.objected', { count: objected })}</Notice>}
      {refused > 0 && <Notice tone="late">{say('plan.refused', { count: refused })}</Notice>}
      {children}
    </>
  );
}
