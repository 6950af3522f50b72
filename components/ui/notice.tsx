import type { ReactNode } from 'react';
import { Icon } from './icon';
import type { IconName } from './icons';

export type NoticeTone = 'info' | 'ok' | 'late' | 'error';

const FACES: Record<NoticeTone, { className: string; icon: IconName }> = {
  info: { className: 'bg-accent-soft text-ink [&>.icon]:text-accent', icon: 'info' },
  ok: { className: 'bg-ok-soft text-ink [&>.icon]:text-ok', icon: 'circle-check' },
  late: { className: 'bg-late-soft text-ink [&>.icon]:text-late', icon: 'triangle-alert' },
  error: { className: 'bg-danger-soft text-ink [&>.icon]:text-danger', icon: 'circle-alert' },
};

/** A sentence from the tool about what just happened or what to know. An error is announced at once, the others when there is a pause. */
export function Notice({
  tone = 'info',
  children,
  actions,
  className,
}: {
  tone?: NoticeTone;
  children: ReactNode;
  actions?: ReactNode;
  className?: string;
}) {
  const face = FACES[tone];
  return (
    <div
      role={tone === 'error' ? 'alert' : 'status'}
      className={`mx-4 mb-4 flex flex-wrap items-start gap-x-3 gap-y-2 rounded-lg px-4 py-3 text-sm md:mx-0 ${face.className} ${className ?? ''}`}
    >
      <Icon name={face.icon} className="mt-0.5" />
      <div className="min-w-0 flex-1">{children}</div>
      {actions && <div className="-my-1 flex flex-wrap gap-2">{actions}</div>}
    </div>
  );
}
