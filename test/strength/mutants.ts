import { parseSync } from 'rolldown/utils';
import type { Mutant } from './mutant.ts';

type Node = { type: string; start: number; end: number } & Record<string, unknown>;
type Change = { kind: string; node: Node; to: string };

const OPERATORS: Record<string, string> = {
  '===': '!==',
  '!==': '===',
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '+': '-',
  '-': '+',
  '*': '/',
  '/': '*',
  '%': '*',
  '<<': '>>',
  '>>': '<<',
  '&': '|',
  '|': '&',
  '&&': '||',
  '||': '&&',
  '??': '&&',
};
const METHODS = new Map([
  ['some', 'every'],
  ['every', 'some'],
  ['min', 'max'],
  ['max', 'min'],
  ['startsWith', 'endsWith'],
]);

/** What is only said to the compiler, or to people who look into a file. */
const SILENT = (type: string) => type.startsWith('TS') && !/^TS(As|Satisfies|NonNull)/.test(type);
const SKIPPED = new Set(['ImportDeclaration', 'ExportAllDeclaration', 'TemplateElement']);

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

/** Every small change that a file allows: another operator, a condition that always or never holds, another constant, no answer. */
export function mutantsOf(file: string, source: string): Mutant[] {
  const found: Mutant[] = [];
  const add = ({ kind, node: { start, end }, to }: Change) => {
    const from = source.slice(start, end);
    const line = source.slice(0, start).split('\n').length;
    if (from !== to) found.push({ file, start, end, kind, from, to, line });
  };
  const program = parseSync(file, source).program as unknown as Node;
  walk(program, null, source, add);
  return found;
}

function walk(node: Node, parent: Node | null, source: string, add: (change: Change) => void): void {
  if (SILENT(node.type) || SKIPPED.has(node.type)) return;
  for (const change of changesOf(node, parent, source)) add(change);
  for (const [key, value] of Object.entries(node)) {
    // A name before a colon is no constant.
    if (key === 'key' && !node['computed']) continue;
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) walk(child, node, source, add);
  }
}

function changesOf(node: Node, parent: Node | null, source: string): Change[] {
  const text = (part: Node) => source.slice(part.start, part.end);
  const [left, right, test, argument] = ['left', 'right', 'test', 'argument'].map((key) => node[key] as Node);
  const becomes = (kind: string, to: string): Change => ({ kind, node, to });
  if ((node.type === 'BinaryExpression' || node.type === 'LogicalExpression') && left && right) {
    const operator = node['operator'] as string;
    const other = OPERATORS[operator];
    return other ? [becomes('operator', `(${text(left)} ${other} ${text(right)})`)] : [];
  }
  if ((node.type === 'IfStatement' || node.type === 'ConditionalExpression') && test) {
    return ['true', 'false'].map((to) => ({ kind: 'condition', node: test, to }));
  }
  if (node.type === 'UnaryExpression' && node['operator'] === '!' && argument) return [becomes('not', text(argument))];
  if (node.type === 'ReturnStatement' && argument) return [becomes('return', 'return undefined as never;')];
  if (node.type === 'ExpressionStatement' && !node['directive']) return [becomes('left out', ';')];
  if (node.type === 'MemberExpression' && !node['computed']) {
    const property = node['property'] as Node;
    const other = METHODS.get(text(property));
    return other && parent?.type === 'CallExpression' ? [{ kind: 'method', node: property, to: other }] : [];
  }
  return node.type === 'Literal' ? constants(node['value'], becomes) : [];
}

function constants(value: unknown, becomes: (kind: string, to: string) => Change): Change[] {
  if (typeof value === 'boolean') return [becomes('constant', String(!value))];
  if (typeof value === 'number') return [becomes('constant', String(value + 1))];
  if (typeof value === 'string') return [becomes('constant', value === '' ? "'another'" : "''")];
  return [];
}
