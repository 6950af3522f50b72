import { ActionForm } from '@/components/forms/action-form';
import { FormSelect } from '@/components/forms/form-fields';
import { Button } from '@/components/ui/button';
import { chooseColumns } from '@/lib/actions/imports';
import { CSV_FIELDS, CSV_KINDS } from '@/lib/imports/facts';
import type { ImportWords } from '@/lib/locale/import-words';

/** Each column with a few of its values, and what it holds. */
export function ColumnsForm({
  say,
  runId,
  kind,
  columns,
}: {
  say: ImportWords;
  runId: string;
  kind: string;
  columns: readonly {
    readonly index: number;
    readonly header: string;
    readonly samples: readonly string[];
    readonly field: string | null;
  }[];
}) {
  const fields = [
    { value: '', label: say('columns.ignore') },
    ...CSV_FIELDS.map((value) => ({ value, label: say(`field.${value}`) })),
  ];
  return (
    <ActionForm action={chooseColumns} className="grid gap-5">
      <input type="hidden" name="runId" value={runId} />
      <FormSelect
        name="kind"
        label={say('columns.kind')}
        defaultValue={kind}
        className="max-w-[32rem]"
        options={CSV_KINDS.map((value) => ({ value, label: say(`columns.kinds.${value}`) }))}
      />
      <ul className="grid gap-3">
        {columns.map(({ index, header, samples, field }) => (
          <li
            key={index}
            className="grid items-center gap-x-6 gap-y-2 border-t border-line pt-3 sm:grid-cols-[minmax(0,1fr)_16rem]"
          >
            <div className="min-w-0">
              <p className="font-medium break-words">{header || `${say('columns.column')} ${index + 1}`}</p>
              <p className="text-sm break-words text-ink-2">{samples.join(' · ') || '—'}</p>
            </div>
            <FormSelect
              name={`column.${index}`}
              label={`${say('columns.field')} (${header || index + 1})`}
              hideLabel
              defaultValue={field ?? ''}
              options={fields}
            />
          </li>
        ))}
      </ul>
      <div>
        <Button variant="primary">{say('columns.submit')}</Button>
      </div>
    </ActionForm>
  );
}
