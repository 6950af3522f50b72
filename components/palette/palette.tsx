import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { Icon } from '@/components/ui/icon';
import type { IconName } from '@/components/ui/icons';
import { Kbd } from '@/components/ui/kbd';
import { Modal } from '@/components/ui/modal';
import { findPeople } from '@/lib/actions/palette';
import { matchOf } from './match';
import type { Command, PaletteWords } from './palette-words';

/** Letters typed faster than this are asked together. */
const PAUSE = 120;

interface Choice {
  readonly id: string;
  readonly group: string;
  readonly label: string;
  readonly what?: string;
  readonly icon: IconName;
  readonly keys: readonly string[];
  readonly run: () => void;
}

interface Person {
  readonly id: string;
  readonly name: string;
  readonly what: string;
}

/**
 * « Rechercher ou agir » : every action and every person, by a few letters. A combobox over its list: arrows choose, Enter does.
 * @param takeTyped gives the letters typed before the palette had come
 */
export function Palette({
  words,
  open,
  onOpenChange,
  takeTyped,
  go,
  onHelp,
}: {
  words: PaletteWords;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  takeTyped: () => string;
  go: (href: string) => void;
  onHelp: () => void;
}) {
  const after = useRef<(() => void) | null>(null);
  if (!open) return null;
  const finish = (run: (() => void) | null) => {
    after.current = run;
    onOpenChange(false);
  };
  return (
    <Modal
      label={words.title}
      className="palette"
      onClose={() => finish(null)}
      onClosed={() => {
        // The place one came from has the focus again: what was chosen may move on from there.
        after.current?.();
        after.current = null;
      }}
    >
      <Choices words={words} takeTyped={takeTyped} go={go} onHelp={onHelp} finish={finish} />
    </Modal>
  );
}

function Choices({
  words,
  takeTyped,
  go,
  onHelp,
  finish,
}: {
  words: PaletteWords;
  takeTyped: () => string;
  go: (href: string) => void;
  onHelp: () => void;
  finish: (run: (() => void) | null) => void;
}) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const [people, setPeople] = useState<readonly Person[]>([]);
  const [isOffline, setOffline] = useState(false);
  const [at, setAt] = useState(0);
  const [row] = useState(() => document.querySelector<HTMLElement>('[data-todo][aria-current]'));
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const early = takeTyped();
    if (early) setTyped(early);
  }, [takeTyped]);

  useEffect(() => {
    const asked = typed.trim();
    if (asked.length < 2) {
      setPeople([]);
      return;
    }
    let isWanted = true;
    const timer = setTimeout(async () => {
      try {
        const found = await findPeople(asked);
        if (!isWanted) return;
        setOffline(!found.ok);
        setPeople(found.ok ? found.value : []);
      } catch {
        if (isWanted) setOffline(true);
      }
    }, PAUSE);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [typed]);

  const choices = useMemo(() => {
    const runOf = (command: Command): (() => void) => {
      if (command.href) {
        const { href } = command;
        return () => go(href);
      }
      if (command.group === 'row' || command.name === 'undo') {
        return () => document.dispatchEvent(new CustomEvent('relance:do', { detail: command.name }));
      }
      if (command.name === 'help') return onHelp;
      return () => document.querySelector<HTMLElement>(`[data-command="${command.name}"]`)?.click();
    };
    const isOnWeek = document.querySelector('[data-todo]') !== null;
    const matching = words.commands
      .filter((command) => (command.group === 'row' ? row !== null : command.name !== 'undo' || isOnWeek))
      .map((command) => ({ command, match: matchOf(typed, command.label, command.also) }))
      .filter(({ match }) => match > 0)
      .toSorted((one, other) => other.match - one.match);
    const groupOf = {
      row: words.rowOf.replace('{name}', row?.dataset.name ?? ''),
      go: words.goTo,
      do: words.act,
    };
    const commandsOf = (group: Command['group']): Choice[] =>
      matching
        .filter(({ command }) => command.group === group)
        .map(({ command }) => ({
          id: command.name,
          group: groupOf[group],
          label: command.label,
          icon: command.icon,
          keys: command.keys,
          run: runOf(command),
        }));
    const isHome = location.pathname === '/week';
    const found = people.map(
      (person): Choice => ({
        id: person.id,
        group: words.people,
        label: person.name,
        what: person.what,
        icon: 'user',
        keys: [],
        run: () => go(isHome ? `/week?person=${person.id}` : `/contacts/${person.id}`),
      }),
    );
    // A word that names an action well is that action; else it is somebody's name.
    const [best] = matching;
    const actions = [...commandsOf('row'), ...commandsOf('go'), ...commandsOf('do')];
    return best && best.match >= 2 && typed.trim() ? [...actions, ...found] : [...found, ...actions];
  }, [typed, people, words, row, go, onHelp]);

  const chosen = Math.min(at, choices.length - 1);
  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  });

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const moves: Record<string, number> = {
      ArrowDown: chosen + 1 >= choices.length ? 0 : chosen + 1,
      ArrowUp: chosen <= 0 ? choices.length - 1 : chosen - 1,
      PageDown: Math.min(choices.length - 1, chosen + 8),
      PageUp: Math.max(0, chosen - 8),
    };
    const to = moves[event.key];
    if (to !== undefined) setAt(to);
    else if (event.key === 'Enter') {
      const choice = choices[chosen];
      if (choice) finish(choice.run);
    } else return;
    event.preventDefault();
  };

  const groups = [...new Set(choices.map((choice) => choice.group))];
  const { none, one, many } = words.found;
  const count =
    choices.length === 0
      ? none
      : choices.length === 1
        ? one
        : many.replace('{count}', String(choices.length));
  return (
    <>
      <div className="palette-field">
        <Icon name="search" className="text-ink-3" />
        <input
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
          role="combobox"
          aria-label={words.field}
          placeholder={words.field}
          aria-expanded="true"
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={choices[chosen] ? `${id}-${choices[chosen].id}` : undefined}
          autoComplete="off"
          spellCheck={false}
          enterKeyHint="go"
        />
        <button
          type="button"
          className="button button-quiet button-icon"
          aria-label={words.close}
          onClick={() => finish(null)}
        >
          <Icon name="x" />
        </button>
      </div>
      <p className="sr-only" role="status">
        {count}
      </p>
      {isOffline && <p className="palette-none">{words.offline}</p>}
      {choices.length === 0 && !isOffline && <p className="palette-none">{words.none}</p>}
      <div ref={list} id={`${id}-list`} role="listbox" aria-label={words.title} className="palette-list">
        {groups.map((group, index) => (
          // biome-ignore lint/a11y/useSemanticElements: options are grouped inside a listbox
          <div key={group} role="group" aria-labelledby={`${id}-group-${index}`}>
            <p id={`${id}-group-${index}`} className="palette-group">
              {group}
            </p>
            {choices.map(
              (choice, place) =>
                choice.group === group && (
                  // biome-ignore lint/a11y/useKeyWithClickEvents: the field hears the keys
                  <div
                    key={choice.id}
                    id={`${id}-${choice.id}`}
                    role="option"
                    tabIndex={-1}
                    aria-selected={place === chosen}
                    className="palette-option"
                    onClick={() => finish(choice.run)}
                    onPointerMove={() => place !== chosen && setAt(place)}
                  >
                    <Icon name={choice.icon} className="text-ink-3" />
                    <span className="truncate">
                      {choice.label}
                      {choice.what && <span className="text-ink-3"> · {choice.what}</span>}
                    </span>
                    <span className="palette-keys">
                      {choice.keys.map((key) => (
                        <Kbd key={key} hint>
                          {key}
                        </Kbd>
                      ))}
                    </span>
                  </div>
                ),
            )}
          </div>
        ))}
      </div>
    </>
  );
}
