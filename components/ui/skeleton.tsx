/** The shape of what is coming. Still: nothing pulses. */
export function Skeleton({ className }: { className?: string }) {
  return <div aria-hidden="true" className={`skeleton ${className ?? 'h-4 w-full'}`} />;
}

/** A list on its way: as many two-line rows as are expected. */
export function SkeletonRows({ count = 6, label }: { count?: number; label: string }) {
  return (
    <div role="status" className="list edge">
      <span className="sr-only">{label}</span>
      {Array.from({ length: count }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they are all alike
        <div key={index} className="row">
          <div className="grid flex-1 gap-2">
            <Skeleton className="h-3.5 w-[min(18rem,70%)]" />
            <Skeleton className="h-3 w-[min(30rem,90%)]" />
          </div>
        </div>
      ))}
    </div>
  );
}
