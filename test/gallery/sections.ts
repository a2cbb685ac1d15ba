import type { Section } from './scene.ts';
import { account } from './sections/account.examples.ts';
import { learner } from './sections/learner.examples.ts';
import { picture } from './sections/picture.examples.ts';
import { sending } from './sections/sending.examples.ts';
import { steward } from './sections/steward.examples.ts';
import { story } from './sections/story.examples.ts';
import { team } from './sections/team.examples.ts';

/** In the order of the page that shows them. */
export const sections: readonly Section[] = [learner, sending, story, account, team, picture, steward];
