import type { VNode } from 'preact';
import { BackLink } from '#client/ui/BackLink.tsx';
import { Banner } from '#client/ui/Banner.tsx';
import { Button } from '#client/ui/Button.tsx';
import { Callout } from '#client/ui/Callout.tsx';
import { Card } from '#client/ui/Card.tsx';
import { Checkboxes } from '#client/ui/Checkboxes.tsx';
import { Choices } from '#client/ui/Choices.tsx';
import { CodeGroups } from '#client/ui/CodeGroups.tsx';
import { Details } from '#client/ui/Details.tsx';
import { ErrorSummary } from '#client/ui/ErrorSummary.tsx';
import { FileInput } from '#client/ui/FileInput.tsx';
import { LinkButton } from '#client/ui/LinkButton.tsx';
import { Progress } from '#client/ui/Progress.tsx';
import { Radios } from '#client/ui/Radios.tsx';
import { Reach } from '#client/ui/Reach.tsx';
import { Select } from '#client/ui/Select.tsx';
import { SkipLink } from '#client/ui/SkipLink.tsx';
import { Sources } from '#client/ui/Sources.tsx';
import { StepPicture } from '#client/ui/StepPicture.tsx';
import { SummaryList } from '#client/ui/SummaryList.tsx';
import { Tag } from '#client/ui/Tag.tsx';
import { TaskList } from '#client/ui/TaskList.tsx';
import { TextArea } from '#client/ui/TextArea.tsx';
import { TextInput } from '#client/ui/TextInput.tsx';
import { Timeline } from '#client/ui/Timeline.tsx';
import { Toast } from '#client/ui/Toast.tsx';

export interface Found {
  role: string;
  name?: string | RegExp;
  /** What a screen reader adds after the name. */
  description?: string;
}

export interface Example {
  component: string;
  /** A sentence about the person who meets it. */
  shows: string;
  node: VNode;
  /** What a person finds, by role and name, in this order of importance. */
  finds: Found[];
}

const nothing = () => undefined;
const error = 'Select if it is still going on';
const groups = [
  { value: 'nursing', label: 'Nursing' },
  { value: 'medicine', label: 'Medicine', hint: 'Students and doctors in training' },
];

export const examples: Example[] = [
  {
    component: 'Button',
    shows: 'offers one main thing to do',
    node: <Button>Save and go on</Button>,
    finds: [{ role: 'button', name: 'Save and go on' }],
  },
  {
    component: 'Button',
    shows: 'marks what cannot be undone',
    node: (
      <Button look="danger" describedBy="why">
        Remove everything
      </Button>
    ),
    finds: [{ role: 'button', name: 'Remove everything' }],
  },
  {
    component: 'LinkButton',
    shows: 'goes somewhere and says so',
    node: <LinkButton href="/note">Write it down</LinkButton>,
    finds: [{ role: 'link', name: 'Write it down' }],
  },
  {
    component: 'LinkButton',
    shows: 'offers a second way',
    node: (
      <LinkButton href="/pathway" look="secondary">
        See who can help
      </LinkButton>
    ),
    finds: [{ role: 'link', name: 'See who can help' }],
  },
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
    component: 'Select',
    shows: 'says what a list shows, in one line',
    node: (
      <Select
        id="show"
        label="Show"
        options={[
          { value: 'all', label: 'All (12)' },
          { value: 'drafts', label: 'Drafts (3)' },
        ]}
        value="drafts"
        onChange={nothing}
      />
    ),
    finds: [{ role: 'combobox', name: 'Show' }],
  },
  {
    component: 'SkipLink',
    shows: 'jumps over the header',
    node: <SkipLink href="#main">Skip to main content</SkipLink>,
    finds: [{ role: 'link', name: 'Skip to main content' }],
  },
  {
    component: 'TextArea',
    shows: 'asks what happened, as the only question of the page',
    node: <TextArea id="what" label="What happened?" title hint="Roles, not names." value="" onInput={nothing} />,
    finds: [
      { role: 'heading', name: 'What happened?' },
      { role: 'textbox', name: 'What happened?', description: 'Roles, not names.' },
    ],
  },
  {
    component: 'TextArea',
    shows: 'says how much room is left and what is wrong',
    node: (
      <TextArea
        id="more"
        label="More"
        error="Write what happened"
        limit={20}
        value="Eighteen letters.."
        onInput={nothing}
      />
    ),
    finds: [{ role: 'textbox', name: 'More', description: 'Error: Write what happened 2 characters left' }],
  },
  {
    component: 'FileInput',
    shows: 'takes one file, and says what is wrong with it',
    node: (
      <FileInput
        id="letter"
        label="Choose the letter"
        accept="text/plain"
        error="This is not a letter"
        onFile={nothing}
      />
    ),
    finds: [],
  },
  {
    component: 'TextInput',
    shows: 'asks for one line',
    node: <TextInput id="where" label="Where were you?" hint="A ward or a team" value="" onInput={nothing} />,
    finds: [{ role: 'textbox', name: 'Where were you?', description: 'A ward or a team' }],
  },
  {
    component: 'TextInput',
    shows: 'says what is wrong with a date',
    node: (
      <TextInput
        id="day"
        label="Which day?"
        type="text"
        short
        error="Write a day that has been"
        value="41"
        onInput={nothing}
      />
    ),
    finds: [{ role: 'textbox', name: 'Which day?', description: 'Error: Write a day that has been' }],
  },
  {
    component: 'Radios',
    shows: 'asks for one answer, as the only question of the page',
    node: (
      <Radios id="group" legend="Which group are you in?" title options={groups} value="nursing" onChange={nothing} />
    ),
    finds: [
      { role: 'heading', name: 'Which group are you in?' },
      { role: 'group', name: 'Which group are you in?' },
      { role: 'radio', name: 'Nursing' },
      { role: 'radio', name: 'Medicine', description: 'Students and doctors in training' },
    ],
  },
  {
    component: 'Radios',
    shows: 'says when an answer is missing',
    node: (
      <Radios
        id="still"
        legend="Is it still going on?"
        error={error}
        options={[{ value: 'yes', label: 'Yes' }]}
        value={undefined}
        onChange={nothing}
      />
    ),
    finds: [{ role: 'group', name: 'Is it still going on?', description: `Error: ${error}` }],
  },
  {
    component: 'Checkboxes',
    shows: 'asks for all that apply',
    node: (
      <Checkboxes
        id="groups"
        legend="Who is affected?"
        hint="Choose all that apply."
        options={groups}
        values={['medicine']}
        onChange={nothing}
      />
    ),
    finds: [
      { role: 'group', name: 'Who is affected?', description: 'Choose all that apply.' },
      { role: 'checkbox', name: 'Medicine', description: 'Students and doctors in training' },
    ],
  },
  {
    component: 'Choices',
    shows: 'lays out a few choices as cards and marks the suggested one with its reason',
    node: (
      <Choices
        id="step"
        legend="Who should get it?"
        choices={[
          {
            value: 'placement',
            label: 'The placement',
            hint: 'The ward manager and two more',
            mark: 'Suggested: closest to it',
          },
          { value: 'provider', label: 'Your university', hint: 'Your link tutor' },
        ]}
        value="placement"
        onChange={nothing}
      />
    ),
    finds: [
      { role: 'radio', name: 'The placement', description: 'The ward manager and two more Suggested: closest to it' },
      { role: 'radio', name: 'Your university', description: 'Your link tutor' },
    ],
  },
  {
    component: 'ErrorSummary',
    shows: 'lists what to check, with a way to each',
    node: <ErrorSummary errors={[{ id: 'still', message: error }]} />,
    finds: [
      { role: 'heading', name: 'There is something to check' },
      { role: 'link', name: error },
    ],
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
    finds: [{ role: 'status' }, { role: 'button', name: 'Use it now' }],
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
