/** What checks on a feature of TLS 1.2 and before share: how it is judged, and the reasons when it cannot be. */
import type { TlsScanned } from '../../model/evidence/tls.ts';
import { SCAN_REASONS, seenIn, type Facts } from './scan.ts';

type Feature = 'clientRenegotiation' | 'compression' | 'extendedMasterSecret' | 'secureRenegotiation';

export const OLDER_TLS_REASONS = {
  'modern-tls-only': {
    outcome: 'not-applicable',
    text: {
      en: 'This is a matter of TLS 1.2 and before, which the server does not speak.',
      nl: 'Dit speelt alleen bij TLS 1.2 en ouder, en dat spreekt de server niet.',
    },
  },
  ...SCAN_REASONS,
} as const;

export type FeatureVerdict =
  | {
      readonly reason: keyof typeof OLDER_TLS_REASONS | 'wrong' | 'right';
      readonly data: Readonly<Record<string, never>>;
    }
  | { readonly reason: 'address-not-seen'; readonly data: { readonly unseen: readonly string[] } };

/** `right` only when every address showed the feature as `wanted`; one that shows the opposite is `wrong`. */
export function judgeFeature(scan: TlsScanned, feature: Feature, wanted: boolean): FeatureVerdict {
  const { facts, unseen } = seenIn(scan);
  const told = (reason: Exclude<FeatureVerdict['reason'], 'address-not-seen'>) => ({ reason, data: {} });
  if (facts.length === 0) return told('no-connection');
  if (facts.some(({ features }) => features[feature] === !wanted)) return told('wrong');
  if (unseen.length > 0) return { reason: 'address-not-seen', data: { unseen } };
  if (facts.every(({ protocols }) => speaksOnly13(protocols))) return told('modern-tls-only');
  if (!facts.every(({ features }) => features[feature] === wanted)) return told('not-determined');
  return told('right');
}

/** Every older version was refused; an unanswered question is no refusal. */
function speaksOnly13(protocols: Facts['protocols']): boolean {
  const { 'TLSv1.3': newest, ...older } = protocols;
  return newest.offered === true && Object.values(older).every(({ offered }) => offered === false);
}
