'use client';

import { useOutcome } from '@/components/forms/action-form';
import { Button } from '@/components/ui/button';
import { Link } from '@/components/ui/link';
import type { TwinsFound } from '@/lib/actions/contacts';

/** Inside the form of a new contact: who may already be that person, and the way on when it is somebody else. */
export function TwinsNotice() {
  const outcome = useOutcome();
  if (!outcome || outcome.ok || !('twins' in outcome)) return null;
  const { twins, anyway } = outcome as TwinsFound;
  return (
    <div className="grid justify-items-start gap-3 rounded-lg bg-late-soft p-4 text-sm">
      <ul className="grid gap-1">
        {twins.map((twin) => (
          <li key={twin.href}>
            <Link href={twin.href} className="font-medium underline">
              {twin.name}
            </Link>{' '}
            <span className="text-ink-2">· {twin.why}</span>
          </li>
        ))}
      </ul>
      {anyway && (
        <Button name="anyway" value="1">
          {anyway}
        </Button>
      )}
    </div>
  );
}
