/** The Link header field (RFC 8288): what browsers fetch by themselves before they read the page. */

/** Relations by which browsers load what a Link field names. */
const LOADING = ['preload', 'modulepreload', 'stylesheet', 'prefetch'];
const MAX_LENGTH = 8192;

/** The addresses as they are written. */
export function loadedByLinks(fields: readonly string[]): string[] {
  return fields
    .flatMap((field) => linksIn(field.slice(0, MAX_LENGTH)))
    .flatMap(({ target, rel }) =>
      rel
        .toLowerCase()
        .split(/\s+/)
        .some((relation) => LOADING.includes(relation))
        ? [target]
        : [],
    );
}

function linksIn(field: string): { target: string; rel: string }[] {
  const links: { target: string; rel: string }[] = [];
  for (let open = field.indexOf('<'); open >= 0; ) {
    const close = field.indexOf('>', open);
    if (close < 0) break;
    const { parameters, end } = parametersAt(field, close + 1);
    // The first rel of a link counts (RFC 8288 §3.3).
    const rel = parameters.find(([name]) => name === 'rel')?.[1] ?? '';
    links.push({ target: field.slice(open + 1, close).trim(), rel });
    open = field.indexOf('<', end);
  }
  return links;
}

/** The `;name=value` up to the comma that ends the link; a quoted value may hold both signs. */
function parametersAt(field: string, from: number): { parameters: [string, string][]; end: number } {
  const texts = [''];
  let [at, quoted] = [from, false];
  const add = (text: string) => texts.push(`${texts.pop() ?? ''}${text}`);
  for (; at < field.length && (quoted || field[at] !== ','); at++) {
    const character = field[at]!;
    if (quoted && character === '\\') add(field[++at] ?? '');
    else if (character === '"') quoted = !quoted;
    else if (character === ';' && !quoted) texts.push('');
    else add(character);
  }
  const parameters = texts.map((text): [string, string] => {
    const equals = text.indexOf('=');
    const name = (equals < 0 ? text : text.slice(0, equals)).trim().toLowerCase();
    return [name, equals < 0 ? '' : text.slice(equals + 1).trim()];
  });
  return { parameters, end: at };
}
