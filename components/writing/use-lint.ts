import { useTranslations } from 'next-intl';
import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import type { CampaignIndex } from '@/lib/domain/messages/distinctiveness';
import type { LintContext } from '@/lib/domain/messages/lint/draft';
import type { Finding } from '@/lib/domain/messages/lint/finding';
import type { LintReport } from '@/lib/domain/messages/lint/lint';
import type { PreparedLint } from '@/lib/domain/messages/lint/read-draft';
import type { Written } from './draft-store';

/** What the lint is given to read drafts to one person: prepared once, in the browser. */
export interface LintFacts {
  readonly context: Omit<LintContext, 'campaignIndex'>;
  /** The turns that others of the campaign were sent, as numbers: 32 bits each, in base 64. Null without any. */
  readonly turns: string | null;
  /** What was found in the draft as it was kept, before scripts load. */
  readonly first: LintReport | null;
}

export interface Lint {
  readonly report: LintReport | null;
  readonly findings: readonly Finding[];
  /** False until the rules have come: they are a file of their own, asked for once the page stands. */
  readonly isReady: boolean;
  /** Reads the text as it stands now, without waiting for a pause. */
  check(): Promise<readonly Finding[]>;
  /** What the server found beyond; shown until the text changes. */
  told(findings: readonly Finding[]): void;
}

type Reader = (text: Written) => LintReport;

/** Reads the draft as one types. The rules run here, at each key; the server reads it again at every door. */
export function useLint(facts: LintFacts, text: Written): Lint {
  const [read, setRead] = useState<{ readonly it: Reader } | null>(null);
  const loading = useRef<{ readonly facts: LintFacts; readonly reader: Promise<Reader> } | null>(null);
  const [fromServer, setFromServer] = useState<{ text: Written; findings: readonly Finding[] } | null>(null);

  const load = useCallback(() => {
    // What is known of the person changes under one's hands: a title checked, a hook written.
    if (loading.current?.facts !== facts) loading.current = { facts, reader: loadReader(facts) };
    return loading.current.reader;
  }, [facts]);

  useEffect(() => {
    let isWanted = true;
    void load().then(
      (it) => isWanted && setRead({ it }),
      // A file that did not come is asked for again at the next step; the server reads the text in any case.
      () => {
        loading.current = null;
      },
    );
    return () => {
      isWanted = false;
    };
  }, [load]);

  // Typing comes first: the advice follows when there is a moment.
  const settled = useDeferredValue(text);
  const report = useMemo(() => (read ? read.it(settled) : facts.first), [read, settled, facts.first]);
  const latest = useRef(text);
  latest.current = text;

  const check = useCallback(async () => {
    try {
      return (await load())(latest.current).findings;
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

  return { report, findings, isReady: read !== null, check, told };
}

async function loadReader({ context, turns }: LintFacts): Promise<Reader> {
  const [{ lint }, { prepareLint }] = await Promise.all([
    import('@/lib/domain/messages/lint/lint'),
    import('@/lib/domain/messages/lint/read-draft'),
  ]);
  const prepared: PreparedLint = prepareLint({ ...context, campaignIndex: turns ? unpack(turns) : null });
  return ({ body, channel, subject }) => lint({ text: body, channel, subject: subject || null }, prepared);
}

/** The turns of the others, whoever they are: all belong to one stranger. */
function unpack(turns: string): CampaignIndex {
  const bytes = Uint8Array.from(atob(turns), (character) => character.charCodeAt(0));
  const keys = new Uint32Array(bytes.buffer);
  return { contacts: ['others'], owners: new Map([...keys].map((key) => [key, 0])) };
}

/** What the text weighs, in words: its length, the parts of an SMS, what is its own. */
export function useMeasures(report: LintReport | null, firstName: string): readonly string[] {
  const t = useTranslations('lint');
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
