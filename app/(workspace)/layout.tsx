import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import { Shell } from '@/components/shell/shell';
import { signOut } from '@/lib/actions/sign-in';
import { loadShell } from '@/lib/loaders/shell';
import { themeOf } from '@/lib/locale/themes';

/** The frame of every page behind the door. It shows; who may is asked by each page's loader. */
export default async function WorkspaceLayout({ children }: { children: ReactNode }) {
  const shell = await loadShell();
  const theme = themeOf((await cookies()).get('theme')?.value);
  return (
    <Shell shell={shell} theme={theme} signOut={signOut}>
      {children}
    </Shell>
  );
}
