import { parseSync } from 'vite';
import { hasWords, inPseudo, markedLetters } from './in-pseudo.ts';

type Node = { type: string; start: number; end: number; [part: string]: unknown };
type Change = { start: number; end: number; text: string };

/** How the browser is asked for a list: no words. */
const ASKED = new Set(['disjunction']);
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value;

/** A file of words with its words in another language. What words are looked up by, and compared with, stays. */
export function textModule(file: string, code: string): string {
  const { program } = parseSync(file, code);
  const changes = changesIn(program as unknown as Node).sort((a, b) => b.start - a.start);
  return changes.reduce((done, { start, end, text }) => done.slice(0, start) + text + done.slice(end), code);
}

function changesIn(node: Node): Change[] {
  const { type, start, end } = node;
  if (type === 'Literal') {
    const { value } = node;
    if (typeof value !== 'string' || ASKED.has(value) || !hasWords(value)) return [];
    return [{ start, end, text: JSON.stringify(inPseudo(value)) }];
  }
  return [...(type === 'TemplateLiteral' ? changesInTemplate(node) : []), ...partsOf(node).flatMap(changesIn)];
}

/** The brackets go around all of it: what is put in between has its own. */
function changesInTemplate({ quasis }: Node): Change[] {
  const pieces = quasis as (Node & { value: { raw: string }; tail: boolean })[];
  if (!hasWords(pieces.map(({ value }) => value.raw).join('0'))) return [];
  return pieces.map(({ start, end, value, tail }, at) => ({
    // The marks around a piece count as its own.
    start: start + 1,
    end: end - (tail ? 1 : 2),
    text: `${at === 0 ? '[' : ''}${markedLetters(value.raw)}${tail ? ']' : ''}`,
  }));
}

function partsOf(node: Node): Node[] {
  // Of what is there for the types only, what it says about a value.
  if (/^(TS(As|Satisfies|NonNull)Expression)$/.test(node.type)) return [node['expression'] as Node];
  if (/^(TS|Import)/.test(node.type)) return [];
  const passedBy = new Set<unknown>([
    ...(node.type === 'BinaryExpression' && node['operator'] !== '+' ? [node['left'], node['right']] : []),
    ...(node.type === 'SwitchCase' ? [node['test']] : []),
    ...(node.type === 'Property' ? [node['key']] : []),
    ...(node.type === 'MemberExpression' ? [node['property']] : []),
    ...(node.type.startsWith('Export') ? [node['source']] : []),
  ]);
  return Object.values(node)
    .flatMap((part) => (Array.isArray(part) ? part : [part]))
    .filter((part): part is Node => isNode(part) && !passedBy.has(part));
}
