import { RAISED, SEEN } from './region-words.ts';

/** Where a learner or educator was: a placement of `places.ts`; a provider alone; nothing said. */
export type RegionPlace =
  | `larkrigg ${'ward 4' | 'ward 9' | 'ward 40' | 'district nurses' | 'birth centre'}`
  | `windermoor ${'emergency' | 'maternity' | 'medicine'}`
  | `harrowbeck ${'theatres' | 'radiology'}`
  | `skelgill ${'mental health' | 'nurses'}`
  | 'thornthwaite day centre'
  | 'skelgill'
  | 'harrowbeck'
  | '';

/** Something the region was told. */
export type Told = {
  daysAgo: number;
  place: RegionPlace;
  course: 'fellgate' | 'eskmere' | '';
  group: string;
  domains: readonly string[];
  kind: 'raised' | 'strength' | 'concern';
  words: string;
  /** Likelihood and impact, if the team assessed it, and after how many days it was closed, if it was. */
  rated?: readonly [number, number];
  openFor?: number;
};

type Where = [daysAgo: number, place: RegionPlace, course: Told['course'], group: string, domains: string];
type Raised = [...Where, keyof typeof RAISED, rated?: readonly [number, number], openFor?: number];
type Seen = [...Where, 'strength' | 'concern', keyof typeof SEEN];

const CONCERNS: readonly Raised[] = [
  [420, 'larkrigg ward 9', 'fellgate', 'nursing', 'supervisors', 'eightPatients', [2, 2], 20],
  [335, 'larkrigg ward 9', 'fellgate', 'nursing', 'supervisors', 'noTime', [2, 2], 28],
  [210, 'larkrigg ward 9', 'fellgate', 'nursing', 'supervisors learners', 'hoursGone', [2, 3], 25],
  [48, 'larkrigg ward 9', 'fellgate', 'nursing', 'supervisors', 'noAssessor', [3, 2]],
  [26, 'windermoor emergency', 'eskmere', 'medical-school', 'environment-and-culture', 'shouted', [4, 3]],
  [19, 'windermoor emergency', 'fellgate', 'nursing', 'environment-and-culture', 'inTheWay', [4, 3]],
  [6, 'windermoor emergency', 'eskmere', 'medical-school', 'environment-and-culture governance', 'sentHome'],
  [230, 'larkrigg birth centre', 'fellgate', 'midwifery', 'learners', 'monitor', [3, 3], 60],
  [130, 'larkrigg birth centre', 'fellgate', 'midwifery', 'learners workforce', 'nights', [3, 4]],
  [38, 'larkrigg birth centre', 'fellgate', 'midwifery', 'learners', 'leftAlone', [4, 4]],
  [24, 'harrowbeck theatres', 'eskmere', 'allied-health', 'environment-and-culture', 'count', [4, 5]],
  [33, 'harrowbeck radiology', 'eskmere', 'allied-health', 'programmes', 'clinics', [3, 2]],
  [690, 'larkrigg ward 4', 'fellgate', 'nursing', 'learners', 'firstMeeting', [2, 2], 30],
  [560, 'larkrigg ward 4', 'fellgate', 'nursing', 'environment-and-culture', 'laughed', [3, 2], 45],
  [300, 'larkrigg ward 4', 'fellgate', 'nursing', 'learners', 'unnamed', [3, 2], 30],
  [82, 'larkrigg ward 4', 'eskmere', 'allied-health', 'programmes', 'calledOff', [2, 2], 40],
  [610, 'larkrigg ward 40', 'fellgate', 'nursing', 'workforce', 'posts', [3, 3], 90],
  [150, 'larkrigg ward 40', 'eskmere', 'allied-health', 'workforce', 'posts', [3, 3]],
  [275, 'larkrigg district nurses', 'fellgate', 'nursing', 'programmes', 'frontDesk', [2, 3], 35],
  [95, 'larkrigg district nurses', 'fellgate', 'apprentices', 'programmes', 'moved'],
  [640, 'windermoor maternity', 'eskmere', 'midwifery', 'learners', 'shared', [3, 2], 50],
  [360, 'windermoor maternity', 'eskmere', 'midwifery', 'supervisors', 'noUpdate', [2, 2], 30],
  [72, 'windermoor maternity', 'eskmere', 'midwifery', 'governance', 'forms', [2, 3]],
  [520, 'windermoor medicine', 'eskmere', 'medical-school', 'programmes', 'calledOff', [3, 3], 60],
  [180, 'windermoor medicine', 'eskmere', 'doctors-in-training', 'learners', 'shared', [3, 3]],
  [55, 'windermoor medicine', 'fellgate', 'nursing', 'environment-and-culture', 'tone', [3, 4]],
  [700, 'windermoor emergency', 'eskmere', 'medical-school', 'environment-and-culture', 'laughed', [3, 3], 70],
  [480, 'skelgill mental health', 'eskmere', 'psychology', 'supervisors', 'noUpdate', [1, 2], 20],
  [240, 'skelgill mental health', 'eskmere', 'psychology', 'governance', 'nobodyLeads', [2, 3], 80],
  [64, 'skelgill mental health', 'fellgate', 'nursing', 'workforce', 'closing', [4, 3]],
  [390, 'skelgill nurses', 'eskmere', 'nursing', 'learners', 'unnamed', [2, 2], 25],
  [110, 'skelgill nurses', 'fellgate', 'nursing', 'workforce', 'closing'],
  [445, 'harrowbeck theatres', 'eskmere', 'allied-health', 'governance', 'forms', [2, 3], 60],
  [205, 'harrowbeck theatres', 'eskmere', 'doctors-in-training', 'learners', 'firstMeeting', [3, 3], 40],
  [145, 'harrowbeck radiology', 'eskmere', 'allied-health', 'programmes', 'moved', [3, 2], 45],
  [575, 'thornthwaite day centre', 'fellgate', 'nursing', 'governance', 'room', [1, 2], 90],
  [160, 'thornthwaite day centre', 'eskmere', 'pharmacy', 'programmes', 'frontDesk', [2, 2], 30],
  [88, 'skelgill', 'eskmere', 'nursing', 'governance', 'nobodyLeads'],
  [40, 'harrowbeck', '', 'healthcare-science', '', 'corridor'],
  [12, '', '', '', 'learners', 'unnamed'],
  [3, '', 'fellgate', 'nursing', '', 'tone'],
];

const OBSERVATIONS: readonly Seen[] = [
  [9, 'windermoor emergency', 'eskmere', 'medical-school', 'environment-and-culture', 'concern', 'board'],
  [50, 'windermoor emergency', 'eskmere', 'medical-school', 'supervisors', 'strength', 'aside'],
  [30, 'larkrigg ward 4', 'fellgate', 'nursing', 'learners', 'strength', 'named'],
  [22, 'larkrigg ward 4', 'fellgate', 'nursing', 'supervisors', 'strength', 'hour'],
  [56, 'larkrigg ward 9', 'fellgate', 'nursing', 'supervisors', 'concern', 'notes'],
  [70, 'larkrigg ward 9', 'fellgate', 'nursing', 'environment-and-culture', 'strength', 'thanked'],
  [35, 'larkrigg birth centre', 'fellgate', 'midwifery', 'learners', 'concern', 'desk'],
  [260, 'larkrigg district nurses', 'fellgate', 'nursing', 'workforce', 'concern', 'round'],
  [120, 'windermoor maternity', 'eskmere', 'midwifery', 'learners', 'strength', 'drill'],
  [410, 'windermoor medicine', 'eskmere', 'medical-school', 'programmes', 'strength', 'bedside'],
  [140, 'skelgill mental health', 'eskmere', 'psychology', 'programmes', 'strength', 'asked'],
  [320, 'skelgill nurses', 'eskmere', 'nursing', 'learners', 'strength', 'visits'],
  [170, 'harrowbeck theatres', 'eskmere', 'allied-health', 'environment-and-culture', 'concern', 'briefing'],
  [15, 'harrowbeck radiology', 'eskmere', 'allied-health', 'programmes', 'strength', 'films'],
  [200, 'thornthwaite day centre', 'fellgate', 'nursing', 'programmes', 'strength', 'lead'],
];

/** All of it, oldest first. */
export const TOLD: readonly Told[] = [
  ...CONCERNS.map(
    ([daysAgo, place, course, group, domains, words, rated, openFor]): Told => ({
      ...where(daysAgo, place, course, group, domains),
      kind: 'raised',
      words: RAISED[words],
      ...(rated && { rated }),
      ...(openFor !== undefined && { openFor }),
    }),
  ),
  ...OBSERVATIONS.map(
    ([daysAgo, place, course, group, domains, kind, words]): Told => ({
      ...where(daysAgo, place, course, group, domains),
      kind,
      words: SEEN[words],
    }),
  ),
].sort((a, b) => b.daysAgo - a.daysAgo);

function where(...[daysAgo, place, course, group, domains]: Where) {
  return { daysAgo, place, course, group, domains: domains.split(' ').filter(Boolean) };
}
