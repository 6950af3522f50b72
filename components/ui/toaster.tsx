'use client';

import { Toaster as Sonner, toast } from 'sonner';

/** Where passing sentences appear: what was done, and the way back. One per layout. */
export function Toaster({ label, closeLabel }: { label: string; closeLabel: string }) {
  return (
    <Sonner
      position="bottom-left"
      offset={{ bottom: 56, left: 248 }}
      mobileOffset={{ bottom: 84, left: 16, right: 16 }}
      duration={8000}
      visibleToasts={2}
      style={{ fontFamily: 'inherit' }}
      containerAriaLabel={label}
      toastOptions={{
        unstyled: true,
        closeButtonAriaLabel: closeLabel,
        classNames: {
          toast:
            'floating flex w-full items-center gap-3 px-4 py-2.5 text-sm text-ink md:w-[26rem] data-[type=error]:bg-danger-soft',
          title: 'text-pretty',
          content: 'min-w-0 flex-1',
          actionButton: 'button button-quiet ml-auto !text-accent',
        },
      }}
    />
  );
}

/** « Relance faite pour Élodie Jaouen · Annuler ». */
export function announce(message: string, undo?: { label: string; onUndo: () => void }) {
  toast(message, undo && { action: { label: undo.label, onClick: undo.onUndo } });
}

export function announceError(message: string) {
  toast.error(message, { duration: 12_000 });
}
