/** On every page of a demonstration. */
export const demoBannerText = {
  label: 'Demonstration',
  banner: 'Demo, all made up.',
  other: 'Change person',
};
