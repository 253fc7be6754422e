/** A website that the guidelines judge differently, side by side. */
import { CHECKS } from '../../src/checks/registry.ts';
import { yardsticksOf } from '../../src/judge/yardsticks.ts';
import { completed } from '../../src/model/attempt.ts';
import type { ControlSet } from '../../src/model/controls.ts';
import type { EndpointSideBySide } from '../../src/model/side-by-side.ts';
import { POLICIES } from '../../src/policies/registry.ts';
import { SAFEGUARDS } from '../../src/safeguards/registry.ts';
import { gradeOf } from '../../src/tls-checker/index.ts';
import { bundle, controlSet } from './bundle.ts';
import { hop, httpResponse, tlsScan } from './evidence.ts';

export const YARDSTICKS = ['ncsc-nl-2025', 'ncsc-nl-2021', 'mozilla-intermediate'];

const RSA_2048 = { keyType: 'rsa', keyBits: 2048 };

interface Given {
  readonly set?: Partial<ControlSet>;
  /** Undefined when no answer over HTTP was collected. */
  readonly hsts?: string | null;
  readonly scan?: Parameters<typeof tlsScan>[0];
  readonly notSelected?: boolean;
}

/** The certificate has an RSA key of 2048 bits. */
export function websiteByYardsticks(given: Given = {}): EndpointSideBySide[] {
  const { hsts, scan = {}, notSelected = false } = given;
  const headers: [string, string][] = typeof hsts === 'string' ? [['strict-transport-security', hsts]] : [];
  const answers = {
    'tls.scan': completed(tlsScan({ certificate: RSA_2048, ...scan })),
    ...(hsts === undefined ? {} : { 'http.response': completed(httpResponse({ chain: [hop({ headers })] })) }),
  };
  const needs = ['tls.scan', 'http.response'] as const;
  const collected = bundle(controlSet(given.set), needs, answers, () => !notSelected);
  const policies = YARDSTICKS.map((name) => POLICIES.find((policy) => policy.name === name)!);
  return yardsticksOf(collected, { checks: CHECKS, safeguards: SAFEGUARDS, policies, gradeOf });
}
