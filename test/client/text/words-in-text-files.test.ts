import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'vite';
import { describe, expect, test } from 'vitest';

type Node = { type: string; [part: string]: unknown };

const CLIENT = join(import.meta.dirname, '../../../src/client');
const SAID_BY = /^(aria-label|title|placeholder|alt|label|hint|legend|caption|data-title)$/;
/** Begins as a sentence does, or ends as one. */
const SENTENCE = /^[“‘]?\p{Lu}[\p{L}’]* [\p{L}\d]|\p{L} .*\p{Ll}[.?!…]$/u;
const ONE_WORD = /^\p{Lu}\p{Ll}+[.:?!…]?$/u;
/** Names of keys, of kinds of error and of parts of a file stand here. */
const NO_WORDS = new Set(['BinaryExpression', 'CallExpression', 'NewExpression', 'SwitchCase', 'MemberExpression']);

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value;

/** Words for people that stand in a component. */
function wordsIn(file: string, code: string): string[] {
  return said(parseSync(file, code).program as unknown as Node, '');
}

function said(node: Node, within: string): string[] {
  const { type } = node;
  if (/^(Import|TS(?!As|Satisfies|NonNull))/.test(type)) return [];
  if (type === 'JSXText') return readable(String(node['value']), /\p{L}/u);
  if (type === 'JSXAttribute') {
    const { name } = node['name'] as { name: string };
    if (/^(class|style|d|viewBox|transform)$/.test(name)) return [];
    const value = node['value'] as Node | null;
    if (value?.type === 'Literal' && SAID_BY.test(name)) return readable(String(value['value']), /\p{L}/u);
  }
  if (type === 'Literal' && typeof node['value'] === 'string') {
    const alone = NO_WORDS.has(within) ? SENTENCE : new RegExp(`${SENTENCE.source}|${ONE_WORD.source}`, 'u');
    return within === 'NewExpression' ? [] : readable(node['value'], alone);
  }
  if (type === 'TemplateLiteral') {
    const pieces = node['quasis'] as { value: { cooked: string } }[];
    const found = readable(pieces.map(({ value }) => value.cooked).join('0'), SENTENCE);
    return [...found, ...partsOf(node).flatMap((part) => said(part, type))];
  }
  // What stands in braces or brackets belongs to what is around it.
  const inner = type === 'JSXExpressionContainer' ? within : type;
  return partsOf(node).flatMap((part) => said(part, inner));
}

const readable = (text: string, pattern: RegExp) => (pattern.test(text.trim()) ? [text.trim()] : []);

function partsOf(node: Node): Node[] {
  const parts = Object.entries(node).filter(([name]) => !(node.type === 'Property' && name === 'key'));
  return parts.flatMap(([, part]) => part).filter(isNode);
}

describe('words in a component are seen', () => {
  test.each([
    ['between tags', 'const a = <p>Saved</p>;', 'Saved'],
    ['beside a value', 'const a = <p>{count} left</p>;', 'left'],
    ['as a label', 'const a = <nav aria-label="steps" />;', 'steps'],
    ['as a title', "const a = <Callout title={'Not sent'} />;", 'Not sent'],
    ['as a default', "function Back({ children = 'Back' }) {}", 'Back'],
    ['in a table', "const text = { failed: 'It failed just now.' };", 'It failed just now.'],
    ['of one or the other', "const a = <p>{sent ? 'Sent' : text.draft}</p>;", 'Sent'],
    ['around a value', `const a = <p title={\`Step \${number} of 3\`} />;`, 'Step 0 of 3'],
  ])('%s', (_, code, words) => {
    expect(wordsIn('some.tsx', code)).toEqual([words]);
  });

  test.each([
    'const a = <p class="sw-soft sw-line">{text.lead}</p>;',
    "if (event.key === 'Escape') leave();",
    "const a = page(() => import('./Note.tsx'), 'Note');",
    "throw new Error('Not a day.');",
    "const box = matchMedia('(display-mode: standalone)');",
    `const a = <li key={\`\${at} \${key}\`}>{key}</li>;`,
  ])('and nothing else is: %s', (code) => {
    expect(wordsIn('some.tsx', code)).toEqual([]);
  });
});

test('all words of the interface stand in text files', () => {
  const files = readdirSync(CLIENT, { recursive: true, encoding: 'utf8' }).filter(
    (file) =>
      /^(app|forms|pages|session|ui)\/.*\.tsx?$/.test(file) &&
      !/(-text|\.d)\.ts$/.test(file) &&
      file !== 'pages/steward/example-file.ts',
  );
  const found = files.flatMap((file) =>
    wordsIn(file, readFileSync(join(CLIENT, file), 'utf8')).map((words) => `${file}: ${words}`),
  );
  expect(files.length).toBeGreaterThan(400);
  expect(found).toEqual([]);
});
