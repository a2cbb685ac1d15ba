import type { VNode } from 'preact';

export interface Found {
  role: string;
  name?: string | RegExp;
  /** What a screen reader adds after the name. */
  description?: string;
}

export interface Example {
  component: string;
  /** A sentence about the person who meets it. */
  shows: string;
  node: VNode;
  /** What a person finds, by role and name, in this order of importance. */
  finds: Found[];
}
