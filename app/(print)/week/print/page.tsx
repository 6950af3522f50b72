import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { WeekPrint } from '@/components/relances/week-print';
import { getActor } from '@/lib/auth/current';
import { loadWeekToCarry } from '@/lib/loaders/week-to-carry';
import { weekSpan } from '@/lib/locale/week-summary';

export async function generateMetadata(): Promise<Metadata> {
  const { plan, reader } = await loadWeekToCarry(await getActor());
  const t = await getTranslations('digest');
  return { title: t('print.title', weekSpan(spanOf(plan.days), reader.locale)) };
}

export default async function WeekPrintPage() {
  const week = await loadWeekToCarry(await getActor());
  return <WeekPrint week={week} span={weekSpan(spanOf(week.plan.days), week.reader.locale)} />;
}

function spanOf(days: readonly { readonly on: string }[]): { from: string; to: string } {
  return { from: days[0]?.on ?? '', to: days.at(-1)?.on ?? '' };
}
