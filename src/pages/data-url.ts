/** What stands in a data: address (Fetch, "data: URL processor"). */
import { decoded } from './decode.ts';
import { mimeTypeOf } from './mime.ts';

/** Its type and its text; null when it is no data: address. */
export function readDataUrl(url: string): { readonly essence: string; readonly text: string } | null {
  if (!/^data:/i.test(url)) return null;
  const comma = url.indexOf(',');
  if (comma < 0) return null;
  const given = url.slice('data:'.length, comma).trim();
  const type = given.replace(/; *base64$/i, '');
  const body = percentDecoded(url.slice(comma + 1));
  const bytes = type === given ? body : Buffer.from(body.toString('latin1'), 'base64');
  const mime = mimeTypeOf([type.startsWith(';') ? `text/plain${type}` : type]);
  return { essence: mime?.essence ?? 'text/plain', text: decoded(bytes, mime?.charset ?? null) ?? '' };
}

/** A percent sign that begins no byte stands for itself. */
function percentDecoded(text: string): Buffer {
  const bytes = Buffer.from(text, 'utf8');
  const plain = Buffer.alloc(bytes.length);
  let size = 0;
  for (let index = 0; index < bytes.length; index++) {
    const digits = bytes[index] === 0x25 ? bytes.subarray(index + 1, index + 3).toString('latin1') : '';
    const isByte = /^[0-9a-f]{2}$/i.test(digits);
    plain[size++] = isByte ? Number.parseInt(digits, 16) : bytes[index]!;
    if (isByte) index += 2;
  }
  return plain.subarray(0, size);
}
