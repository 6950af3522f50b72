'use client';

import {
  type MouseEvent,
  type ReactNode,
  startTransition,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { createPortal } from 'react-dom';
import { announceError } from '@/components/ui/toaster';
import { sendMessage } from '@/lib/actions/writing';
import type { Channel } from '@/lib/domain/interactions/interaction';
import type { Finding } from '@/lib/domain/messages/lint/finding';
import type { CallSlot } from '@/lib/domain/relances/call-slots';
import type { ChannelChoice } from '@/lib/domain/relances/channel-choice';
import type { Reader } from '@/lib/locale/dates';
import { CallSheet, type SlotWords } from './call-sheet';
import { ChannelChoices } from './channel-choice';
import { ConflictNotice } from './conflict-notice';
import { copy, open, type Reached, toOpen } from './copy-and-open';
import { DraftField, type Mark } from './draft-field';
import { isBlank, type Standing, type Written } from './draft-store';
import { marksOf } from './finding-marks';
import { TrameChoice, type TrameOffer } from './trame-choice';
import { useDraft } from './use-draft';
import { useLetter } from './use-letter';
import { type LintFacts, useLint, useMeasures } from './use-lint';
import { useWords } from './words';
import { WritingFoot } from './writing-foot';
import { useWritingKeys } from './writing-keys';

export interface ComposerProps {
  readonly approachId: string;
  readonly todoId: string | null;
  readonly memberId: string;
  readonly name: string;
  readonly firstName: string;
  readonly language: 'fr' | 'en';
  readonly reader: Reader;
  readonly reached: Reached;
  readonly choices: readonly ChannelChoice[];
  readonly slots: readonly (CallSlot & SlotWords)[];
  readonly offers: Readonly<Partial<Record<Channel, readonly TrameOffer[]>>>;
  readonly stored: Standing | null;
  readonly lint: LintFacts;
  /** What the server found, drawn. */
  readonly firstFindings: ReactNode;
  /** Sentences that forbid writing, or calling, now; the server holds to them too. */
  readonly forbidden: { readonly message: string | null; readonly call: string | null };
  /** A sentence to think over before sending: the last relance, an hour at which people are at home. */
  readonly asks: string | null;
  readonly here: string;
  readonly nextHref: string;
  /** Where a call without an answer leads: to the message that doubles it. */
  readonly doublingHref: string;
  /** Later, skip, answered: plain forms, drawn by the server. */
  readonly children: ReactNode;
}

const EMPTY: readonly Mark[] = [];
const NONE: readonly Finding[] = [];

/**
 * The right side of the mode relance: channel, trame, letter, advice, and two steps, each one key. The first copies the text and opens the way to
 * the person; the second records it as done, with its text. A form of its own underneath: without scripts it keeps the draft and records it.
 */
export function Composer(props: ComposerProps) {
  const { approachId, memberId, choices, reached, offers } = props;
  const t = useWords('writing');
  const errors = useWords('errors');
  const [blank] = useState<Written>(() => ({
    channel: (choices.find((choice) => choice.why !== null) ?? choices[0]!).channel,
    subject: '',
    body: '',
    trameVersionId: null,
    angle: null,
  }));
  const draft = useDraft(approachId, memberId, props.stored, blank);
  const { text, change } = draft;
  const first = useRef(text.body);
  const isCall = text.channel === 'PHONE';
  const lint = useLint(props.lint, text);
  const measures = useMeasures(isCall ? null : lint.report, props.firstName);
  const [opened, setOpened] = useState<Written | null>(null);
  const [isCopied, setCopied] = useState<boolean | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const findingList = useRef<HTMLDivElement>(null);
  const foot = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<HTMLElement | null>(null);
  useEffect(() => setPlace(document.getElementById('draft-state')), []);
  // Typed before the scripts came: it is the letter all the same.
  useEffect(() => {
    const typed = field.current?.value;
    if (typed && typed !== first.current) change({ body: typed });
  }, [change]);

  const findings = isCall ? NONE : lint.findings;
  const blocking = findings.filter((finding) => finding.severity === 'block');
  const forbidden = isCall ? props.forbidden.call : props.forbidden.message;
  const isOpened = opened !== null && opened.body === text.body && opened.channel === text.channel;
  const hasSubject = text.channel === 'EMAIL' || text.channel === 'INMAIL';
  const marks = useMemo(() => (isCall ? EMPTY : marksOf(findings)), [isCall, findings]);

  const { fix, fill, here, nextTrame, nextChannel } = useLetter({ draft, field, offers, choices });

  const showWhatBlocks = useCallback(() => {
    findingList.current
      ?.querySelector<HTMLElement>('[data-severity=block]')
      ?.scrollIntoView({ block: 'nearest' });
    const first = blocking[0]?.passage;
    const area = field.current;
    if (first && first.in === 'TEXT' && area) {
      area.focus({ preventScroll: true });
      area.setSelectionRange(first.start, first.end);
    }
  }, [blocking]);

  /** Copies, and opens the way. */
  const copyAndOpen = useCallback(async () => {
    if (forbidden) return setRefusal(forbidden);
    setRefusal(null);
    if (isCall) {
      setOpened(text);
      const href = toOpen(reached, 'PHONE', text);
      if (href) open(href);
      return;
    }
    if (text.body.trim() === '') {
      field.current?.focus();
      return setRefusal(t('nothingWritten'));
    }
    if ((await lint.check()).some((finding) => finding.severity === 'block')) {
      setRefusal(t('blocked'));
      return showWhatBlocks();
    }
    setOpened(text);
    const href = toOpen(reached, text.channel, text);
    const copied = copy(text.body);
    if (href) open(href);
    setCopied(await copied);
  }, [forbidden, isCall, text, reached, lint, showWhatBlocks, t]);

  /** Records it as done, with its text. */
  const done = useCallback(
    async (submitter: HTMLElement | null) => {
      if (!form.current || isBusy) return;
      if (!isCall && (await lint.check()).some((finding) => finding.severity === 'block')) {
        setRefusal(t('blocked'));
        return showWhatBlocks();
      }
      setBusy(true);
      setRefusal(null);
      const base = await draft.settle();
      const sent = new FormData(form.current, submitter as HTMLButtonElement | null);
      for (const name of [...sent.keys()]) if (name.startsWith('$')) sent.delete(name);
      sent.set('base', base === null ? '' : String(base));
      sent.set('via', 'script');
      startTransition(async () => {
        try {
          const answer = await sendMessage(sent);
          if (answer && !answer.ok) {
            draft.reopen();
            setRefusal(answer.message);
            if (answer.findings) lint.told(answer.findings);
          }
        } catch (failure) {
          // A redirect is Next's own message to the router: it was recorded.
          if (failure instanceof Error && 'digest' in failure && String(failure.digest).startsWith('NEXT_')) {
            draft.close();
            throw failure;
          }
          draft.reopen();
          announceError(errors('network'));
        }
        setBusy(false);
      });
    },
    [isBusy, isCall, lint, draft, showWhatBlocks, t, errors],
  );

  const step = useCallback(() => {
    if (isOpened && !isCall) void done(foot.current?.querySelector<HTMLElement>('[data-done]') ?? null);
    else void copyAndOpen();
  }, [isOpened, isCall, done, copyAndOpen]);

  const fixNth = (number: number) => {
    const chosen = findings.filter((finding) => finding.fix !== null)[number - 1];
    if (chosen) fix(chosen);
  };
  const onRemedy = (event: MouseEvent<HTMLElement>) => {
    const remedy = (event.target as HTMLElement).closest<HTMLElement>('[data-fix]');
    if (remedy) fixNth(Number(remedy.dataset.fix));
  };

  useWritingKeys({
    step,
    nextTrame,
    nextChannel,
    write: () => field.current?.focus(),
    fix: fixNth,
    outcome: (number) => {
      if (!isCall) return false;
      const button = foot.current?.querySelectorAll<HTMLButtonElement>('[data-outcome]')[number - 1];
      button?.click();
      return button !== undefined;
    },
  });

  return (
    <>
      {place &&
        createPortal(
          <span role="status">{draft.state === 'blank' ? '' : t(`state.${draft.state}`)}</span>,
          place,
        )}
      <form
        ref={form}
        id="writing"
        action={sendMessage as unknown as (form: FormData) => Promise<void>}
        className="writing-form"
        data-writing
        onSubmit={(event) => {
          event.preventDefault();
          const { submitter } = event.nativeEvent as SubmitEvent;
          // Enter in the subject sends nothing.
          if (submitter?.matches('[data-done], [data-outcome]')) void done(submitter);
        }}
      >
        <input type="hidden" name="approachId" value={approachId} />
        <input type="hidden" name="todoId" value={props.todoId ?? ''} />
        <input type="hidden" name="base" value={props.stored?.revision ?? ''} />
        <input type="hidden" name="trameVersionId" value={text.trameVersionId ?? ''} />
        <input type="hidden" name="angle" value={text.angle ?? ''} />
        <input type="hidden" name="next" value={props.nextHref} />
        <input type="hidden" name="doubling" value={props.doublingHref} />
        <input type="hidden" name="back" value={props.here} />
        <ChannelChoices choices={choices} chosen={text.channel} onChoose={(channel) => change({ channel })} />
        <ConflictNotice draft={draft} />
        {draft.wasFound && !draft.conflict && <p className="writing-found">{t('found')}</p>}
        <TrameChoice offers={here} chosen={text.trameVersionId} isBlank={isBlank(text)} onFill={fill} />
        {hasSubject && (
          <input
            name="subject"
            className="input writing-subject"
            value={text.subject}
            maxLength={500}
            aria-label={t('subject')}
            placeholder={t('subject')}
            autoComplete="off"
            onChange={(event) => change({ subject: event.target.value })}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
              event.preventDefault();
              field.current?.focus();
            }}
          />
        )}
        {isCall && <CallSheet slots={props.slots} phone={reached.phone} isCalling={opened !== null} />}
        <DraftField
          ref={field}
          id="draft"
          value={text.body}
          label={t(isCall ? 'notes' : 'letter', { name: props.name })}
          describedBy="lint-summary"
          lang={props.language}
          placeholder={t(isCall ? 'notesHint' : 'letterHint')}
          marks={marks}
          onChange={(body) => change({ body })}
        />
        {!isCall && (
          <p className="writing-measures" id="lint-summary">
            {measures.map((measure) => (
              <span key={measure}>{measure}</span>
            ))}
          </p>
        )}
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: remedies are buttons */}
        {/* biome-ignore lint/a11y/noStaticElementInteractions: it hears those inside, drawn here or by the server */}
        <div ref={findingList} onClick={onRemedy}>
          {isCall ? null : lint.Findings ? (
            <lint.Findings
              findings={findings}
              report={lint.report}
              firstName={props.firstName}
              reader={props.reader}
            />
          ) : (
            props.firstFindings
          )}
        </div>
      </form>
      <WritingFoot
        ref={foot}
        channel={text.channel}
        hasPhone={reached.phone !== null}
        forbidden={forbidden}
        refusal={refusal}
        asks={props.asks}
        standing={opened === null ? 'closed' : isOpened ? 'opened' : 'changed'}
        isCopied={isCopied}
        isBusy={isBusy}
        onOpen={copyAndOpen}
      >
        {props.children}
      </WritingFoot>
    </>
  );
}
