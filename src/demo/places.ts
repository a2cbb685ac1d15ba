import type { Choice } from '#domain/place/place.ts';
import type { Contact, Organisation, StepId, Team } from '#protocol/directory.ts';
import type { DemoTeam } from './cast.ts';
import { demoId } from './cast.ts';

export const teamId = (team: DemoTeam) => demoId(`team ${team}`);

/** One region, one university, one trust with two sites, and two providers that have no team on Stepwise. The region comes first, because the others belong to it. */
export async function demoOrganisations(checked: string): Promise<Organisation[]> {
  const contact = contactsChecked(checked);
  const region = await demoId('region');
  const site = await demoId('site');
  const clinic = await demoId('clinic');
  return [
    {
      ...(await empty('region')),
      kind: 'region',
      name: 'North Country region (made up)',
      region: null,
      teams: [await team('region', 'Regional quality team', null)],
      contacts: [await contact('region', 'Regional quality team', 'quality@north-country.example')],
    },
    {
      ...(await empty('university')),
      kind: 'education',
      name: 'Fellgate University (made up)',
      region,
      teams: [await team('provider', 'Practice learning team', 10)],
      contacts: [
        await contact('provider', 'Practice learning team', 'practice-learning@fellgate.example', '01632 960121'),
        await contact('provider', 'Student advice centre', 'advice@fellgate.example', '01632 960122'),
      ],
    },
    {
      ...(await empty('trust')),
      kind: 'placement',
      name: 'Larkrigg Hospitals (made up)',
      region,
      sites: [
        { id: site, name: 'Larkrigg General' },
        { id: clinic, name: 'Beckside Clinic' },
      ],
      placements: [
        { id: await demoId('ward 4'), site, name: 'Ward 4, older people' },
        { id: await demoId('ward 9'), site, name: 'Ward 9, surgery' },
        { id: await demoId('ward 12'), site, name: 'Ward 12, children', programme: 'Children’s nursing' },
        { id: await demoId('ward 40'), site, name: 'Ward 40, stroke' },
        { id: await demoId('district nurses'), site: clinic, name: 'District nurses', programme: 'Adult nursing' },
        { id: await demoId('birth centre'), site: clinic, name: 'Birth centre', programme: 'Midwifery' },
      ],
      teams: [await team('placement', 'Practice education team', 5)],
      contacts: [
        await contact('placement', 'Practice education team', 'practice-education@larkrigg.example', '01632 960141'),
        await contact('placement', 'Freedom to Speak Up guardian', 'speak-up@larkrigg.example', '01632 960142'),
      ],
    },
    await provider('community trust', 'Skelgill Community Trust (made up)', region, {
      'placement of community trust': 'Community nurses',
      'mental health': 'Community mental health team',
    }),
    await provider('hospice', 'Thornthwaite Hospice (made up)', region, { 'placement of hospice': 'Day centre' }),
  ];
}

/** More of the same region: the regional team was told of them. */
export async function neighbours(): Promise<Organisation[]> {
  const region = await demoId('region');
  const eskmere = { kind: 'education' as const, name: 'Eskmere University (made up)', region, teams: [], contacts: [] };
  return [
    { ...(await empty('eskmere')), ...eskmere },
    await provider('windermoor', 'Windermoor Hospitals (made up)', region, {
      emergency: 'Emergency department',
      maternity: 'Maternity unit',
      medicine: 'Ward 2, medicine',
    }),
    await provider('harrowbeck', 'Harrowbeck Infirmary (made up)', region, {
      theatres: 'Theatres',
      radiology: 'Radiology',
    }),
  ];
}

/** Where the demonstration's learner is: Ward 4, on a course of Fellgate. */
export async function learnerPlace(): Promise<Choice> {
  const [region, education, trust] = (await demoOrganisations('2026-01-01')) as [
    Organisation,
    Organisation,
    Organisation,
  ];
  const named = ({ id, name }: { id: string; name: string }) => ({ id, name });
  return {
    region: named(region),
    organisation: named(trust),
    site: named(trust.sites[0]!),
    placement: named(trust.placements[0]!),
    education: named(education),
  };
}

/** A provider that has no team on Stepwise, with one site. `placements`: their names by the keys of their ids. */
async function provider(
  key: string,
  name: string,
  region: string,
  placements: Readonly<Record<string, string>>,
): Promise<Organisation> {
  const site = await demoId(`site of ${key}`);
  const placed = Object.entries(placements).map(async ([id, title]) => ({ id: await demoId(id), site, name: title }));
  return {
    ...(await empty(key)),
    kind: 'placement',
    name,
    region,
    sites: [{ id: site, name: name.replace(' (made up)', '') }],
    placements: await Promise.all(placed),
    teams: [],
    contacts: [],
  };
}

async function empty(name: string) {
  return { id: await demoId(name), sites: [], placements: [] };
}

async function team(step: StepId, name: string, promiseDays: number | null): Promise<Team> {
  return { id: await teamId(step), step, name, promiseDays };
}

/** Numbers from the range kept for stories, addresses under a name that can never exist. */
function contactsChecked(lastChecked: string) {
  return async (step: StepId, role: string, email: string, phone?: string): Promise<Contact> => ({
    id: await demoId(`contact ${email}`),
    step,
    role,
    email,
    ...(phone ? { phone } : {}),
    lastChecked,
  });
}
