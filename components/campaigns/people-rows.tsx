'use client';

import { NextDay, NextStep } from '@/components/contacts/next-step';
import { formAction } from '@/components/relances/week-screen';
import { Link } from '@/components/ui/link';
import { unpackRows } from '@/components/ui/packed-rows';
import { StarButton } from '@/components/ui/star-button';
import { PERSON_SHAPE, type PersonActions, type PersonWords } from './person-row';
import { FitWhy, Priority } from './rank';

/** The rows of the table. Drawn from what they say rather than sent drawn. */
export function PeopleRows({
  rows,
  words,
  actions,
  back,
  isRole,
  mayRank,
}: {
  /** As `packRows` writes them. */
  rows: string;
  words: PersonWords;
  actions: Pick<PersonActions, 'star' | 'priority'>;
  back: string;
  isRole: boolean;
  mayRank: boolean;
}) {
  return (
    <tbody>
      {unpackRows(PERSON_SHAPE, rows).map((row) => (
        <tr key={row.approachId} data-row={row.approachId} data-name={row.name}>
          <td className="w-8 !pr-0">
            <input
              type="checkbox"
              name="ids"
              value={row.approachId}
              form="bulk"
              aria-label={words.choose.replace('{name}', row.name)}
              className="mt-0.5 max-md:size-6"
            />
          </td>
          <td className="w-10 !pr-0">
            {mayRank && (
              <form action={formAction(actions.star)} data-verb="star">
                <input type="hidden" name="approachId" value={row.approachId} />
                <input type="hidden" name="starred" value={row.starred ? '0' : '1'} />
                <input type="hidden" name="back" value={back} />
                <StarButton
                  starred={row.starred ?? false}
                  label={(row.starred ? words.starOn : words.starOff).replace('{name}', row.name)}
                />
              </form>
            )}
          </td>
          <td className="md:w-[24%]">
            <Link href={`/contacts/${row.contactId}`} className="card-link font-medium hover:underline">
              {row.name}
            </Link>
            <div className="text-ink-2">{row.about}</div>
            <div className="mt-1 md:hidden">
              <NextStep view={row} words={words} />
            </div>
          </td>
          <td className="whitespace-nowrap text-ink-2 max-md:hidden">{row.stage}</td>
          <td className="max-md:hidden">
            <NextStep view={row} words={words} />
          </td>
          <td>
            <NextDay view={row} />
          </td>
          {isRole && (
            <td className="max-md:hidden">
              <FitWhy row={row} words={words} />
            </td>
          )}
          <td className="max-md:hidden">
            {mayRank ? (
              <Priority row={row} words={words} action={actions.priority} back={back} />
            ) : (
              row.priority
            )}
          </td>
          <td className="whitespace-nowrap text-ink-2 max-lg:hidden">{row.owner}</td>
        </tr>
      ))}
    </tbody>
  );
}
