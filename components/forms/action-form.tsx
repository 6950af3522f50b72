'use client';

import { createContext, type ReactNode, useActionState, useContext } from 'react';
import { Notice } from '@/components/ui/notice';
import type { Result } from '@/lib/actions/result';

export type FormAction<T> = (before: Result<T> | null, form: FormData) => Promise<Result<T>>;

const Outcome = createContext<Result<unknown> | null>(null);

/** What the form's action last answered; null before the first time. */
export function useOutcome<T>(): Result<T> | null {
  return useContext(Outcome) as Result<T> | null;
}

/**
 * A real form over a server action, which works before scripts load: the sentence of what happened above, each fault beside its field
 * (`FormInput`, `FormSelect`), and what was typed kept when it is refused.
 *
 * @param done the sentence when it went well; without it nothing is said, the page itself shows it
 */
export function ActionForm<T>({
  action,
  done,
  className,
  quiet = false,
  children,
}: {
  action: FormAction<T>;
  done?: ReactNode;
  className?: string;
  /** The sentence of a refusal stands under the button, small: for forms of one button in a list. */
  quiet?: boolean;
  children: ReactNode;
}) {
  const [outcome, submit] = useActionState(action, null);
  const refusal = outcome && !outcome.ok ? outcome.message : null;
  return (
    <Outcome value={outcome}>
      <form action={submit} className={className}>
        {refusal && !quiet && (
          <Notice tone="error" className="mx-0">
            {refusal}
          </Notice>
        )}
        {outcome?.ok && done && (
          <Notice tone="ok" className="mx-0">
            {done}
          </Notice>
        )}
        {children}
        {refusal && quiet && (
          <p role="alert" className="mt-1 text-sm text-danger">
            {refusal}
          </p>
        )}
      </form>
    </Outcome>
  );
}
