/** A page in XML (HTML, "the XML syntax"), written so that an HTML parser finds in it what an XML parser would. */

export interface XmlPage {
  readonly html: string;
  /** It may hold more than was found: it is transformed first, declares entities, or writes HTML with a prefix. */
  readonly isUnsure: boolean;
}

const XHTML = 'http://www.w3.org/1999/xhtml';
const SVG = 'http://www.w3.org/2000/svg';

/** Null when it is no page, such as a feed. One pass, without recursion. */
export function readXml(xml: string): XmlPage | null {
  const parts: string[] = [];
  let [root, isUnsure] = ['', false];
  for (let at = 0; at < xml.length; ) {
    const open = xml.indexOf('<', at);
    if (open < 0) break;
    parts.push(xml.slice(at, open));
    const piece = pieceAt(xml, open);
    at = piece.end;
    const text = xml.slice(open, at);
    if (piece.kind === 'instruction') isUnsure ||= /^<\?xml-stylesheet\b/i.test(text);
    else if (piece.kind === 'doctype') isUnsure ||= text.includes('[');
    else if (piece.kind === 'cdata') parts.push(escaped(text.slice(9, -3)));
    else if (piece.kind === 'tag') {
      root ||= text;
      parts.push(closed(text));
    }
  }
  const name = /^<([^\s/>]+)/.exec(root)?.[1] ?? '';
  const isPage = (name === 'html' && root.includes(XHTML)) || (name === 'svg' && root.includes(SVG));
  if (!isPage) isUnsure ||= xml.includes(XHTML);
  return isPage || isUnsure ? { html: parts.join(''), isUnsure: isUnsure || hasPrefix(xml) } : null;
}

type Kind = 'comment' | 'cdata' | 'instruction' | 'doctype' | 'tag';

function pieceAt(xml: string, open: number): { kind: Kind; end: number } {
  const until = (kind: Kind, mark: string) => {
    const end = xml.indexOf(mark, open);
    return { kind, end: end < 0 ? xml.length : end + mark.length };
  };
  if (xml.startsWith('<!--', open)) return until('comment', '-->');
  if (xml.startsWith('<![CDATA[', open)) return until('cdata', ']]>');
  if (xml.startsWith('<?', open)) return until('instruction', '?>');
  if (xml.startsWith('<!', open)) return { kind: 'doctype', end: endOfTag(xml, open, true) };
  return { kind: 'tag', end: endOfTag(xml, open, false) };
}

/** Behind the `>` that is in no quoted value, and in no brackets of a DOCTYPE. */
function endOfTag(xml: string, open: number, inBrackets: boolean): number {
  let [quote, depth] = ['', 0];
  for (let at = open + 1; at < xml.length; at++) {
    const character = xml[at]!;
    if (quote !== '') quote = character === quote ? '' : quote;
    else if (character === '"' || character === "'") quote = character;
    else if (inBrackets && character === '[') depth += 1;
    else if (inBrackets && character === ']') depth -= 1;
    else if (character === '>' && depth <= 0) return at + 1;
  }
  return xml.length;
}

/** `<script src="x"/>` holds nothing in XML, and the rest of the page in HTML. */
function closed(tag: string): string {
  if (!tag.endsWith('/>')) return tag;
  const name = /^<([^\s/>]+)/.exec(tag)?.[1];
  return name === undefined ? tag : `${tag.slice(0, -2)}></${name}>`;
}

function hasPrefix(xml: string): boolean {
  return /\bxmlns:[^\s=:]{1,100}\s*=\s*["']http:\/\/www\.w3\.org\/1999\/xhtml/.test(xml);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
