import type { IconName } from './icons';
import sprite from './icons.svg';

/** A picture beside a word, or alone when `label` says it aloud. Colour and size follow the text (`size-4`, `text-late`). */
export function Icon({ name, label, className }: { name: IconName; label?: string; className?: string }) {
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: a label names it, or it is hidden
    <svg
      className={className ? `icon ${className}` : 'icon'}
      {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}
    >
      <use href={`${sprite.src}#${name}`} />
    </svg>
  );
}
