/** Whether an address is one of a route's: `/note/:id?` has `/note` and `/note/…`. `*` is every address that no other route has. */
export function isOf(route: string, path: string): boolean {
  if (route === '*') return true;
  const parts = route.split('/').slice(1);
  const pattern = parts
    .map((part) => (part.startsWith(':') ? (part.endsWith('?') ? '(?:/[^/]+)?' : '/[^/]+') : part && `/${part}`))
    .join('');
  return new RegExp(`^${pattern || '/'}/?$`).test(path);
}

/** What a state's pictures are called. */
export function slug(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
