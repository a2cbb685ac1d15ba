/** What a category is held for. */
export const heldForText = {
  unknownPlace: 'A place that this phone does not know',
  programme: (words: string) => `Programme: ${words}`,
  learners: (words: string) => `Learners: ${words}`,
} as const;
