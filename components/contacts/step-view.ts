import { useTranslations } from 'next-intl';
import type { PersonDecision } from '@/lib/domain/contacts/person-view';
import type { ReaderView } from '@/lib/domain/contacts/reader-view';
import type { Category } from '@/lib/domain/relances/policy';
import { fullMomentOf, isoOf, spokenDayOf } from '@/lib/locale/dates';
import { explain, explainDecision } from '@/lib/locale/reasons';

/** What comes next for somebody, in words already. */
export interface StepView {
  readonly does?: PersonDecision['do'];
  /** « Répondre », « Après une invitation », « Invitation en attente ». */
  readonly next?: string;
  readonly why?: string;
  readonly category?: Category;
  /** Which relance of how many, where they are counted. */
  readonly step?: number;
  readonly dueIso?: string;
  readonly due?: string;
  readonly dueWhole?: string;
}

/** The words of all steps; `{step}` stands for what differs. */
export interface StepWords {
  readonly maxRelances: number;
  readonly pips: string;
}

type StepReader = Pick<ReaderView, 'locale' | 'timeZone' | 'now' | 'memberNames'> & {
  readonly maxRelances: number;
};

export function useStepWords(maxRelances: number): StepWords {
  const relances = useTranslations('relances');
  return { maxRelances, pips: relances('pips', { step: '{step}', max: maxRelances }) };
}

/** How a decision is said in a list. */
export function useStepView(reader: StepReader): (decision: PersonDecision | null) => StepView {
  const words = useTranslations('vocabulary');
  const { memberNames, maxRelances, ...place } = reader;
  const memberName = (id: string) => memberNames[id] ?? null;
  const whyOf = (decision: PersonDecision) =>
    decision.do === 'relance'
      ? explain(
          { ...decision, kind: 'RELANCE', category: decision.code, courtesy: null },
          { ...place, memberName },
        )
      : explainDecision(decision, { ...place, memberName, maxRelances });
  return (decision) => {
    if (!decision) return {};
    const { dueAt } = decision;
    const isCounted =
      decision.do === 'relance' && decision.step !== null && decision.code !== 'KEEPING_IN_TOUCH';
    return {
      does: decision.do,
      next: wordOf(decision, words),
      why: whyOf(decision),
      ...(decision.do === 'relance' && { category: decision.code }),
      ...(isCounted && { step: decision.step }),
      ...(dueAt !== null && {
        dueIso: isoOf(dueAt),
        due: spokenDayOf(dueAt, place),
        dueWhole: fullMomentOf(dueAt, place),
      }),
    };
  };
}

function wordOf(decision: PersonDecision, words: ReturnType<typeof useTranslations<'vocabulary'>>): string {
  switch (decision.do) {
    case 'relance':
      return words(`category.${decision.code}`);
    case 'courtesy':
      return words(`courtesy.${decision.code}`);
    case 'wait':
      return words(`wait.${decision.code}`);
    case 'stop':
      return words(`stop.${decision.code}`);
  }
}
