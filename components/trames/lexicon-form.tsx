import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/forms/action-form';
import { FormTextarea } from '@/components/forms/more-fields';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { editLexicon } from '@/lib/actions/lexicon';
import { writeLexiconLines } from '@/lib/domain/messages/lexicon-lines';
import { LEXICON_PARTS, type LintLexicon } from '@/lib/domain/messages/lint/lexicon';
import { DEFAULT_PHRASES } from '@/lib/domain/messages/lint/turns';

/** The turns of phrase that the lint watches: ours to read, the team's to add, and those to let pass. */
export function LexiconForm({ lexicon }: { lexicon: LintLexicon }) {
  const t = useTranslations('trames');
  return (
    <ActionForm action={editLexicon} done={t('told.saved')} className="grid gap-5">
      {LEXICON_PARTS.map((part) => (
        <Card
          key={part}
          className="mx-4 md:mx-0"
          title={t(`lexicon.parts.${part}.title`)}
          sub={t(`lexicon.parts.${part}.sub`)}
        >
          <div className="grid gap-4 md:grid-cols-2">
            <FormTextarea
              name={`add.${part}`}
              label={t('lexicon.add')}
              hint={t('lexicon.addHint')}
              defaultValue={writeLexiconLines(lexicon[part]?.add ?? [])}
              rows={4}
              spellCheck={false}
            />
            <FormTextarea
              name={`remove.${part}`}
              label={t('lexicon.remove')}
              hint={t('lexicon.removeHint')}
              defaultValue={(lexicon[part]?.remove ?? []).join('\n')}
              rows={4}
              spellCheck={false}
            />
          </div>
          <details className="mt-3">
            <summary className="cursor-pointer text-sm text-accent underline">
              {t('lexicon.ours', { count: DEFAULT_PHRASES[part].length })}
            </summary>
            <ul className="mt-2 text-sm text-ink-2">
              {DEFAULT_PHRASES[part].map(({ phrase, suggestion }) => (
                <li key={phrase} className="border-t border-line py-1 first:border-t-0">
                  <code className="text-xs break-words text-ink">{phrase}</code>
                  {suggestion && <span className="block text-ink-3">{suggestion}</span>}
                </li>
              ))}
            </ul>
          </details>
        </Card>
      ))}
      <div className="px-4 md:px-0">
        <Button variant="primary">{t('form.save')}</Button>
      </div>
    </ActionForm>
  );
}
