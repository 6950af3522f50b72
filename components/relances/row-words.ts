import type { Channel, Courtesy, Sentiment } from '@/lib/domain/interactions/interaction';
import type { Category } from '@/lib/domain/relances/policy';
import type { RowView } from './row-view';

/** The words of the rows, said once for all of them; `{name}`, `{step}` stand for what differs. */
export interface RowWords {
  readonly star: string;
  readonly done: string;
  readonly doneFor: string;
  readonly callDone: string;
  readonly later: string;
  readonly laterFor: string;
  readonly moreFor: string;
  readonly maxRelances: number;
  readonly pips: string;
  readonly category: Readonly<Record<Category, string>>;
  readonly courtesy: Readonly<Record<Courtesy, string>>;
  readonly channel: Readonly<Record<Channel, string>>;
  readonly reach: Readonly<Record<Channel, string>>;
  readonly sentiment: Readonly<Record<Sentiment, string>>;
  readonly proposed: string;
  readonly proposedFor: string;
  readonly classify: string;
  readonly classifyFor: string;
  /** What a text message begins with, after a call that failed or not. */
  readonly sms: { readonly tried: string; readonly plain: string };
}

/** Whether a text message would follow a call just tried. */
export function isAfterCall(row: Pick<RowView, 'channel' | 'courtesy'>): boolean {
  return row.channel === 'PHONE' || row.courtesy === 'DOUBLE_THE_CALL';
}

/** What a text message begins with: courteous, and frank when a call was just tried. */
export function smsText(words: RowWords['sms'], firstName: string, isTried: boolean): string {
  return (isTried ? words.tried : words.plain).replace('{name}', firstName);
}
