import { useEffect, useState } from 'react';
import { Dialog } from '@/components/ui/dialog';
import { Kbd } from '@/components/ui/kbd';
import { setKeys, useKeys } from './keys-switch';
import type { KeyLine } from './page-keys';
import type { PaletteWords } from './palette-words';

/** Which keys work here, which work everywhere, and the switch that silences them. */
export function HelpDialog({
  words,
  open,
  onOpenChange,
}: {
  words: PaletteWords;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}) {
  const areOn = useKeys();
  const [here, setHere] = useState<readonly KeyLine[]>([]);
  useEffect(() => {
    if (!open) return;
    const told = document.querySelector<HTMLElement>('[data-page-keys]')?.dataset.pageKeys;
    const hasList = document.querySelector('main .row-link') !== null;
    setHere(told ? (JSON.parse(told) as KeyLine[]) : hasList ? words.help.listLines : []);
  }, [open, words]);
  return (
    <Dialog
      title={words.help.title}
      description={words.help.intro}
      open={open}
      onOpenChange={onOpenChange}
      closeLabel={words.close}
    >
      {here.length > 0 && <Lines title={words.help.here} lines={here} />}
      <Lines title={words.help.everywhere} lines={words.help.lines} />
      <label className="mt-1 flex flex-wrap items-center gap-x-2 border-t border-line pt-3 text-sm">
        <input type="checkbox" checked={areOn} onChange={(event) => setKeys(event.target.checked)} />
        {words.help.enabled}
        <span className="text-ink-3">{words.help.enabledHint}</span>
      </label>
    </Dialog>
  );
}

function Lines({ title, lines }: { title: string; lines: readonly KeyLine[] }) {
  return (
    <section>
      <h3 className="mb-2 text-sm font-semibold">{title}</h3>
      <dl className="grid grid-cols-[max-content_1fr] items-center gap-x-4 gap-y-1.5 text-sm">
        {lines.map((line) => (
          <div key={line.what} className="contents">
            <dt className="flex gap-1">
              {line.keys.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dt>
            <dd className="text-ink-2">{line.what}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
