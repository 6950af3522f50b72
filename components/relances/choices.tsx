import { Icon } from '@/components/ui/icon';
import { Kbd } from '@/components/ui/kbd';
import { SENTIMENTS } from '@/lib/domain/interactions/interaction';
import type { SNOOZES, Snooze } from '@/lib/domain/relances/snoozes';
import { type BulkActions, formAction, type RelanceActions } from './week-screen';

/** The words of the choices, as the server says them: these forms are also drawn by the browser. */
export interface ChoiceWords {
  readonly snooze: Readonly<Record<(typeof SNOOZES)[number] | 'date' | 'choose', string>>;
  /** Those offered today, the first under H. */
  readonly snoozes: readonly Snooze[];
  readonly skip: string;
  readonly sentiment: Readonly<Record<(typeof SENTIMENTS)[number], string>>;
  readonly unclassified: string;
  readonly done: string;
  readonly call: Readonly<Record<'NO_ANSWER' | 'VOICEMAIL' | 'ANSWERED', string>>;
  readonly sections: Readonly<Record<'reach' | 'outcome' | 'done' | 'later' | 'reply', string>>;
  readonly reach: Readonly<Record<'call' | 'sms' | 'other', string>>;
  readonly classify: string;
  /** What a text message begins with, after a call that failed or not; `{name}` stands for the first name. */
  readonly sms: Readonly<Record<'tried' | 'plain', string>>;
}

/** Where a person can be reached from their row. */
export interface RowReach {
  readonly tel: string | null;
  readonly sms: string | null;
  /** The channel of the row itself, when it is neither. */
  readonly other: string | null;
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
        {words.snoozes.map((preset, index) => (
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

/** How a call went, in one key: E again is « pas de réponse », the commonest. */
export function CallChoices({
  approachId,
  todoId,
  actions,
  words,
  back,
}: {
  approachId: string;
  todoId: string;
  actions: Pick<RelanceActions, 'done' | 'reply'>;
  words: ChoiceWords;
  back?: string;
}) {
  const what = (
    <>
      <input type="hidden" name="approachId" value={approachId} />
      <input type="hidden" name="todoId" value={todoId} />
      <input type="hidden" name="channel" value="PHONE" />
      {back && <input type="hidden" name="back" value={back} />}
    </>
  );
  return (
    <div className="choices choices-call">
      <form action={formAction(actions.done)} data-verb="done" className="choices">
        {what}
        <button type="submit" name="outcome" value="NO_ANSWER" className="button" data-first>
          <Icon name="phone-missed" />
          {words.call.NO_ANSWER}
          <Kbd hint>1</Kbd>
        </button>
        <button type="submit" name="outcome" value="VOICEMAIL" className="button">
          <Icon name="voicemail" />
          {words.call.VOICEMAIL}
          <Kbd hint>2</Kbd>
        </button>
      </form>
      <form action={formAction(actions.reply)} data-verb="reply">
        {what}
        <button type="submit" className="button">
          <Icon name="phone-incoming" />
          {words.call.ANSWERED}
          <Kbd hint>3</Kbd>
        </button>
      </form>
    </div>
  );
}

/** Everything a row can do, under one thumb. */
export function MoreChoices({
  approachId,
  todoId,
  channel,
  reach,
  interactionId,
  actions,
  words,
  back,
}: {
  approachId: string;
  todoId: string;
  channel: string;
  reach: RowReach;
  /** A reply of theirs that nobody classified. */
  interactionId?: string;
  actions: Pick<RelanceActions, 'done' | 'reply' | 'later' | 'skip' | 'classify'>;
  words: ChoiceWords;
  back?: string;
}) {
  return (
    <div className="more-choices">
      {(reach.tel || reach.sms || reach.other) && (
        <div className="choices">
          {reach.tel && (
            <a href={reach.tel} className="button">
              <Icon name="phone" />
              {words.reach.call}
            </a>
          )}
          {reach.sms && (
            <a href={reach.sms} className="button">
              <Icon name="message-circle" />
              {words.reach.sms}
            </a>
          )}
          {reach.other && (
            <a
              href={reach.other}
              className="button"
              {...(reach.other.startsWith('http') ? { target: '_blank', rel: 'noreferrer' } : {})}
            >
              <Icon name="external-link" />
              {words.reach.other}
            </a>
          )}
        </div>
      )}
      {interactionId && (
        <>
          <p className="choice-title">{words.classify}</p>
          <ReplyChoices
            approachId={approachId}
            todoId={todoId}
            interactionId={interactionId}
            actions={actions}
            words={words}
            back={back}
          />
        </>
      )}
      <p className="choice-title">{channel === 'PHONE' ? words.sections.outcome : words.sections.done}</p>
      {channel === 'PHONE' ? (
        <CallChoices approachId={approachId} todoId={todoId} actions={actions} words={words} back={back} />
      ) : (
        <form action={formAction(actions.done)} data-verb="done" className="choices">
          <input type="hidden" name="approachId" value={approachId} />
          <input type="hidden" name="todoId" value={todoId} />
          {back && <input type="hidden" name="back" value={back} />}
          <input type="hidden" name="channel" value={channel} />
          <button type="submit" className="button button-primary" data-first>
            <Icon name="check" />
            {words.done}
          </button>
        </form>
      )}
      <p className="choice-title">{words.sections.later}</p>
      <LaterChoices approachId={approachId} todoId={todoId} actions={actions} words={words} back={back} />
      {!interactionId && (
        <>
          <p className="choice-title">{words.sections.reply}</p>
          <ReplyChoices approachId={approachId} todoId={todoId} actions={actions} words={words} back={back} />
        </>
      )}
    </div>
  );
}

/** When to put several people off to. */
export function LaterManyChoices({
  shown,
  action,
  words,
}: {
  shown: string;
  action: BulkActions['laterMany'];
  words: ChoiceWords;
}) {
  return (
    <>
      <form action={formAction(action)} data-verb="laterMany" className="choices">
        <input type="hidden" name="shown" value={shown} />
        {words.snoozes.map((preset, index) => (
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
      <form action={formAction(action)} data-verb="laterMany" className="choices">
        <input type="hidden" name="shown" value={shown} />
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
    </>
  );
}
