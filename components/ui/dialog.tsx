'use client';

import { Dialog as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { buttonClass } from './button-class';
import { Icon } from './icon';

/**
 * A window over the page, for what cannot be done in place. Give `trigger` (an element), or `open` and `onOpenChange`.
 * `closeLabel` names the cross.
 */
export function Dialog({
  title,
  description,
  trigger,
  open,
  onOpenChange,
  closeLabel,
  children,
  footer,
}: {
  title: ReactNode;
  description?: ReactNode;
  trigger?: ReactNode;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  closeLabel: string;
  children?: ReactNode;
  footer?: ReactNode;
}) {
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      {trigger && <Radix.Trigger asChild>{trigger}</Radix.Trigger>}
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 bg-[oklch(0.2_0.02_260/0.35)]" />
        <Radix.Content
          className="floating fixed top-1/2 left-1/2 z-50 grid max-h-[min(85dvh,44rem)] w-[min(34rem,calc(100vw-2rem))] -translate-x-1/2 -translate-y-1/2 gap-3 overflow-y-auto p-5"
          {...(description ? {} : { 'aria-describedby': undefined })}
        >
          <div className="flex items-start gap-4">
            <Radix.Title className="font-serif text-xl font-medium">{title}</Radix.Title>
            <Radix.Close
              className={buttonClass('quiet', 'normal', 'button-icon -m-1 ml-auto')}
              aria-label={closeLabel}
            >
              <Icon name="x" />
            </Radix.Close>
          </div>
          {description && <Radix.Description className="text-ink-2">{description}</Radix.Description>}
          {children}
          {footer && <div className="mt-2 flex flex-wrap justify-end gap-2">{footer}</div>}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
