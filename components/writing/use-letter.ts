import { type RefObject, useCallback } from 'react';
import type { Channel } from '@/lib/domain/interactions/interaction';
import type { Finding } from '@/lib/domain/messages/lint/finding';
import type { ChannelChoice } from '@/lib/domain/relances/channel-choice';
import { typeOver } from './draft-field';
import type { TrameOffer } from './trame-choice';
import type { useDraft } from './use-draft';

const NO_OFFERS: readonly TrameOffer[] = [];

/** What is done to a letter besides typing it: a remedy applied, a trame filled in, the next trame, the next channel. The browser can undo each. */
export function useLetter({
  draft: { text, change },
  field,
  offers,
  choices,
}: {
  draft: Pick<ReturnType<typeof useDraft>, 'text' | 'change'>;
  field: RefObject<HTMLTextAreaElement | null>;
  offers: Readonly<Partial<Record<Channel, readonly TrameOffer[]>>>;
  choices: readonly ChannelChoice[];
}) {
  const write = useCallback(
    (start: number, end: number, put: string) => {
      const area = field.current;
      if (area && typeOver(area, start, end, put) && area.value !== text.body) return;
      change({ body: text.body.slice(0, start) + put + text.body.slice(end) });
    },
    [change, text.body, field],
  );

  const fix = useCallback(
    (finding: Finding) => {
      if (!finding.fix) return;
      const { start, end, text: put } = finding.fix;
      if (finding.passage?.in === 'SUBJECT')
        change({ subject: text.subject.slice(0, start) + put + text.subject.slice(end) });
      else write(start, end, put);
    },
    [change, text.subject, write],
  );

  const fill = useCallback(
    (offer: TrameOffer) => {
      write(0, text.body.length, offer.body);
      change({
        trameVersionId: offer.versionId,
        angle: offer.angle,
        ...(offer.subject && !text.subject ? { subject: offer.subject } : {}),
      });
    },
    [change, text.body.length, text.subject, write],
  );

  const here = offers[text.channel] ?? NO_OFFERS;
  const nextTrame = useCallback(() => {
    if (here.length === 0) return;
    const at = here.findIndex((offer) => offer.versionId === text.trameVersionId);
    fill(here[(at + 1) % here.length]!);
  }, [here, text.trameVersionId, fill]);

  const nextChannel = useCallback(() => {
    const open = choices.filter((choice) => choice.obstacle === null || choice.channel === text.channel);
    const at = open.findIndex((choice) => choice.channel === text.channel);
    change({ channel: open[(at + 1) % open.length]!.channel });
  }, [choices, text.channel, change]);

  return { fix, fill, here, nextTrame, nextChannel };
}
