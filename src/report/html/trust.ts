/**
 * The page behind a website's footer, at one address that stays: the state now, the last twelve months, each promise, and
 * how to check that the page is real. It shows nothing that the client's edition does not.
 */
import type { Assessment } from '../../model/assessment.ts';
import { partWithheld } from '../part.ts';
import type { Reporter, ReportOptions } from '../reporter.ts';
import { signatureElement } from './embed.ts';
import { html } from './markup.ts';
import { page } from './page.ts';
import { say } from './parts.ts';
import { clientContact, clientPromises } from './sections/client.ts';
import { limitations } from './sections/ground.ts';
import { integrity } from './sections/integrity.ts';
import { masthead } from './sections/masthead.ts';
import { months } from './sections/months.ts';
import { tested } from './sections/tested.ts';
import { runsUntil } from './sections/trend.ts';

export const trustReporter: Reporter = {
  name: 'trust',
  file: 'trust.html',
  isPublic: true,
  render,
  withheld: partWithheld,
};

function render(assessment: Assessment, options: ReportOptions): string {
  const { organisation, tool, id } = assessment;
  const history = options.history ?? [];
  return page({
    lang: options.lang,
    title: say('page.title', { title: say('title.client'), name: organisation.name }),
    masthead: (languageSwitch) => masthead(assessment, 'client', languageSwitch),
    sections: [
      months(runsUntil(assessment, history), assessment.asOf),
      clientPromises(assessment, history),
      tested(assessment),
      limitations('client'),
      integrity(assessment, { file: 'trust.html', signedWith: options.signedWith }),
    ],
    end: html`${clientContact(assessment)}<p>${say('page.end', { tool: tool.name, version: tool.version, id })}</p>`,
    embedded: [signatureElement(options.signature)],
  });
}
