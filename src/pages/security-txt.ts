/** Reads a security.txt by the grammar of RFC 9116 §4, a cleartext signature around it left aside. Says what it holds; judges nothing. */
const MAX_BYTES = 32 * 1024;
const MAX_FIELDS = 64;
const MAX_VALUE = 512;

const FIELD = /^([!-9;-~]{1,64}):[ \t](\S.*)$/;

export interface SecurityTxt {
  readonly fields: readonly (readonly [name: string, value: string])[];
  readonly oddLines: number;
}

export function readSecurityTxt(text: string): SecurityTxt {
  const fields: (readonly [string, string])[] = [];
  let oddLines = 0;
  for (const line of signedPart(text.slice(0, MAX_BYTES)).split(/\r?\n/)) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const [, name, value] = FIELD.exec(line) ?? [];
    if (name === undefined || value === undefined) oddLines += 1;
    else if (fields.length < MAX_FIELDS) fields.push([name.toLowerCase(), value.trim().slice(0, MAX_VALUE)]);
  }
  return { fields, oddLines };
}

/** What an OpenPGP cleartext signature (RFC 9580 §7) signs; without one, everything. The signature itself is not verified. */
function signedPart(text: string): string {
  const lines = text.split(/\r?\n/);
  const begin = lines.findIndex((line) => /^-----BEGIN PGP SIGNED MESSAGE-----$/.test(line));
  if (begin < 0) return text;
  const head = lines.findIndex((line, at) => at > begin && !line.startsWith('Hash: '));
  const end = lines.findIndex((line, at) => at > head && /^-----BEGIN PGP SIGNATURE-----/.test(line));
  if (lines[head] !== '' || end < 0) return text;
  const signed = lines.slice(head + 1, end);
  return signed.map((line) => line.replace(/^- /, '')).join('\n');
}
