import { useTranslations } from 'next-intl';
import { Icon } from '@/components/ui/icon';
import type { IconName } from '@/components/ui/icons';
import { Kbd } from '@/components/ui/kbd';
import type { Finding, Severity } from '@/lib/domain/messages/lint/finding';
import type { LintReport } from '@/lib/domain/messages/lint/lint';
import type { Reader } from '@/lib/locale/dates';
import { useFindingWords } from './finding-words';

const FACES: Record<Severity, { icon: IconName; className: string }> = {
  block: { icon: 'octagon-x', className: 'text-danger' },
  warn: { icon: 'triangle-alert', className: 'text-late' },
  hint: { icon: 'info', className: 'text-ink-3' },
};

/**
 * What was seen in the draft, the gravest first: the passage, why, and what to do, in one key where one can. How many there are is said aloud when
 * one pauses; the rest is there to be read.
 */
export function Findings({
  findings,
  report,
  firstName,
  reader,
  onFix,
}: {
  findings: readonly Finding[];
  report: LintReport | null;
  firstName: string;
  reader: Reader;
  onFix: (finding: Finding) => void;
}) {
  const t = useTranslations('writing');
  const words = useTranslations('lint');
  const word = useFindingWords(reader);
  const well = useWell(report, firstName);
  const fixable = findings.filter((finding) => finding.fix !== null);
  return (
    <section className="findings" aria-label={t('lint.title')}>
      <p className="sr-only" role="status">
        {report && report.length.characters > 0 ? t('lint.count', { count: findings.length }) : ''}
      </p>
      {report?.isGeneric && <p className="finding-generic">{words('generic')}</p>}
      <ul>
        {findings.map((finding, index) => {
          const { title, why, proposal, fix } = word(finding);
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
                <span className="sr-only">{words(`severity.${finding.severity}`)}, </span>
                <strong>{title}</strong> {why} {proposal}
                {finding.earlier && (
                  <>
                    {' '}
                    <a href={`#row-${finding.earlier.id}`} className="text-accent underline">
                      {t('lint.earlier')}
                    </a>
                  </>
                )}
              </div>
              {fix && (
                <button type="button" className="button" onClick={() => onFix(finding)}>
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
function useWell(report: LintReport | null, name: string): string | null {
  const t = useTranslations('writing');
  if (!report) return null;
  const { reason, company } = report.said;
  const reasonSaid =
    reason === 'HERE'
      ? t('lint.reasonHere', { name })
      : reason === 'IN_THREAD'
        ? t('lint.reasonThread', { name })
        : null;
  const companySaid =
    company === null
      ? null
      : reasonSaid === null
        ? t('lint.companyOnly')
        : t(company === 'HERE' ? 'lint.companyHere' : 'lint.companyThread');
  const said = [reasonSaid, companySaid].filter((part) => part !== null);
  return said.length > 0 ? `${said.join(', ')}.` : null;
}
