import { createElement } from 'react';
import { ICONS, type IconName } from './icons';

/** A picture beside a word, or alone when `label` says it aloud. Colour and size follow the text (`size-4`, `text-late`). */
export function Icon({ name, label, className }: { name: IconName; label?: string; className?: string }) {
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: a label names it, or it is hidden
    <svg
      viewBox="0 0 24 24"
      className={className ? `icon ${className}` : 'icon'}
      {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}
    >
      <IconShape name={name} />
    </svg>
  );
}

export function IconShape({ name }: { name: IconName }) {
  return ICONS[name].map(([tag, attributes]) =>
    createElement(tag, { key: JSON.stringify(attributes), ...attributes }),
  );
}

/** The pictures a long list repeats, written once in the page; `SpriteIcon` points at them. */
export function IconSprite({ names }: { names: readonly IconName[] }) {
  return (
    <svg aria-hidden="true" className="absolute size-0">
      {names.map((name) => (
        <symbol key={name} id={`icon-${name}`} viewBox="0 0 24 24">
          <IconShape name={name} />
        </symbol>
      ))}
    </svg>
  );
}

/** A picture of `IconSprite`: fifty bytes a row instead of three hundred. */
export function SpriteIcon({ name, className }: { name: IconName; className?: string }) {
  return (
    <svg aria-hidden="true" className={className ? `icon ${className}` : 'icon'}>
      <use href={`#icon-${name}`} />
    </svg>
  );
}
