/**
 * The client's promises: what was promised, whether it holds, when that was last proven, what it means and what not.
 * It takes nothing from findings: no address, value, check or message, so that no weakness can slip through.
 */
import { isOverruled, isOwnWord, type AssessedControl, type Assessment } from '../../../model/assessment.ts';
import type { LedgerEntry } from '../../../model/history.ts';
import type { Text } from '../../../model/text.ts';
import { isMessageCode, type MessageCode } from '../../../texts/say.ts';
import { isoDay, longDate } from '../../dates.ts';
import { bySystem, isUndecided, stateOf, waiversOf } from '../facts.ts';
import { html, nothing, webAddress, type Html } from '../markup.ts';
import { addressLink, definition, definitions, say, section, verdictOn } from '../parts.ts';
import { byClaim } from './promises.ts';
import { markedClaim } from './topics.ts';

export function clientPromises(assessment: Assessment, history: readonly LedgerEntry[]): Html {
  const groups = bySystem(assessment).map(({ system, controls }) => {
    const claims = byClaim(controls).map(
      (own) =>
        html`<div class=claim>${own[0] && markedClaim(own[0], assessment)}${own.map((control) => promise(control, assessment, history))}</div>`,
    );
    return html`<section class=system><div class=system-head><h3>${system ? system.name : say('overview.no-system')}</h3>${publicAddress(system)}</div>${claims}</section>\n`;
  });
  return section('promises', say('client.title'), html`${groups}`);
}

/** The address of a public system that stands at its scheme's own port; any other stays out. */
function publicAddress(system: Assessment['systems'][number] | null): Html {
  if (system?.url == null || !system.public || webAddress(system.url) === null) return nothing;
  const { origin, port } = new URL(system.url);
  return port === '' ? html`<p class=address>${addressLink(origin)}</p>` : nothing;
}

function promise(control: AssessedControl, assessment: Assessment, history: readonly LedgerEntry[]): Html {
  const state = stateOf(control);
  return html`<article class="promise is-${state}" id="control-${control.id}" data-state="${state}">
<header><h4>${control.title}</h4>${verdictOn(control)}</header>
<p>${told(control)} ${proven(control, assessment, history)} ${exception(control)}</p>
${state !== 'not-applicable' && meaning(control)}</article>\n`;
}

function told({ outcome }: AssessedControl): Text | null {
  if (outcome === 'fail') return say('client.fail');
  if (outcome === 'not-checked') return say('client.not-checked');
  return isUndecided(outcome) ? say('client.undecided') : null;
}

/**
 * What the protection is, and what it leaves unproven. Where it was not proven, the same words would reassure wrongly: there
 * they say what it would give, and of a promise that is not kept what that means.
 */
function meaning({ outcome, safeguard, meaning: text, limits }: AssessedControl): Html {
  if (outcome === 'pass' || outcome === 'attested')
    return definitions([definition(say('client.means'), text), definition(say('client.limits'), limits)]);
  return definitions([
    outcome === 'fail' && definition(say('client.unkept'), say(ofSafeguard('unkept', safeguard))),
    definition(say('client.would'), say(ofSafeguard('would', safeguard))),
  ]);
}

type SafeguardKey = Extract<MessageCode, `client.${'would' | 'unkept'}.${string}`>;

/** The sentence for this safeguard; a general one when there is none of its own. */
const ofSafeguard = (kind: 'would' | 'unkept', safeguard: string): SafeguardKey =>
  [`client.${kind}.${safeguard}`].find(isSafeguardKey) ?? `client.${kind}.other`;

const isSafeguardKey = (key: string): key is SafeguardKey => isMessageCode(key);

function proven(control: AssessedControl, assessment: Assessment, history: readonly LedgerEntry[]): Html {
  const { attestation, outcome } = control;
  const begun = attestation !== undefined && attestation.date <= isoDay(assessment.asOf);
  if (begun && !isOverruled(control)) {
    const values = { date: longDate(attestation.date), expires: longDate(attestation.expires) };
    if (attestation.lapsed !== undefined) return html`${say('client.vouched-document', values)}`;
    return html`${attestation.current ? say('client.vouched', values) : say('client.vouched-lapsed', values)}`;
  }
  if (isOwnWord(control)) return html`${say('client.own-word', { date: longDate(assessment.finishedAt) })}`;
  if (outcome === 'not-applicable') return nothing;
  if (outcome === 'pass') return html`${say('client.proven-now', { date: longDate(assessment.finishedAt) })}`;
  const last = history.findLast(
    ({ controls, finishedAt }) =>
      finishedAt < assessment.finishedAt && controls.some((one) => one.id === control.id && one.outcome === 'pass'),
  );
  return html`${last ? say('client.proven-before', { date: longDate(last.finishedAt) }) : say('client.never')}`;
}

function exception(control: AssessedControl): Html {
  const waivers = waiversOf(control);
  const [ends] = waivers.map(({ expires }) => expires).sort();
  if (ends === undefined || control.outcome !== 'fail') return nothing;
  const values = { date: longDate(ends) };
  if (stateOf(control) === 'waived') return html`${say('client.waiver', values)}`;
  return waivers.every(({ current }) => current) ? nothing : html`${say('client.waiver-lapsed', values)}`;
}

export function clientContact({ organisation }: Assessment): Html {
  const { contact } = organisation;
  return html`<p>${say('client.withheld')}</p>${contact !== undefined && html`<p>${say('client.contact', { contact })}</p>`}`;
}
