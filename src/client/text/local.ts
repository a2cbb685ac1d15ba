/** Words around what the steward of a deployment says. */
export const localText = {
  from: (name: string) => `From ${name}`,
  roles: (name: string) => `Also here, says ${name}`,
};
