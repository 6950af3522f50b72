import type { ReactNode } from 'react';
import { Icon } from './icon';
import type { IconName } from './icons';

export type TagTone = 'plain' | 'accent' | 'late' | 'ok';

/** A word of state beside a name. */
export function Tag({
  tone = 'plain',
  icon,
  children,
}: {
  tone?: TagTone;
  icon?: IconName;
  children: ReactNode;
}) {
  return (
    <span className={tone === 'plain' ? 'tag' : `tag tag-${tone}`}>
      {icon && <Icon name={icon} className="size-3" />}
      {children}
    </span>
  );
}
