'use client';

import { type ReactNode, useState, useSyncExternalStore } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { useOutcome } from './action-form';

interface Words {
  copy: string;
  copied: string;
}

/** Inside an `ActionForm` whose action answers `{ token }`: the key, this once. */
export function TokenShownOnce({ children, words }: { children: ReactNode; words: Words }) {
  const outcome = useOutcome<{ token: string }>();
  return outcome?.ok ? <ShownOnce secret={outcome.value.token} words={words} says={children} /> : null;
}

/** Inside an `ActionForm` whose action answers `{ path }`: the link, with the address the browser knows us by. */
export function LinkShownOnce({
  origin,
  children,
  words,
}: {
  origin: string;
  children: ReactNode;
  words: Words;
}) {
  const outcome = useOutcome<{ path: string }>();
  const here = useSyncExternalStore(
    () => () => {},
    () => window.location.origin,
    () => origin,
  );
  return outcome?.ok ? <ShownOnce secret={here + outcome.value.path} words={words} says={children} /> : null;
}

function ShownOnce({ secret, says, words }: { secret: string; says: ReactNode; words: Words }) {
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(secret);
    setCopied(true);
  };
  return (
    <Notice
      tone="ok"
      className="mx-0 mt-3"
      actions={
        <Button type="button" onClick={copy}>
          {isCopied ? words.copied : words.copy}
        </Button>
      }
    >
      <p>{says}</p>
      <p className="mt-1 break-all select-all">{secret}</p>
    </Notice>
  );
}
