import type { ReactNode } from 'react';
import { Brand } from '@/components/shell/brand';

/** Pages before the door: one sheet in the middle of the paper. */
export default function EntryLayout({ children }: { children: ReactNode }) {
  return (
    <main className="mx-auto grid min-h-dvh w-full max-w-[26rem] content-start gap-6 px-4 py-10 md:content-center md:py-14">
      <Brand />
      {children}
    </main>
  );
}
