import type { CSSProperties } from 'react';
import { Icon } from '@/components/ui/icon';
import type { Bar } from './bar';
import type { KeyWords } from './choice-words';
import {
  CallChoices,
  type ChoiceWords,
  LaterChoices,
  LaterManyChoices,
  MoreChoices,
  ReplyChoices,
} from './choices';
import type { BulkActions, RelanceActions } from './week-screen';

/** What is asked beside a row, drawn under it. A file of its own, fetched at the first gesture on the list (use-choice-bar.ts). */
export function ChoiceBar({
  bar,
  actions,
  bulk,
  words,
  choices,
}: {
  bar: Bar;
  actions: RelanceActions;
  bulk: BulkActions;
  words: KeyWords;
  choices: ChoiceWords;
}) {
  const title = titleOf(bar, words);
  return (
    <div
      data-bar
      role="dialog"
      aria-label={title}
      className={bar.kind === 'more' ? 'choice-bar choice-bar-more floating' : 'choice-bar floating'}
      style={{ '--top': `${bar.top}px` } as CSSProperties}
      ref={focusFirst}
    >
      <div className="choice-head">
        <p className="choice-title">{title}</p>
        <button
          type="button"
          className="button button-quiet button-icon"
          data-bar-close
          aria-label={words.close}
        >
          <Icon name="x" />
        </button>
      </div>
      <Choices bar={bar} actions={actions} bulk={bulk} words={choices} />
    </div>
  );
}

function titleOf(bar: Bar, words: KeyWords): string {
  switch (bar.kind) {
    case 'later':
      return words.laterFor.replace('{name}', bar.name);
    case 'reply':
      return words.replyFor.replace('{name}', bar.name);
    case 'classify':
      return words.classifyFor.replace('{name}', bar.name);
    case 'call':
      return words.callFor.replace('{name}', bar.name);
    case 'more':
      return bar.name;
    case 'laterMany':
      return words.bulk.laterFor;
  }
}

function Choices({
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
  const { unclassified } = bar;
  const row = { approachId: bar.approachId, todoId: bar.todoId, actions, words };
  switch (bar.kind) {
    case 'later':
      return <LaterChoices {...row} />;
    case 'reply':
      return <ReplyChoices {...row} />;
    case 'classify':
      return <ReplyChoices {...row} interactionId={unclassified ?? undefined} />;
    case 'call':
      return <CallChoices {...row} />;
    case 'more':
      return (
        <MoreChoices
          {...row}
          channel={bar.channel}
          reach={bar.reach}
          interactionId={unclassified ?? undefined}
        />
      );
    case 'laterMany':
      return <LaterManyChoices shown={bar.shown ?? ''} action={bulk.laterMany} words={words} />;
  }
}

function focusFirst(bar: HTMLElement | null) {
  bar?.querySelector<HTMLElement>('[data-first]')?.focus();
}
