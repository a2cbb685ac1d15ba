import { exec } from 'preact-iso/router';

/** Whether an address is one of a route's: `/note/:id?` has `/note` and `/note/…`. `*` is every address that no other route has. */
export function isOf(route: string, path: string): boolean {
  return route === '*' || exec(path, route) !== undefined;
}

/** What a state's pictures are called. */
export function slug(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
