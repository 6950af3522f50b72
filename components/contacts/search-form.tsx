'use client';

import { useRouter } from 'next/navigation';
import { type ReactNode, useEffect, useRef, useTransition } from 'react';
import { type ContactsFields, contactsSearch } from '@/lib/domain/contacts/contacts-address';

/** Long enough for the next letter, too short to be felt. */
const PAUSE_MS = 80;

/**
 * The search and its filters: a plain form that asks the list by its address. With scripts the list follows what is typed, the address with it.
 */
export function SearchForm({ label, children }: { label: string; children: ReactNode }) {
  const router = useRouter();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [isBusy, start] = useTransition();
  useEffect(() => () => clearTimeout(timer.current), []);
  const show = (form: HTMLFormElement) => {
    clearTimeout(timer.current);
    const fields = Object.fromEntries(new FormData(form)) as ContactsFields;
    const href = `/contacts${contactsSearch({ ...fields, q: fields.q?.trim() })}`;
    start(() => router.replace(href, { scroll: false }));
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: browsers do not all know <search>
    <form
      action="/contacts"
      role="search"
      aria-label={label}
      aria-busy={isBusy}
      className="mb-3 flex flex-wrap items-end gap-x-4 gap-y-3 px-4 md:px-0"
      onSubmit={(event) => {
        event.preventDefault();
        show(event.currentTarget);
      }}
      onInput={(event) => {
        const form = event.currentTarget;
        clearTimeout(timer.current);
        timer.current = setTimeout(() => show(form), PAUSE_MS);
      }}
    >
      {children}
    </form>
  );
}
