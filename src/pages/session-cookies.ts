/** A cookie as a Set-Cookie line has it: name, value, and attributes in lower case; a flag's value is `true`. */
export function readCookieLine(line: string): {
  name: string;
  value: string;
  attributes: Readonly<Record<string, string | true>>;
} {
  const [pair = '', ...parts] = line.split(';');
  const at = pair.indexOf('=');
  const attributes = parts.map((part): [string, string | true] => {
    const equals = part.indexOf('=');
    return equals < 0
      ? [part.trim().toLowerCase(), true]
      : [part.slice(0, equals).trim().toLowerCase(), part.slice(equals + 1).trim()];
  });
  return {
    name: (at < 0 ? '' : pair.slice(0, at)).trim(),
    value: pair.slice(at + 1).trim(),
    attributes: Object.fromEntries(attributes.filter(([name]) => name !== '')),
  };
}
