/** Relance n of max: those before are filled, this one has the accent. `label` says it aloud. */
export function Pips({ step, max, label }: { step: number; max: number; label: string }) {
  return (
    <span className="pips" role="img" aria-label={label} title={label}>
      {Array.from({ length: Math.max(max, step) }, (_, index) => (
        <i
          // biome-ignore lint/suspicious/noArrayIndexKey: a pip is its place
          key={index}
          className={index + 1 < step ? 'past' : index + 1 === step ? 'now' : undefined}
        />
      ))}
    </span>
  );
}
