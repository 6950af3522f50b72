import type { ReactNode } from 'react';
import { Brand } from './brand';

/** A page outside the workspace's frame: something is missing or went wrong, and the way back. */
export function StrayPage({ title, body, children }: { title: string; body: string; children: ReactNode }) {
  return (
    <main className="mx-auto grid min-h-dvh max-w-xl content-center gap-3 px-6 py-16">
      <div className="mb-8">
        <Brand />
      </div>
      <h1>{title}</h1>
      <p className="max-w-[52ch] text-pretty text-ink-2">{body}</p>
      <div className="mt-4 flex flex-wrap gap-2">{children}</div>
    </main>
  );
}
