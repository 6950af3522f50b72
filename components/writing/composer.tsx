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
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
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
import { DraftField, type Mark, typeOver } from './draft-field';
import { isBlank, type Standing, type Written } from './draft-store';
import { TrameChoice, type TrameOffer } from './trame-choice';
import { useDraft } from './use-draft';
import { type LintFacts, useLint, useMeasures } from './use-lint';
import { useWords } from './words';
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
  const hasChangedSince = opened !== null && !isOpened;
  const hasSubject = text.channel === 'EMAIL' || text.channel === 'INMAIL';
  const marks = useMemo(() => (isCall ? EMPTY : marksOf(findings)), [isCall, findings]);

  const write = useCallback(
    (start: number, end: number, put: string) => {
      const area = field.current;
      if (area && typeOver(area, start, end, put) && area.value !== text.body) return;
      change({ body: text.body.slice(0, start) + put + text.body.slice(end) });
    },
    [change, text.body],
  );

  const fix = useCallback(
    (finding: Finding) => {
      if (!finding.fix) return;
      const { start, end, text: put } = finding.fix;
      if (finding.passage?.in === 'SUBJECT')
        change({ subject: text.subject.slice(0, start) + put + text.subject.slice(end) });
      else write(start, end, put);
    },
    [change, text.subject, write],
  );

  const fill = useCallback(
    (offer: TrameOffer) => {
      write(0, text.body.length, offer.body);
      change({
        trameVersionId: offer.versionId,
        angle: offer.angle,
        ...(offer.subject && !text.subject ? { subject: offer.subject } : {}),
      });
    },
    [change, text.body.length, text.subject, write],
  );

  const here = offers[text.channel] ?? [];
  const nextTrame = useCallback(() => {
    if (here.length === 0) return;
    const at = here.findIndex((offer) => offer.versionId === text.trameVersionId);
    fill(here[(at + 1) % here.length]!);
  }, [here, text.trameVersionId, fill]);

  const nextChannel = useCallback(() => {
    const open = choices.filter((choice) => choice.obstacle === null || choice.channel === text.channel);
    const at = open.findIndex((choice) => choice.channel === text.channel);
    change({ channel: open[(at + 1) % open.length]!.channel });
  }, [choices, text.channel, change]);

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

  const target = t(`open.${text.channel}`);
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
      <div ref={foot} className="writing-foot">
        {(forbidden || refusal) && (
          <Notice tone={forbidden ? 'late' : 'error'} className="!mx-0 !mb-0">
            {refusal ?? forbidden}
          </Notice>
        )}
        {props.asks && !forbidden && <p className="writing-asks">{props.asks}</p>}
        {hasChangedSince && !isCall && <p className="writing-asks">{t('changedSince')}</p>}
        {isOpened && isCopied === false && <p className="writing-asks">{t('notCopied')}</p>}
        <div className="writing-actions">
          {isCall ? (
            <CallActions hasPhone={reached.phone !== null} isOpened={opened !== null} onCall={copyAndOpen} />
          ) : (
            <>
              <Button
                type="button"
                variant={isOpened ? undefined : 'primary'}
                icon={text.channel === 'EMAIL' ? 'mail' : 'copy'}
                kbd={isOpened ? undefined : t('keys.controlEnter')}
                onClick={copyAndOpen}
                className="scripts-only"
              >
                {target}
              </Button>
              <Button
                variant={isOpened ? 'primary' : undefined}
                icon="check"
                kbd={isOpened ? t('keys.controlEnter') : undefined}
                data-done
                form="writing"
                disabled={isBusy}
              >
                {t('sent')}
              </Button>
            </>
          )}
          <Button form="writing" name="do" value="keep" variant="quiet" className="no-scripts">
            {t('keep')}
          </Button>
        </div>
        {props.children}
      </div>
    </>
  );
}

function CallActions({
  hasPhone,
  isOpened,
  onCall,
}: {
  hasPhone: boolean;
  isOpened: boolean;
  onCall: () => void;
}) {
  const t = useWords('writing');
  const relances = useWords('relances');
  return (
    <>
      <Button
        type="button"
        variant={isOpened ? undefined : 'primary'}
        icon="phone"
        kbd={isOpened ? undefined : t('keys.controlEnter')}
        onClick={onCall}
        disabled={!hasPhone}
        className="scripts-only"
      >
        {t('open.PHONE')}
      </Button>
      <Button form="writing" name="outcome" value="NO_ANSWER" icon="phone-missed" kbd="1" data-outcome>
        {relances('call.NO_ANSWER')}
      </Button>
      <Button form="writing" name="outcome" value="VOICEMAIL" icon="voicemail" kbd="2" data-outcome>
        {relances('call.VOICEMAIL')}
      </Button>
      <Button form="writing" name="outcome" value="ANSWERED" icon="phone-incoming" kbd="3" data-outcome>
        {relances('call.ANSWERED')}
      </Button>
    </>
  );
}

/** Codes of what was said already: tinted, where a turn of phrase is underlined. */
const REPEATS: ReadonlySet<string> = new Set([
  'SAME_TEXT_SENT',
  'NEARLY_SAME_TEXT',
  'REPEATED_SENTENCE',
  'SAME_REASON_AS_ANOTHER',
]);
/** What is missing is nowhere in the letter: these point at its beginning, and nothing is marked. */
const MISSING: ReadonlySet<string> = new Set([
  'PERSON_OBJECTED',
  'FIT_NEITHER',
  'NO_COMPANY',
  'NO_REASON_WHY_YOU',
  'INVITATION_REASON_MISSING',
  'TITLE_MISMATCH',
  'TITLE_NOT_CHECKED',
  'LITTLE_OF_ITS_OWN',
  'ADDS_NOTHING',
  'NO_NAME_IN_GREETING',
]);

/** What each finding shows in the letter. */
function marksOf(findings: readonly Finding[]): Mark[] {
  return findings
    .filter(({ code, variant }) => !MISSING.has(code) && variant !== 'known' && variant !== 'hook')
    .flatMap((finding) =>
      finding.passages
        .filter((passage) => passage.in === 'TEXT')
        .map(({ start, end }) => ({ start, end, look: lookOf(finding) })),
    );
}

function lookOf({ code, severity }: Finding): Mark['look'] {
  if (REPEATS.has(code)) return 'same';
  return severity === 'block' ? 'block' : 'turn';
}
