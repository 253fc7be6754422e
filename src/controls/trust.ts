/** `trust`: files with certificates that count besides the public roots, as with `--cacert`. */
import { certificatesIn } from '../model/own-roots.ts';
import type { Context } from './context.ts';
import { itemsOf, textOf } from './read.ts';
import { quote } from './words.ts';

/** Each certificate in PEM, so that a plan needs no files; undefined when the file names none. */
export function trustOf(context: Context): readonly string[] | undefined {
  const certificates = itemsOf(context.tree, 'trust').flatMap((node) => {
    const path = textOf(node) ?? '';
    const bytes = context.read(node, path, 'trust');
    if (bytes === undefined) return [];
    const read = certificatesIn(new TextDecoder().decode(bytes));
    if (read.ok) return read.certificates;
    context.problems.add('CTL_FILE', node.range, `trust ${quote(path)} ${read.problem}`, HINT);
    return [];
  });
  return certificates.length === 0 ? undefined : certificates;
}

const HINT = 'name a file with the certificates of your own root, each from BEGIN CERTIFICATE to END CERTIFICATE';
