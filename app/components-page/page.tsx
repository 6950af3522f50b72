import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { Button, ButtonLink, IconButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Checkbox, Fieldset } from '@/components/ui/checkbox';
import { DefinitionList } from '@/components/ui/definition-list';
import { EmptyState } from '@/components/ui/empty-state';
import { Input, Select } from '@/components/ui/field';
import { Icon } from '@/components/ui/icon';
import { ICON_NAMES } from '@/components/ui/icons';
import { Kbd } from '@/components/ui/kbd';
import { List, Row } from '@/components/ui/list';
import { Meter } from '@/components/ui/meter';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import { Pips } from '@/components/ui/pips';
import { Section } from '@/components/ui/section';
import { Skeleton, SkeletonRows } from '@/components/ui/skeleton';
import { StarButton } from '@/components/ui/star-button';
import { Table } from '@/components/ui/table';
import { Tabs } from '@/components/ui/tabs';
import { Tag } from '@/components/ui/tag';
import { Textarea } from '@/components/ui/textarea';

export const metadata: Metadata = { title: 'Components' };

const COLOURS = [
  ['paper', 'surface', 'sunk', 'line', 'line-strong', 'field'],
  ['ink', 'ink-2', 'ink-3', 'accent', 'accent-soft', 'star'],
  ['late', 'late-soft', 'ok', 'ok-soft', 'danger', 'danger-soft'],
  [
    'after-invitation',
    'after-first-message',
    'after-cv-database-hit',
    'after-application',
    'keeping-in-touch',
    'courtesy',
  ],
];
const LONG =
  'Anne-Sophie de La Rochefoucauld-Montmorency, Développeuse back-end Java et Kotlin, Crédit du Marais';

/** Every component of components/ui in all its states, for those who build. Light or dark as the system says; not there in production. */
export default function ComponentsPage() {
  if (process.env.NODE_ENV === 'production') notFound();
  return (
    <main className="mx-auto max-w-[69.75rem] py-6 md:px-8">
      <PageHeader
        title="Components"
        sub="Everything of components/ui, in all its states. Narrow the window, go dark, zoom: nothing should break."
        actions={
          <>
            <Button>Secondary</Button>
            <Button variant="primary" icon="plus">
              Primary
            </Button>
          </>
        }
      />
      <Shown title="Colours">
        {COLOURS.map((row) => (
          <div key={row[0]} className="flex flex-wrap gap-2">
            {row.map((name) => (
              <div key={name} className="w-36 text-xs text-ink-2">
                <div
                  className="h-10 rounded-md border border-line"
                  style={{ background: `var(--color-${name})` }}
                />
                {name}
              </div>
            ))}
          </div>
        ))}
      </Shown>
      <Shown title="Type">
        <p className="font-serif text-2xl">Newsreader 28: what people say</p>
        <p className="font-serif text-xl">Newsreader 20</p>
        <p className="text-lg">Inter 16</p>
        <p>Inter 14: the tool, with tabular figures 0123456789</p>
        <p className="text-sm text-ink-2">Inter 13, ink-2</p>
        <p className="text-xs text-ink-3">Inter 12, ink-3</p>
      </Shown>
      <Shown title="Buttons">
        {(['primary', 'secondary', 'quiet', 'danger'] as const).map((variant) => (
          <div key={variant} className="flex flex-wrap items-center gap-2">
            <Button type="button" variant={variant}>
              {variant}
            </Button>
            <Button type="button" variant={variant} icon="check" kbd="E">
              With a picture and a key
            </Button>
            <Button type="button" variant={variant} size="large">
              Large
            </Button>
            <Button type="button" variant={variant} disabled>
              Disabled
            </Button>
            <ButtonLink href="#buttons" variant={variant}>
              A link
            </ButtonLink>
            <IconButton type="button" icon="x" label={`Close (${variant})`} variant={variant} />
          </div>
        ))}
      </Shown>
      <Shown title="Fields">
        <div className="grid max-w-[32rem] gap-4">
          <Input label="Plain" name="plain" placeholder="Example" />
          <Input label="Required, with a hint" name="hint" hint="What it is for." required />
          <Input label="Optional" name="optional" optional="optional" />
          <Input label="At fault" name="fault" defaultValue="pas-une-adresse" error="This is no address." />
          <Input label="Disabled" name="disabled" defaultValue="Fixed" disabled />
          <Input label="A day" name="day" type="date" />
          <Select
            label="A choice"
            name="choice"
            options={[
              { value: '1', label: 'First' },
              { value: '2', label: LONG },
            ]}
          />
          <Textarea label="A text" name="text" rows={3} defaultValue={LONG} />
          <Fieldset legend="Several" hint="As many as you like.">
            <Checkbox label="Checked" name="on" defaultChecked />
            <Checkbox label="Not checked" name="off" hint="With a hint." />
            <Checkbox label="At fault" name="wrong" error="Tick this." />
            <Checkbox label="One of" name="radio" type="radio" />
          </Fieldset>
        </div>
      </Shown>
      <Shown title="Notices">
        {(['info', 'ok', 'late', 'error'] as const).map((tone) => (
          <Notice
            key={tone}
            tone={tone}
            className="!mb-0"
            actions={
              <Button type="button" variant="quiet">
                Undo
              </Button>
            }
          >
            {tone}: a sentence about what happened.
          </Notice>
        ))}
      </Shown>
      <Shown title="Small things">
        <div className="flex flex-wrap items-center gap-3">
          <Tag>plain</Tag>
          <Tag tone="accent">accent</Tag>
          <Tag tone="ok" icon="check">
            ok
          </Tag>
          <Tag tone="late">late</Tag>
          <Kbd>J</Kbd>
          {[1, 2, 3].map((step) => (
            <Pips key={step} step={step} max={3} label={`relance ${step} of 3`} />
          ))}
          <StarButton type="button" starred label="The person you look for" />
          <StarButton type="button" starred={false} label="Not the one" />
        </div>
        <div className="max-w-60">
          <Meter value={0} max={40} label="0 of 40" />
          <Meter value={23} max={40} label="23 of 40" />
          <Meter value={52} max={40} label="52 of 40" />
        </div>
      </Shown>
      <Shown title="Lists">
        <List>
          <Row name="Élodie Jaouen" detail="SRE, Numéria" why="Why she is here." href="#lists" />
          <Row name={LONG} why={LONG} href="#lists" current lead={<Icon name="star" />}>
            <Tag tone="late">since Tue</Tag>
          </Row>
          <Row name="Without a link" />
        </List>
        <List>
          <SkeletonRows count={2} label="Loading" />
        </List>
        <Skeleton className="h-4 w-40" />
      </Shown>
      <Shown title="Tables">
        <Tabs
          label="Views"
          tabs={[
            { href: '#tables', label: 'All', count: 12, current: true },
            { href: '#tables', label: 'Some', count: 0, current: false },
          ]}
        />
        <Table
          caption="A table"
          columns={[
            { key: 'name', title: 'Name', heading: true, cell: (row) => row.name },
            { key: 'count', title: 'Count', number: true, cell: (row) => row.count },
          ]}
          rows={[
            { name: 'Élodie Jaouen', count: 3 },
            { name: LONG, count: 1234 },
          ]}
          rowKey={(row) => row.name}
        />
        <Pagination
          label="Pages"
          summary="1 to 50 of 120"
          previous={null}
          next={{ href: '#tables', label: 'Next' }}
        />
      </Shown>
      <Shown title="Containers">
        <Card title="A card" sub="With a sentence." actions={<Button type="button">Act</Button>}>
          <DefinitionList
            items={[
              { term: 'Zone', value: 'Europe/Paris' },
              { term: 'Absent', value: null },
              { term: 'Long', value: LONG },
            ]}
          />
        </Card>
        <EmptyState icon="sprout" title="Nothing yet" actions={<Button type="button">Begin</Button>}>
          What to do next, in a sentence.
        </EmptyState>
      </Shown>
      <Shown title="Pictures">
        <div className="flex flex-wrap gap-3">
          {ICON_NAMES.map((name) => (
            <span key={name} className="grid w-24 justify-items-center gap-1 text-center text-xs text-ink-3">
              <Icon name={name} className="size-5 text-ink" />
              {name}
            </span>
          ))}
        </div>
      </Shown>
    </main>
  );
}

function Shown({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Section id={title.toLowerCase().replace(/\W+/g, '-')} title={title}>
      <div className="grid gap-3 px-4 md:px-1">{children}</div>
    </Section>
  );
}
