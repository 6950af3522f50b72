'use client';

import { categoryColor } from '@/components/relances/reach';
import { formAction } from '@/components/relances/week-screen';
import { Icon } from '@/components/ui/icon';
import { Link } from '@/components/ui/link';
import { unpackRows } from '@/components/ui/packed-rows';
import { Pips } from '@/components/ui/pips';
import { StarButton } from '@/components/ui/star-button';
import { CARD_SHAPE, type CardRow, type CardWords, type PersonActions } from './person-row';

interface CardProps {
  readonly words: CardWords;
  readonly actions: Pick<PersonActions, 'star' | 'move'>;
  readonly back: string;
  readonly mayRank: boolean;
}

/** The cards of a column. Drawn from what they say rather than sent drawn. */
export function BoardCards({
  rows,
  ...card
}: CardProps & {
  /** As `packRows` writes them. */
  rows: string;
}) {
  return (
    <ul>
      {unpackRows(CARD_SHAPE, rows).map((row) => (
        <BoardCard key={row.approachId} row={row} {...card} />
      ))}
    </ul>
  );
}

function BoardCard({ row, words, actions, back, mayRank }: CardProps & { row: CardRow }) {
  const { approachId, name, category, step, moves } = row;
  return (
    <li
      className="board-card"
      data-row={approachId}
      data-name={name}
      data-moves={moves ? true : undefined}
      draggable={moves ? true : undefined}
    >
      <div className="board-name">
        {mayRank && (
          <form action={formAction(actions.star)} data-verb="star">
            <input type="hidden" name="approachId" value={approachId} />
            <input type="hidden" name="starred" value={row.starred ? '0' : '1'} />
            <input type="hidden" name="back" value={back} />
            <StarButton
              starred={row.starred ?? false}
              label={(row.starred ? words.starOn : words.starOff).replace('{name}', name)}
            />
          </form>
        )}
        <Link href={`/contacts/${row.contactId}`} className="card-link" draggable={false}>
          {name}
        </Link>
        {moves && <Moves row={row} moves={moves} words={words} action={actions.move} back={back} />}
      </div>
      {row.about && <div className="board-about">{row.about}</div>}
      <div className="board-next">
        <span className="contents" style={category ? { color: categoryColor(category) } : undefined}>
          <Icon name={row.icon} />
        </span>
        <span className="min-w-0 flex-1">{row.next}</span>
        {step && (
          <Pips step={step} max={words.maxRelances} label={words.pips.replace('{step}', String(step))} />
        )}
        <input
          type="checkbox"
          name="ids"
          value={approachId}
          form="bulk"
          aria-label={words.choose.replace('{name}', name)}
          className="board-choose"
        />
      </div>
    </li>
  );
}

function Moves({
  row,
  moves,
  words,
  action,
  back,
}: {
  row: CardRow;
  moves: string;
  words: CardWords;
  action: PersonActions['move'];
  back: string;
}) {
  const label = words.move.replace('{name}', row.name);
  return (
    <details className="board-move" data-popover>
      <summary aria-label={label} title={label}>
        <Icon name="ellipsis" />
      </summary>
      <div className="floating">
        {moves.split(',').map((pair) => {
          const [to = '', move = ''] = pair.split(':');
          return (
            <form key={to} action={formAction(action)} data-verb="move">
              <input type="hidden" name="approachId" value={row.approachId} />
              <input type="hidden" name="to" value={to} />
              <input type="hidden" name="back" value={back} />
              <button type="submit" className="menu-item">
                {words.moves[move]}
                <span className="sr-only">, {row.name}</span>
              </button>
            </form>
          );
        })}
        <p>{words.moveMeans}</p>
      </div>
    </details>
  );
}
