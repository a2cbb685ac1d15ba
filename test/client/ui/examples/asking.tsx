import { Button } from '#client/ui/Button.tsx';
import { Checkbox } from '#client/ui/Checkbox.tsx';
import { Checkboxes } from '#client/ui/Checkboxes.tsx';
import { Choices } from '#client/ui/Choices.tsx';
import { ErrorSummary } from '#client/ui/ErrorSummary.tsx';
import { FileInput } from '#client/ui/FileInput.tsx';
import { Form } from '#client/ui/Form.tsx';
import { LinkButton } from '#client/ui/LinkButton.tsx';
import { Radios } from '#client/ui/Radios.tsx';
import { Select } from '#client/ui/Select.tsx';
import { TextArea } from '#client/ui/TextArea.tsx';
import { TextInput } from '#client/ui/TextInput.tsx';
import type { Example } from './example.ts';

const nothing = () => undefined;
const error = 'Select if it is still going on';
const groups = [
  { value: 'nursing', label: 'Nursing' },
  { value: 'medicine', label: 'Medicine', hint: 'Students and doctors in training' },
];

export const asking: Example[] = [
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
    component: 'Checkbox',
    shows: 'asks for one tick',
    node: <Checkbox id="show" label="Show what I type" hint="Only on this page" checked={false} onChange={nothing} />,
    finds: [{ role: 'checkbox', name: 'Show what I type', description: 'Only on this page' }],
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
    component: 'Form',
    shows: 'keeps what belongs together, with one button to go on',
    node: (
      <Form onSubmit={nothing}>
        <TextInput id="name" label="What is it called?" value="" onInput={nothing} />
        <Button>Go on</Button>
      </Form>
    ),
    finds: [
      { role: 'textbox', name: 'What is it called?' },
      { role: 'button', name: 'Go on' },
    ],
  },
];
