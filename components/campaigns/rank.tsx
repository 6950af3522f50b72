import { type FitView, type RankWords, unpackFit } from './fit-view';

/** « Pourquoi ce rang » : the score, and criterion by criterion the points and what they rest on. Opens without a script. */
export function FitWhy({ row, words }: { row: FitView & { readonly name: string }; words: RankWords }) {
  const score = row.score ?? 0;
  return (
    <details className="fit" data-popover>
      <summary
        aria-label={words.fitWhy.replace('{name}', row.name).replace('{score}', String(score))}
        title={words.fitShort}
      >
        {score}
        <span className="fit-bar" aria-hidden="true">
          <i style={{ width: `${score / 10}%` }} />
        </span>
      </summary>
      <div className="fit-why">
        <p>{row.before}</p>
        <dl>
          {unpackFit(row.fit ?? '').map(([criterion, basis, points]) => (
            <div key={criterion}>
              <dt>{criterion}</dt>
              <dd>{basis}</dd>
              <dd className="fit-points">{points}</dd>
            </div>
          ))}
        </dl>
      </div>
    </details>
  );
}

/** 1, 2 or 3, the highest first: one press. */
export function Priority({
  row,
  words,
  action,
  back,
}: {
  row: { readonly approachId: string; readonly name: string; readonly priority: number };
  words: RankWords;
  action: (form: FormData) => Promise<void>;
  back: string;
}) {
  const label = words.priorityOf.replace('{name}', row.name);
  return (
    <form
      action={action}
      className="inline-flex overflow-hidden rounded-md border border-line [&>button]:size-7 [&>button]:text-sm [&>button]:text-ink-3 [&>button]:-outline-offset-2 [&>button:hover]:text-ink [&>button[aria-pressed=true]]:bg-accent-soft [&>button[aria-pressed=true]]:font-semibold [&>button[aria-pressed=true]]:text-accent max-md:[&>button]:size-11"
    >
      <input type="hidden" name="approachId" value={row.approachId} />
      <input type="hidden" name="back" value={back} />
      {[1, 2, 3].map((value) => (
        <button
          key={value}
          type="submit"
          name="priority"
          value={value}
          aria-pressed={value === row.priority}
          aria-label={label.replace('{value}', String(value))}
        >
          {value}
        </button>
      ))}
    </form>
  );
}
