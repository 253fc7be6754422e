/** What a Content-Security-Policy lets in, by Google's csp_evaluator and what that misses (CSP Level 3). */
import {
  checkMissingScriptSrcDirective,
  checkPlainUrlSchemes,
  checkScriptAllowlistBypass,
  checkScriptUnsafeEval,
  checkScriptUnsafeInline,
  checkWildcards,
} from 'csp_evaluator/dist/checks/security_checks.js';
import { Csp, Directive, Version } from 'csp_evaluator/dist/csp.js';
import { Severity, type Finding } from 'csp_evaluator/dist/finding.js';
import { CspParser } from 'csp_evaluator/dist/parser.js';
import { getPublicSuffix } from 'tough-cookie';

/** Ways in for a script that somebody put in the page. */
type Way = 'inline' | 'handler' | 'eval' | 'address';

interface Opening {
  readonly way: Way;
  /** The source that opens it, as it is written. */
  readonly source: string;
}

const SCRIPT_DIRECTIVES = [Directive.SCRIPT_SRC, Directive.SCRIPT_SRC_ELEM, Directive.SCRIPT_SRC_ATTR];
const WAYS: readonly Way[] = ['inline', 'handler', 'eval', 'address'];
/** Hostile values are bounded before anything reads them. */
const MAX_LENGTH = 8192;

/** Each policy of these fields: a comma ends one (CSP3 §2.2.2). */
export function policiesIn(fields: readonly string[]): string[] {
  return fields.flatMap((field) => field.slice(0, MAX_LENGTH).split(',')).filter((policy) => policy.trim() !== '');
}

/** What all policies together let in: a script needs the leave of each (CSP3 §8.1). Empty when that is nothing. */
export function looseSources(policies: readonly string[]): string[] {
  const each = policies.map(openingsOf);
  const open = WAYS.filter((way) => each.every((openings) => openings.some((opening) => opening.way === way)));
  const sources = each.flat().filter(({ way }) => open.includes(way));
  return [...new Set(sources.map(({ source }) => source))];
}

function openingsOf(policy: string): Opening[] {
  const effective = new CspParser(policy).csp.getEffectiveCsp(Version.CSP3, []);
  if (checkMissingScriptSrcDirective(effective).length > 0)
    return WAYS.map((way) => ({ way, source: 'no script-src or default-src' }));
  const ofScripts = new Set(effective.getEffectiveDirectives(SCRIPT_DIRECTIVES));
  const found = [checkScriptUnsafeInline, checkPlainUrlSchemes, checkWildcards]
    .flatMap((check) => check(effective))
    .filter(({ severity }) => severity === Severity.HIGH);
  return [...found, ...checkScriptUnsafeEval(effective), ...missedIn(effective)]
    .filter(({ directive }) => ofScripts.has(directive))
    .flatMap((finding) => openingOf(finding, effective));
}

type Found = Pick<Finding, 'directive' | 'value'>;

/** What the evaluator has no eye for, or would stumble over. */
function missedIn(csp: Csp): Found[] {
  const directives = csp.getEffectiveDirectives([Directive.SCRIPT_SRC, Directive.SCRIPT_SRC_ELEM]);
  return directives.flatMap((directive) =>
    (csp.directives[directive] ?? [])
      .filter((value) => isAnyHost(value) || isAnyScheme(value) || isPublicSuffix(value) || isBypass(value))
      .map((value) => ({ directive, value })),
  );
}

/** A source of script-src opens elements and handlers, unless their own directive goes before it (CSP3 §6.1.11, §6.1.12). */
function openingOf({ directive, value = '' }: Found, csp: Csp): Opening[] {
  const governs = (wanted: Directive) => csp.getEffectiveDirective(wanted) === directive;
  const ways: Way[] = [];
  if (value === "'unsafe-inline'") {
    if (governs(Directive.SCRIPT_SRC_ELEM)) ways.push('inline');
    if (governs(Directive.SCRIPT_SRC_ATTR)) ways.push('handler');
  } else if (value === "'unsafe-eval'") {
    if (governs(Directive.SCRIPT_SRC)) ways.push('eval');
  } else if (governs(Directive.SCRIPT_SRC_ELEM)) ways.push('address');
  return ways.map((way) => ({ way, source: value }));
}

/** A `*` for a host, whatever its scheme, port and path. */
export function isAnyHost(source: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]{0,30}:\/\/|\/\/)?\*(?::(?:\*|\d{1,5}))?(?:\/.*)?$/i.test(source);
}

/** A scheme alone is any address of it. */
export function isAnyScheme(source: string): boolean {
  return /^(?:https?|data|blob|filesystem):$/i.test(source);
}

/** `*.nl`, or all of a place where anybody may put files (Public Suffix List). */
function isPublicSuffix(source: string): boolean {
  const host = /^(?:https?:\/\/)?\*\.([a-z0-9.-]{1,255})(?::(?:\*|\d{1,5}))?(?:\/.*)?$/i.exec(source)?.[1];
  if (host === undefined) return false;
  const site = getPublicSuffix(host.toLowerCase(), { ignoreError: true, allowSpecialUseDomain: true });
  return typeof site !== 'string';
}

/** A host that is known to serve whatever script it is asked for. */
function isBypass(source: string): boolean {
  try {
    const findings = checkScriptAllowlistBypass(new Csp({ [Directive.SCRIPT_SRC]: [source] }));
    return findings.some(({ severity }) => severity === Severity.HIGH);
  } catch {
    // What is not an address at all lets nothing in.
    return false;
  }
}

/** The sources of each frame-ancestors; an empty list allows nobody. Policies without one do not count. */
export function frameAncestors(policies: readonly string[]): string[][] {
  return policies.flatMap((policy) => {
    const sources = new CspParser(policy).csp.directives[Directive.FRAME_ANCESTORS];
    return sources === undefined ? [] : [sources];
  });
}
