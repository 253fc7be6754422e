/** What a request says, as names with values: of its address, of a form, of JSON, and of the lines of a batch. */
export type Parameter = readonly [name: string, value: string];

const MOST = 200;
const MOST_LETTERS = 2_000;
const DEEPEST = 4;

/** Never throws; of what is longer or deeper, the beginning. */
export function parametersOf(url: string, body: string): readonly Parameter[] {
  const found: Parameter[] = [];
  if (URL.canParse(url)) collect(new URL(url).searchParams, found);
  const text = body.trim();
  if (text.startsWith('{') || text.startsWith('[')) flatten('', parsed(text), 0, found);
  // Events of a batch, one a line.
  else if (text.includes('=')) for (const line of text.split(/\r?\n/, MOST)) collect(new URLSearchParams(line), found);
  return found;
}

function collect(pairs: URLSearchParams, into: Parameter[]): void {
  for (const [name, value] of pairs) {
    if (into.length >= MOST) return;
    into.push([name.slice(0, 100), value.slice(0, MOST_LETTERS)]);
  }
}

function flatten(name: string, value: unknown, depth: number, into: Parameter[]): void {
  if (into.length >= MOST || depth > DEEPEST) return;
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value).slice(0, MOST);
    for (const [key, member] of members)
      flatten(
        Array.isArray(value) || name === '' ? (Array.isArray(value) ? name : key) : `${name}.${key}`,
        member,
        depth + 1,
        into,
      );
  } else if (name !== '') into.push([name.slice(0, 100), String(value).slice(0, MOST_LETTERS)]);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

/** Says which product, account and settings, and nothing of a visitor. */
export const isAboutTheSite = (name: string, value: string): boolean =>
  /^(?:v|gcs|gcd|npa|aip|dma|rec|cookie|send_image|idsite|type)$/.test(name)
    ? value.length <= 40
    : /^(?:tid|id|payload\.website|site_id|sitekey)$/.test(name)
      ? /^(?:[A-Z]{1,4}-[A-Z0-9-]{3,30}|\d{1,20}|[0-9a-f-]{36})$/.test(value)
      : /^(?:d|domain)$/.test(name) && /^[a-z0-9.-]{3,100}$/.test(value);
