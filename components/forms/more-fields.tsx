'use client';

import type { ComponentProps } from 'react';
import { Checkbox } from '@/components/ui/checkbox';
import { Textarea } from '@/components/ui/textarea';
import { useOutcome } from './action-form';

/** A `Textarea` that shows the fault of its name and keeps what was typed. */
export function FormTextarea({
  name,
  defaultValue,
  ...rest
}: ComponentProps<typeof Textarea> & { name: string }) {
  const outcome = useOutcome();
  const refused = outcome && !outcome.ok ? outcome : null;
  return (
    <Textarea
      {...rest}
      name={name}
      defaultValue={refused?.values?.[name] ?? defaultValue}
      error={refused?.faults?.[name]}
    />
  );
}

/** A `Checkbox` likewise. */
export function FormCheckbox({
  name,
  defaultChecked,
  ...rest
}: ComponentProps<typeof Checkbox> & { name: string }) {
  const outcome = useOutcome();
  const refused = outcome && !outcome.ok ? outcome : null;
  const isChecked = refused?.values ? name in refused.values : defaultChecked;
  return (
    <Checkbox
      key={String(isChecked)}
      {...rest}
      name={name}
      defaultChecked={isChecked}
      error={refused?.faults?.[name]}
    />
  );
}
