/**
 * The sentences in which probes and login drivers tell what went wrong or what they saw, read off their source: every
 * literal that ends in the `detail` or `sign` of evidence. `{0}`, `{1}` … stand where a value is put in.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const src = join(import.meta.dirname, '../../src');

export interface Detail {
  readonly file: string;
  readonly template: string;
}

export function detailsInSource(): readonly Detail[] {
  const files = ['probes', 'login'].flatMap((folder) =>
    readdirSync(join(src, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  );
  return files.filter((name) => name.endsWith('.ts')).flatMap(detailsOf);
}

function detailsOf(file: string): Detail[] {
  const source = ts.createSourceFile(file, readFileSync(join(src, file), 'utf8'), ts.ScriptTarget.ESNext, true);
  const found: Detail[] = [];
  const take = (node: ts.Expression | undefined, before = ''): void => {
    for (const template of templatesOf(node)) found.push({ file, template: before + template });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isNewExpression(node) && node.expression.getText() === 'ProbeError') take(node.arguments?.[2]);
    if (ts.isNewExpression(node) && node.expression.getText() === 'LoginError') {
      take(node.arguments?.[0]);
      take(node.arguments?.[1]);
    }

    if (ts.isCallExpression(node) && /(?:^|[.#])(?:failed|fail|probeError)$/.test(node.expression.getText()))
      take(node.arguments[2]);
    if (ts.isCallExpression(node) && node.expression.getText() === 'step') take(node.arguments[1]);
    if (ts.isCallExpression(node) && node.expression.getText() === 'make') take(node.arguments[2]);
    if (ts.isVariableDeclaration(node) && node.name.getText() === 'sign') take(node.initializer);
    if (ts.isPropertyAssignment(node) && /^(?:detail|sign|problem|hint)$/.test(node.name.getText()))
      take(node.initializer);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Both arms of a choice; nothing for what is no literal. */
function templatesOf(node: ts.Expression | undefined): string[] {
  if (node === undefined) return [];
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isParenthesizedExpression(node)) return templatesOf(node.expression);
  if (ts.isConditionalExpression(node)) return [...templatesOf(node.whenTrue), ...templatesOf(node.whenFalse)];
  if (!ts.isTemplateExpression(node)) return [];
  return [node.head.text + node.templateSpans.map(({ literal }, index) => `{${index}}${literal.text}`).join('')];
}
