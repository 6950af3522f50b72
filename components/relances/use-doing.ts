import { type RefObject, startTransition, useCallback, useEffect, useRef, useState } from 'react';
import { announce, announceError } from '@/components/ui/toaster';
import { idsIn, paintClassified, paintStar, rowOf, starsIn } from './row-elements';
import { UndoStack } from './undo-stack';
import type { BulkActions, RelanceActions, RelanceVerb } from './week-screen';

/** Verbs after which the row has left the list. */
const LEAVING: ReadonlySet<RelanceVerb> = new Set(['done', 'later', 'skip', 'reply']);
const LEAVING_MANY: ReadonlySet<RelanceVerb> = new Set(['laterMany', 'skipMany']);
/** What takes back an action on several rows. */
const MANY = 'many:';

/**
 * Doing, and taking back. A row leaves at once and the server is asked behind; when it refuses, the row comes back with the reason.
 */
export function useDoing({
  list,
  gone,
  actions,
  words,
  firstUndo,
}: {
  list: RefObject<HTMLElement | null>;
  /** Rows that are leaving, for those who walk the list. */
  gone: RefObject<ReadonlySet<string>>;
  actions: RelanceActions & BulkActions;
  words: { readonly undo: string; readonly network: string };
  /** What the last action of a browser without scripts left to take back. */
  firstUndo: string | null;
}) {
  const [hidden, setHidden] = useState<ReadonlySet<string>>(gone.current);
  const [stack] = useState(() => new UndoStack());

  const keep = useCallback(
    (next: ReadonlySet<string>) => {
      gone.current = next;
      setHidden(next);
    },
    [gone],
  );
  const hide = useCallback(
    (ids: readonly string[]) => keep(new Set([...gone.current, ...ids])),
    [gone, keep],
  );
  const unhide = useCallback(
    (ids: readonly string[]) => keep(new Set([...gone.current].filter((id) => !ids.includes(id)))),
    [gone, keep],
  );

  useEffect(() => {
    if (firstUndo) stack.push(firstUndo);
  }, [firstUndo, stack]);

  useEffect(() => {
    const stay = (event: BeforeUnloadEvent) => {
      if (stack.isBusy) event.preventDefault();
    };
    addEventListener('beforeunload', stay);
    return () => removeEventListener('beforeunload', stay);
  }, [stack]);

  /** Draws what the server is expected to say; `isTaken` draws it back. */
  const paint = useCallback(
    (verb: RelanceVerb, form: FormData, isTaken: boolean) => {
      const text = (name: string) => String(form.get(name) ?? '');
      const row = rowOf(list.current, text('todoId') || null);
      if (verb === 'star') paintStar(row, (text('starred') === '1') === isTaken);
      if (verb === 'starMany') for (const id of idsIn(form)) paintStar(rowOf(list.current, id), isTaken);
      if (verb === 'classify') paintClassified(row, isTaken);
      if (verb === 'classifyMany')
        for (const id of idsIn(form))
          paintClassified(
            list.current?.querySelector<HTMLElement>(`[data-unclassified="${CSS.escape(id)}"]`) ?? null,
            isTaken,
          );
    },
    [list],
  );

  const announced = useRef<(message: string, token: string | null) => void>(() => {});

  const run = useCallback(
    async (verb: RelanceVerb, form: FormData): Promise<void> => {
      const leaving = [String(form.get('todoId') ?? ''), ...idsIn(form)];
      form.set('via', 'script');
      try {
        const outcome = await actions[verb](form);
        if (!outcome || outcome.ok) {
          const token = outcome?.undo ?? null;
          if (verb === 'undo' || verb === 'undoMany') {
            stack.forget(String(form.get('undo')));
            keep(new Set());
            for (const row of list.current?.querySelectorAll<HTMLElement>('[data-classified]') ?? [])
              paintClassified(row, false);
            for (const [approachId, starred] of starsIn(form)) {
              const approach = `[data-approach="${CSS.escape(approachId)}"]`;
              paintStar(list.current?.querySelector<HTMLElement>(approach) ?? null, starred);
            }
          } else if (token) stack.push(token);
          // The list was drawn again with the answer: a row put off to another day of the week shows there.
          startTransition(() => unhide(leaving));
          if (outcome?.message) announced.current(outcome.message, token);
          return;
        }
        announceError(outcome.message);
      } catch (failure) {
        // A redirect is Next's own message to the router, not a failure.
        if (failure instanceof Error && 'digest' in failure && String(failure.digest).startsWith('NEXT_'))
          throw failure;
        announceError(words.network);
      }
      unhide(leaving);
      paint(verb, form, false);
    },
    [actions, unhide, keep, paint, stack, words, list],
  );

  const takeBack = useCallback(
    (token: string) => {
      const form = new FormData();
      form.set('undo', token);
      startTransition(() => run(token.startsWith(MANY) ? 'undoMany' : 'undo', form));
    },
    [run],
  );
  announced.current = (message, token) =>
    announce(message, token ? { label: words.undo, onUndo: () => takeBack(token) } : undefined);

  /** Takes back the last thing done, even when the server is still busy doing it. */
  const undoLatest = useCallback(async () => {
    const token = await stack.takeLatest();
    if (token) takeBack(token);
  }, [stack, takeBack]);

  /** Does it: the page shows it at once. Says which rows left. */
  const act = useCallback(
    (verb: RelanceVerb, form: FormData): readonly string[] => {
      const todoId = String(form.get('todoId') ?? '');
      const leaving = LEAVING.has(verb) && todoId ? [todoId] : LEAVING_MANY.has(verb) ? idsIn(form) : [];
      paint(verb, form, true);
      if (leaving.length > 0) hide(leaving);
      startTransition(() => stack.follow(run(verb, form)));
      return leaving;
    },
    [hide, paint, run, stack],
  );

  return { hidden, act, undoLatest };
}
