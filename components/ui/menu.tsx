'use client';

import { DropdownMenu } from 'radix-ui';
import type { ReactNode } from 'react';
import { Icon } from './icon';
import type { IconName } from './icons';
import { Kbd } from './kbd';

/** A list of things to do, opened by `trigger` (one element). For what must work before scripts load, use `<details>`. */
export function Menu({
  trigger,
  label,
  align = 'end',
  children,
}: {
  trigger: ReactNode;
  label: string;
  align?: 'start' | 'center' | 'end';
  children: ReactNode;
}) {
  return (
    <DropdownMenu.Root>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          aria-label={label}
          align={align}
          sideOffset={4}
          collisionPadding={8}
          className="floating z-50 min-w-48 p-1"
        >
          {children}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

export function MenuItem({
  icon,
  kbd,
  onSelect,
  href,
  disabled,
  children,
}: {
  icon?: IconName;
  kbd?: string;
  onSelect?: () => void;
  href?: string;
  disabled?: boolean;
  children: ReactNode;
}) {
  const content = (
    <>
      {icon && <Icon name={icon} />}
      {children}
      {kbd && <Kbd hint>{kbd}</Kbd>}
    </>
  );
  return (
    <DropdownMenu.Item
      className="menu-item"
      onSelect={onSelect}
      disabled={disabled}
      asChild={href !== undefined}
    >
      {href === undefined ? content : <a href={href}>{content}</a>}
    </DropdownMenu.Item>
  );
}

export function MenuSeparator() {
  return <DropdownMenu.Separator className="mx-1 my-1 h-px bg-line" />;
}
