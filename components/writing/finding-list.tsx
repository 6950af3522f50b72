import { Icon } from '@/components/ui/icon';
import type { IconName } from '@/components/ui/icons';
import { Kbd } from '@/components/ui/kbd';
import type { Finding, Severity } from '@/lib/domain/messages/lint/finding';
import type { LintReport } from '@/lib/domain/messages/lint/lint';
import type { Reader } from '@/lib/locale/dates';
import { type LintWords, wordFinding } from '@/lib/locale/lint-words';

const FACES: Record<Severity, { icon: IconName; className: string }> = {
  block: { icon: 'octagon-x', className: 'text-danger' },
  warn: { icon: 'triangle-alert', className: 'text-late' },
  hint: { icon: 'info', className: 'text-ink-3' },
};

/** How sentences are said: by next-intl on the server, by `useWords` in the browser. */
interface FindingSay {
  readonly writing: LintWords;
  readonly lint: LintWords;
}

export interface FindingsProps {
  readonly findings: readonly Finding[];
  readonly report: LintReport | null;
  readonly firstName: string;
  readonly reader: Reader;
}

/**
 * What was seen in the draft, the gravest first: the passage, why, and what to do, in one key where one can (`data-fix`, the place among those that
 * have a remedy, from 1). How many there are is said aloud when one pauses; the rest is there to be read.
 */
export function FindingList({
  say: { writing, lint },
  findings,
  report,
  firstName,
  reader,
}: FindingsProps & { say: FindingSay }) {
  const well = wellOf(writing, report, firstName);
  const fixable = findings.filter((finding) => finding.fix !== null);
  return (
    <section className="findings" aria-label={writing('lint.title')}>
      <p className="sr-only" role="status">
        {report && report.length.characters > 0 ? writing('lint.count', { count: findings.length }) : ''}
      </p>
      {report?.isGeneric && <p className="finding-generic">{lint('generic')}</p>}
      <ul>
        {findings.map((finding, index) => {
          const { title, why, proposal, fix } = wordFinding(lint, finding, reader);
          const place = fixable.indexOf(finding) + 1;
          return (
            <li
              // biome-ignore lint/suspicious/noArrayIndexKey: the same rule may speak twice
              key={`${finding.code}-${index}`}
              className="finding"
              data-severity={finding.severity}
              data-code={finding.code}
            >
              <Icon name={FACES[finding.severity].icon} className={FACES[finding.severity].className} />
              <div className="min-w-0 text-pretty">
                <span className="sr-only">{lint(`severity.${finding.severity}`)}, </span>
                <strong>{title}</strong> {why} {proposal}
                {finding.earlier && (
                  <>
                    {' '}
                    <a href={`#row-${finding.earlier.id}`} className="text-accent underline">
                      {writing('lint.earlier')}
                    </a>
                  </>
                )}
              </div>
              {fix && (
                <button type="button" className="button" data-fix={place}>
                  {fix}
                  {place <= 9 && <Kbd hint>Alt {place}</Kbd>}
                </button>
              )}
            </li>
          );
        })}
        {well && (
          <li className="finding" data-severity="ok">
            <Icon name="check" className="text-ok" />
            <div>{well}</div>
          </li>
        )}
      </ul>
    </section>
  );
}

/** What is well: « La raison d'écrire à Léa est dite, l'entreprise aussi. » */
function wellOf(say: FindingSay['writing'], report: LintReport | null, name: string): string | null {
  if (!report) return null;
  const { reason, company } = report.said;
  const reasonSaid =
    reason === 'HERE'
      ? say('lint.reasonHere', { name })
      : reason === 'IN_THREAD'
        ? say('lint.reasonThread', { name })
        : null;
  const companySaid =
    company === null
      ? null
      : reasonSaid === null
        ? say('lint.companyOnly')
        : say(company === 'HERE' ? 'lint.companyHere' : 'lint.companyThread');
  const said = [reasonSaid, companySaid].filter((part) => part !== null);
  return said.length > 0 ? `${said.join(', ')}.` : null;
}
