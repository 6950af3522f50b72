'use client';

import {
  type DragEvent,
  type FormEvent,
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
import type { CampaignWords } from './campaign-words';

type Outcome =
  | { readonly ok: true; readonly message: string; readonly undo: string | null }
  | { readonly ok: false; readonly message: string };

/** The actions of the page, under the verbs of its forms (`data-verb`). */
export type CampaignActions = Readonly<Record<string, (form: FormData) => Promise<Outcome>>> & {
  readonly move: (form: FormData) => Promise<Outcome>;
  readonly undo: (form: FormData) => Promise<Outcome>;
};

const TYPING =
  'input:not([type=checkbox]):not([type=radio]):not([type=range]), textarea, select, [contenteditable=true]';
/** Where the choice to do without keys is kept, for all pages. */
const KEYS_OFF = 'relance.keys';
/** The verbs after which the ticks are taken away. */
const MANY = /Many$/;

/**
 * The fingers of a campaign's page: one listener for all its cards and rows, which come from the server and stay plain forms and links. Their
 * submissions are caught so that the answer is a sentence with its undo; cards are dragged, rows are ticked, and the keys are heard.
 */
export function CampaignKeyboard({
  actions,
  undo,
  words,
  children,
}: {
  actions: CampaignActions;
  /** The undo of what was done before the page loaded. */
  undo: string | null;
  words: CampaignWords;
  children: ReactNode;
}) {
  const root = useRef<HTMLElement>(null);
  const currentId = useRef<string | null>(null);
  const undoable = useRef<string[]>([]);
  const ticked = useRef<HTMLInputElement | null>(null);
  const dragged = useRef<string | null>(null);
  const [isHelpOpen, setHelpOpen] = useState(false);

  useEffect(() => {
    if (undo && !undoable.current.includes(undo)) undoable.current.push(undo);
  }, [undo]);

  const rows = useCallback(() => [...(root.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])], []);
  const rowOf = useCallback(
    (id: string | null) => rows().find((row) => row.dataset.row === id) ?? null,
    [rows],
  );

  const select = useCallback(
    (row: HTMLElement | undefined | null) => {
      if (!row) return;
      for (const other of rows()) if (other !== row) other.removeAttribute('data-current');
      currentId.current = row.dataset.row ?? null;
      row.setAttribute('data-current', '');
      row.querySelector<HTMLElement>('.card-link')?.focus({ preventScroll: true });
      row.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    },
    [rows],
  );

  const countTicks = useCallback(() => {
    const boxes = [...(root.current?.querySelectorAll<HTMLInputElement>('input[name=ids]') ?? [])];
    const chosen = boxes.filter((box) => box.checked).length;
    const count = root.current?.querySelector('[data-chosen]');
    if (count) count.textContent = chosen > 0 ? String(chosen) : '';
    const all = root.current?.querySelector<HTMLInputElement>('[data-all]');
    if (all) {
      all.checked = boxes.length > 0 && chosen === boxes.length;
      all.indeterminate = chosen > 0 && chosen < boxes.length;
    }
  }, []);
  useEffect(countTicks);

  // biome-ignore lint/correctness/useExhaustiveDependencies: undoWith and run call each other
  const run = useCallback(
    async (verb: string, form: FormData) => {
      form.set('via', 'script');
      try {
        const outcome = await actions[verb]!(form);
        if (!outcome) return;
        if (!outcome.ok) return announceError(outcome.message);
        const token = outcome.undo;
        if (verb === 'undo') undoable.current = undoable.current.filter((one) => one !== form.get('undo'));
        else if (token) undoable.current.push(token);
        if (MANY.test(verb)) {
          root.current?.querySelector<HTMLFormElement>('#bulk')?.reset();
          countTicks();
        }
        announce(outcome.message, token ? { label: words.undo, onUndo: () => undoWith(token) } : undefined);
      } catch (failure) {
        // A redirect is Next's own message to the router, not a failure.
        if (failure instanceof Error && 'digest' in failure && String(failure.digest).startsWith('NEXT_'))
          throw failure;
        announceError(words.network);
      }
    },
    [actions, words, countTicks],
  );

  function undoWith(token: string) {
    const form = new FormData();
    form.set('undo', token);
    startTransition(() => run('undo', form));
  }

  const closePopovers = useCallback((except: Element | null = null) => {
    for (const open of root.current?.querySelectorAll<HTMLDetailsElement>('details[data-popover][open]') ??
      [])
      if (!except || !open.contains(except)) open.open = false;
  }, []);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      const target = event.target as HTMLElement;
      if (event.key === 'Escape') {
        const open = target.closest<HTMLDetailsElement>('details[data-popover][open]');
        closePopovers();
        open?.querySelector('summary')?.focus();
        return;
      }
      const isElsewhere = target.closest(`${TYPING}, dialog, [role=dialog]`);
      if (isElsewhere || isHelpOpen || localStorage.getItem(KEYS_OFF) === 'off') return;
      const row = rowOf(currentId.current);
      switch (event.key.length === 1 ? event.key.toLowerCase() : event.key) {
        case 'j':
        case 'k': {
          const column = row?.closest('[data-stage]');
          const here = column ? rows().filter((other) => column.contains(other)) : rows();
          const at = row ? here.indexOf(row) : -1;
          select(
            here[Math.min(here.length - 1, Math.max(0, at + (event.key.toLowerCase() === 'j' ? 1 : -1)))],
          );
          break;
        }
        case 'ArrowLeft':
        case 'ArrowRight': {
          const column = row?.closest('[data-stage]');
          if (!row || !column || !row.contains(document.activeElement) || target.closest('summary, input'))
            return;
          const columns = [...(root.current?.querySelectorAll('[data-stage]') ?? [])].filter((one) =>
            one.querySelector('[data-row]'),
          );
          const next = columns[columns.indexOf(column) + (event.key === 'ArrowRight' ? 1 : -1)];
          select(next?.querySelector<HTMLElement>('[data-row]'));
          break;
        }
        case 'x': {
          const box = row?.querySelector<HTMLInputElement>('input[name=ids]');
          if (!box) return;
          tick(box, event.shiftKey);
          break;
        }
        case 'm': {
          const menu = row?.querySelector<HTMLDetailsElement>('.board-move');
          if (!menu) return;
          closePopovers();
          menu.open = true;
          menu.querySelector('button')?.focus();
          break;
        }
        case 's':
          row?.querySelector<HTMLFormElement>('form[data-verb=star]')?.requestSubmit();
          break;
        case 'o':
          row?.querySelector<HTMLElement>('.card-link')?.click();
          break;
        case 'z': {
          const latest = undoable.current.pop();
          if (latest) undoWith(latest);
          break;
        }
        case '?':
          setHelpOpen(true);
          break;
        default:
          return;
      }
      event.preventDefault();
    };
    const onPress = (event: PointerEvent) => closePopovers(event.target as Element);
    document.addEventListener('keydown', onKey);
    document.addEventListener('pointerdown', onPress);
    return () => {
      document.removeEventListener('keydown', onKey);
      document.removeEventListener('pointerdown', onPress);
    };
  });

  /** Ticks a row, or with Shift all rows from the last one ticked to it. */
  function tick(box: HTMLInputElement, toHere: boolean) {
    const boxes = [...(root.current?.querySelectorAll<HTMLInputElement>('input[name=ids]') ?? [])];
    const from = toHere && ticked.current ? boxes.indexOf(ticked.current) : -1;
    const to = boxes.indexOf(box);
    if (from >= 0) {
      for (const one of boxes.slice(Math.min(from, to), Math.max(from, to) + 1)) one.checked = true;
    } else box.checked = !box.checked;
    ticked.current = box;
    countTicks();
  }

  const onSubmit = (event: FormEvent<HTMLElement>) => {
    const form = event.target as HTMLFormElement;
    const submitter = (event.nativeEvent as SubmitEvent).submitter as HTMLButtonElement | null;
    const verb = submitter?.dataset.verb ?? form.dataset.verb;
    if (!verb || !(verb in actions)) return;
    event.preventDefault();
    if (form.closest('.board-move')) closePopovers();
    const fields = new FormData(form);
    for (const name of [...fields.keys()]) if (name.startsWith('$')) fields.delete(name);
    startTransition(() => run(verb, fields));
  };

  const onChange = (event: FormEvent<HTMLElement>) => {
    const input = event.target as HTMLInputElement;
    if (input.matches('[data-all]')) {
      for (const box of root.current?.querySelectorAll<HTMLInputElement>('input[name=ids]') ?? [])
        box.checked = input.checked;
    }
    if (input.matches('[data-all], input[name=ids]')) {
      if (input.name === 'ids') ticked.current = input;
      countTicks();
    }
    if (input.matches('[data-weight]') && input.nextElementSibling)
      input.nextElementSibling.textContent = input.value;
    // The search waits for Enter; what is chosen from a list is meant.
    if (input.closest('[data-filters]') && !input.matches('[type=search]')) input.form?.requestSubmit();
  };

  const onDrag = {
    onDragStart: (event: DragEvent<HTMLElement>) => {
      const card = (event.target as HTMLElement).closest<HTMLElement>('[data-moves]');
      if (!card) return;
      dragged.current = card.dataset.row ?? null;
      card.setAttribute('data-dragged', '');
      event.dataTransfer.effectAllowed = 'move';
      event.dataTransfer.setData('text/plain', card.dataset.name ?? '');
    },
    onDragOver: (event: DragEvent<HTMLElement>) => {
      const column = (event.target as HTMLElement).closest<HTMLElement>('[data-stage]');
      for (const other of root.current?.querySelectorAll('[data-over]') ?? [])
        if (other !== column) other.removeAttribute('data-over');
      if (!column || !dragged.current) return;
      event.preventDefault();
      column.setAttribute('data-over', '');
    },
    onDragEnd: () => {
      dragged.current = null;
      for (const other of root.current?.querySelectorAll('[data-over], [data-dragged]') ?? []) {
        other.removeAttribute('data-over');
        other.removeAttribute('data-dragged');
      }
    },
    onDrop: (event: DragEvent<HTMLElement>) => {
      const column = (event.target as HTMLElement).closest<HTMLElement>('[data-stage]');
      const card = rowOf(dragged.current);
      if (!column || !card || column.contains(card)) return;
      event.preventDefault();
      const form = new FormData();
      form.set('approachId', card.dataset.row ?? '');
      form.set('to', column.dataset.stage ?? '');
      startTransition(() => run('move', form));
    },
  };

  return (
    <main
      ref={root}
      onSubmit={onSubmit}
      onChange={onChange}
      onReset={() => setTimeout(countTicks)}
      {...onDrag}
    >
      {children}
      <footer className="keys-footer">
        {words.footer.slice(0, -1).map((line) => (
          <span key={line.what}>
            {line.keys.map((key) => (
              <Kbd key={key}>{key}</Kbd>
            ))}
            {line.what}
          </span>
        ))}
        <button type="button" onClick={() => setHelpOpen(true)}>
          <Kbd hint>?</Kbd>
          {words.footer.at(-1)?.what}
        </button>
      </footer>
      <Dialog title={words.help} open={isHelpOpen} onOpenChange={setHelpOpen} closeLabel={words.close}>
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
      </Dialog>
    </main>
  );
}
