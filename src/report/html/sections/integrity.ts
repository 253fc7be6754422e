/** What ties this file to the run, and how anybody checks that without our tool. */
import type { Assessment } from '../../../model/assessment.ts';
import { digestOfBytes } from '../../../model/json.ts';
import { assessmentText } from '../../json.ts';
import { html, type Html } from '../markup.ts';
import { definition, definitions, say, section } from '../parts.ts';

/** With what there is to say of a client's page, or the whole of it for the owner. */
export function integrity(assessment: Assessment, page?: ClientPage): Html {
  if (page !== undefined) return forClients(assessment, page);
  const { source, planDigest, evidenceDigest, policy, tool, id } = assessment;
  const digest = (value: string) => html`<code class=digest>${value}</code>`;
  const policies = Object.entries(policy).map(([area, { name, version, digest: value }]) =>
    definition(html`${say('integrity.policy')} ${area}`, html`<code>${name}</code> ${version} ${digest(value)}`),
  );
  const list = definitions(
    [
      definition(say('id.report'), html`<code>${id}</code>`),
      definition(say('integrity.tool'), `${tool.name} ${tool.version}`),
      definition(html`${say('integrity.source')} <code>${source.file}</code>`, digest(source.digest)),
      definition(say('integrity.plan'), digest(planDigest)),
      definition(say('integrity.evidence'), digest(evidenceDigest)),
      definition(html`<code>assessment.json</code>`, digest(digestOfBytes(assessmentText(assessment)))),
      ...policies,
    ],
    'glossary wide',
  );
  return section(
    'integrity',
    say('integrity.title'),
    html`${list}<h3>${say('integrity.how')}</h3><p>${say('integrity.embedded')}</p>
<pre tabindex=0><code>${EXTRACT}</code></pre>
<p>${say('integrity.verify')}</p><pre tabindex=0><code>waarborg verify report.html --key waarborg.pub</code></pre>`,
    say('integrity.lead'),
  );
}

interface ClientPage {
  /** Its name as a file. */
  readonly file: string;
  /** Id of the key, when it is signed. */
  readonly signedWith: string | undefined;
}

/** Is this page signed, with which key, and how does a reader check that? */
function forClients({ id }: Assessment, { file, signedWith }: ClientPage): Html {
  const signed =
    signedWith === undefined
      ? html`<p>${say('integrity.unsigned')}</p>`
      : html`<p>${say('integrity.signed')} <code class=digest>${signedWith}</code></p>
<p>${say('integrity.check')}</p><pre tabindex=0><code>npx waarborg verify ${file} --key waarborg.key.pub</code></pre>`;
  return section('integrity', say('integrity.title'), html`<p>${say('integrity.client', { id })}</p>${signed}`);
}

const EXTRACT = `sed -n 's/.*id="assessment">\\([^<]*\\)<.*/\\1/p' report.html | base64 -d | gunzip > assessment.json
openssl dgst -sha256 assessment.json`;
