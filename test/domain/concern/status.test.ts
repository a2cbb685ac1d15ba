import { describe, expect, test } from 'vitest';
import type { TimelineItem } from '#domain/concern/conversation.ts';
import { statusOf } from '#domain/concern/status.ts';

const said = { key: 'key', at: '2026-11-02T09:00:00.000Z' };
const report: TimelineItem = { kind: 'report', ...said, delivery: 'sent' };
const answer: TimelineItem = {
  kind: 'message',
  ...said,
  from: 'team',
  author: 'lead',
  text: 'Thank you.',
  by: null,
  delivery: 'sent',
};
const status = (is: 'acknowledged' | 'in-progress' | 'with-provider'): TimelineItem => ({
  kind: 'status',
  ...said,
  author: 'lead',
  is,
  delivery: 'sent',
});
const outcome: TimelineItem = { kind: 'outcome', ...said, author: 'lead', text: 'It is put right.', delivery: 'sent' };
const closed: TimelineItem = { kind: 'closed', ...said, author: 'lead', learning: '', delivery: 'sent' };
const reopened: TimelineItem = { kind: 'reopened', ...said, delivery: 'sent' };

describe('how far a team is', () => {
  test.each([
    ['received', [report]],
    ['acknowledged', [report, answer]],
    ['in-progress', [report, status('in-progress'), answer]],
    ['with-provider', [report, answer, status('with-provider')]],
    ['outcome-given', [report, answer, outcome]],
    ['closed', [report, outcome, closed]],
    ['reopened', [report, outcome, closed, reopened]],
    ['in-progress', [report, outcome, closed, reopened, status('in-progress')]],
    ['outcome-given', [report, outcome, { ...closed, delivery: 'refused' }]],
  ] as const)('is %s', (is, items) => expect(statusOf(items)).toBe(is));
});
