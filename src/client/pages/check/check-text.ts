import { plural } from '../../text/plural.ts';
import { whoSeesText } from '../../text/who-sees.ts';

export const checkText = {
  title: 'Check before you send',
  lead: `This is what you wrote. ${whoSeesText.onlyYou}`,
  after: 'This is what you have now. What you sent before stays as it was.',
  names: 'Is there a name in it, or something that shows who a patient is? Use job roles in its place.',
  leftOut: (count: number) => plural(count, { one: '# question you left out', other: '# questions you left out' }),
  choose: 'Choose who to send it to',
};
