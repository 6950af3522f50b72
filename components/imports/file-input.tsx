'use client';

import type { ChangeEvent } from 'react';
import { Field } from '@/components/ui/field';

/** A file, chosen or dropped: browsers take a drop on the input itself, before any script. Scripts only say at once that it is too big. */
export function FileInput({
  label,
  hint,
  most,
  tooBig,
}: {
  label: string;
  hint: string;
  most: number;
  tooBig: string;
}) {
  const check = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const size = currentTarget.files?.[0]?.size ?? 0;
    currentTarget.setCustomValidity(size > most ? tooBig : '');
    currentTarget.reportValidity();
  };
  return (
    <Field label={label} hint={hint}>
      {(wiring) => (
        <input
          {...wiring}
          type="file"
          name="file"
          required
          accept=".zip,.csv,.txt,.tsv,application/zip,text/csv"
          onChange={check}
          className="w-full cursor-pointer rounded-lg border border-dashed border-line-strong bg-sunk px-4 py-8 text-sm text-ink-2 transition-colors file:mr-3 file:cursor-pointer file:rounded-md file:border file:border-solid file:border-line-strong file:bg-surface file:px-3 file:py-1.5 file:font-medium file:text-ink hover:border-accent"
        />
      )}
    </Field>
  );
}
