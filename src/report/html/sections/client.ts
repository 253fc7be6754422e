/**
 * The client's promises: what was promised, whether it holds, when that was last proven, what it means and what not.
 * It takes nothing from findings: no address, value, check or message, so that no weakness can slip through.
 */
import { isOverruled, isOwnWord, type AssessedControl, type Assessment } from '../../../model/assessment.ts';
import type { LedgerEntry } from '../../../model/history.ts';
import type { Text } from '../../../model/text.ts';
import { isMessageCode, type MessageCode } from '../../../texts/say.ts';
import { isoDay, longDate, longDay } from '../../dates.ts';
import { bySystem, isUndecided, stateOf, waiversOf } from '../facts.ts';
import { fragment, html, nothing, webAddress, type Html } from '../markup.ts';
import { addressLink, definition, definitions, say, section, verdictOn } from '../parts.ts';
import { byClaim } from './promises.ts';
import { isMeasured, testedId } from './tested.ts';
import { markedClaim } from './topics.ts';

export function clientPromises(assessment: Assessment, history: readonly LedgerEntry[]): Html {
  const groups = bySystem(assessment).map(({ system, controls }) => {
    const claims = byClaim(controls).map((own) => ({ own, isConfirmed: own.every(isOnlyConfirmed) }));
    const measured = claims
      .filter(({ isConfirmed }) => !isConfirmed)
      .map(
        ({ own }) =>
          html`<div class=claim>${own[0] && markedClaim(own[0], assessment)}${own.map((control) => promise(control, assessment, history))}</div>`,
      );
    const confirmed = claims.filter(({ isConfirmed }) => isConfirmed).flatMap(({ own }) => own);
    return html`<section class=system><div class=system-head><h3>${system ? system.name : say('overview.no-system')}</h3>${publicAddress(system)}</div>${measured}${confirmedTogether(confirmed, assessment)}</section>\n`;
  });
  return section('promises', say('client.title'), html`${groups}`);
}

/** A person confirmed it, for as long as that holds, and nothing of it is measured. */
const isOnlyConfirmed = (control: AssessedControl): boolean => !isMeasured(control) && stateOf(control) === 'attested';

/** What it is worth is said once for all that a person confirmed of a system; when too, where that is the same for all. */
function confirmedTogether(own: readonly AssessedControl[], assessment: Assessment): Html {
  const [first] = own;
  if (first === undefined) return nothing;
  const dates = own.map((control) => proven(control, assessment, []));
  const [shared] = own.length > 1 && dates.every(({ source }) => source === dates[0]?.source) ? dates : [];
  const claims = own.map(
    (control, index) =>
      html`<article class="promise is-attested" id="control-${control.id}" data-state=attested>${markedClaim(control, assessment)}
${shared === undefined && html`<p>${dates[index]}</p>`}</article>\n`,
  );
  return html`<div class="claim confirmed"><header><h4>${first.title}</h4>${verdictOn(first)}</header>
<p>${first.meaning} ${first.limits} ${shared}</p>${claims}</div>`;
}

/** The address of a public system that stands at its scheme's own port; any other stays out. */
function publicAddress(system: Assessment['systems'][number] | null): Html {
  if (system?.url == null || !system.public || webAddress(system.url) === null) return nothing;
  const { origin, port } = new URL(system.url);
  return port === '' ? html`<p class=address>${addressLink(origin)}</p>` : nothing;
}

function promise(control: AssessedControl, assessment: Assessment, history: readonly LedgerEntry[]): Html {
  const state = stateOf(control);
  const { contact } = assessment.organisation;
  return html`<article class="promise is-${state}" id="control-${control.id}" data-state="${state}">
<header><h4>${control.title}</h4>${verdictOn(control)}</header>
<p>${told(control)} ${proven(control, assessment, history)} ${exception(control)} ${state === 'fail' && contact !== undefined && say('client.ask', { contact })}${isMeasured(control) && html` <a href="${fragment(testedId(control))}">${say('tested.link')}</a>`}</p>
${state !== 'not-applicable' && meaning(control)}</article>\n`;
}

function told({ outcome }: AssessedControl): Text | null {
  if (outcome === 'fail') return say('client.fail');
  if (outcome === 'not-checked') return say('client.not-checked');
  return isUndecided(outcome) ? say('client.undecided') : null;
}

/**
 * Of a protection that was not proven: what it would give, and of a promise that is not kept what that means. What one that
 * was proven does is said once, with what was tested; of what no tool tests it is said here.
 */
function meaning(control: AssessedControl): Html {
  const { outcome, safeguard, meaning: text, limits } = control;
  if (outcome === 'pass' || outcome === 'attested')
    return isMeasured(control)
      ? nothing
      : definitions([definition(say('client.means'), text), definition(say('client.limits'), limits)]);
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
  const measured = longDay(assessment.finishedAt, assessment.organisation.timezone);
  const begun = attestation !== undefined && attestation.date <= isoDay(assessment.asOf);
  if (begun && !isOverruled(control)) {
    const values = { date: longDate(attestation.date), expires: longDate(attestation.expires) };
    if (attestation.lapsed !== undefined) return html`${say('client.vouched-document', values)}`;
    return html`${attestation.current ? say('client.vouched', values) : say('client.vouched-lapsed', values)}`;
  }
  if (isOwnWord(control)) return html`${say('client.own-word', { date: measured })}`;
  if (outcome === 'not-applicable') return nothing;
  if (outcome === 'pass') return html`${say('client.proven-now', { date: measured })}`;
  const last = history.findLast(
    ({ controls, finishedAt }) =>
      finishedAt < assessment.finishedAt && controls.some((one) => one.id === control.id && one.outcome === 'pass'),
  );
  return html`${last ? say('client.proven-before', { date: longDay(last.finishedAt, assessment.organisation.timezone) }) : say('client.never')}`;
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
