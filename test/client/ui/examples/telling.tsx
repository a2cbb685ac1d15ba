import { BackLink } from '#client/ui/BackLink.tsx';
import { Banner } from '#client/ui/Banner.tsx';
import { Callout } from '#client/ui/Callout.tsx';
import { Card } from '#client/ui/Card.tsx';
import { CodeGroups } from '#client/ui/CodeGroups.tsx';
import { Details } from '#client/ui/Details.tsx';
import { Progress } from '#client/ui/Progress.tsx';
import { Reach } from '#client/ui/Reach.tsx';
import { SkipLink } from '#client/ui/SkipLink.tsx';
import { Sources } from '#client/ui/Sources.tsx';
import { StepPicture } from '#client/ui/StepPicture.tsx';
import { SummaryList } from '#client/ui/SummaryList.tsx';
import { Table } from '#client/ui/Table.tsx';
import { Tag } from '#client/ui/Tag.tsx';
import { TaskList } from '#client/ui/TaskList.tsx';
import { Timeline } from '#client/ui/Timeline.tsx';
import { Toast } from '#client/ui/Toast.tsx';
import type { Example } from './example.ts';

const nothing = () => undefined;

export const telling: Example[] = [
  {
    component: 'Reach',
    shows: 'a number to call, and when it was checked',
    node: (
      <ul>
        <Reach
          channel={{ kind: 'call', label: 'Anywhere else', value: '020 3117 2520' }}
          checked="Last checked today."
        />
      </ul>
    ),
    finds: [{ role: 'link', name: 'Call 020 3117 2520' }],
  },
  {
    component: 'Reach',
    shows: 'an address to write to',
    node: (
      <ul>
        <Reach channel={{ kind: 'email', label: 'The quality team', value: 'quality@trust.example' }} />
      </ul>
    ),
    finds: [{ role: 'link', name: 'quality@trust.example' }],
  },
  {
    component: 'Sources',
    shows: 'where something was read, folded away',
    node: (
      <Sources
        summary="Where this comes from"
        of="Your union"
        sources={[{ title: 'A page', url: 'https://example.org/' }, { title: 'A copy, with no address' }]}
        checked="Last checked today."
      />
    ),
    finds: [{ role: 'link', name: 'A page' }],
  },
  {
    component: 'BackLink',
    shows: 'goes back',
    node: <BackLink href="/" />,
    finds: [{ role: 'link', name: 'Back' }],
  },
  {
    component: 'SkipLink',
    shows: 'jumps over the header',
    node: <SkipLink href="#main">Skip to main content</SkipLink>,
    finds: [{ role: 'link', name: 'Skip to main content' }],
  },
  {
    component: 'TaskList',
    shows: 'tells what is done in words',
    node: (
      <TaskList
        tasks={[
          { id: 'what', title: 'What happened', href: '#what', status: 'Done', done: true },
          { id: 'when', title: 'When and where', href: '#when', hint: 'A day is enough', status: 'Not started' },
        ]}
      />
    ),
    finds: [
      { role: 'link', name: 'What happened', description: 'Done' },
      { role: 'link', name: 'When and where', description: 'Not started' },
    ],
  },
  {
    component: 'SummaryList',
    shows: 'shows what was written, each with a way to change it',
    node: (
      <SummaryList
        rows={[
          { key: 'Where', value: 'Ward 7', changeHref: '#where' },
          { key: 'When', value: 'On 3 November' },
        ]}
      />
    ),
    finds: [{ role: 'term' }, { role: 'link', name: 'Change Where' }],
  },
  {
    component: 'Card',
    shows: 'is one large target',
    node: (
      <Card title="Ward 7" href="/concerns/1">
        <p>Waiting to send, no signal</p>
      </Card>
    ),
    finds: [{ role: 'link', name: 'Ward 7' }],
  },
  {
    component: 'Callout',
    shows: 'says what matters before it is too late',
    node: (
      <Callout title="Small groups">
        <p>People may guess who wrote it.</p>
      </Callout>
    ),
    finds: [{ role: 'heading', name: 'Important: Small groups' }],
  },
  {
    component: 'Callout',
    shows: 'keeps red for danger to people',
    node: (
      <Callout look="danger">
        <p>Is anyone at risk now?</p>
      </Callout>
    ),
    finds: [],
  },
  {
    component: 'Progress',
    shows: 'says how far it is, as a bar and in words',
    node: <Progress id="how-far" label="Importing" done={2} all={5} said="2 of 5 organisations" />,
    finds: [{ role: 'progressbar', name: 'Importing' }, { role: 'status' }],
  },
  {
    component: 'Table',
    shows: 'says what each number counts, by its row and its column',
    node: (
      <Table
        caption="Open concerns"
        titles={['Risk', 'Learners', 'All']}
        rows={[
          { id: 'high', cells: ['High', '6', '8'] },
          { id: 'low', cells: ['Low', '0', '5'] },
        ]}
        named
      />
    ),
    finds: [
      { role: 'table', name: 'Open concerns' },
      { role: 'rowheader', name: 'High' },
      { role: 'columnheader', name: 'Learners' },
    ],
  },
  {
    component: 'Tag',
    shows: 'is a word, not a colour',
    node: <Tag strong>New answer</Tag>,
    finds: [],
  },
  {
    component: 'Timeline',
    shows: 'tells the story from the first day to what is promised',
    node: (
      <Timeline
        events={[
          {
            id: '1',
            when: 'Tuesday 3 November',
            date: '2026-11-03',
            title: 'You told the ward manager',
            body: <p>“I will look into it.”</p>,
          },
          { id: '2', when: 'By 27 November', date: '2026-11-27', title: 'They said: an answer', ahead: true },
        ]}
      />
    ),
    finds: [{ role: 'list' }, { role: 'listitem' }],
  },
  {
    component: 'StepPicture',
    shows: 'draws the three steps and says which one this is',
    node: (
      <StepPicture
        current={2}
        steps={[
          { title: 'Where you are', href: '#a' },
          { title: 'Where you study', note: 'Your tutor' },
          { title: 'Your region' },
        ]}
      />
    ),
    finds: [{ role: 'list' }, { role: 'link', name: 'Where you are' }],
  },
  {
    component: 'Details',
    shows: 'keeps more to read out of the way',
    node: (
      <Details summary="What to say">
        <p>Say what happened, where and when.</p>
      </Details>
    ),
    finds: [{ role: 'group' }],
  },
  {
    component: 'Toast',
    shows: 'offers a new version without taking over',
    node: <Toast action={{ label: 'Use it now', onAct: nothing }}>A new version is ready.</Toast>,
    finds: [{ role: 'button', name: 'Use it now' }],
  },
  {
    component: 'CodeGroups',
    shows: 'shows a code in groups that can be copied onto paper',
    node: <CodeGroups code="SMRM-VSKW-05C3" />,
    finds: [{ role: 'list' }, { role: 'listitem' }],
  },
  {
    component: 'Banner',
    shows: 'says on every page that this is a demonstration',
    node: <Banner label="Demonstration">Nothing you write here goes to anyone.</Banner>,
    finds: [{ role: 'region', name: 'Demonstration' }],
  },
];
