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
import { Dialog } from '@/components/ui/dialog';
import { Kbd } from '@/components/ui/kbd';
import { announce, announceError } from '@/components/ui/toaster';
import type { KeyWords } from './choice-words';
import { type ChoiceWords, LaterChoices, ReplyChoices } from './choices';
import type { RelanceActions, RelanceVerb } from './week-screen';

/** Where the choice to do without keys is kept: it belongs to the browser, not to the account. */
const KEYS_OFF = 'relance.keys';
/** Verbs after which the row has left the list. */
const LEAVING: ReadonlySet<RelanceVerb> = new Set(['done', 'later', 'skip', 'reply']);

interface Bar {
  readonly kind: 'later' | 'reply';
  readonly todoId: string;
  readonly approachId: string;
  readonly name: string;
  readonly top: number;
}

/**
 * The fingers of the list: one listener for all rows, whatever their number. Rows come from the server and stay plain forms and links; here
 * their submissions are caught so that a done row leaves at once, and the keys of the notebook are heard.
 *
 * What it writes outside React (`aria-current`, `tabindex`, the star before the server confirms it) are attributes React does not hold on those
 * elements, or sets again itself.
 */
export function WeekKeyboard({
  actions,
  personId,
  undo,
  words,
  choices,
  panel,
  children,
}: {
  actions: RelanceActions;
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
  /** What can be taken back, the latest last: Z again goes further back. */
  const undoable = useRef<string[]>([]);
  const follow = useRef<ReturnType<typeof setTimeout> | null>(null);
  const goneIds = useRef<ReadonlySet<string>>(new Set());
  const [gone, setGone] = useState<ReadonlySet<string>>(goneIds.current);
  const [bar, setBar] = useState<Bar | null>(null);
  const [isHelpOpen, setHelpOpen] = useState(false);
  const [hasKeys, setHasKeys] = useState(true);

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
      const row = (kept && here.includes(kept) ? kept : null) ?? here[0] ?? null;
      for (const other of main.current?.querySelectorAll<HTMLElement>('[data-todo]') ?? [])
        rove(other, false);
      select(row);
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

  useEffect(() => setHasKeys(localStorage.getItem(KEYS_OFF) !== 'off'), []);
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
        const outcome = await actions[verb](form);
        if (!outcome || outcome.ok) {
          const token = outcome?.undo ?? null;
          if (verb === 'undo') {
            undoable.current = undoable.current.filter((token) => token !== form.get('undo'));
            setGone(new Set());
          } else if (token) undoable.current.push(token);
          // The list was drawn again with the answer: a row put off to another day of the week shows there.
          if (typeof todoId === 'string') startTransition(() => unhide(todoId));
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
      if (verb === 'star')
        paintStar(rowOf(typeof todoId === 'string' ? todoId : null), form.get('starred') !== '1');
    },
    [actions, unhide, rowOf, words],
  );

  function undoWith(token: string) {
    const form = new FormData();
    form.set('undo', token);
    startTransition(() => run('undo', form));
  }

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
      startTransition(() => run(verb, form));
    },
    [hide, rowOf, rows, run, select],
  );

  const openBar = useCallback((kind: Bar['kind'], row: HTMLElement) => {
    const box = row.getBoundingClientRect();
    const above = main.current?.getBoundingClientRect().top ?? 0;
    setBar({
      kind,
      todoId: row.dataset.todo ?? '',
      approachId: row.dataset.approach ?? '',
      name: row.dataset.name ?? '',
      top: box.bottom - above + 4,
    });
  }, []);

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
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      const target = event.target as HTMLElement;
      const isTyping = target.closest(
        'input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable=true]',
      );
      if (event.key === 'Escape') {
        if (bar) closeBar();
        else if (personId && !isHelpOpen && !document.querySelector('[popover]:popover-open')) show(null);
        return;
      }
      if (!hasKeys || isTyping || isHelpOpen || target.closest('[role=dialog]:not([data-bar]), [role=menu]'))
        return;
      const key = event.key.toLowerCase();
      const row = rowOf(currentId.current);
      const digit = Number(event.key);
      if (bar) {
        const buttons = root.current?.querySelectorAll<HTMLButtonElement>('[data-bar] button') ?? [];
        if (bar.kind === 'reply' && digit >= 1 && digit <= 5) buttons[digit - 1]?.click();
        else if (bar.kind === 'later' && key === 'h') buttons[0]?.click();
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
      switch (key) {
        case 'j':
        case 'k': {
          const here = rows();
          const at = row ? here.indexOf(row) : -1;
          const isFocused = row?.contains(document.activeElement);
          // The first J lands on the selected row; the next ones move.
          const next =
            !isFocused && row
              ? row
              : here[Math.min(here.length - 1, Math.max(0, at + (key === 'j' ? 1 : -1)))];
          if (!next) return;
          select(next, { focus: true });
          if (personId && next.dataset.contact !== personId) {
            if (follow.current) clearTimeout(follow.current);
            follow.current = setTimeout(() => show(next.dataset.contact ?? null, 'replace'), 150);
          }
          break;
        }
        case 'e':
          if (row) act('done', formOf(row));
          break;
        case 'h':
          if (row) openBar('later', row);
          break;
        case 'a':
          if (row) openBar('reply', row);
          break;
        case 's':
          if (row) act('star', formOf(row));
          break;
        case 'o':
          if (row) show(row.dataset.contact ?? null);
          break;
        case 'z':
          {
            const latest = undoable.current.pop();
            if (latest) undoWith(latest);
          }
          break;
        case '?':
          setHelpOpen(true);
          break;
        default:
          return;
      }
      event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  });

  const onSubmit = (event: FormEvent<HTMLElement>) => {
    const form = event.target as HTMLFormElement;
    const submitter = (event.nativeEvent as SubmitEvent).submitter as HTMLButtonElement | null;
    const verb = (submitter?.dataset.verb ?? form.dataset.verb) as RelanceVerb | undefined;
    if (!verb || !(verb in actions)) return;
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
    if (target.closest('[data-help]')) return setHelpOpen(true);
    if (row) select(row);
    if (row && target.closest('[data-later]')) {
      event.preventDefault();
      if (bar?.todoId === row.dataset.todo) setBar(null);
      else openBar('later', row);
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
            aria-label={(bar.kind === 'later' ? words.laterFor : words.replyFor).replace('{name}', bar.name)}
            className="choice-bar floating"
            style={{ '--top': `${bar.top}px` } as React.CSSProperties}
            ref={focusFirst}
          >
            <p className="choice-title">
              {(bar.kind === 'later' ? words.laterFor : words.replyFor).replace('{name}', bar.name)}
            </p>
            {bar.kind === 'later' ? (
              <LaterChoices
                approachId={bar.approachId}
                todoId={bar.todoId}
                actions={actions}
                words={choices}
              />
            ) : (
              <ReplyChoices
                approachId={bar.approachId}
                todoId={bar.todoId}
                actions={actions}
                words={choices}
              />
            )}
          </div>
        )}
      </div>
      {panel}
      <Dialog
        title={words.help.title}
        description={words.help.intro}
        open={isHelpOpen}
        onOpenChange={setHelpOpen}
        closeLabel={words.close}
      >
        <dl className="grid grid-cols-[max-content_1fr] items-center gap-x-4 gap-y-2 text-sm">
          {words.keys.map((line) => (
            <div key={line.what} className="contents">
              <dt className="flex gap-1">
                {line.keys.map((key) => (
                  <Kbd key={key}>{key}</Kbd>
                ))}
              </dt>
              <dd className="text-ink-2">{line.what}</dd>
            </div>
          ))}
        </dl>
        <label className="mt-1 flex items-center gap-2 border-t border-line pt-3 text-sm">
          <input
            type="checkbox"
            checked={hasKeys}
            onChange={(event) => {
              setHasKeys(event.target.checked);
              localStorage.setItem(KEYS_OFF, event.target.checked ? 'on' : 'off');
            }}
          />
          {words.help.enabled}
        </label>
      </Dialog>
    </main>
  );
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
