/**
 * The page behind a website's footer, at one address that stays: the state now, the last twelve months, each promise, and
 * how to check that the page is real. It shows nothing that the client's edition does not.
 */
import type { Assessment } from '../../model/assessment.ts';
import { partWithheld } from '../part.ts';
import type { Reporter, ReportOptions } from '../reporter.ts';
import { pageForClients } from './page-for-clients.ts';
import { clientPromises } from './sections/client.ts';
import { limitations } from './sections/ground.ts';
import { integrity } from './sections/integrity.ts';
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
  const history = options.history ?? [];
  return pageForClients(assessment, options, [
    months(runsUntil(assessment, history), assessment.asOf),
    clientPromises(assessment, history),
    tested(assessment),
    limitations('client'),
    integrity(assessment, { file: 'trust.html', signedWith: options.signedWith }),
  ]);
}
