import type { ComponentProps } from 'react';
import { Icon } from './icon';

/** « La personne que je cherche », on or off. Submits its form: the form's action reads `starred` from a hidden input. */
export function StarButton({
  starred,
  label,
  children,
  ...rest
}: { starred: boolean; label: string } & ComponentProps<'button'>) {
  return (
    <button
      type="submit"
      {...rest}
      className={`star-button ${rest.className ?? ''}`}
      aria-pressed={starred}
      aria-label={label}
      title={label}
    >
      {children ?? <Icon name="star" />}
    </button>
  );
}
