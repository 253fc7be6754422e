/**
 * What a secret looks like in text: by its own shape, or by the key that it stands behind. Used twice: to refuse a
 * literal secret in the file, and to mask it wherever a line of the file is shown, also when the file is not valid YAML.
 */
import { isPair, isScalar, parseDocument, visit } from 'yaml';
import type { Range } from './problem.ts';

/** A name that a shell and GitHub take for an environment variable. */
export const VARIABLE = /^[A-Z_][A-Z0-9_]*$/;

const SECRET_WORD =
  'pass(?:word|wd|phrase|code)?|pwd|wachtwoord|secret|client[-_]?secret|token|access[-_]?token|api[-_]?(?:key|token)|access[-_]?key|private[-_]?key|totp|otp|seed|pin|bearer|authorization|cookie|credentials?|user(?:name)?|gebruikersnaam';
const SECRET_KEY = new RegExp(`^(?:${SECRET_WORD})$`, 'i');

/** Does a literal value behind this key have to be a secret, or a name that belongs to one? */
export function isSecretKey(key: string): boolean {
  return SECRET_KEY.test(key);
}

/** Shapes that are a secret wherever they stand, each with what to call it. */
const SHAPES: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['a user name or password in an address', /(?<=[a-z][a-z0-9+.-]{0,20}:\/\/)[^\s/?#@'"]+(?=@)/gi],
  ['a TOTP seed', /otpauth:\/\/[^\s'"]+/gi],
  ['a TOTP seed', /(?<![A-Za-z0-9_-])(?=[A-Z]*[2-7])[A-Z2-7]{16,128}=*(?![A-Za-z0-9_-])/g],
  ['a TOTP seed', /(?<![A-Za-z0-9_-])(?=[A-Z ]{0,160}[2-7])(?:[A-Z2-7]{4} ){3,31}[A-Z2-7]{4}(?![A-Za-z0-9_-])/g],
  ['a private key', /-----BEGIN [A-Z ]*PRIVATE KEY-----[^-]*(?:-----END [A-Z ]*-----)?/g],
  ['a token', /\beyJ[A-Za-z0-9_-]{8,2000}\.[A-Za-z0-9_-]{8,2000}(?:\.[A-Za-z0-9_-]*)?/g],
  [
    'a token',
    /\b(?:gh[pousr]_|github_pat_|glpat-|xox[abprs]-|sk_live_|sk_test_|sk-|rk_live_|AKIA|ASIA|AIza|SG\.|npm_|dop_v1_|hf_|shpat_)[A-Za-z0-9_.-]{12,}/g,
  ],
  ['a token', /(?<=\b(?:Bearer|Basic) )(?=[A-Za-z+/_.-]{0,200}[0-9=])[A-Za-z0-9+/_=.-]{12,}/g],
  [
    'a token in an address',
    /(?<=[?&](?:access_?token|token|api_?key|key|secret|password|passwd|pwd|sig|signature|auth)=)[^&\s'"#]+/gi,
  ],
];

/** The name of the shape that the value holds; undefined when it looks like none. */
export function secretShape(value: string): string | undefined {
  return SHAPES.find(([, pattern]) => value.search(pattern) !== -1)?.[0];
}

/** A long word of mixed letters and digits, as generated keys are. Too broad for everywhere; good for login options. */
export function looksGenerated(value: string): boolean {
  if (/^[0-9a-f]{32,}$/i.test(value)) return true;
  return /^[A-Za-z0-9+/_=-]{20,}$/.test(value) && /[a-z]/.test(value) && /[A-Z]/.test(value) && /\d/.test(value);
}

/** The places of the text that must not be shown. */
export function secretRanges(text: string): Range[] {
  const shaped = SHAPES.flatMap(([, pattern]) =>
    [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length })),
  );
  return merge([...shaped, ...behindKeys(text), ...valuesInTree(text)]);
}

/** By lines, for text that is not valid YAML: what stands behind `password:` and the like, also when it is indented below. */
function behindKeys(text: string): Range[] {
  const ranges: Range[] = [];
  const pattern = new RegExp(
    `(?<![\\w-])["']?(?:${SECRET_WORD})["']?[ \\t]*[:=][ \\t]*("[^"\\n]*"?|'[^'\\n]*'?|[^\\s{[][^,}\\]\\r\\n]*)?`,
    'gi',
  );
  for (const match of text.matchAll(pattern)) {
    const value = match[1] ?? '';
    const end = match.index + match[0].length;
    if (value !== '' && !/^[|>]/.test(value)) ranges.push({ start: end - value.length, end });
    if (value === '' || /^[|>&*!]/.test(value)) ranges.push(...indentedBelow(text, match.index));
  }
  return ranges;
}

function indentedBelow(text: string, offset: number): Range[] {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const indent = /^[ \t-]*/.exec(text.slice(lineStart))?.[0].length ?? 0;
  const ranges: Range[] = [];
  let at = text.indexOf('\n', offset);
  while (at !== -1 && ranges.length < 100) {
    const next = text.indexOf('\n', at + 1);
    const line = text.slice(at + 1, next === -1 ? text.length : next);
    const leading = /^[ \t]*/.exec(line)?.[0].length ?? 0;
    if (line.trim() !== '' && leading < indent + 1) break;
    if (line.trim() !== '' && !/^\s*env:\s*[A-Z_][A-Z0-9_]*\s*(#.*)?$/.test(line))
      ranges.push({ start: at + 1 + leading, end: at + 1 + line.length });
    at = next;
  }
  return ranges;
}

/** By structure, for anything that the lines do not show: every literal under `accounts`, every odd `env`. */
function valuesInTree(text: string): Range[] {
  const ranges: Range[] = [];
  try {
    const document = parseDocument(text, { uniqueKeys: false, prettyErrors: false, logLevel: 'silent' });
    visit(document, {
      Scalar(key, node, path) {
        if (key === 'key' || !node.range) return;
        const keys = path.filter(isPair).map((pair) => (isScalar(pair.key) ? String(pair.key.value) : ''));
        const name = keys.at(-1) ?? '';
        const reference = name === 'env' && VARIABLE.test(String(node.value));
        const inAccounts = keys[0] === 'accounts' && keys.length > 1 && !['attempts', 'pause'].includes(name);
        const generated = keys.includes('login') && looksGenerated(String(node.value));
        if (reference || !(inAccounts || name === 'env' || isSecretKey(name) || generated)) return;
        ranges.push({ start: node.range[0], end: node.range[1] });
      },
    });
  } catch {
    // Too deep for the parser: the shapes and the lines still hold.
  }
  return ranges;
}

function merge(ranges: readonly Range[]): Range[] {
  const merged: { start: number; end: number }[] = [];
  for (const range of ranges.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last !== undefined && range.start <= last.end) last.end = Math.max(last.end, range.end);
    else if (range.end > range.start) merged.push({ ...range });
  }
  return merged;
}
