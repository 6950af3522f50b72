'use client';

import { useFailureWords } from '@/components/shell/failure-words';
import { StrayPage } from '@/components/shell/stray-page';

/** An unknown failure: a sentence, a way on, and the number under which the log tells the rest. */
export default function UnknownFailure({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  const text = useFailureWords();
  if (!text) return null;
  // Plain elements: every page carries this one.
  return (
    <StrayPage title={text.title} body={text.body}>
      <button type="button" className="button button-primary" onClick={reset}>
        {text.retry}
      </button>
      <a href="/week" className="button">
        {text.back}
      </a>
      {error.digest && (
        <p className="w-full text-sm text-ink-3">{text.incident.replace('{number}', error.digest)}</p>
      )}
    </StrayPage>
  );
}
