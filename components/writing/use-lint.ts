import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import type { LintContext } from '@/lib/domain/messages/lint/draft';
import type { Finding } from '@/lib/domain/messages/lint/finding';
import type { LintReport } from '@/lib/domain/messages/lint/lint';
import type { Written } from './draft-store';
import { useWords } from './words';

/** What the lint is given to read drafts to one person: prepared once, in the browser. */
export interface LintFacts {
  readonly context: Omit<LintContext, 'campaignIndex'>;
  /** The turns that others of the campaign were sent, as numbers: 32 bits each, in base 64. Null without any. */
  readonly turns: string | null;
  /** What the server found in the draft as it was kept, or not begun. Null for a call. */
  readonly first: LintReport | null;
}

export interface Lint {
  readonly report: LintReport | null;
  readonly findings: readonly Finding[];
  /** Draws the findings; null until the rules have come. */
  readonly Findings: Reading['Findings'] | null;
  /** Reads the text as it stands now, without waiting for a pause. */
  check(): Promise<readonly Finding[]>;
  /** What the server found beyond; shown until the text changes. */
  told(findings: readonly Finding[]): void;
}

/** The rules, prepared for this person. */
interface Reading {
  readonly read: (text: Written) => LintReport;
  readonly Findings: typeof import('./reading')['Findings'];
}

/**
 * Reads the draft as one types. The rules run here, at each key; the server reads it again at every door. They are a file of their own, fetched at the
 * first key or press: until then the page says what the server found.
 */
export function useLint(facts: LintFacts, text: Written): Lint {
  const [reading, setReading] = useState<Reading | null>(null);
  const loading = useRef<{ readonly facts: LintFacts; readonly reading: Promise<Reading> } | null>(null);
  const hasBegun = useHasBegun();
  const [kept] = useState(text);
  // Words found again in this browser are not those the server read.
  const isWanted = hasBegun || text.body !== kept.body || text.subject !== kept.subject;
  const [fromServer, setFromServer] = useState<{ text: Written; findings: readonly Finding[] } | null>(null);

  const load = useCallback(() => {
    // What is known of the person changes under one's hands: a title checked, a hook written.
    if (loading.current?.facts !== facts)
      loading.current = {
        facts,
        reading: import('./reading').then(({ readerOf, Findings }) => ({ read: readerOf(facts), Findings })),
      };
    return loading.current.reading;
  }, [facts]);

  useEffect(() => {
    if (!isWanted) return;
    let isHere = true;
    void load().then(
      (ready) => isHere && setReading(ready),
      // A file that did not come is asked for again at the next step; the server reads the text in any case.
      () => {
        loading.current = null;
      },
    );
    return () => {
      isHere = false;
    };
  }, [load, isWanted]);

  // Typing comes first: the advice follows when there is a moment.
  const settled = useDeferredValue(text);
  const report = useMemo(
    () => (reading ? reading.read(settled) : facts.first),
    [reading, settled, facts.first],
  );
  const latest = useRef(text);
  latest.current = text;

  const check = useCallback(async () => {
    try {
      return (await load()).read(latest.current).findings;
    } catch {
      return [];
    }
  }, [load]);
  const told = useCallback(
    (findings: readonly Finding[]) => setFromServer({ text: latest.current, findings }),
    [],
  );

  const findings = useMemo(() => {
    const own = report?.findings ?? [];
    if (fromServer?.text.body !== text.body || fromServer.text.subject !== text.subject) return own;
    const isOwn = (found: Finding) =>
      own.some((one) => one.code === found.code && one.passage?.start === found.passage?.start);
    return [...fromServer.findings.filter((found) => !isOwn(found)), ...own];
  }, [report, fromServer, text]);

  return { report, findings, Findings: reading?.Findings ?? null, check, told };
}

/** Somebody began to work in this tab: the next persons' drafts are read at once. */
let begun = false;

function useHasBegun(): boolean {
  const [hasBegun, setBegun] = useState(begun);
  useEffect(() => {
    if (hasBegun) return;
    // Once the gesture is over: drawn anew in its midst, a field would forget what was just typed in it, and what was pressed would be gone.
    let timer: ReturnType<typeof setTimeout> | undefined;
    const begin = () => {
      begun = true;
      timer ??= setTimeout(() => setBegun(true));
    };
    const gestures = ['keydown', 'click'];
    for (const gesture of gestures) addEventListener(gesture, begin, true);
    return () => {
      clearTimeout(timer);
      for (const gesture of gestures) removeEventListener(gesture, begin, true);
    };
  }, [hasBegun]);
  return hasBegun;
}

/** What the text weighs, in words: its length, the parts of an SMS, what is its own. */
export function useMeasures(report: LintReport | null, firstName: string): readonly string[] {
  const t = useWords('lint');
  if (!report || report.length.characters === 0) return [];
  const { characters, band, smsParts } = report.length;
  const count = t('length.characters', { count: characters });
  const share = report.distinctiveness?.share;
  return [
    smsParts === null
      ? `${count}, ${t(`length.${band}`)}`
      : `${count}, ${t('length.parts', { count: smsParts })}`,
    share === undefined ? null : t('distinct', { percent: Math.round(share * 100), name: firstName }),
  ].filter((sentence) => sentence !== null);
}
