import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { CSSProperties } from 'react';
import { categoryColor } from '@/components/relances/reach';
import { formAction } from '@/components/relances/week-screen';
import { Icon } from '@/components/ui/icon';
import { Pips } from '@/components/ui/pips';
import { StarButton } from '@/components/ui/star-button';
import { moveCard } from '@/lib/actions/campaign-people';
import { toggleStar } from '@/lib/actions/relances';
import type { BoardColumn, CampaignPerson, CampaignScreen } from '@/lib/domain/campaigns/campaign-view';
import { movesFrom } from '@/lib/domain/campaigns/moves';
import { iconOf, useNextInShort } from './next-in-short';

/** The pipeline, a column a stage. Stages follow from histories: a card moves by recording what happened, from its menu, by drag or by key. */
export function Board({
  screen,
  back,
  stageHref,
  mayRank,
  mayMove,
}: {
  screen: CampaignScreen;
  back: string;
  stageHref: (stage: BoardColumn['stage']) => string;
  mayRank: boolean;
  mayMove: boolean;
}) {
  const t = useTranslations('campaigns.board');
  return (
    <section
      className="board"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls must be reachable by keyboard
      tabIndex={0}
      aria-label={t('label')}
      style={{ '--columns': screen.columns.length } as CSSProperties}
    >
      {screen.columns.map((column) => (
        <section
          key={column.stage}
          className="board-column"
          data-stage={column.stage}
          aria-labelledby={`stage-${column.stage}`}
        >
          <header>
            <h2 id={`stage-${column.stage}`}>{t(`column.${column.stage}`)}</h2>
            <span>{column.people}</span>
          </header>
          {column.cards.length === 0 && <p className="board-empty">{t('empty')}</p>}
          <ul>
            {column.cards.map((card) => (
              <BoardCard
                key={card.approachId}
                card={card}
                screen={screen}
                back={back}
                mayRank={mayRank}
                mayMove={mayMove}
              />
            ))}
          </ul>
          {column.people > column.cards.length && (
            <Link href={stageHref(column.stage)} className="board-more">
              {t('more', { count: column.people - column.cards.length })}
            </Link>
          )}
        </section>
      ))}
    </section>
  );
}

function BoardCard({
  card,
  screen,
  back,
  mayRank,
  mayMove,
}: {
  card: CampaignPerson;
  screen: CampaignScreen;
  back: string;
  mayRank: boolean;
  mayMove: boolean;
}) {
  const t = useTranslations('campaigns.board');
  const relances = useTranslations('relances');
  const nextInShort = useNextInShort(screen.reader);
  const name = `${card.firstName} ${card.lastName}`.trim();
  const about = [card.title, card.company].filter(Boolean).join(', ');
  const { next } = card;
  const moves = mayMove ? movesFrom(card) : [];
  return (
    <li
      className="board-card"
      data-row={card.approachId}
      data-name={name}
      data-moves={moves.length > 0 || undefined}
      draggable={moves.length > 0 || undefined}
    >
      <div className="board-name">
        {mayRank && (
          <form action={formAction(toggleStar)} data-verb="star">
            <input type="hidden" name="approachId" value={card.approachId} />
            <input type="hidden" name="starred" value={card.starred ? '0' : '1'} />
            <input type="hidden" name="back" value={back} />
            <StarButton
              starred={card.starred}
              label={relances(card.starred ? 'star.on' : 'star.off', { name })}
            >
              <Icon name="star" />
            </StarButton>
          </form>
        )}
        <Link href={`/contacts/${card.contactId}`} prefetch={false} className="card-link" draggable={false}>
          {name}
        </Link>
        {moves.length > 0 && (
          <details className="board-move" data-popover>
            <summary aria-label={t('move', { name })} title={t('move', { name })}>
              <Icon name="ellipsis" />
            </summary>
            <div className="floating">
              {moves.map(({ to, move }) => (
                <form key={to} action={formAction(moveCard)} data-verb="move">
                  <input type="hidden" name="approachId" value={card.approachId} />
                  <input type="hidden" name="to" value={to} />
                  <input type="hidden" name="back" value={back} />
                  <button type="submit" className="menu-item">
                    {t(`moves.${move}`)}
                    <span className="sr-only">, {name}</span>
                  </button>
                </form>
              ))}
              <p>{t('moveMeans')}</p>
            </div>
          </details>
        )}
      </div>
      {about && <div className="board-about">{about}</div>}
      <div className="board-next">
        <span
          className="contents"
          style={next.do === 'relance' ? { color: categoryColor(next.code) } : undefined}
        >
          <Icon name={iconOf(next)} />
        </span>
        <span className="min-w-0 flex-1">{nextInShort(next)}</span>
        {next.do === 'relance' && next.step !== null && next.code !== 'KEEPING_IN_TOUCH' && (
          <Pips
            step={next.step}
            max={screen.policy.maxRelances}
            label={relances('pips', { step: next.step, max: screen.policy.maxRelances })}
          />
        )}
      </div>
    </li>
  );
}
