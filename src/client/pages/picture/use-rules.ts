import { FIRST_RULES, type Rules } from '#domain/register/register.ts';

/** When a signal fires, as the team's register has it. */
export function useRules(): Rules {
  return FIRST_RULES;
}
