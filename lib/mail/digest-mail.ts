import type { Digest } from '../domain/digest/digest.ts';
import type { WeekRow } from '../domain/relances/week.ts';
import { calendarDay, type Reader } from '../locale/dates.ts';
import { capital } from '../locale/numbers.ts';
import { explain } from '../locale/reasons.ts';
import { wordsOf } from '../locale/translate.ts';
import { summariseOwed, summariseWeek, weekSpan } from '../locale/week-summary.ts';
import { escapeHtml, page } from './html-page.ts';

/** Longer, a mailbox cuts the message in the middle of a row. */
const MOST_OWED = 30;
const MOST_RELANCES = 60;

/** Where the links of a digest lead. */
export interface DigestLinks {
  /** The address people type, without a final slash. */
  readonly origin: string;
  /** Where one click takes the reader off the list. */
  readonly unsubscribe: string;
}

/** What is sent: the same said twice, for programs that show no HTML. */
export interface WrittenMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** One person of the list, in words. */
interface Line {
  readonly name: string;
  readonly what: string;
  readonly why: string;
  readonly how: string;
  readonly href: string;
}

/**
 * A digest in its reader's language: the sentence that sums it up, who is owed an answer, then the relances in rank order, each with its reason.
 * What people wrote is not quoted: mail passes through servers that are not ours.
 */
export function writeDigest(
  digest: Digest,
  reader: Reader & { readonly memberName: (id: string) => string | null },
  links: DigestLinks,
): WrittenMail {
  const { locale } = reader;
  const t = wordsOf(locale, 'digest');
  const day = capital(calendarDay(digest.on, locale, 'long'));
  const title =
    digest.kind === 'WEEKLY' ? t('title.WEEKLY', weekSpan(digest.week, locale)) : t('title.DAILY', { day });
  const sections = [
    {
      title: t('owed'),
      lines: digest.owed.slice(0, MOST_OWED).map((row) => lineOf(row, null, reader, links)),
      more: digest.owed.length - MOST_OWED,
    },
    {
      title: t('relances'),
      lines: digest.planned
        .slice(0, MOST_RELANCES)
        .map(({ row, on }) => lineOf(row, digest.kind === 'WEEKLY' ? on : null, reader, links)),
      more: digest.planned.length - MOST_RELANCES,
    },
  ].filter(({ lines }) => lines.length > 0);
  const said = {
    title,
    summary: summaryOf(digest, reader),
    capacity: t('capacity', { capacity: digest.capacity, done: digest.done }),
    open: t('open'),
    why: t(`why.${digest.kind}`),
    change: t('change'),
    stop: t('stop'),
    week: `${links.origin}/week`,
    settings: `${links.origin}/settings/notifications`,
    unsubscribe: links.unsubscribe,
    sections: sections.map(({ more, ...section }) => ({
      ...section,
      more: more > 0 ? t('more', { count: more }) : null,
    })),
  };
  return { subject: subjectOf(digest, day, reader), text: textOf(said), html: htmlOf(said, locale) };
}

type Said = {
  readonly title: string;
  readonly summary: string;
  readonly capacity: string;
  readonly open: string;
  readonly why: string;
  readonly change: string;
  readonly stop: string;
  readonly week: string;
  readonly settings: string;
  readonly unsubscribe: string;
  readonly sections: readonly {
    readonly title: string;
    readonly lines: readonly Line[];
    readonly more: string | null;
  }[];
};

/** Counts and no names: it shows on locked screens. */
function subjectOf(digest: Digest, day: string, { locale }: Reader): string {
  const t = wordsOf(locale, 'digest');
  const owed = digest.owed.length;
  const relances = digest.planned.length;
  const what = [
    ...(owed > 0 ? [t('subject.owed', { count: owed })] : []),
    ...(relances > 0 ? [t('subject.relances', { count: relances })] : []),
  ].join(', ');
  return digest.kind === 'WEEKLY' ? t('subject.WEEKLY', { what }) : t('subject.DAILY', { day, what });
}

function summaryOf(digest: Digest, { locale }: Reader): string {
  const owed = digest.owed.length;
  const planned = digest.planned.length;
  if (digest.kind === 'WEEKLY')
    return summariseWeek({ owed, planned, aside: digest.aside, done: digest.done }, locale);
  const t = wordsOf(locale, 'digest');
  return [
    ...(owed > 0 ? [summariseOwed(owed, locale)] : []),
    ...(planned > 0
      ? [t('today.relances', { owed, count: planned }) + t('today.later', { count: digest.later })]
      : []),
  ].join(' ');
}

function lineOf(
  row: WeekRow,
  on: string | null,
  reader: Reader & { readonly memberName: (id: string) => string | null },
  { origin }: DigestLinks,
): Line {
  const words = wordsOf(reader.locale, 'vocabulary');
  const call = row.channel === 'PHONE' && row.slot ? words(`slot.${row.slot}`) : null;
  const channel = row.channel && words(`channel.${row.channel}`);
  return {
    name: `${row.firstName} ${row.lastName}`.trim(),
    what: [row.title, row.company].filter(Boolean).join(', '),
    why: explain({ ...row, lastWords: null }, reader),
    how: [
      row.category && words(`category.${row.category}`),
      row.courtesy && words(`courtesy.${row.courtesy}`),
      [channel, call].filter(Boolean).join(', '),
      on && calendarDay(on, reader.locale),
    ]
      .filter(Boolean)
      .join(' · '),
    href: `${origin}/week?person=${row.contactId}`,
  };
}

function textOf(said: Said): string {
  const sections = said.sections.map(({ title, lines, more }) =>
    [
      title.toLocaleUpperCase(),
      ...lines.map(({ name, what, why, how, href }) =>
        [[name, what].filter(Boolean).join(' · '), why, how, href].map((text) => `  ${text}`).join('\n'),
      ),
      ...(more ? [`  ${more}`] : []),
    ].join('\n\n'),
  );
  return [
    said.title,
    said.summary,
    ...sections,
    said.capacity,
    `${said.open}\n${said.week}`,
    '-- ',
    [said.why, said.change, said.settings, said.stop, said.unsubscribe].join('\n'),
  ].join('\n\n');
}

function htmlOf(said: Said, locale: string): string {
  const sections = said.sections.map(({ title, lines, more }) => {
    const items = lines.map(
      ({ name, what, why, how, href }) =>
        `<li class="row"><a class="name" href="${escapeHtml(href)}">${escapeHtml(name)}</a>${
          what ? `<span class="what"> · ${escapeHtml(what)}</span>` : ''
        }<div class="why">${escapeHtml(why)}</div><div class="how">${escapeHtml(how)}</div></li>`,
    );
    const rest = more ? `<p class="how">${escapeHtml(more)}</p>` : '';
    return `<h2>${escapeHtml(title)}</h2><ol class="list">${items.join('')}</ol>${rest}`;
  });
  return page(
    locale,
    said.title,
    `<h1>${escapeHtml(said.title)}</h1>
<p class="lead">${escapeHtml(said.summary)}</p>
<p><a class="button" href="${escapeHtml(said.week)}">${escapeHtml(said.open)}</a></p>
${sections.join('\n')}
<p class="how">${escapeHtml(said.capacity)}</p>
<div class="foot">${escapeHtml(said.why)} <a href="${escapeHtml(said.settings)}">${escapeHtml(said.change)}</a> · <a href="${escapeHtml(said.unsubscribe)}">${escapeHtml(said.stop)}</a></div>`,
  );
}
