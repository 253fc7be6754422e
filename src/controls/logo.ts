/** The organisation's logo as a data: URI, so that a report stays one file. */
import type { Context } from './context.ts';
import { textOf } from './read.ts';
import type { Located } from './tree.ts';
import { quote } from './words.ts';

const MEDIA: Readonly<Record<string, string>> = {
  png: 'image/png',
  svg: 'image/svg+xml',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
};
const MAX_BYTES = 200 * 1024;
const DATA_URI = /^data:image\/(?:png|jpeg|webp|svg\+xml);base64,[A-Za-z0-9+/]+=*$/;

export function logoOf(context: Context, node: Located | undefined): string | undefined {
  const logo = textOf(node);
  if (node === undefined || logo === undefined) return undefined;
  if (logo.startsWith('data:')) {
    if (DATA_URI.test(logo) && logo.length < MAX_BYTES * 1.4) return logo;
    context.problems.add('CTL_VALUE', node.range, 'this data: address is no image that can be embedded', HINT);
    return undefined;
  }
  const type = MEDIA[logo.split('.').at(-1)?.toLowerCase() ?? ''];
  if (type === undefined) {
    context.problems.add('CTL_FILE', node.range, `logo ${quote(logo)} is no image that can be embedded`, HINT);
    return undefined;
  }
  const bytes = context.read(node, logo, 'logo');
  if (bytes === undefined) return undefined;
  if (bytes.byteLength <= MAX_BYTES) return `data:${type};base64,${Buffer.from(bytes).toString('base64')}`;
  context.problems.add('CTL_FILE', node.range, `logo ${quote(logo)} is larger than ${MAX_BYTES} bytes`, HINT);
  return undefined;
}

const HINT = 'name a png, svg, jpg or webp file of at most 200 kB';
