import type { getTranslations } from 'next-intl/server';
import type { TeamScreen } from '@/lib/loaders/team';
import { sinceDay } from '@/lib/locale/dates';
import { capital, inWords } from '@/lib/locale/numbers';
import { onePoint } from '@/lib/locale/typography';
import { openTime } from './open-time';

/** The team in a few sentences: who has more than a week holds (how many, not who), who waits, who is away, how fast one answers. */
export function teamSummary(
  screen: TeamScreen,
  t: Awaited<ReturnType<typeof getTranslations<'team'>>>,
): string {
  const { locale, members } = screen;
  // Who is away part of the week has less of it, not more to do.
  const overloaded = members.filter(
    (one) => one.load.aside > 0 && one.capacity === one.weeklyCapacity,
  ).length;
  const owed = members.reduce((sum, { load }) => sum + load.owed, 0);
  const since = Math.min(...members.map(({ load }) => load.owedSince ?? Number.POSITIVE_INFINITY));
  const word = (count: number) => capital(inWords(count, locale, { feminine: true }));
  const away = members.filter((member) => member.awayUntil);
  const sentences = [
    t('summary.overloaded', { count: overloaded, word: word(overloaded) }),
    t('summary.owed', { count: owed, word: word(owed), since: owed > 0 ? sinceDay(since, screen) : '' }),
    away.length > 0 &&
      t('summary.away', { count: away.length, names: away.map(({ name }) => name).join(', ') }),
    screen.answerTime && t('summary.answers', { time: openTime(screen.answerTime.median, locale) }),
  ];
  return onePoint(sentences.filter(Boolean).join(' '));
}
