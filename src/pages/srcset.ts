/** The addresses of a `srcset` (HTML, "parsing a srcset attribute"), each character read once. */
import { TooHeavyError } from '../model/errors.ts';

const MAX_CANDIDATES = 1_000;

/** @throws TooHeavyError */
export function candidatesIn(srcset: string): string[] {
  const found: string[] = [];
  for (let at = endOf(BETWEEN, srcset, 0); at < srcset.length; at = endOf(BETWEEN, srcset, at)) {
    const end = endOf(ADDRESS, srcset, at);
    const address = srcset.slice(at, end);
    const bare = withoutCommas(address);
    found.push(bare);
    if (found.length > MAX_CANDIDATES) throw new TooHeavyError('images');
    // A comma at the end of the address ends the candidate, else its descriptors follow.
    at = bare.length < address.length ? end : endOfDescriptors(srcset, end);
  }
  return found;
}

/** A comma within parentheses does not end them. */
function endOfDescriptors(srcset: string, start: number): number {
  let inParentheses = false;
  for (let at = start; at < srcset.length; at++) {
    const character = srcset[at];
    if (character === '(') inParentheses = true;
    else if (character === ')') inParentheses = false;
    else if (character === ',' && !inParentheses) return at;
  }
  return srcset.length;
}

function withoutCommas(address: string): string {
  let end = address.length;
  while (address[end - 1] === ',') end -= 1;
  return address.slice(0, end);
}

function endOf(kind: RegExp, text: string, at: number): number {
  kind.lastIndex = at;
  return at + (kind.exec(text)?.[0].length ?? 0);
}

const BETWEEN = /[\t\n\f\r ,]+/y;
const ADDRESS = /[^\t\n\f\r ]+/y;
