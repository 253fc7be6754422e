/** The frame of the pages for clients: what comes first, how it ends, and the place of the signature. */
import type { Assessment } from '../../model/assessment.ts';
import type { ReportOptions } from '../reporter.ts';
import { signatureElement } from './embed.ts';
import { html, type Html } from './markup.ts';
import { page } from './page.ts';
import { say } from './parts.ts';
import { clientContact } from './sections/client.ts';
import { masthead } from './sections/masthead.ts';

export function pageForClients(assessment: Assessment, options: ReportOptions, sections: readonly Html[]): string {
  const { organisation, tool, id } = assessment;
  return page({
    lang: options.lang,
    title: say('page.title', { title: say('title.client'), name: organisation.name }),
    masthead: (languageSwitch) => masthead(assessment, 'client', languageSwitch),
    sections,
    isForClients: true,
    end: html`${clientContact(assessment)}<p>${say('page.end', { tool: tool.name, version: tool.version, id })}</p>`,
    embedded: [signatureElement(options.signature)],
  });
}
