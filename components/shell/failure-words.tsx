'use client';

import { createContext, type ReactNode, useContext } from 'react';

/** What the page of an unknown failure says; `{number}` stands for the incident's. */
interface FailureText {
  readonly title: string;
  readonly body: string;
  readonly retry: string;
  readonly back: string;
  readonly incident: string;
}

const Text = createContext<FailureText | null>(null);

/** Keeps the words of a failure at hand: when it comes, the server may be what failed. */
export function FailureWords({ text, children }: { text: FailureText; children: ReactNode }) {
  return <Text value={text}>{children}</Text>;
}

export function useFailureWords(): FailureText | null {
  return useContext(Text);
}
