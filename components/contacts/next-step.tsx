import { CATEGORY_ICONS, categoryColor } from '@/components/relances/reach';
import { Icon } from '@/components/ui/icon';
import { Pips } from '@/components/ui/pips';
import type { StepView, StepWords } from './step-view';

const TONES = { courtesy: 'font-medium text-accent', wait: undefined, stop: 'text-ink-3' } as const;

/** What comes next for somebody: the word, and the reason in a sentence. */
export function NextStep({ view, words }: { view: StepView; words: StepWords }) {
  const { does, next, category, step } = view;
  if (!does) return null;
  return (
    <div className="min-w-0">
      <div className="flex flex-wrap items-center gap-x-1.5 gap-y-0.5">
        {category && (
          <span style={{ color: categoryColor(category) }}>
            <Icon name={CATEGORY_ICONS[category]} className="size-3.5" />
          </span>
        )}
        {does === 'relance' ? next : <span className={TONES[does]}>{next}</span>}
        {step && (
          <Pips step={step} max={words.maxRelances} label={words.pips.replace('{step}', String(step))} />
        )}
      </div>
      <div className="mt-0.5 text-pretty text-ink-2">{view.why}</div>
    </div>
  );
}

/** The day of what comes next. */
export function NextDay({ view }: { view: StepView }) {
  if (!view.due) return null;
  return (
    <time dateTime={view.dueIso} title={view.dueWhole} className="whitespace-nowrap">
      {view.due}
    </time>
  );
}
