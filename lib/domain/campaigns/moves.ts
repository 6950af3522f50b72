import type { Stage } from '../approaches/stage.ts';

/** What a card of the board records when it is moved. */
export const MOVES = ['INTERVIEW_HELD', 'CLOSED', 'REOPENED'] as const;
export type Move = (typeof MOVES)[number];

/** Why a card stays where it is. */
export type MoveRefused = 'ALREADY_THERE' | 'FOLLOWS_HISTORY' | 'REOPEN_FIRST' | 'OBJECTED' | 'PLACED';

/**
 * What moving somebody to another stage records. A stage follows from the history, so that only what one gesture can tell may be told so:
 * an interview held, an end, a new beginning. An invitation or a message is recorded where it is written.
 *
 * @param from where they stand; `stopCode` is why their follow-up stopped, when it did.
 * @example From CONTACTED to INTERVIEW: INTERVIEW_HELD. From CLOSED to any other: REOPENED, and the history says where they land.
 *   From CONTACTED to IN_CONVERSATION: refused (`FOLLOWS_HISTORY`), for nobody answered yet.
 */
export function moveOf(from: { stage: Stage; stopCode: string | null }, to: Stage): Move | MoveRefused {
  if (from.stage === to) return 'ALREADY_THERE';
  if (from.stopCode === 'OBJECTED') return 'OBJECTED';
  if (from.stage === 'PLACED') return 'PLACED';
  if (from.stage === 'CLOSED') return to === 'INTERVIEW' ? 'REOPEN_FIRST' : 'REOPENED';
  if (to === 'INTERVIEW') return 'INTERVIEW_HELD';
  return to === 'CLOSED' ? 'CLOSED' : 'FOLLOWS_HISTORY';
}

export function isMove(answer: Move | MoveRefused): answer is Move {
  return (MOVES as readonly string[]).includes(answer);
}

/** Where a card may be moved, each with what it records; reopening is offered once, for it leads where the history says. */
export function movesFrom(from: {
  stage: Stage;
  stopCode: string | null;
}): readonly { to: Stage; move: Move }[] {
  const targets: readonly Stage[] = from.stage === 'CLOSED' ? ['CONTACTED'] : ['INTERVIEW', 'CLOSED'];
  return targets.flatMap((to) => {
    const move = moveOf(from, to);
    return isMove(move) ? [{ to, move }] : [];
  });
}
