import type { ReactNode } from 'react';

/** Names and values, two columns where there is room. Values that are null or empty are left out. */
export function DefinitionList({
  items,
}: {
  items: readonly { key?: string; term: ReactNode; value: ReactNode }[];
}) {
  return (
    <dl className="grid grid-cols-[max-content_minmax(0,1fr)] gap-x-4 gap-y-1.5 text-sm max-[26rem]:grid-cols-1 max-[26rem]:gap-y-0.5">
      {items
        .filter((item) => item.value !== null && item.value !== undefined && item.value !== '')
        .map((item, index) => (
          <div key={item.key ?? index} className="contents">
            <dt className="text-ink-3">{item.term}</dt>
            <dd className="min-w-0 break-words max-[26rem]:mb-1.5">{item.value}</dd>
          </div>
        ))}
    </dl>
  );
}
