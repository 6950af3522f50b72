'use client';

import { useRouter } from 'next/navigation';
import {
  type FocusEvent,
  type FormEvent,
  type MouseEvent,
  type ReactNode,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { isTaken, useKeys } from '@/components/palette/keys-switch';
import { SENTIMENTS } from '@/lib/domain/interactions/interaction';
import { type Bar, barOf } from './bar';
import type { KeyWords } from './choice-words';
import type { ChoiceWords } from './choices';
import { PickedBar } from './picked-bar';
import {
  choiceOf,
  contactOf,
  fieldsOf,
  formOf,
  isInSight,
  isStarred,
  isUnclassified,
  rowOf,
  verbOf,
} from './row-elements';
import { useChoiceBar } from './use-choice-bar';
import { useChosenRow } from './use-chosen-row';
import { useDoing } from './use-doing';
import { usePickedRows } from './use-picked-rows';
import { type BarKind, type RowVerb, readKey } from './week-keys';
import type { BulkActions, RelanceActions, RelanceVerb } from './week-screen';

/** While another row is walked to, the panel waits until one stops. */
const FOLLOW_AFTER = 150;

/**
 * The fingers of the list: one listener for all rows, whatever their number. Rows are plain buttons and links; here their submissions are
 * caught so that a done row leaves at once, and the keys of the notebook are heard. Choosing, picking, doing and asking each have a file.
 */
export function WeekKeyboard({
  actions,
  bulk,
  personId,
  query,
  undo,
  words,
  choices,
  panel,
  children,
}: {
  actions: RelanceActions;
  bulk: BulkActions;
  personId: string | null;
  /** What the address says besides the person, as `beyond=1&`. */
  query: string;
  undo: string | null;
  words: KeyWords;
  choices: ChoiceWords;
  panel: ReactNode;
  children: ReactNode;
}) {
  const router = useRouter();
  const list = useRef<HTMLDivElement>(null);
  const root = useRef<HTMLElement>(null);
  const gone = useRef<ReadonlySet<string>>(new Set());
  const follow = useRef<ReturnType<typeof setTimeout> | null>(null);
  const [bar, setBar] = useState<Bar | null>(null);
  const hasKeys = useKeys();
  const verbs = useMemo(() => ({ ...actions, ...bulk }), [actions, bulk]);

  const { rows, current, choose, land, move, chosenAt } = useChosenRow({ list, gone, personId });
  const picked = usePickedRows(list, rows);
  const doing = useDoing({ list, gone, actions: verbs, words, firstUndo: undo });

  // Where the panel lies over the list, its title takes the focus; Escape or the way back gives it to the row again.
  useEffect(() => {
    if (!personId || !matchMedia('(max-width: 77.49rem)').matches) return;
    root.current?.querySelector<HTMLElement>('[data-panel-title]')?.focus({ preventScroll: true });
    if (matchMedia('(max-width: 44.99rem)').matches) scrollTo({ top: 0 });
  }, [personId]);

  const show = useCallback(
    (contactId: string | null, how: 'push' | 'replace' = 'push') => {
      const address = `${query}${contactId ? `person=${contactId}` : ''}`.replace(/&$/, '');
      router[how](address ? `/week?${address}` : '/week', { scroll: false });
    },
    [router, query],
  );

  const act = (verb: RelanceVerb, form: FormData) => {
    const row = rowOf(list.current, String(form.get('todoId') ?? '') || null);
    const before = rows();
    const hadFocus =
      row?.contains(document.activeElement) || document.activeElement === document.body || row === current();
    setBar(null);
    const left = doing.act(verb, form);
    if (verb === 'laterMany') picked.clear();
    if (row && left.length > 0) {
      const at = before.indexOf(row);
      choose(before[at + 1] ?? before[at - 1] ?? null, { focus: hadFocus });
    } else if (row && verb === 'classify') {
      // The next reply that nobody read: thirty of them are thirty keys.
      const after = before.slice(before.indexOf(row) + 1).find(isUnclassified);
      if (after) land(after, { focus: hadFocus });
    } else if (left.length > 0) {
      const here = rows();
      choose(here[Math.min(chosenAt.current, here.length - 1)] ?? null, { focus: true });
    }
  };

  const openBar = (kind: BarKind, row: HTMLElement, shown?: string) =>
    setBar(barOf(kind, row, list.current, choices.sms, shown));
  const closeBar = () => {
    setBar(null);
    current()?.querySelector<HTMLElement>('.row-link')?.focus({ preventScroll: true });
  };

  const asking = useChoiceBar({ root, bar, giveUp: closeBar, network: words.network });

  /** Does the same to the rows picked, named as the forms name them: approach and to-do, or approach and reply. */
  const actOnPicked = (verb: 'starMany' | 'skipMany' | 'classifyMany', sentiment?: string) => {
    const chosen = picked.all().filter((row) => {
      if (verb === 'starMany') return !isStarred(row);
      return verb === 'skipMany' || isUnclassified(row);
    });
    const name = verb === 'classifyMany' ? 'unclassified' : 'todo';
    const form = new FormData();
    form.set('shown', chosen.map((row) => `${row.dataset.approach}:${row.dataset[name]}`).join(','));
    if (sentiment) form.set('sentiment', sentiment);
    if (chosen.length > 0) act(verb, form);
    picked.clear();
  };
  const laterPicked = () => {
    const row = current();
    const shown = picked.all().map((one) => `${one.dataset.approach}:${one.dataset.todo}`);
    if (row && shown.length > 0) openBar('laterMany', row, shown.join(','));
  };

  const classifyByKey = (place: number): boolean => {
    const sentiment = SENTIMENTS[place];
    const row = current();
    if (!sentiment) return false;
    if (picked.count > 0) actOnPicked('classifyMany', sentiment);
    else if (row && isUnclassified(row)) {
      if (!isInSight(row)) choose(row, { focus: true });
      else {
        const form = formOf(row);
        form.set('sentiment', sentiment);
        act('classify', form);
      }
    } else {
      const asked = '[data-panel] form[data-verb=classify] button';
      root.current?.querySelectorAll<HTMLButtonElement>(asked)[place]?.click();
    }
    return true;
  };

  /** What a letter, or the palette, does to the chosen row. */
  const onRow = (verb: RowVerb, row: HTMLElement | null): boolean => {
    if (verb === 'undo') {
      doing.undoLatest();
      return true;
    }
    if (!row) return false;
    // The row that keys speak of is out of sight: the first key shows it, and does nothing to it.
    if (!isInSight(row)) {
      choose(row, { focus: true });
      return true;
    }
    const isMany = picked.count > 0;
    switch (verb) {
      case 'done':
        if (row.dataset.channel === 'PHONE') openBar('call', row);
        else act('done', formOf(row));
        return true;
      case 'later':
        if (isMany) laterPicked();
        else openBar('later', row);
        return true;
      case 'star':
        if (isMany) actOnPicked('starMany');
        else act('star', formOf(row));
        return true;
      case 'openRow':
        show(contactOf(row));
        return true;
      case 'write':
        router.push(`/write/${row.dataset.approach}?list=week`);
        return true;
      default:
        openBar(verb, row);
        return true;
    }
  };

  // Before paint: what is seen on the screen is what the next key speaks of.
  useLayoutEffect(() => {
    const onEscape = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      const others = 'dialog[open], [popover]:popover-open';
      if (bar) closeBar();
      else if (document.querySelector(others)) return;
      else if (picked.count > 0) picked.clear();
      else if (personId) show(null);
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') return onEscape(event);
      if (!hasKeys || isTaken(event)) return;
      const command = readKey(event, bar?.kind ?? null);
      if (!command) return;
      const row = current();
      switch (command.what) {
        case 'ignored':
          break;
        case 'choice':
          asking.choose(command.place);
          break;
        case 'sentiment':
          if (!classifyByKey(command.place)) return;
          break;
        case 'row':
          if (!onRow(command.verb, row)) return;
          break;
        case 'pick':
          if (row) picked.pick(row, command.isRange);
          break;
        case 'move': {
          const next = move(command.by);
          if (next && personId && contactOf(next) !== personId) {
            if (follow.current) clearTimeout(follow.current);
            follow.current = setTimeout(() => show(contactOf(next), 'replace'), FOLLOW_AFTER);
          }
        }
      }
      event.preventDefault();
    };
    const onDo = (event: Event) => {
      onRow((event as CustomEvent<RowVerb>).detail, current());
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
    const verb = verbOf(submitter) ?? form.dataset.verb;
    if (!verb || !(verb in verbs)) return;
    event.preventDefault();
    act(verb as RelanceVerb, fieldsOf(form, submitter));
  };

  // The row that has the focus is the one keys speak of, however the focus came there.
  const onFocus = (event: FocusEvent<HTMLElement>) => {
    const row = (event.target as HTMLElement).closest<HTMLElement>('[data-todo]');
    if (row && row !== current()) choose(row);
  };

  const onClick = (event: MouseEvent<HTMLElement>) => {
    if (event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey)
      return;
    const target = event.target as HTMLElement;
    const row = target.closest<HTMLElement>('[data-todo]');
    if (row) land(row);
    const kind = row && (choiceOf(target.closest('a')) as BarKind | null);
    if (row && kind) {
      event.preventDefault();
      if (bar && bar.todoId === row.dataset.todo && bar.kind === kind) setBar(null);
      else openBar(kind, row);
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
      show(contactOf(row));
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
      {doing.hidden.size > 0 && (
        <style>{`${[...doing.hidden].map((id) => `[data-todo="${CSS.escape(id)}"]`).join(',')}{display:none!important}`}</style>
      )}
      <div ref={list} className="week-main" data-keys={hasKeys || undefined}>
        {children}
        {bar && asking.ChoiceBar && (
          <asking.ChoiceBar
            key={`${bar.kind}-${bar.todoId}`}
            bar={bar}
            actions={actions}
            bulk={bulk}
            words={words}
            choices={choices}
          />
        )}
        <PickedBar
          count={picked.count}
          unclassified={picked.count > 0 ? picked.all().filter(isUnclassified).length : 0}
          words={words.bulk}
          sentiments={choices.sentiment}
          onStar={() => actOnPicked('starMany')}
          onLater={laterPicked}
          onSkip={() => actOnPicked('skipMany')}
          onClassify={(sentiment) => actOnPicked('classifyMany', sentiment)}
          onClear={picked.clear}
        />
      </div>
      {panel}
    </main>
  );
}
