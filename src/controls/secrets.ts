/** Refuses secrets that are written in the file instead of referred to by the name of an environment variable. */
import type { Problems } from './problem.ts';
import { isSecretKey, looksGenerated, secretShape, VARIABLE } from './secret-shapes.ts';
import type { Located } from './tree.ts';
import { quote } from './words.ts';

const REFERENCE_HINT =
  'put the value in an environment variable and write { env: NAME } here; change the secret, since it has been in a file';

/** Below these keys a driver names fields, cookies and headers of a page, such as `password: passwd`. */
const FIELD_NAMES = new Set(['fields', 'field', 'selectors', 'selector', 'csrf']);

/** Below these keys a cookie is named by which an answer is recognised. */
const MARKS = new Set(['success', 'failure', 'challenge', 'refused', 'admitted']);
/** What a driver puts in its place; see docs/drivers/json.md. */
const PLACE = /^\{(?:username|password|code|trust|token)\}$/;

/** Adds a problem for each literal secret, without its value; returns the values that have been told. */
export function checkSecrets(tree: Located, problems: Problems): Set<Located> {
  const told = new Set<Located>();
  const tell = (node: Located, message: string, hint = REFERENCE_HINT): void => {
    if (told.has(node)) return;
    told.add(node);
    problems.add('CTL_LITERAL_SECRET', node.range, message, hint);
  };
  const walk = (node: Located, path: readonly string[]): void => {
    const found = literalSecret(node, path);
    if (found !== undefined) tell(node, found);
    const variable = path.at(-1) === 'env' && node.members === undefined ? oddVariable(node) : undefined;
    if (variable !== undefined) tell(node, variable, 'write the name of the variable in capitals, not its value');
    for (const [name, member] of node.members ?? []) walk(member.node, [...path, name]);
    for (const item of node.items ?? []) walk(item, [...path, '-']);
  };
  walk(tree, []);
  return told;
}

function literalSecret({ value }: Located, path: readonly string[]): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return undefined;
  const name = path.at(-1) ?? '';
  const [top, id = '', part] = path;
  if (top === 'accounts' && path.length === 3 && ['username', 'password', 'totp'].includes(name))
    return `the ${name} of account ${quote(id)} is written in the file`;
  const shape = secretShape(String(value));
  if (shape !== undefined && name !== 'env') return `the file holds what looks like ${shape}`;
  if (top !== 'systems' || part !== 'login' || path.length < 4 || name === 'env') return undefined;
  if (path.some((step) => FIELD_NAMES.has(step)) || PLACE.test(String(value))) return undefined;
  const namesCookie = name === 'cookie' && MARKS.has(path.at(-2) ?? '');
  if (isSecretKey(name) && !namesCookie) return `login option ${quote(name)} is written in the file`;
  return looksGenerated(String(value)) ? `login option ${quote(name)} looks like a generated key` : undefined;
}

/** Whoever writes the secret itself behind `env:` must not find it back in a message. */
function oddVariable({ value }: Located): string | undefined {
  if (value === null) return undefined;
  if (typeof value !== 'string' || !VARIABLE.test(value))
    return 'env wants the name of an environment variable: capitals, digits and underscores (what stands here is not shown: it may be a secret)';
  return secretShape(value) === undefined ? undefined : `env holds what looks like ${secretShape(value) ?? ''}`;
}
