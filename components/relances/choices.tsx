import { Icon } from '@/components/ui/icon';
import { Kbd } from '@/components/ui/kbd';
import { SENTIMENTS } from '@/lib/domain/interactions/interaction';
import { SNOOZES } from '@/lib/domain/relances/snoozes';
import { formAction, type RelanceActions } from './week-screen';

/** The words of the choices, as the server says them: these forms are also drawn by the browser. */
export interface ChoiceWords {
  readonly snooze: Readonly<Record<(typeof SNOOZES)[number] | 'date' | 'choose', string>>;
  readonly skip: string;
  readonly sentiment: Readonly<Record<(typeof SENTIMENTS)[number], string>>;
  readonly unclassified: string;
}

/*
 * `back` is where a browser without scripts is led after the action; the week when absent.
 */

/** When to put it off to. Tomorrow is first: H twice, or H then Enter. */
export function LaterChoices({
  approachId,
  todoId,
  actions,
  words,
  back,
}: {
  approachId: string;
  todoId: string;
  actions: Pick<RelanceActions, 'later' | 'skip'>;
  words: ChoiceWords;
  back?: string;
}) {
  const where = back && <input type="hidden" name="back" value={back} />;
  return (
    <>
      <form action={formAction(actions.later)} data-verb="later" className="choices">
        <input type="hidden" name="approachId" value={approachId} />
        <input type="hidden" name="todoId" value={todoId} />
        {where}
        {SNOOZES.map((preset, index) => (
          <button
            key={preset}
            type="submit"
            name="until"
            value={preset}
            className="button"
            data-first={index === 0 || undefined}
          >
            {words.snooze[preset]}
            {index === 0 && <Kbd hint>H</Kbd>}
          </button>
        ))}
      </form>
      <div className="choices">
        <form action={formAction(actions.later)} data-verb="later" className="choices">
          <input type="hidden" name="approachId" value={approachId} />
          <input type="hidden" name="todoId" value={todoId} />
          {where}
          <input
            type="date"
            name="until"
            required
            aria-label={words.snooze.date}
            className="input choice-date"
          />
          <button type="submit" className="button">
            {words.snooze.choose}
          </button>
        </form>
        <form action={formAction(actions.skip)} data-verb="skip" className="ml-auto">
          <input type="hidden" name="approachId" value={approachId} />
          <input type="hidden" name="todoId" value={todoId} />
          {where}
          <button type="submit" className="button button-quiet">
            <Icon name="skip-forward" />
            {words.skip}
          </button>
        </form>
      </div>
    </>
  );
}

/** How they answered, 1 to 5; or left to read later. With `interactionId`, a reply already recorded is classified. */
export function ReplyChoices({
  approachId,
  todoId,
  interactionId,
  actions,
  words,
  columns = false,
  back,
}: {
  approachId: string;
  /** The to-do that this answer makes fall, where there is one. */
  todoId?: string | null;
  interactionId?: string;
  actions: Pick<RelanceActions, 'reply' | 'classify'>;
  words: ChoiceWords;
  columns?: boolean;
  back?: string;
}) {
  const verb = interactionId ? 'classify' : 'reply';
  return (
    <form
      action={formAction(actions[verb])}
      data-verb={verb}
      className={columns ? 'choices choices-columns' : 'choices'}
    >
      <input type="hidden" name="approachId" value={approachId} />
      {back && <input type="hidden" name="back" value={back} />}
      {todoId && <input type="hidden" name="todoId" value={todoId} />}
      {interactionId && <input type="hidden" name="interactionId" value={interactionId} />}
      {SENTIMENTS.map((sentiment, index) => (
        <button key={sentiment} type="submit" name="sentiment" value={sentiment} className="button">
          {words.sentiment[sentiment]}
          <Kbd hint>{index + 1}</Kbd>
        </button>
      ))}
      {!interactionId && (
        <button type="submit" className="button button-quiet" data-first>
          {words.unclassified}
        </button>
      )}
    </form>
  );
}
