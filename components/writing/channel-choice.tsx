import { CHANNEL_ICONS } from '@/components/relances/reach';
import { Icon } from '@/components/ui/icon';
import { Kbd } from '@/components/ui/kbd';
import type { Channel } from '@/lib/domain/interactions/interaction';
import type { ChannelChoice } from '@/lib/domain/relances/channel-choice';
import { useWords } from './words';

/** By which channel: the proposed one first, with why; what stands in the way of the others. */
export function ChannelChoices({
  choices,
  chosen,
  onChoose,
}: {
  choices: readonly ChannelChoice[];
  chosen: Channel;
  onChoose: (channel: Channel) => void;
}) {
  const t = useWords('writing');
  const words = useWords('vocabulary');
  const current = choices.find((choice) => choice.channel === chosen);
  const proposed = choices.find((choice) => choice.why !== null);
  const note = current?.obstacle
    ? t(`obstacle.${current.obstacle}`)
    : current?.why
      ? t(`why.${current.why}`)
      : proposed
        ? t('whyOther', { channel: words(`channel.${proposed.channel}`) })
        : null;
  return (
    <fieldset className="writing-channels">
      <legend className="sr-only">{t('channel')}</legend>
      {choices.map((choice) => (
        <label key={choice.channel} data-obstacle={choice.obstacle !== null || undefined}>
          <input
            type="radio"
            name="channel"
            value={choice.channel}
            checked={choice.channel === chosen}
            onChange={() => onChoose(choice.channel)}
            aria-describedby={choice.channel === chosen ? 'channel-note' : undefined}
          />
          <Icon name={CHANNEL_ICONS[choice.channel]} />
          {words(`channel.${choice.channel}`)}
        </label>
      ))}
      <Kbd hint>C</Kbd>
      <span id="channel-note" className="writing-channel-note" data-obstacle={current?.obstacle ?? undefined}>
        {note}
      </span>
    </fieldset>
  );
}
