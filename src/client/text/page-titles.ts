function titled(page: string): string {
  return `${page} – Stepwise`;
}

export const pageTitles = {
  home: 'Stepwise',
  pathway: titled('The three steps'),
  danger: titled('Tell someone first'),
  privacy: titled('How we keep it private'),
  notFound: titled('Page not found'),
};
