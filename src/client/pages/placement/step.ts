const steps = ['chosen', 'region', 'find', 'hospital', 'course'] as const;
export type Step = (typeof steps)[number];

/** The step asked for; without one, what is chosen, or else where choosing begins. */
export function stepIn(query: Record<string, string>, chosen: boolean): Step {
  const wanted = steps.find((step) => step === query['step']);
  return wanted && wanted !== 'chosen' ? wanted : chosen ? 'chosen' : 'region';
}

/** `concern`: the draft that its writer left to choose a placement, and comes back to. */
export function addressOf(step: Step | 'done', concern: string | undefined): string {
  if (step === 'done') return concern ? `/concerns/${encodeURIComponent(concern)}/send` : '/contacts';
  const query = new URLSearchParams();
  if (step !== 'chosen') query.set('step', step);
  if (concern) query.set('concern', concern);
  return query.size > 0 ? `/placement?${query}` : '/placement';
}
