import type { Address, TrameFor, TrameText } from '../trame.ts';

/** A trame every workspace begins with. `starter` is its identity: it is put once, and never over what somebody changed. */
export interface StarterTrame extends TrameFor, TrameText {
  readonly starter: string;
  readonly name: string;
}

type Wish = Pick<StarterTrame, 'name' | 'angle' | 'body'> &
  Partial<Pick<TrameFor, 'category' | 'rank' | 'channel' | 'courtesy' | 'silence'>> & {
    readonly subject?: string;
    readonly address?: Address;
  };

/** A French trame, to « vous » unless said. */
export function fr(starter: string, wish: Wish): StarterTrame {
  return { ...BLANK, language: 'fr', address: 'VOUS', ...wish, starter: `fr-${starter}` };
}

/** An English trame. */
export function en(starter: string, wish: Omit<Wish, 'address'>): StarterTrame {
  return { ...BLANK, language: 'en', address: null, ...wish, starter: `en-${starter}` };
}

const BLANK = {
  category: null,
  rank: null,
  channel: null,
  courtesy: null,
  silence: null,
  subject: null,
} as const;
