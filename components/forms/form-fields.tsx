'use client';

import type { ComponentProps } from 'react';
import { Input, Select } from '@/components/ui/field';
import { useOutcome } from './action-form';

/** What the form's action said of a field, and what had been typed in it. */
function useField(name: string) {
  const outcome = useOutcome();
  if (!outcome || outcome.ok) return { error: undefined, typed: undefined };
  return { error: outcome.faults?.[name], typed: outcome.values?.[name] };
}

/** An `Input` that shows the fault of its name and keeps what was typed. */
export function FormInput({ name, defaultValue, ...rest }: ComponentProps<typeof Input> & { name: string }) {
  const { error, typed } = useField(name);
  return <Input {...rest} name={name} defaultValue={typed ?? defaultValue} error={error} />;
}

/** A `Select` likewise. */
export function FormSelect({
  name,
  defaultValue,
  ...rest
}: ComponentProps<typeof Select> & { name: string }) {
  const { error, typed } = useField(name);
  const chosen = typed ?? defaultValue;
  // React resets a form after its action, and a list then forgets its default: a new key makes it anew.
  return <Select key={String(chosen)} {...rest} name={name} defaultValue={chosen} error={error} />;
}
