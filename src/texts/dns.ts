/** What DNSSEC's proofs say, and what can go wrong when a resolver is asked. */
import type { DnsObservations } from '../model/observations/dns.ts';
import { texts } from './catalogue.ts';

export const dnsTexts = texts<DnsObservations>()({
  'dnssec-outside-anchor': {
    en: '{name} is not below the trust anchor {anchor}',
    nl: '{name} valt niet onder het vertrouwensanker {anchor}',
  },
  'dnssec-zone-unsigned': { en: '{zone} is not signed', nl: '{zone} is niet ondertekend' },
  'dnssec-opt-out': {
    en: '{zone} leaves names like {name} unsigned (opt-out)',
    nl: '{zone} laat namen als {name} onondertekend (opt-out)',
  },
  'dnssec-no-known-algorithm': {
    en: '{zone} is signed only with algorithms that validators no longer accept, or do not know',
    nl: '{zone} is alleen ondertekend met algoritmes die validators niet meer accepteren of niet kennen',
  },
  'dnssec-too-many-iterations': {
    en: '{zone} hashes names {iterations} times (NSEC3), which is too often: validators treat it as unsigned',
    nl: '{zone} hasht namen {iterations} keer (NSEC3); dat is te vaak, validators behandelen de zone als onondertekend',
  },
  'dnssec-no-key-of-parent': {
    en: 'no key of {zone} matches the DS record at its parent',
    nl: 'geen sleutel van {zone} past bij het DS-record van de bovenliggende zone',
  },
  'dnssec-no-signature': {
    en: '{name} has no signature by {zone}',
    nl: '{name} heeft geen handtekening van {zone}',
  },
  'dnssec-unknown-algorithm': {
    en: '{name} is signed with algorithm {algorithm}, which is not supported',
    nl: '{name} is ondertekend met algoritme {algorithm}, dat niet wordt ondersteund',
  },
  'dnssec-expired': {
    en: 'the signature of {name} expired at {at}',
    nl: 'de handtekening van {name} is verlopen op {at}',
  },
  'dnssec-not-yet-valid': {
    en: 'the signature of {name} is valid only from {at}',
    nl: 'de handtekening van {name} is pas geldig vanaf {at}',
  },
  'dnssec-too-many-labels': {
    en: 'the signature of {name} covers more labels than the name has',
    nl: 'de handtekening van {name} geldt voor meer labels dan de naam heeft',
  },
  'dnssec-unknown-key': {
    en: '{name} is signed by key {tag}, which the zone does not publish',
    nl: '{name} is ondertekend met sleutel {tag}, die de zone niet publiceert',
  },
  'dnssec-wrong-signature': {
    en: 'the signature of {name} does not match its records',
    nl: 'de handtekening van {name} past niet bij de records',
  },
  'dnssec-absence-unproven': {
    en: 'nothing proves that {name} has no {type} record',
    nl: 'niets bewijst dat {name} geen {type}-record heeft',
  },
  'dnssec-wildcard-unproven': {
    en: 'nothing proves that a wildcard may answer for {name}',
    nl: 'niets bewijst dat een wildcard voor {name} mag antwoorden',
  },
  'dnssec-delegation-unproven': {
    en: 'nothing proves that {name} is not signed',
    nl: 'niets bewijst dat {name} niet ondertekend is',
  },
  'dns-endless-alias': {
    en: 'the aliases (CNAME) of {name} do not end',
    nl: 'de aliassen (CNAME) van {name} houden niet op',
  },
  'dns-unreadable-alias': {
    en: 'the alias (CNAME) of {name} is malformed',
    nl: 'de alias (CNAME) van {name} is onleesbaar',
  },
  'dns-branch-alias': {
    en: '{name} is below an alias for a whole branch (DNAME), which is not followed',
    nl: '{name} valt onder een alias voor een hele tak (DNAME); die wordt niet gevolgd',
  },
  'dns-name-impossible': {
    en: '{name} cannot be asked in DNS: it, or one of its labels, is too long',
    nl: '{name} is niet op te vragen in de DNS: de naam of een deel ervan is te lang',
  },
  'dns-malformed-record': {
    en: 'a record of type {type} at {name} is malformed',
    nl: 'een record van type {type} bij {name} is onjuist opgebouwd',
  },
  'dns-run-stopped': { en: '{name}: the run was stopped', nl: '{name}: de meting is gestopt' },
  'resolver-strips-signatures': {
    en: 'the resolver passes on no DNSSEC signatures, not even those of {zone}; name another one with --resolver',
    nl: 'de resolver geeft geen DNSSEC-handtekeningen door, ook niet die van {zone}; noem een andere met --resolver',
  },
  'resolver-strips-proofs': {
    en: 'the resolver says that there is no such record at {name} without passing on any proof; name another one with --resolver',
    nl: 'de resolver meldt dat {name} zo’n record niet heeft maar geeft geen bewijs door; noem een andere met --resolver',
  },
  'resolver-silent': {
    en: 'the resolver {resolver} does not answer',
    nl: 'de resolver {resolver} antwoordt niet',
  },
  'resolver-error': {
    en: 'the resolver {resolver} answers {error} for {name}',
    nl: 'de resolver {resolver} antwoordt {error} op de vraag naar {name}',
  },
  'resolver-unreadable': {
    en: 'the resolver {resolver} gives an answer that cannot be parsed, or one to another question',
    nl: 'de resolver {resolver} geeft een onleesbaar antwoord of een antwoord op een andere vraag',
  },
  'resolver-absent': {
    en: 'this machine has no resolver; name one with --resolver',
    nl: 'deze machine heeft geen resolver; noem er een met --resolver',
  },
  'resolver-off': {
    en: 'this run asks no resolver (--resolver off)',
    nl: 'deze meting vraagt niets aan een resolver (--resolver off)',
  },
  'resolver-not-through-proxy': {
    en: 'a question to DNS does not go through a proxy, and the resolver of this machine may answer for its own network only; name one with --resolver',
    nl: 'een vraag aan de DNS gaat niet via een proxy, en de resolver van deze machine antwoordt misschien alleen voor het eigen netwerk; noem er een met --resolver',
  },
  'resolver-not-followed': {
    en: '--connect-to leads {host} elsewhere than DNS does',
    nl: '--connect-to leidt {host} ergens anders heen dan de DNS',
  },
  'host-is-address': {
    en: '{host} is an address, so there is no name to look up',
    nl: '{host} is een adres; er is geen naam om op te zoeken',
  },
});
