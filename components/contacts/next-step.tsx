import { useTranslations } from 'next-intl';
import { CATEGORY_ICONS, categoryColor } from '@/components/relances/reach';
import { Icon } from '@/components/ui/icon';
import { Pips } from '@/components/ui/pips';
import type { PersonDecision } from '@/lib/domain/contacts/person-view';
import type { ReaderView } from '@/lib/domain/contacts/reader-view';
import { fullMomentOf, isoOf, spokenDayOf } from '@/lib/locale/dates';
import { explain, explainDecision } from '@/lib/locale/reasons';

type StepReader = Pick<ReaderView, 'locale' | 'timeZone' | 'now' | 'memberNames'> & {
  readonly maxRelances: number;
};

/** What comes next for somebody: the word, and the reason in a sentence. */
export function NextStep({ decision, reader }: { decision: PersonDecision; reader: StepReader }) {
  const words = useTranslations('vocabulary');
  const relances = useTranslations('relances');
  return (
    <div className="min-w-0">
      <div className="flex flex-wrap items-center gap-x-1.5 gap-y-0.5">
        {decision.do === 'relance' && (
          <>
            <span style={{ color: categoryColor(decision.code) }}>
              <Icon name={CATEGORY_ICONS[decision.code]} className="size-3.5" />
            </span>
            {words(`category.${decision.code}`)}
            {decision.step !== null && decision.code !== 'KEEPING_IN_TOUCH' && (
              <Pips
                step={decision.step}
                max={reader.maxRelances}
                label={relances('pips', { step: decision.step, max: reader.maxRelances })}
              />
            )}
          </>
        )}
        {decision.do === 'courtesy' && (
          <span className="font-medium text-accent">{words(`courtesy.${decision.code}`)}</span>
        )}
        {decision.do === 'wait' && <span>{words(`wait.${decision.code}`)}</span>}
        {decision.do === 'stop' && <span className="text-ink-3">{words(`stop.${decision.code}`)}</span>}
      </div>
      <div className="mt-0.5 text-pretty text-ink-2">{whyOf(decision, reader)}</div>
    </div>
  );
}

function whyOf(decision: PersonDecision, { memberNames, maxRelances, ...reader }: StepReader): string {
  const memberName = (id: string) => memberNames[id] ?? null;
  if (decision.do === 'relance') {
    return explain(
      { ...decision, kind: 'RELANCE', category: decision.code, courtesy: null },
      { ...reader, memberName },
    );
  }
  return explainDecision(decision, { ...reader, memberName, maxRelances });
}

/** The day of what comes next; said to be late once its day is past. */
export function NextDay({ decision, reader }: { decision: PersonDecision; reader: StepReader }) {
  if (decision.dueAt === null) return null;
  return (
    <time
      dateTime={isoOf(decision.dueAt)}
      title={fullMomentOf(decision.dueAt, reader)}
      className="whitespace-nowrap"
    >
      {spokenDayOf(decision.dueAt, reader)}
    </time>
  );
}
