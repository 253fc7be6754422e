/** The owner's edition: what is wrong first and how to fix it, then everything that an auditor asks for. */
import type { Assessment } from '../../model/assessment.ts';
import type { Reporter, ReportOptions } from '../reporter.ts';
import { assessmentElement, signatureElement } from './embed.ts';
import { html, type Html } from './markup.ts';
import { page } from './page.ts';
import { say } from './parts.ts';
import { advice } from './sections/advice.ts';
import { beyondForOwner } from './sections/beyond.ts';
import { change } from './sections/change.ts';
import { exceptions } from './sections/exceptions.ts';
import { expiry } from './sections/expiry.ts';
import { first } from './sections/first.ts';
import { criteria, glossary, limitations, method, scope } from './sections/ground.ts';
import { integrity } from './sections/integrity.ts';
import { masthead } from './sections/masthead.ts';
import { overview } from './sections/overview.ts';
import { promises } from './sections/promises.ts';
import { connections } from './sections/tls.ts';
import { runsUntil, trend } from './sections/trend.ts';

export const htmlReporter: Reporter = { name: 'html', file: 'report.html', render };

function render(assessment: Assessment, options: ReportOptions): string {
  const { organisation } = assessment;
  return page({
    lang: options.lang,
    title: say('page.title', { title: say('title.owner'), name: organisation.name }),
    masthead: (languageSwitch) => masthead(assessment, 'owner', languageSwitch),
    sections: [
      first(assessment),
      overview(assessment),
      change(assessment, options.comparison),
      promises(assessment, options.evidence),
      beyondForOwner(assessment),
      advice(assessment),
      exceptions(assessment),
      connections(assessment, options),
      expiry(assessment),
      trend(runsUntil(assessment, options.history), assessment),
      scope(assessment, 'owner'),
      criteria(assessment, 'owner'),
      method(assessment, 'owner'),
      limitations('owner'),
      integrity(assessment),
      glossary('owner'),
    ],
    end: end(assessment),
    embedded: [assessmentElement(assessment), signatureElement(options.signature)],
  });
}

const end = ({ tool, id }: Assessment): Html =>
  html`<p>${say('page.end', { tool: tool.name, version: tool.version, id })}</p>`;
