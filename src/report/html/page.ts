/** The shell of every page: head with its Content-Security-Policy by hash, language switch, contents, end. */
import { createHash } from 'node:crypto';
import { LANGS, type Lang, type Text } from '../../model/text.ts';
import { fragment, html, join, trusted, type Html } from './markup.ts';
import { say } from './parts.ts';
import { SCRIPT } from './script.ts';
import { BASE } from './style/base.ts';
import { OWNER } from './style/owner.ts';
import { DARK, LIGHT, variables } from './style/palette.ts';
import { PARTS } from './style/parts.ts';
import { PRINT } from './style/print.ts';

export interface Page {
  readonly lang: Lang;
  readonly title: Text;
  readonly masthead: (languageSwitch: Html) => Html;
  readonly sections: readonly Html[];
  readonly end: Html;
  /** Without the parts that only the owner's pages have. */
  readonly isForClients?: boolean;
  /** Elements for machines, after everything else. */
  readonly embedded?: readonly Html[];
}

export function page({ lang, title, masthead, sections, end, isForClients = false, embedded = [] }: Page): string {
  const style = styleOf(lang, isForClients ? '' : OWNER);
  const source = html`<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyOf(style)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<title>${title[lang]}</title>
<style>${trusted(style)}</style>
</head>
<body>
<a class="skip" href="${fragment('main')}">${say('page.skip')}</a>
${masthead(languageSwitch(lang))}
<div class="page">
${contents(sections)}
<main id="main">
${join(sections, trusted('\n'))}
</main>
</div>
<footer class="end">${end}</footer>
${embedded}
<script>${trusted(SCRIPT)}</script>
</body>
</html>
`.source;
  return `<!DOCTYPE html>\n${unmarked(source, lang)}`;
}

/** Two radio buttons and a rule: no script. The language that is off is out of sight for everyone, screen readers too. */
function languageSwitch(lang: Lang): Html {
  const NAMES = { nl: 'Nederlands', en: 'English' } as const;
  const choice = (one: Lang) =>
    one === lang
      ? html`<label lang="${one}"><input type="radio" name="lang" id="lang-${one}" autocomplete="off" checked>${NAMES[one]}</label>`
      : html`<label lang="${one}"><input type="radio" name="lang" id="lang-${one}" autocomplete="off">${NAMES[one]}</label>`;
  return html`<fieldset class="switch"><legend>${say('page.language')}</legend>${LANGS.map(choice)}</fieldset>`;
}

/** Text in the language of the document needs no mark of its own: it inherits that of the root. */
const unmarked = (source: string, lang: Lang): string => source.replaceAll(`<i lang=${lang}>`, '<i>');

function styleOf(lang: Lang, more: string): string {
  const texts = (one: Lang) => (one === lang ? 'i:not([lang])' : `i[lang=${one}]`);
  const others = (shown: Lang) => LANGS.filter((one) => one !== shown).map(texts);
  const rules = LANGS.map((one) => `:root:has(#lang-${one}:checked) :is(${others(one).join()}){display:none}`);
  // For browsers that know no :has(): the language of the document, which is the one that was asked for.
  const fallback = `${others(lang).join()}{display:none}`;
  const label = (one: Lang) => `.stack td[data-${one}]::before{content:attr(data-${one})}`;
  const labels = LANGS.map((one) => `:root:has(#lang-${one}:checked) ${label(one)}`);
  return `${LOOK}${more}
${rules.join('\n')}
@media screen and (max-width:47.99rem){${label(lang)}${labels.join('')}}
@supports not selector(:has(*)){${fallback}}
${PRINT}`;
}

const LOOK = `:root{color-scheme:light dark;${variables(LIGHT)}}
@media screen and (prefers-color-scheme:dark){:root{${variables(DARK)}}}
@media print{:root{color-scheme:light}}
${BASE}${PARTS}`;

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** frame-ancestors and sandbox have no meaning in a meta element (HTML standard, pragma directives), so they are absent. */
const policyOf = (style: string): string =>
  [
    `default-src 'none'`,
    `style-src ${hashOf(style)}`,
    `script-src ${hashOf(SCRIPT)}`,
    `img-src data:`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');

/** The contents list is read off the sections themselves, so that it cannot name one that is not there. */
function contents(sections: readonly Html[]): Html {
  const items = sections.flatMap(({ source }) => {
    const match = /^<section id="([a-z-]+)"[^>]*><h2[^>]*>(.*?)<\/h2>/.exec(source);
    const [, id, title] = match ?? [];
    return id === undefined || title === undefined
      ? []
      : [html`<li><a href="${fragment(id)}">${trusted(title)}</a></li>`];
  });
  return html`<nav class="toc" aria-labelledby="toc-title"><h2 class="vh" id="toc-title">${say('page.contents')}</h2><ol>${items}</ol></nav>`;
}
