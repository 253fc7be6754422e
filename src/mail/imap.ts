/** Lines of an IMAP server (RFC 3501, 9051) as far as counting messages needs them. Each reader takes one line, and has null for another. */

/** How a command ended; `code` is the bracketed word behind it, such as `AUTHENTICATIONFAILED`. */
export interface Status {
  readonly status: 'OK' | 'NO' | 'BAD';
  readonly code: string | null;
}

export interface ListedFolder {
  /** In lower case: `\trash`, `\noselect`. */
  readonly attributes: readonly string[];
  readonly delimiter: string | null;
  /** As the server writes it, a character a byte. */
  readonly raw: string;
  /** As people read it. */
  readonly name: string;
}

export function statusIn(line: string, tag: string): Status | null {
  if (!line.startsWith(`${tag} `)) return null;
  const [, status, code] = /^(OK|NO|BAD)(?: \[([A-Z0-9-]{1,40})[\] ])?/i.exec(line.slice(tag.length + 1)) ?? [];
  if (status === undefined) return null;
  return { status: status.toUpperCase() as Status['status'], code: code?.toUpperCase() ?? null };
}

/** In upper case. */
export function capabilitiesIn(line: string): string[] | null {
  const [, words] = /^\* CAPABILITY (.*)$/i.exec(line) ?? [];
  return words === undefined ? null : words.toUpperCase().split(' ');
}

/** Of an opened folder (RFC 3501 §7.3.1). */
export function messagesIn(line: string): number | null {
  const [, count] = /^\* (\d{1,10}) EXISTS$/i.exec(line) ?? [];
  return count === undefined ? null : Number(count);
}

/** How many a search found: RFC 4731 counts them, RFC 3501 lists them. */
export function foundIn(line: string): number | null {
  if (/^\* ESEARCH /i.test(line)) {
    const [, count] = / COUNT (\d{1,10})(?: |$)/i.exec(line) ?? [];
    return count === undefined ? null : Number(count);
  }
  if (!/^\* SEARCH(?: |$)/i.test(line)) return null;
  let found = 0;
  for (let at = '* SEARCH'.length; at < line.length; ) {
    const end = line.indexOf(' ', at + 1);
    const word = line.slice(at + 1, end < 0 ? line.length : end);
    // RFC 7162 adds the highest modification sequence in parentheses.
    if (word.startsWith('(')) break;
    if (/^\d{1,10}$/.test(word)) found++;
    else if (word !== '') return null;
    at = end < 0 ? line.length : end;
  }
  return found;
}

/** A folder of LIST (RFC 3501 §7.2.2), its name quoted, an atom, or a literal that was put in as a quoted string. */
export function folderIn(line: string): ListedFolder | null {
  const head = /^\* LIST \(([^()]*)\) (?:"(\\?[^\r\n])"|NIL) /i.exec(line);
  if (head === null) return null;
  const raw = stringAt(line, head[0].length);
  if (raw === null) return null;
  const attributes = (head[1] ?? '')
    .toLowerCase()
    .split(' ')
    .filter((word) => word !== '');
  return { attributes, delimiter: head[2]?.replace(/^\\(?=.)/, '') ?? null, raw, name: nameOf(raw) };
}

function stringAt(line: string, at: number): string | null {
  if (line[at] !== '"') return /^[^\s"(){}]+/.exec(line.slice(at))?.[0] ?? null;
  let text = '';
  for (let i = at + 1; i < line.length; i++) {
    if (line[i] === '"') return text;
    if (line[i] === '\\') i++;
    text += line[i] ?? '';
  }
  return null;
}

export const quoted = (text: string): string => `"${text.replace(/[\\"]/g, '\\$&')}"`;

/** Modified UTF-7 (RFC 3501 §5.1.3); what is not written so is UTF-8, or stays as it is. */
function nameOf(raw: string): string {
  if (/[\u0080-\u00ff]/.test(raw)) return Buffer.from(raw, 'latin1').toString('utf8').normalize('NFC');
  return raw
    .replace(/&([A-Za-z0-9+,]*)-/g, (_whole, base64: string) =>
      base64 === '' ? '&' : utf16Of(Buffer.from(base64.replaceAll(',', '/'), 'base64')),
    )
    .normalize('NFC');
}

function utf16Of(bytes: Buffer): string {
  let text = '';
  for (let at = 0; at + 1 < bytes.length; at += 2) text += String.fromCharCode(bytes.readUInt16BE(at));
  return text;
}
