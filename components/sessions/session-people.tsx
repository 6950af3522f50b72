'use client';

import { CHANNEL_ICONS } from '@/components/relances/reach';
import { Icon } from '@/components/ui/icon';
import { unpackRows } from '@/components/ui/packed-rows';
import { SESSION_SHAPE, type SessionRow, type SessionWords } from './session-row';

/** Those just contacted, one a line: the star, the priority, « pourquoi vous ». Drawn from what they say rather than sent drawn. */
export function SessionPeople({
  rows,
  words,
}: {
  /** As `packRows` writes them. */
  rows: string;
  words: SessionWords;
}) {
  return (
    <ul className="list edge session-people">
      {unpackRows(SESSION_SHAPE, rows).map((row) => (
        <Person key={row.approachId} row={row} words={words} />
      ))}
    </ul>
  );
}

function Person({ row, words }: { row: SessionRow; words: SessionWords }) {
  const { approachId, name } = row;
  const star = words.star.replace('{name}', name);
  return (
    <li className="row session-person" data-person>
      <label className="session-star" title={star}>
        <input
          type="checkbox"
          name={`star.${approachId}`}
          value="1"
          defaultChecked={row.starred ?? false}
          data-star
          aria-label={star}
        />
        <Icon name="star" />
      </label>
      <div className="session-who">
        <div className="row-name">
          {name}
          {row.what && <span> · {row.what}</span>}
        </div>
        <div className="row-why">
          {row.channel && <Icon name={CHANNEL_ICONS[row.channel]} className="mr-1 inline size-3.5" />}
          {row.about}
        </div>
      </div>
      <fieldset className="session-priority">
        <legend className="sr-only">{words.priorityOf.replace('{name}', name)}</legend>
        {[1, 2, 3].map((priority) => (
          <label key={priority}>
            <input
              type="radio"
              name={`priority.${approachId}`}
              value={priority}
              defaultChecked={row.priority === priority}
            />
            <span>{priority}</span>
          </label>
        ))}
      </fieldset>
      <input
        className="input session-hook"
        name={`hook.${approachId}`}
        defaultValue={row.hook ?? ''}
        maxLength={300}
        placeholder={words.hookExample}
        aria-label={words.hookOf.replace('{name}', name)}
        autoComplete="off"
        data-hook
      />
    </li>
  );
}
