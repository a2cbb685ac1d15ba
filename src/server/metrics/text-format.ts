export type Labels = Readonly<Record<string, string>>;

/** One measure in the text format that Prometheus reads. */
export interface Measure {
  lines(): string[] | Promise<string[]>;
}

function head(name: string, help: string, type: 'counter' | 'gauge' | 'histogram'): string[] {
  return [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`];
}

function inBraces(labels: Labels): string {
  const escaped = (value: string) => value.replace(/\\/g, '\\\\').replace(/"/g, '\\"').replace(/\n/g, '\\n');
  const all = Object.entries(labels).map(([key, value]) => `${key}="${escaped(value)}"`);
  return all.length === 0 ? '' : `{${all.join(',')}}`;
}

/** Only ever grows, apart for each set of labels. Labels must come from lists of ours, never from outside. */
export function counter(name: string, help: string): Measure & { add(labels?: Labels, by?: number): void } {
  const counts = new Map<string, number>();
  return {
    add(labels = {}, by = 1) {
      const key = inBraces(labels);
      counts.set(key, (counts.get(key) ?? 0) + by);
    },
    lines: () => [...head(name, help, 'counter'), ...[...counts].map(([key, count]) => `${name}${key} ${count}`)],
  };
}

/** Read when it is asked for; one number, or one for each set of labels. NaN where it cannot be told now. */
export function gauge(
  name: string,
  help: string,
  read: () => number | [Labels, number][] | Promise<number>,
  type: 'gauge' | 'counter' = 'gauge',
): Measure {
  return {
    async lines() {
      const value = await Promise.resolve()
        .then(read)
        .catch(() => Number.NaN);
      const all: [Labels, number][] = typeof value === 'number' ? [[{}, value]] : value;
      return [...head(name, help, type), ...all.map(([labels, number]) => `${name}${inBraces(labels)} ${number}`)];
    },
  };
}

/** How often something was at most so much. */
export function histogram(
  name: string,
  help: string,
  bounds: readonly number[],
): Measure & { observe(labels: Labels, value: number): void } {
  const seen = new Map<string, { labels: Labels; below: number[]; sum: number; count: number }>();
  return {
    observe(labels, value) {
      const key = inBraces(labels);
      const one = seen.get(key) ?? { labels, below: bounds.map(() => 0), sum: 0, count: 0 };
      seen.set(key, one);
      for (const [at, bound] of bounds.entries()) if (value <= bound) one.below[at]! += 1;
      one.sum += value;
      one.count += 1;
    },
    lines: () => [
      ...head(name, help, 'histogram'),
      ...[...seen.values()].flatMap(({ labels, below, sum, count }) => [
        ...bounds.map((bound, at) => `${name}_bucket${inBraces({ ...labels, le: String(bound) })} ${below[at]}`),
        `${name}_bucket${inBraces({ ...labels, le: '+Inf' })} ${count}`,
        `${name}_sum${inBraces(labels)} ${sum}`,
        `${name}_count${inBraces(labels)} ${count}`,
      ]),
    ],
  };
}
