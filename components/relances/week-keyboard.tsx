'use client';

import { useRouter } from 'next/navigation';
import {
  type FocusEvent,
  type FormEvent,
  type MouseEvent,
  type ReactNode,
  startTransition,
  useCallback,
  useEffect,
  useRef,
  useState,
} from 'react';
import { isTaken, useKeys } from '@/components/palette/keys-switch';
import { Icon } from '@/components/ui/icon';
import { Kbd } from '@/components/ui/kbd';
import { announce, announceError } from '@/components/ui/toaster';
import type { KeyWords } from './choice-words';
import {
  CallChoices,
  type ChoiceWords,
  LaterChoices,
  LaterManyChoices,
  MoreChoices,
  ReplyChoices,
} from './choices';
import type { BulkActions, RelanceActions, RelanceVerb } from './week-screen';

/** Verbs after which the row has left the list. */
const LEAVING: ReadonlySet<RelanceVerb> = new Set(['done', 'later', 'skip', 'reply']);
/** What takes back an action on several rows. */
const MANY = 'many:';

interface Bar {
  readonly kind: 'later' | 'reply' | 'call' | 'more' | 'laterMany';
  readonly todoId: string;
  readonly approachId: string;
  readonly name: string;
  readonly channel: string;
  readonly reach: { readonly tel: string | null; readonly sms: string | null; readonly other: string | null };
  readonly top: number;
  /** Rows chosen, as the forms name them. */
  readonly shown?: string;
}

/** Where one stood in the list when one left it, kept while the tab lives: coming back finds the same row. */
let place: { readonly todoId: string; readonly at: number; readonly isAsideOpen: boolean } | null = null;

/**
 * The fingers of the list: one listener for all rows, whatever their number. Rows come from the server and stay plain forms and links; here
 * their submissions are caught so that a done row leaves at once, and the keys of the notebook are heard.
 *
 * What it writes outside React (`aria-current`, `tabindex`, the star before the server confirms it) are attributes React does not hold on those
 * elements, or sets again itself.
 */
export function WeekKeyboard({
  actions,
  bulk,
  personId,
  undo,
  words,
  choices,
  panel,
  children,
}: {
  actions: RelanceActions;
  bulk: BulkActions;
  personId: string | null;
  undo: string | null;
  words: KeyWords;
  choices: ChoiceWords;
  panel: ReactNode;
  children: ReactNode;
}) {
  const router = useRouter();
  const main = useRef<HTMLDivElement>(null);
  const root = useRef<HTMLElement>(null);
  const currentId = useRef<string | null>(null);
  const currentAt = useRef(0);
  /** What can be taken back, the latest last: Z again goes further back. */
  const undoable = useRef<string[]>([]);
  const underWay = useRef<Set<Promise<void>>>(new Set());
  const follow = useRef<ReturnType<typeof setTimeout> | null>(null);
  const goneIds = useRef<ReadonlySet<string>>(new Set());
  const [gone, setGone] = useState<ReadonlySet<string>>(goneIds.current);
  const [bar, setBar] = useState<Bar | null>(null);
  const hasKeys = useKeys();
  const picked = useRef<ReadonlySet<string>>(new Set());
  const [pickedCount, setPickedCount] = useState(0);

  const hide = useCallback((todoId: string) => {
    goneIds.current = new Set([...goneIds.current, todoId]);
    setGone(goneIds.current);
  }, []);
  const unhide = useCallback((todoId: string) => {
    setGone((before) => new Set([...before].filter((id) => id !== todoId)));
  }, []);
  useEffect(() => {
    goneIds.current = gone;
  }, [gone]);

  const rows = useCallback(
    () =>
      [...(main.current?.querySelectorAll<HTMLElement>('[data-todo]') ?? [])].filter(
        (row) => !goneIds.current.has(row.dataset.todo ?? '') && !row.closest('details:not([open])'),
      ),
    [],
  );

  const rowsNow = useRef(rows);
  rowsNow.current = rows;

  const clearPicked = useCallback(() => {
    for (const row of main.current?.querySelectorAll('[data-picked]') ?? [])
      row.removeAttribute('data-picked');
    picked.current = new Set();
    setPickedCount(0);
  }, []);

  /** X picks a row or lets it go; Shift and X picks all from the last one picked. */
  const pick = useCallback((row: HTMLElement, isRange: boolean) => {
    const ids = new Set(picked.current);
    const here = rowsNow.current();
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
    setPickedCount(ids.size);
  }, []);

  const rowOf = useCallback(
    (todoId: string | null) =>
      todoId === null
        ? null
        : (main.current?.querySelector<HTMLElement>(`[data-todo="${CSS.escape(todoId)}"]`) ?? null),
    [],
  );

  const select = useCallback((row: HTMLElement | null, options?: { focus?: boolean }) => {
    for (const marked of main.current?.querySelectorAll<HTMLElement>('[data-todo][aria-current]') ?? []) {
      if (marked !== row) {
        marked.removeAttribute('aria-current');
        rove(marked, false);
      }
    }
    if (!row) return;
    currentId.current = row.dataset.todo ?? null;
    row.setAttribute('aria-current', 'true');
    rove(row, true);
    if (options?.focus) {
      row.querySelector<HTMLElement>('.row-link')?.focus({ preventScroll: true });
      row.scrollIntoView({ block: 'nearest' });
    }
  }, []);

  // Keeps one row selected and reachable by Tab, as rows come and go.
  useEffect(() => {
    const settle = () => {
      const here = rows();
      const kept = rowOf(currentId.current);
      // A row that left the list gives its place to the one that came there.
      const row =
        (kept && here.includes(kept) ? kept : null) ??
        here[Math.min(currentAt.current, here.length - 1)] ??
        here[0] ??
        null;
      for (const other of main.current?.querySelectorAll<HTMLElement>('[data-todo]') ?? [])
        rove(other, false);
      select(row);
      if (row) currentAt.current = here.indexOf(row);
    };
    if (personId) {
      const shown = main.current?.querySelector<HTMLElement>(`[data-contact="${CSS.escape(personId)}"]`);
      const current = rowOf(currentId.current);
      if (shown && current?.dataset.contact !== personId) currentId.current = shown.dataset.todo ?? null;
    }
    settle();
    const observer = new MutationObserver(settle);
    if (main.current) observer.observe(main.current, { childList: true, subtree: true });
    return () => observer.disconnect();
  }, [rows, rowOf, select, personId]);

  // Coming back finds the row one left, where it was; leaving remembers it.
  useEffect(() => {
    const back = place;
    const list = main.current;
    if (back && list) {
      const aside = list.querySelector<HTMLDetailsElement>('details.aside');
      if (aside && back.isAsideOpen) aside.open = true;
      const here = rows();
      const row = rowOf(back.todoId) ?? here[Math.min(back.at, here.length - 1)] ?? null;
      if (row) {
        select(row);
        currentAt.current = here.indexOf(row);
        if (document.activeElement === document.body)
          row.querySelector<HTMLElement>('.row-link')?.focus({ preventScroll: true });
        const { top, bottom } = row.getBoundingClientRect();
        if (top < 0 || bottom > innerHeight - 60) row.scrollIntoView({ block: 'center' });
      }
    }
    return () => {
      if (!currentId.current) return;
      const isAsideOpen = list?.querySelector<HTMLDetailsElement>('details.aside')?.open ?? false;
      place = { todoId: currentId.current, at: currentAt.current, isAsideOpen };
    };
  }, [rows, rowOf, select]);

  useEffect(() => {
    if (undo && !undoable.current.includes(undo)) undoable.current.push(undo);
  }, [undo]);

  // On a phone the panel is a page: its title takes the focus, and Escape or the way back gives it to the row again.
  useEffect(() => {
    if (!personId || !matchMedia('(max-width: 77.49rem)').matches) return;
    root.current?.querySelector<HTMLElement>('[data-panel-title]')?.focus({ preventScroll: true });
    if (matchMedia('(max-width: 44.99rem)').matches) scrollTo({ top: 0 });
  }, [personId]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: undoWith and run call each other
  const run = useCallback(
    async (verb: RelanceVerb, form: FormData) => {
      const todoId = form.get('todoId');
      form.set('via', 'script');
      try {
        const outcome = await { ...actions, ...bulk }[verb](form);
        if (!outcome || outcome.ok) {
          const token = outcome?.undo ?? null;
          if (verb === 'undo' || verb === 'undoMany') {
            undoable.current = undoable.current.filter((token) => token !== form.get('undo'));
            setGone(new Set());
            for (const [approachId, isStarred] of starsIn(form)) {
              const row = main.current?.querySelector<HTMLElement>(
                `[data-approach="${CSS.escape(approachId)}"]`,
              );
              paintStar(row ?? null, isStarred);
            }
          } else if (token) undoable.current.push(token);
          // The list was drawn again with the answer: a row put off to another day of the week shows there.
          if (typeof todoId === 'string') startTransition(() => unhide(todoId));
          for (const id of idsIn(form)) startTransition(() => unhide(id));
          if (outcome?.message) {
            announce(
              outcome.message,
              token ? { label: words.undo, onUndo: () => undoWith(token) } : undefined,
            );
          }
          return;
        }
        announceError(outcome.message);
      } catch (failure) {
        // A redirect is Next's own message to the router, not a failure.
        if (failure instanceof Error && 'digest' in failure && String(failure.digest).startsWith('NEXT_'))
          throw failure;
        announceError(words.network);
      }
      if (typeof todoId === 'string') unhide(todoId);
      for (const id of idsIn(form)) {
        unhide(id);
        if (verb === 'starMany') paintStar(rowOf(id), false);
      }
      if (verb === 'star')
        paintStar(rowOf(typeof todoId === 'string' ? todoId : null), form.get('starred') !== '1');
    },
    [actions, bulk, unhide, rowOf, words],
  );

  function undoWith(token: string) {
    const form = new FormData();
    form.set('undo', token);
    startTransition(() => run(token.startsWith(MANY) ? 'undoMany' : 'undo', form));
  }

  /** What the server has not answered yet: Z waits for it, and so does the window. */
  const track = useCallback(async (work: Promise<void>) => {
    underWay.current.add(work);
    try {
      await work;
    } finally {
      underWay.current.delete(work);
    }
  }, []);

  /** Takes back the last thing done, even when the server is still busy doing it. */
  async function undoLatest() {
    await Promise.allSettled(underWay.current);
    const latest = undoable.current.pop();
    if (latest) undoWith(latest);
  }

  useEffect(() => {
    const stay = (event: BeforeUnloadEvent) => {
      if (underWay.current.size > 0) event.preventDefault();
    };
    addEventListener('beforeunload', stay);
    return () => removeEventListener('beforeunload', stay);
  }, []);

  const act = useCallback(
    (verb: RelanceVerb, form: FormData) => {
      const todoId = form.get('todoId');
      const row = rowOf(typeof todoId === 'string' ? todoId : null);
      setBar(null);
      if (verb === 'star') paintStar(row, form.get('starred') === '1');
      if (row && LEAVING.has(verb)) {
        const here = rows();
        const at = here.indexOf(row);
        const hadFocus =
          row.contains(document.activeElement) ||
          document.activeElement === document.body ||
          row.dataset.todo === currentId.current;
        hide(row.dataset.todo ?? '');
        select(here[at + 1] ?? here[at - 1] ?? null, { focus: hadFocus });
      }
      if (verb === 'laterMany' || verb === 'starMany') {
        const ids = idsIn(form);
        if (verb === 'starMany') for (const id of ids) paintStar(rowOf(id), true);
        else {
          for (const id of ids) hide(id);
          const here = rows();
          select(here[Math.min(currentAt.current, here.length - 1)] ?? null, { focus: true });
        }
        clearPicked();
      }
      startTransition(() => track(run(verb, form)));
    },
    [hide, rowOf, rows, run, select, clearPicked, track],
  );

  const openBar = useCallback((kind: Bar['kind'], row: HTMLElement, shown?: string) => {
    const box = row.getBoundingClientRect();
    const above = main.current?.getBoundingClientRect().top ?? 0;
    const { todo = '', approach = '', name = '', channel = '', tel, sms, other } = row.dataset;
    setBar({
      kind,
      todoId: todo,
      approachId: approach,
      name,
      channel,
      reach: { tel: tel ?? null, sms: sms ?? null, other: other ?? null },
      top: box.bottom - above + 4,
      shown,
    });
  }, []);

  /** The rows picked as the forms name them; `onlyUnstarred` leaves out those that have the star. */
  const shownPicked = (onlyUnstarred = false) =>
    [...picked.current]
      .map((id) => rowOf(id))
      .filter((row) => row !== null)
      .filter((row) => !onlyUnstarred || !row.querySelector('.star-button[aria-pressed=true]'))
      .map((row) => `${row.dataset.approach}:${row.dataset.todo}`)
      .join(',');

  const starPicked = () => {
    const form = new FormData();
    form.set('shown', shownPicked(true));
    if (form.get('shown')) act('starMany', form);
    else clearPicked();
  };
  const laterPicked = () => {
    const row = rowOf(currentId.current);
    const shown = shownPicked();
    if (row && shown) openBar('laterMany', row, shown);
  };

  /** What a letter, or the palette, does to the chosen row. */
  const onRow = (what: string, row: HTMLElement | null): boolean => {
    if (what === 'undo') {
      undoLatest();
      return true;
    }
    if (!row) return false;
    // The row that keys speak of is out of sight: the first key shows it, and does nothing to it.
    if (!isInSight(row)) {
      select(row, { focus: true });
      return true;
    }
    const isMany = picked.current.size > 0;
    if (what === 'done') {
      if (row.dataset.channel === 'PHONE') openBar('call', row);
      else act('done', formOf(row));
    } else if (what === 'later') {
      if (isMany) laterPicked();
      else openBar('later', row);
    } else if (what === 'star') {
      if (isMany) starPicked();
      else act('star', formOf(row));
    } else if (what === 'reply') openBar('reply', row);
    else if (what === 'more') openBar('more', row);
    else if (what === 'openRow') show(row.dataset.contact ?? null);
    else return false;
    return true;
  };

  const closeBar = useCallback(() => {
    setBar(null);
    rowOf(currentId.current)?.querySelector<HTMLElement>('.row-link')?.focus({ preventScroll: true });
  }, [rowOf]);

  const show = useCallback(
    (contactId: string | null, how: 'push' | 'replace' = 'push') =>
      router[how](contactId ? `/week?person=${contactId}` : '/week', { scroll: false }),
    [router],
  );

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) {
        if (bar) closeBar();
        else if (
          document.querySelector('[role=dialog]:not([data-bar])[data-state=open], [popover]:popover-open')
        )
          return;
        else if (picked.current.size > 0) clearPicked();
        else if (personId) show(null);
        return;
      }
      if (!hasKeys || isTaken(event)) return;
      const key = event.key.toLowerCase();
      // A key held down walks the list; it never does anything to it.
      if (event.repeat && key !== 'j' && key !== 'k') return event.preventDefault();
      const row = rowOf(currentId.current);
      const digit = Number(event.key);
      if (bar) {
        const buttons = root.current?.querySelectorAll<HTMLButtonElement>('[data-bar] form button') ?? [];
        const isLater = bar.kind === 'later' || bar.kind === 'laterMany';
        if (bar.kind === 'reply' && digit >= 1 && digit <= 5) buttons[digit - 1]?.click();
        else if (bar.kind === 'call' && digit >= 1 && digit <= 3) buttons[digit - 1]?.click();
        else if (bar.kind === 'call' && key === 'e') buttons[0]?.click();
        else if (isLater && key === 'h') buttons[0]?.click();
        else return;
        event.preventDefault();
        return;
      }
      if (digit >= 1 && digit <= 5) {
        root.current
          ?.querySelectorAll<HTMLButtonElement>('[data-panel] form[data-verb=classify] button')
          [digit - 1]?.click();
        return;
      }
      const doing = ROW_KEYS[key];
      if (doing) {
        if (onRow(doing, row)) event.preventDefault();
        return;
      }
      if (key === 'x' && row) {
        pick(row, event.shiftKey);
        event.preventDefault();
        return;
      }
      if (key !== 'j' && key !== 'k') return;
      event.preventDefault();
      const here = rows();
      const at = row ? here.indexOf(row) : -1;
      const isFocused = row?.contains(document.activeElement);
      // The first J lands on the selected row; the next ones move.
      const to = !isFocused && row ? at : Math.min(here.length - 1, Math.max(0, at + (key === 'j' ? 1 : -1)));
      const next = here[to];
      if (!next) return;
      select(next, { focus: true });
      currentAt.current = to;
      if (personId && next.dataset.contact !== personId) {
        if (follow.current) clearTimeout(follow.current);
        follow.current = setTimeout(() => show(next.dataset.contact ?? null, 'replace'), 150);
      }
    };
    const onDo = (event: Event) => {
      onRow((event as CustomEvent<string>).detail, rowOf(currentId.current));
    };
    document.addEventListener('relance:do', onDo);
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('keydown', onKey);
      document.removeEventListener('relance:do', onDo);
    };
  });

  const onSubmit = (event: FormEvent<HTMLElement>) => {
    const form = event.target as HTMLFormElement;
    const submitter = (event.nativeEvent as SubmitEvent).submitter as HTMLButtonElement | null;
    const verb = (submitter?.dataset.verb ?? form.dataset.verb) as RelanceVerb | undefined;
    if (!verb || !(verb in actions || verb in bulk)) return;
    event.preventDefault();
    act(verb, fieldsOf(form, submitter));
  };

  // The row that has the focus is the one keys speak of, however the focus came there.
  const onFocus = (event: FocusEvent<HTMLElement>) => {
    const row = (event.target as HTMLElement).closest<HTMLElement>('[data-todo]');
    if (row && row.dataset.todo !== currentId.current) select(row);
  };

  const onClick = (event: MouseEvent<HTMLElement>) => {
    if (event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey)
      return;
    const target = event.target as HTMLElement;
    const row = target.closest<HTMLElement>('[data-todo]');
    if (row) {
      select(row);
      currentAt.current = rows().indexOf(row);
    }
    const choose = target.closest<HTMLElement>('[data-choose]')?.dataset.choose as Bar['kind'] | undefined;
    if (row && choose) {
      event.preventDefault();
      if (bar && bar.todoId === row.dataset.todo && bar.kind === choose) setBar(null);
      else openBar(choose, row);
      return;
    }
    // The dialler opens over the page: how the call went is the next thing to say.
    if (row && row.dataset.channel === 'PHONE' && target.closest('a[href^="tel:"]')) {
      openBar('call', row);
      return;
    }
    if (target.closest('[data-bar]')) {
      if (target.closest('[data-bar-close]')) closeBar();
      return;
    }
    setBar(null);
    if (row && target.closest('.row-link')) {
      event.preventDefault();
      show(row.dataset.contact ?? null);
    } else if (target.closest('[data-close]')) {
      event.preventDefault();
      show(null);
    }
  };

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: links and buttons answer Enter by themselves
    <main
      ref={root}
      className={panel ? 'week with-panel' : 'week'}
      onFocus={onFocus}
      onSubmit={onSubmit}
      onClick={onClick}
    >
      {gone.size > 0 && (
        <style>{`${[...gone].map((id) => `[data-todo="${id}"]`).join(',')}{display:none!important}`}</style>
      )}
      <div ref={main} className="week-main" data-keys={hasKeys || undefined}>
        {children}
        {bar && (
          <div
            data-bar
            role="dialog"
            aria-label={titleOf(bar, words)}
            className={bar.kind === 'more' ? 'choice-bar choice-bar-more floating' : 'choice-bar floating'}
            style={{ '--top': `${bar.top}px` } as React.CSSProperties}
            ref={focusFirst}
            key={`${bar.kind}-${bar.todoId}`}
          >
            <div className="choice-head">
              <p className="choice-title">{titleOf(bar, words)}</p>
              <button
                type="button"
                className="button button-quiet button-icon"
                data-bar-close
                aria-label={words.close}
              >
                <Icon name="x" />
              </button>
            </div>
            <BarChoices bar={bar} actions={actions} bulk={bulk} words={choices} />
          </div>
        )}
        <div className="bulk-bar floating" role="status" hidden={pickedCount === 0}>
          {pickedCount > 0 && (
            <>
              <strong>
                {pickedCount === 1 ? words.bulk.one : words.bulk.many.replace('{count}', String(pickedCount))}
              </strong>
              <button type="button" className="button" onClick={starPicked}>
                {words.bulk.star}
                <Kbd hint>S</Kbd>
              </button>
              <button type="button" className="button" onClick={laterPicked}>
                {words.bulk.later}
                <Kbd hint>H</Kbd>
              </button>
              <button type="button" className="button button-quiet" onClick={clearPicked}>
                {words.bulk.clear}
                <Kbd hint>{words.bulk.escape}</Kbd>
              </button>
            </>
          )}
        </div>
      </div>
      {panel}
    </main>
  );
}

const ROW_KEYS: Readonly<Record<string, string>> = {
  e: 'done',
  h: 'later',
  a: 'reply',
  s: 'star',
  m: 'more',
  o: 'openRow',
  z: 'undo',
};

function titleOf(bar: Bar, words: KeyWords): string {
  switch (bar.kind) {
    case 'later':
      return words.laterFor.replace('{name}', bar.name);
    case 'reply':
      return words.replyFor.replace('{name}', bar.name);
    case 'call':
      return words.callFor.replace('{name}', bar.name);
    case 'more':
      return bar.name;
    case 'laterMany':
      return words.bulk.laterFor;
  }
}

function BarChoices({
  bar,
  actions,
  bulk,
  words,
}: {
  bar: Bar;
  actions: RelanceActions;
  bulk: BulkActions;
  words: ChoiceWords;
}) {
  const row = { approachId: bar.approachId, todoId: bar.todoId, actions, words };
  switch (bar.kind) {
    case 'later':
      return <LaterChoices {...row} />;
    case 'reply':
      return <ReplyChoices {...row} />;
    case 'call':
      return <CallChoices {...row} />;
    case 'more':
      return <MoreChoices {...row} channel={bar.channel} reach={bar.reach} />;
    case 'laterMany':
      return <LaterManyChoices shown={bar.shown ?? ''} action={bulk.laterMany} words={words} />;
  }
}

/** The to-dos that a form on several rows names. */
function idsIn(form: FormData): string[] {
  const shown = form.get('shown');
  return typeof shown === 'string' && shown ? shown.split(',').map((pair) => pair.split(':')[1] ?? '') : [];
}

/** The stars that an undo turns over again: React may have seen no change between two drawings, and the painted star must follow. */
function starsIn(form: FormData): [string, boolean][] {
  const text = String(form.get('undo') ?? '');
  return [...text.matchAll(/star:([0-9a-f-]+):([01])/g)].map((found) => [found[1] ?? '', found[2] === '1']);
}

/** Only the selected row is on the way of Tab: five hundred others would be a wall. */
function rove(row: HTMLElement, isReachable: boolean) {
  for (const element of row.querySelectorAll<HTMLElement>('a, button')) {
    if (isReachable) element.removeAttribute('tabindex');
    else element.setAttribute('tabindex', '-1');
  }
}

function formOf(row: HTMLElement): FormData {
  const form = row.querySelector<HTMLFormElement>('form.relance-acts');
  return form ? fieldsOf(form, null) : new FormData();
}

/** The fields of a form with the button that sent it, without what React adds for browsers without scripts. */
function fieldsOf(form: HTMLFormElement, submitter: HTMLButtonElement | null): FormData {
  const fields = new FormData();
  for (const [name, value] of new FormData(form)) if (!name.startsWith('$')) fields.append(name, value);
  if (submitter?.name && !submitter.name.startsWith('$')) fields.set(submitter.name, submitter.value);
  return fields;
}

/** The star answers before the server does; the next drawing of the row says what was kept. */
function paintStar(row: HTMLElement | null, isStarred: boolean) {
  row?.querySelector('.star-button')?.setAttribute('aria-pressed', String(isStarred));
  const field = row?.querySelector<HTMLInputElement>('input[name=starred]');
  if (field) field.value = isStarred ? '0' : '1';
}

function focusFirst(bar: HTMLElement | null) {
  bar?.querySelector<HTMLElement>('[data-first]')?.focus();
}

/** Whether a row stands in the window, above the bar of keys. */
function isInSight(row: HTMLElement): boolean {
  const { top, bottom } = row.getBoundingClientRect();
  return bottom > 0 && top < innerHeight - 40;
}
