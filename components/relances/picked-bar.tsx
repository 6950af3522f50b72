import { Kbd } from '@/components/ui/kbd';
import type { SENTIMENTS } from '@/lib/domain/interactions/interaction';
import type { KeyWords } from './choice-words';

/** What can be done to the rows picked. */
export function PickedBar({
  count,
  unclassified,
  words,
  sentiments,
  onStar,
  onLater,
  onSkip,
  onClassify,
  onClear,
}: {
  count: number;
  /** Picked rows whose reply nobody classified. */
  unclassified: number;
  words: KeyWords['bulk'];
  sentiments: Readonly<Record<(typeof SENTIMENTS)[number], string>>;
  onStar: () => void;
  onLater: () => void;
  onSkip: () => void;
  onClassify: (sentiment: string) => void;
  onClear: () => void;
}) {
  return (
    <div className="bulk-bar floating" role="status" hidden={count === 0}>
      {count > 0 && (
        <>
          <strong>{count === 1 ? words.one : words.many.replace('{count}', String(count))}</strong>
          <button type="button" className="button" onClick={onStar}>
            {words.star}
            <Kbd hint>S</Kbd>
          </button>
          <button type="button" className="button" onClick={onLater}>
            {words.later}
            <Kbd hint>H</Kbd>
          </button>
          <button type="button" className="button" onClick={onSkip}>
            {words.skip}
          </button>
          <button type="button" className="button button-quiet" onClick={onClear}>
            {words.clear}
            <Kbd hint>{words.escape}</Kbd>
          </button>
          {unclassified > 0 && (
            // biome-ignore lint/a11y/useSemanticElements: a fieldset would need a legend shown twice
            <div className="bulk-classify" role="group" aria-label={words.classify}>
              <span>{words.classify}</span>
              {Object.entries(sentiments).map(([sentiment, label], place) => (
                <button
                  key={sentiment}
                  type="button"
                  className="button"
                  onClick={() => onClassify(sentiment)}
                >
                  {label}
                  <Kbd hint>{place + 1}</Kbd>
                </button>
              ))}
            </div>
          )}
        </>
      )}
    </div>
  );
}
