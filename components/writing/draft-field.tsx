import { type KeyboardEvent, type ReactNode, type Ref, useMemo } from 'react';

/** A stretch to mark: a wavy line under a turn of phrase, a tint behind what was said already, a firm line under what blocks. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly look: 'turn' | 'same' | 'block';
}

/**
 * The letter. The marks are drawn by a copy of the text that lies under it, letter on letter, for the eyes only: what they mean is listed below,
 * with the passages, for everybody.
 */
export function DraftField({
  id,
  value,
  label,
  describedBy,
  lang,
  placeholder,
  marks,
  onChange,
  onBlur,
  onKeyDown,
  ref,
}: {
  id: string;
  value: string;
  label: string;
  describedBy?: string;
  lang?: string;
  placeholder?: string;
  marks: readonly Mark[];
  onChange: (text: string) => void;
  onBlur?: () => void;
  onKeyDown?: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
  ref?: Ref<HTMLTextAreaElement>;
}) {
  const drawn = useMemo(() => draw(value, marks), [value, marks]);
  return (
    <div className="draft">
      <div className="draft-letter draft-marks" aria-hidden="true">
        {drawn}
        {/* A line just begun has its height. */}
        {'\n'}
      </div>
      <textarea
        ref={ref}
        id={id}
        name="body"
        className="draft-letter"
        value={value}
        aria-label={label}
        aria-describedby={describedBy}
        placeholder={placeholder}
        lang={lang}
        spellCheck
        autoComplete="off"
        data-draft
        onChange={(event) => onChange(event.target.value)}
        onBlur={onBlur}
        onKeyDown={onKeyDown}
      />
    </div>
  );
}

const WEIGHT: Record<Mark['look'], number> = { turn: 1, same: 2, block: 3 };

/** The text cut where marks begin and end; where two overlap, the graver shows. */
function draw(text: string, marks: readonly Mark[]): ReactNode[] {
  const inside = marks
    .map((mark) => ({ ...mark, start: Math.max(0, mark.start), end: Math.min(text.length, mark.end) }))
    .filter((mark) => mark.end > mark.start);
  const cuts = [...new Set([0, text.length, ...inside.flatMap((mark) => [mark.start, mark.end])])].sort(
    (a, b) => a - b,
  );
  return cuts.slice(0, -1).map((start, index) => {
    const end = cuts[index + 1]!;
    const over = inside
      .filter((mark) => mark.start <= start && mark.end >= end)
      .toSorted((a, b) => WEIGHT[b.look] - WEIGHT[a.look])[0];
    const piece = text.slice(start, end);
    return over ? (
      <mark key={start} className={`mark-${over.look}`}>
        {piece}
      </mark>
    ) : (
      piece
    );
  });
}

/**
 * Writes over a stretch of the field as a hand would: the browser's own undo takes it back.
 * @returns whether the browser could; else the caller sets the text.
 */
export function typeOver(field: HTMLTextAreaElement, start: number, end: number, text: string): boolean {
  field.focus({ preventScroll: true });
  field.setSelectionRange(start, end);
  const command = text === '' ? 'delete' : 'insertText';
  if (start === end && text === '') return true;
  try {
    // The only way that keeps Ctrl Z: old, and every browser has it.
    return document.execCommand(command, false, text);
  } catch {
    return false;
  }
}
