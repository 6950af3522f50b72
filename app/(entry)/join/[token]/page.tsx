import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/forms/action-form';
import { FormInput } from '@/components/forms/form-fields';
import { Button, ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { join } from '@/lib/actions/setup';
import { openInvitation } from '@/lib/auth/invitation';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('signIn');
  return { title: t('join.pageTitle') };
}

/** Looking at the page uses nothing: a mail scanner that opens every link leaves this one good. */
export default async function JoinPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const t = await getTranslations('signIn');
  const invitation = await openInvitation(token);
  if (!invitation) {
    return (
      <EmptyState
        title={t('join.used')}
        actions={<ButtonLink href="/sign-in">{t('join.toSignIn')}</ButtonLink>}
      >
        {t('join.usedBody')}
      </EmptyState>
    );
  }
  const { member, workspaceName } = invitation;
  return (
    <>
      <div>
        <h1>{t('join.title', { name: member.firstName })}</h1>
        <p className="mt-1.5 text-ink-2">
          {t('join.sub', { workspace: workspaceName, email: member.email })}
        </p>
      </div>
      <ActionForm action={join} className="grid gap-4">
        <input type="hidden" name="token" value={token} />
        {/* For the browser's own keeper of passwords. */}
        <input type="hidden" name="username" value={member.email} autoComplete="username" />
        <FormInput
          name="newPassword"
          type="password"
          label={t('join.newPassword')}
          hint={t('passwordHint')}
          autoComplete="new-password"
          minLength={12}
          maxLength={256}
          required
        />
        <Button variant="primary" size="large">
          {t('join.submit')}
        </Button>
      </ActionForm>
    </>
  );
}
