import type { Actor } from '@/lib/auth/actor';
import type { Finding } from '@/lib/domain/messages/lint/finding';
import type { LintReport } from '@/lib/domain/messages/lint/lint';
import type { Instant } from '@/lib/domain/time/instant';
import { calendarOf } from '@/lib/loaders/calendar';
import { lintWords } from '@/lib/locale/lint-say';
import { wordFinding } from '@/lib/locale/lint-words';
import type { Locale } from '@/lib/locale/locales';

/** What was seen in a text as the API says it: codes for programs, sentences for people, in French unless English is asked (`Accept-Language`). */
export async function reportToJson(request: Request, actor: Actor, report: LintReport, now: Instant) {
  const { isBlocked, isGeneric, distinctiveness, length, said } = report;
  return {
    isBlocked,
    isGeneric,
    findings: await findingsToJson(request, actor, report.findings, now),
    distinctiveness: distinctiveness && { share: distinctiveness.share, shared: distinctiveness.shared },
    length,
    said,
  };
}

export async function findingsToJson(
  request: Request,
  actor: Actor,
  findings: readonly Finding[],
  now: Instant,
) {
  const locale = askedLocale(request);
  const { timeZone } = await calendarOf(actor);
  const say = lintWords(locale);
  return findings.map((finding) => {
    const { earlier, fix, ...seen } = finding;
    const { fix: fixLabel, ...words } = wordFinding(say, finding, { locale, timeZone, now });
    return {
      ...seen,
      ...words,
      earlier: earlier && { ...earlier, at: new Date(earlier.at).toISOString() },
      fix: fix && { ...fix, label: fixLabel },
    };
  });
}

function askedLocale(request: Request): Locale {
  return /^\s*en\b/i.test(request.headers.get('accept-language') ?? '') ? 'en' : 'fr';
}
