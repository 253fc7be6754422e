/** RFC 8446 §4.2.7, RFC 7919: the groups of the key exchange, with the primes of finite-field Diffie-Hellman. */
import { defineLevelCheck } from '../../lib/level-check.ts';
import type { Facts } from '../../lib/scan.ts';

export const keyExchangeGroups = defineLevelCheck({
  id: 'tls.key-exchange-groups',
  title: {
    en: 'Keys are exchanged in strong groups only',
    nl: 'Sleutels worden alleen in sterke groepen uitgewisseld',
  },
  failureTitle: {
    en: 'Keys may be exchanged in weak groups',
    nl: 'Sleutels kunnen in zwakke groepen worden uitgewisseld',
  },
  severity: 'medium',
  expected: {
    en: 'only groups that the policy calls good or sufficient',
    nl: 'alleen groepen die de norm goed of voldoende noemt',
  },
  fix: {
    en: 'Name the groups: nginx `ssl_ecdh_curve X25519:prime256v1:secp384r1;`, and leave DHE suites out.',
    nl: 'Noem de groepen: nginx `ssl_ecdh_curve X25519:prime256v1:secp384r1;` en laat DHE weg.',
  },
  sound: { reason: 'strong-only', text: { en: 'Accepted: {names}.', nl: 'Geaccepteerd: {names}.' } },
  seen: 'accepted',
  wrong: {
    reason: 'unsafe-parameters',
    text: {
      en: 'Diffie-Hellman with unsafe parameters: {names}. The prime is not a safe prime, or the generator has an order of at most two.',
      nl: 'Diffie-Hellman met onveilige getallen: {names}. Het priemgetal is geen veilig priemgetal, of de generator levert hooguit twee waarden op.',
    },
    namesOf: ({ dhParameters }) => dhParameters.filter(isUnsafe).map(nameOf),
  },
  namesOf,
  isComplete,
});

type DhFact = Facts['dhParameters'][number];

/** Groups by IANA name; a prime that is no published one by its size, e.g. `dh2048`. */
function namesOf({ groups, dhParameters }: Facts): string[] {
  return [...groups.map(({ name }) => name), ...dhParameters.map(nameOf)];
}

function nameOf({ name, bits }: DhFact): string {
  return name ?? `dh${bits}`;
}

/** RFC 7919 §5.1: a composite prime, one that leaves small subgroups, or a generator of one. Null, too large to test, is not a proof. */
function isUnsafe({ safePrime, safeGenerator }: DhFact): boolean {
  return safePrime === false || !safeGenerator;
}

function isComplete({ groupsComplete }: Facts): boolean {
  return groupsComplete;
}
