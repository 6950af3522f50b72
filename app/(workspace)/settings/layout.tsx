import type { ReactNode } from 'react';

/** What these pages say is the page's main content: the frame around it is the shell's. */
export default function Layout({ children }: { children: ReactNode }) {
  return <main>{children}</main>;
}
