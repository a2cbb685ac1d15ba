/** What the router tells a page about its address. */
export interface PageAddress {
  params: Record<string, string>;
  query: Record<string, string>;
}
