'use client';

import { Icon } from '@/components/ui/icon';
import { Link } from '@/components/ui/link';
import { unpackRows } from '@/components/ui/packed-rows';
import { CONTACT_SHAPE } from './contact-shape';
import { NextDay, NextStep } from './next-step';
import type { StepWords } from './step-view';

export interface ContactWords extends StepWords {
  readonly keepInTouch: string;
  readonly noCampaign: string;
}

/** The rows of the table. Drawn from what they say rather than sent drawn: they cross once as HTML and once as a tenth of it. */
export function ContactRows({
  rows,
  words,
}: {
  /** As `packRows` writes them. */
  rows: string;
  words: ContactWords;
}) {
  return (
    <tbody>
      {unpackRows(CONTACT_SHAPE, rows).map((row) => (
        <tr key={row.id}>
          <td className="md:w-[18%]">
            <Link href={`/contacts/${row.id}`} className="font-medium hover:underline">
              {row.name}
            </Link>
            {row.keep && (
              <Icon
                name="sprout"
                label={words.keepInTouch}
                className="ml-1.5 inline size-3.5 text-keeping-in-touch"
              />
            )}
            <div className="text-ink-2 md:hidden">{row.work}</div>
            {row.does && (
              <div className="mt-1 md:hidden">
                <NextStep view={row} words={words} />
              </div>
            )}
          </td>
          <td className="text-ink-2 max-md:hidden md:w-[20%]">{row.work}</td>
          <td className="text-ink-2 max-lg:hidden">{row.place}</td>
          <td className="whitespace-nowrap text-ink-2 max-md:hidden">
            {row.last && (
              <time dateTime={row.lastIso} title={row.lastWhole}>
                {row.last}
              </time>
            )}
          </td>
          <td className="max-md:hidden">
            {row.does ? (
              <NextStep view={row} words={words} />
            ) : (
              <span className="text-ink-3">{words.noCampaign}</span>
            )}
          </td>
          <td>
            <NextDay view={row} />
          </td>
        </tr>
      ))}
    </tbody>
  );
}
