import { globSync } from 'node:fs';
import { basename } from 'node:path';
import * as z from 'zod';

type Described = { [key: string]: Described } & {
  type?: string;
  const?: unknown;
  enum?: unknown[];
  required?: string[];
  oneOf?: Described[];
  prefixItems?: Described[];
  anyOf?: Described[];
};

/** Every shape of the protocol in one line, by the file and the name it has there. Shapes with a name stand in others by it. */
export async function writtenDown(): Promise<string> {
  const shapes: [name: string, shape: Described][] = [];
  for (const path of globSync('src/protocol/*.ts').sort()) {
    const file = basename(path, '.ts');
    const exported = (await import(`../../src/protocol/${file}.ts`)) as Record<string, unknown>;
    for (const [name, shape] of Object.entries(exported)) {
      if (typeof shape !== 'object' || shape === null || !('_zod' in shape)) continue;
      const { $schema: _, ...described } = z.toJSONSchema(shape as z.ZodType, { io: 'input' });
      shapes.push([`${file} ${name}`, described as Described]);
    }
  }
  const names = new Map(shapes.map(([name, shape]) => [JSON.stringify(shape), name.split(' ')[1]!]));
  return shapes.map(([name, shape]) => `${name}: ${say(shape, names)}\n`).join('');
}

type Names = ReadonlyMap<string, string>;

function say(shape: Described, names: Names): string {
  if (typeof shape !== 'object') return shape ? 'anything' : 'nothing';
  const inside = (one: Described) => names.get(JSON.stringify(one)) ?? say(one, names);
  const either = shape.oneOf ?? shape.anyOf;
  if (either) return either.map(inside).join(' | ');
  if (shape.enum) return shape.enum.map((one) => JSON.stringify(one)).join(' | ');
  if ('const' in shape) return JSON.stringify(shape.const);
  if (shape.prefixItems) return `[${shape.prefixItems.map(inside).join(', ')}]`;
  if (shape.type === 'array') return `[${inside(shape['items']!)}]${bounds(shape, 'minItems', 'maxItems')}`;
  if (shape.type !== 'object') {
    const { type, pattern = '' } = shape;
    return `${type}${bounds(shape, 'minLength', 'maxLength')}${bounds(shape, 'minimum', 'maximum')}${pattern && ` /${pattern}/`}`;
  }
  const parts = Object.entries<Described>(shape['properties'] ?? {}).map(
    ([name, part]) => `${name}${shape.required?.includes(name) ? '' : '?'}: ${inside(part)}`,
  );
  const others = shape['additionalProperties'];
  if (typeof others === 'object') parts.push(`[${say(shape['propertyNames']!, names)}]: ${inside(others)}`);
  // Without anything else, or with whatever a newer version has to say.
  return `{ ${parts.join(', ')}${others === undefined ? ', …' : ''} }`;
}

function bounds(shape: Described, least: string, most: string): string {
  const [from, to] = [shape[least], shape[most]].map((one) => (isEndless(one) ? '' : String(one)));
  return from || to ? ` ${from}..${to}` : '';
}

const isEndless = (one: unknown) => one === undefined || Math.abs(Number(one)) === Number.MAX_SAFE_INTEGER;
