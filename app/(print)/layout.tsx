import type { ReactNode } from 'react';

/** Pages made for paper: no frame around them. Each one's loader asks who may. */
export default function PrintLayout({ children }: { children: ReactNode }) {
  return children;
}
