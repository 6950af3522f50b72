import { type RefObject, useCallback, useEffect, useRef } from 'react';
import { contactOf, rove, rowOf, rowsIn } from './row-elements';

/** Where one stood in the list when one left it, kept while the tab lives: coming back finds the same row. */
let place: { readonly todoId: string; readonly at: number } | null = null;

/** The row that keys speak of: one at a time, kept as rows come and go, found again on coming back. */
export function useChosenRow({
  list,
  gone,
  personId,
}: {
  list: RefObject<HTMLElement | null>;
  /** Rows that are leaving. */
  gone: RefObject<ReadonlySet<string>>;
  /** The contact whose panel is open. */
  personId: string | null;
}) {
  const chosenId = useRef<string | null>(null);
  const chosenAt = useRef(0);

  const rows = useCallback(() => rowsIn(list.current, gone.current), [list, gone]);
  const current = useCallback(() => rowOf(list.current, chosenId.current), [list]);

  const choose = useCallback(
    (row: HTMLElement | null, options?: { focus?: boolean }) => {
      for (const marked of list.current?.querySelectorAll<HTMLElement>('[data-todo][aria-current]') ?? []) {
        if (marked === row) continue;
        marked.removeAttribute('aria-current');
        rove(marked, false);
      }
      if (!row) return;
      chosenId.current = row.dataset.todo ?? null;
      row.setAttribute('aria-current', 'true');
      rove(row, true);
      if (!options?.focus) return;
      row.querySelector<HTMLElement>('.row-link')?.focus({ preventScroll: true });
      row.scrollIntoView({ block: 'nearest' });
    },
    [list],
  );

  /** The same, by hand: the place is kept too. */
  const land = useCallback(
    (row: HTMLElement, options?: { focus?: boolean }) => {
      choose(row, options);
      chosenAt.current = rows().indexOf(row);
    },
    [choose, rows],
  );

  // Keeps one row chosen and reachable by Tab, as rows come and go.
  useEffect(() => {
    const settle = () => {
      const here = rows();
      const kept = current();
      // A row that left the list gives its place to the one that came there.
      const row =
        (kept && here.includes(kept) ? kept : null) ??
        here[Math.min(chosenAt.current, here.length - 1)] ??
        here[0] ??
        null;
      for (const other of list.current?.querySelectorAll<HTMLElement>('[data-todo]') ?? [])
        rove(other, false);
      choose(row);
      if (row) chosenAt.current = here.indexOf(row);
    };
    if (personId) {
      const shown = rows().find((row) => contactOf(row) === personId);
      if (shown && contactOf(current()) !== personId) chosenId.current = shown.dataset.todo ?? null;
    }
    settle();
    const observer = new MutationObserver(settle);
    if (list.current) observer.observe(list.current, { childList: true, subtree: true });
    return () => observer.disconnect();
  }, [rows, current, choose, personId, list]);

  // Coming back finds the row one left, where it was; leaving remembers it.
  useEffect(() => {
    const back = place;
    if (back) {
      const here = rows();
      const row = rowOf(list.current, back.todoId) ?? here[Math.min(back.at, here.length - 1)] ?? null;
      if (row) {
        land(row);
        if (document.activeElement === document.body)
          row.querySelector<HTMLElement>('.row-link')?.focus({ preventScroll: true });
        const { top, bottom } = row.getBoundingClientRect();
        if (top < 0 || bottom > innerHeight - 60) row.scrollIntoView({ block: 'center' });
      }
    }
    return () => {
      if (chosenId.current) place = { todoId: chosenId.current, at: chosenAt.current };
    };
  }, [rows, land, list]);

  /** J and K: the first lands on the chosen row, the next ones move. Gives the row landed on. */
  const move = useCallback(
    (by: 1 | -1): HTMLElement | null => {
      const here = rows();
      const row = current();
      const at = row ? here.indexOf(row) : -1;
      const isFocused = row?.contains(document.activeElement);
      const to = !isFocused && row ? at : Math.min(here.length - 1, Math.max(0, at + by));
      const next = here[to] ?? null;
      if (next) {
        choose(next, { focus: true });
        chosenAt.current = to;
      }
      return next;
    },
    [rows, current, choose],
  );

  return { rows, current, choose, land, move, chosenAt };
}
