/** Parties that websites often use, and which of them a host, a cookie or a word of controls.yaml means. */
import { TABLE } from './table.ts';

const KINDS = [
  'statistics',
  'advertising',
  'recording',
  'fonts',
  'maps',
  'captcha',
  'video',
  'chat',
  'consent',
  'forms',
  'payment',
  'social',
  'files',
] as const;
export type ProcessorKind = (typeof KINDS)[number];

export interface Processor {
  readonly id: string;
  /** Its name, and other words by which a statement may mean it. */
  readonly names: readonly [string, ...string[]];
  readonly kind: ProcessorKind;
  /** A domain with all below it, or one of its paths: `google.com/recaptcha`. */
  readonly hosts: readonly string[];
  /** Names of cookies and of what it keeps in localStorage; `*` for any end. */
  readonly cookies: readonly string[];
  /** Where the maker says so. */
  readonly source: string;
}

/** Sorted by id. */
export const PROCESSORS: readonly Processor[] = TABLE.trim()
  .split('\n')
  .map(read)
  .sort((a, b) => (a.id < b.id ? -1 : 1));

function read(line: string): Processor {
  const [id = '', names = '', kind = '', hosts = '', cookies = '', source = ''] = line
    .split('|')
    .map((part) => part.trim());
  const [name = '', ...others] = names.split(', ');
  const known = KINDS.find((one) => one === kind);
  if (known === undefined || source === '') throw new Error(`not a line of the table: ${line}`);
  return { id, names: [name, ...others], kind: known, hosts: words(hosts), cookies: words(cookies), source };
}

function words(text: string): readonly string[] {
  return text === '' ? [] : text.split(' ');
}

export const processorOf = (id: string): Processor | undefined => PROCESSORS.find((one) => one.id === id);

/** Whose host this is; the longest entry that fits, for one domain serves several products. */
export function processorAt(host: string, path = '/'): Processor | undefined {
  let best: { readonly length: number; readonly processor: Processor } | undefined;
  for (const processor of PROCESSORS)
    for (const entry of processor.hosts)
      if (entry.length > (best?.length ?? 0) && isAt(entry, host, path)) best = { length: entry.length, processor };
  return best?.processor;
}

function isAt(entry: string, host: string, path: string): boolean {
  const slash = entry.indexOf('/');
  const domain = slash < 0 ? entry : entry.slice(0, slash);
  return isBelow(host, domain) && (slash < 0 || `${path}/`.startsWith(`${entry.slice(slash)}/`));
}

/** The domain itself, or a name in it. */
export const isBelow = (host: string, domain: string): boolean => host === domain || host.endsWith(`.${domain}`);

/** Whose cookie or stored item this is, by its name alone. */
export const processorOfName = (name: string): Processor | undefined =>
  PROCESSORS.find(({ cookies }) =>
    cookies.some((known) => (known.endsWith('*') ? name.startsWith(known.slice(0, -1)) : name === known)),
  );
