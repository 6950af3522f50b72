import { type RefObject, useCallback, useRef, useState } from 'react';
import { rowOf } from './row-elements';

/** Rows picked with X, to act on several at once. */
export function usePickedRows(list: RefObject<HTMLElement | null>, rows: () => HTMLElement[]) {
  const picked = useRef<ReadonlySet<string>>(new Set());
  const [count, setCount] = useState(0);

  const clear = useCallback(() => {
    for (const row of list.current?.querySelectorAll('[data-picked]') ?? [])
      row.removeAttribute('data-picked');
    picked.current = new Set();
    setCount(0);
  }, [list]);

  /** Picks a row or lets it go; with `isRange`, picks all from the last one picked. */
  const pick = useCallback(
    (row: HTMLElement, isRange: boolean) => {
      const ids = new Set(picked.current);
      const here = rows();
      const from = isRange ? here.findIndex((one) => one.dataset.todo === [...ids].at(-1)) : -1;
      const to = here.indexOf(row);
      const chosen = from >= 0 ? here.slice(Math.min(from, to), Math.max(from, to) + 1) : [row];
      for (const one of chosen) {
        const id = one.dataset.todo ?? '';
        const isOn = isRange || !ids.has(id);
        ids.delete(id);
        if (isOn) ids.add(id);
        one.toggleAttribute('data-picked', isOn);
      }
      picked.current = ids;
      setCount(ids.size);
    },
    [rows],
  );

  /** The rows picked that are still in the list. */
  const all = useCallback(
    () => [...picked.current].map((id) => rowOf(list.current, id)).filter((row) => row !== null),
    [list],
  );

  return { count, pick, clear, all };
}
