/** The client's edition: for a reader without a technical background, and nothing in it that helps an attacker. */
import type { Assessment } from '../../model/assessment.ts';
import type { Reporter, ReportOptions } from '../reporter.ts';
import { pageForClients } from './page-for-clients.ts';
import { beyondForClients } from './sections/beyond.ts';
import { clientPromises } from './sections/client.ts';
import { criteria, glossary, limitations, method, scope } from './sections/ground.ts';
import { integrity } from './sections/integrity.ts';
import { overview } from './sections/overview.ts';
import { tested } from './sections/tested.ts';
import { runsUntil, trend } from './sections/trend.ts';

export const clientReporter: Reporter = { name: 'client', file: 'client.html', isPublic: true, render };

function render(assessment: Assessment, options: ReportOptions): string {
  const history = options.history ?? [];
  return pageForClients(assessment, options, [
    overview(assessment),
    clientPromises(assessment, history),
    beyondForClients(assessment),
    tested(assessment),
    trend(runsUntil(assessment, history), assessment),
    scope(assessment, 'client'),
    criteria(assessment, 'client'),
    method(assessment, 'client'),
    limitations('client'),
    integrity(assessment, { file: 'client.html', signedWith: options.signedWith }),
    glossary('client'),
  ]);
}
