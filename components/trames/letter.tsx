import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { type Filled, type Piece, readTrame } from '@/lib/domain/messages/fill';
import { typesetFrench } from '@/lib/domain/messages/french';
import type { TrameText } from '@/lib/domain/messages/trame';

/** What a trame says, set as a letter: its variables stand out, its optional passages are tinted. */
export function Letter({ trame, language }: { trame: TrameText; language: string }) {
  const typeset = (text: string) => (language === 'fr' ? typesetFrench(text) : text);
  return (
    <Sheet
      subject={trame.subject && <Pieces pieces={readTrame(typeset(trame.subject))} />}
      language={language}
    >
      <Pieces pieces={readTrame(typeset(trame.body))} />
    </Sheet>
  );
}

function Pieces({ pieces }: { pieces: readonly Piece[] }) {
  const t = useTranslations('trames');
  return pieces.map((piece, at) => {
    // The pieces of a text never move.
    const key = `${at}`;
    if (piece.kind === 'text') return <span key={key}>{piece.text}</span>;
    if (piece.kind === 'variable')
      return (
        <span
          key={key}
          className="trame-variable"
          title={piece.code ? t(`variables.${piece.code}`) : undefined}
        >
          {piece.name}
          {piece.fallback && <span className="font-normal opacity-75"> | {piece.fallback}</span>}
        </span>
      );
    return (
      <span key={key} className="trame-optional" title={t('optional')}>
        <Pieces pieces={piece.pieces} />
      </span>
    );
  });
}

/** The same filled for somebody: what came from a variable is tinted, what lacks a value stands out. */
export function FilledLetter({ filled, language }: { filled: Filled; language: string }) {
  const parts: ReactNode[] = [];
  let at = 0;
  for (const { start, end, variable } of filled.used) {
    parts.push(<Missing key={`t${at}`} text={filled.body.slice(at, start)} />);
    parts.push(
      <span key={`v${start}`} className="trame-filled" data-variable={variable}>
        {filled.body.slice(start, end)}
      </span>,
    );
    at = end;
  }
  parts.push(<Missing key={`t${at}`} text={filled.body.slice(at)} />);
  return (
    <Sheet subject={filled.subject && <Missing text={filled.subject} />} language={language}>
      {parts}
    </Sheet>
  );
}

/** Words, with what is still between braces standing out. */
function Missing({ text }: { text: string }) {
  const parts: ReactNode[] = [];
  let at = 0;
  for (const match of text.matchAll(/\{[^{}]+\}/g)) {
    parts.push(text.slice(at, match.index));
    parts.push(
      <mark key={match.index} className="trame-missing">
        {match[0]}
      </mark>,
    );
    at = match.index + match[0].length;
  }
  return [...parts, text.slice(at)];
}

function Sheet({
  subject,
  language,
  children,
}: {
  subject: ReactNode;
  language: string;
  children: ReactNode;
}) {
  const t = useTranslations('trames');
  return (
    <div className="trame-letter" lang={language}>
      {subject && (
        <p className="trame-subject">
          <span className="font-sans text-sm text-ink-3">{t('subject')}</span> {subject}
        </p>
      )}
      <div className="whitespace-pre-wrap">{children}</div>
    </div>
  );
}
