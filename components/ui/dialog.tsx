'use client';

import { type ReactNode, useId } from 'react';
import { buttonClass } from './button-class';
import { Icon } from './icon';
import { Modal } from './modal';

/** A window over the page, for what cannot be done in place. `closeLabel` names the cross. */
export function Dialog({
  title,
  description,
  open,
  onOpenChange,
  closeLabel,
  children,
  footer,
}: {
  title: ReactNode;
  description?: ReactNode;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  closeLabel: string;
  children?: ReactNode;
  footer?: ReactNode;
}) {
  const id = useId();
  if (!open) return null;
  const close = () => onOpenChange(false);
  return (
    <Modal
      labelledBy={`${id}-title`}
      describedBy={description ? `${id}-what` : undefined}
      className="dialog"
      onClose={close}
    >
      <div className="flex items-start gap-4">
        <h2 id={`${id}-title`} className="font-serif text-xl font-medium">
          {title}
        </h2>
        <button
          type="button"
          className={buttonClass('quiet', 'normal', 'button-icon -m-1 ml-auto')}
          aria-label={closeLabel}
          onClick={close}
        >
          <Icon name="x" />
        </button>
      </div>
      {description && (
        <p id={`${id}-what`} className="text-ink-2">
          {description}
        </p>
      )}
      {children}
      {footer && <div className="mt-2 flex flex-wrap justify-end gap-2">{footer}</div>}
    </Modal>
  );
}
