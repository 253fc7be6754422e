/** The client's edition: for a reader without a technical background, and nothing in it that helps an attacker. */
import type { Assessment } from '../../model/assessment.ts';
import type { Reporter, ReportOptions } from '../reporter.ts';
import { signatureElement } from './embed.ts';
import { html } from './markup.ts';
import { page } from './page.ts';
import { say } from './parts.ts';
import { clientContact, clientPromises } from './sections/client.ts';
import { criteria, glossary, limitations, method, scope } from './sections/ground.ts';
import { integrity } from './sections/integrity.ts';
import { masthead } from './sections/masthead.ts';
import { overview } from './sections/overview.ts';
import { tested } from './sections/tested.ts';
import { runsUntil, trend } from './sections/trend.ts';

export const clientReporter: Reporter = { name: 'client', file: 'client.html', isPublic: true, render };

function render(assessment: Assessment, options: ReportOptions): string {
  const { organisation, tool, id } = assessment;
  const history = options.history ?? [];
  return page({
    lang: options.lang,
    title: say('page.title', { title: say('title.client'), name: organisation.name }),
    masthead: (languageSwitch) => masthead(assessment, 'client', languageSwitch),
    sections: [
      overview(assessment),
      clientPromises(assessment, history),
      tested(assessment),
      trend(runsUntil(assessment, history), assessment),
      scope(assessment, 'client'),
      criteria(assessment, 'client'),
      method(assessment, 'client'),
      limitations('client'),
      integrity(assessment, { file: 'client.html', signedWith: options.signedWith }),
      glossary('client'),
    ],
    end: html`${clientContact(assessment)}<p>${say('page.end', { tool: tool.name, version: tool.version, id })}</p>`,
    embedded: [signatureElement(options.signature)],
  });
}
