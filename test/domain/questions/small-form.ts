import type { Questions } from '#content/schema.ts';

const yesNo = [
  { id: 'yes', label: 'Yes' },
  { id: 'no', label: 'No' },
];

/** Three tasks. The last appears only when there was rain. Questions stand out of order, as a pack may have them. */
export const smallForm: Questions = {
  tasks: [
    { id: 'first', title: 'First', questions: ['what'] },
    { id: 'second', title: 'Second', questions: ['rain', 'how-wet', 'who'] },
    { id: 'third', title: 'Third', questions: ['umbrella'] },
  ],
  questions: [
    { id: 'umbrella', kind: 'one', title: 'Umbrella?', options: yesNo, when: { is: ['how-wet', 'very'] } },
    {
      id: 'who',
      kind: 'many',
      title: 'Who?',
      options: [
        { id: 'me', label: 'Me' },
        { id: 'you', label: 'You' },
      ],
    },
    { id: 'what', kind: 'long-text', title: 'What?', limit: 20, required: true },
    { id: 'rain', kind: 'one', title: 'Rain?', options: yesNo },
    {
      id: 'how-wet',
      kind: 'one',
      title: 'How wet?',
      options: [
        { id: 'very', label: 'Very' },
        { id: 'bit', label: 'A bit' },
      ],
      when: { is: ['rain', 'yes'] },
    },
  ],
};
