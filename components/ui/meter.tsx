/** How far, as a bar and in words: « 23 relances faites sur 40 cette semaine ». */
export function Meter({ value, max, label }: { value: number; max: number; label: string }) {
  const percent = max > 0 ? Math.min(100, (value / max) * 100) : 0;
  return (
    <div className="grid gap-1.5">
      <div className="meter" aria-hidden="true">
        <i style={{ width: `${percent}%` }} />
      </div>
      <div className="text-xs text-ink-3">{label}</div>
    </div>
  );
}
