import { useTranslations } from 'next-intl';
import type { CSSProperties } from 'react';
import { useStepWords } from '@/components/contacts/step-view';
import { Link } from '@/components/ui/link';
import { packRows } from '@/components/ui/packed-rows';
import { moveCard } from '@/lib/actions/campaign-people';
import { toggleStar } from '@/lib/actions/relances';
import type { BoardColumn, CampaignPerson, CampaignScreen } from '@/lib/domain/campaigns/campaign-view';
import { MOVES, movesFrom } from '@/lib/domain/campaigns/moves';
import { BoardCards } from './board-cards';
import { iconOf, useNextInShort } from './next-in-short';
import { CARD_SHAPE, type CardRow, type CardWords } from './person-row';

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
  const relances = useTranslations('relances');
  const bulk = useTranslations('campaigns.bulk');
  const nextInShort = useNextInShort(screen.reader);
  const words: CardWords = {
    ...useStepWords(screen.policy.maxRelances),
    choose: bulk.raw('choose'),
    starOn: relances.raw('star.on'),
    starOff: relances.raw('star.off'),
    move: t.raw('move'),
    moveMeans: t('moveMeans'),
    moves: Object.fromEntries(MOVES.map((move) => [move, t(`moves.${move}`)])),
  };
  const shared = { words, actions: { star: toggleStar, move: moveCard }, back, mayRank };
  const rowOf = (card: CampaignPerson): CardRow => {
    const { next } = card;
    const isCounted = next.do === 'relance' && next.step !== null && next.code !== 'KEEPING_IN_TOUCH';
    const moves = mayMove ? movesFrom(card) : [];
    return {
      approachId: card.approachId,
      contactId: card.contactId,
      name: `${card.firstName} ${card.lastName}`.trim(),
      about: [card.title, card.company].filter(Boolean).join(', '),
      icon: iconOf(next),
      next: nextInShort(next),
      ...(next.do === 'relance' && { category: next.code }),
      ...(isCounted && { step: next.step }),
      ...(moves.length > 0 && { moves: moves.map(({ to, move }) => `${to}:${move}`).join(',') }),
      ...(card.starred && { starred: true }),
    };
  };
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
          <BoardCards rows={packRows(CARD_SHAPE, column.cards.map(rowOf))} {...shared} />
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
