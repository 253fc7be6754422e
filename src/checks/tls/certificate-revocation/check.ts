/** RFC 6960, RFC 7633, RFC 5280 §5: does a stapled answer of the issuer, or its list, say that the certificate is not revoked? */
import { defineCheck } from '../../../model/check.ts';
import type { TextData } from '../../../model/text.ts';
import type { TlsRevocationLists, TlsScanned } from '../../../model/evidence/tls.ts';
import { nameOf } from '../../lib/certificates.ts';
import { SCAN_REASONS, shownIn } from '../../lib/scan.ts';

const GET_THE_LIST = {
  en: 'Let this machine reach the authority’s list over http, and let nothing on the way change it; else try again later.',
  nl: 'Zorg dat deze machine de lijst van de uitgever via http kan ophalen en dat niets onderweg haar verandert; probeer het anders later opnieuw.',
};

export const certificateRevocation = defineCheck({
  id: 'tls.certificate-revocation',
  title: { en: 'The certificate is not revoked', nl: 'Het certificaat is niet ingetrokken' },
  failureTitle: {
    en: 'The certificate is revoked, or what is sent about it cannot be relied upon',
    nl: 'Het certificaat is ingetrokken, of wat daarover wordt meegestuurd, klopt niet',
  },
  severity: 'critical',
  needs: ['tls.scan', 'tls.revocation-lists'],
  params: {},
  expected: {
    en: 'a stapled answer by which the issuer calls the certificate good today, or a current list of the issuer’s without it',
    nl: 'een meegestuurd antwoord waarin de uitgever het certificaat vandaag goed noemt, of een actuele lijst van de uitgever waar het niet op staat',
  },
  fix: {
    en: 'Replace a revoked certificate by a new one with a new key; else let the server fetch a fresh OCSP answer.',
    nl: 'Vervang een ingetrokken certificaat door een nieuw met een nieuwe sleutel; laat de server anders een vers OCSP-antwoord ophalen.',
  },
  reasons: {
    good: {
      outcome: 'pass',
      text: {
        en: 'The issuer’s stapled answer of {since} calls the certificate good.',
        nl: 'Het meegestuurde antwoord van de uitgever van {since} noemt het certificaat goed.',
      },
    },
    'not-listed': {
      outcome: 'pass',
      text: {
        en: 'The issuer’s list of {since} ({url}) does not name the certificate.',
        nl: 'Op de lijst van de uitgever van {since} ({url}) staat het certificaat niet.',
      },
    },
    listed: {
      outcome: 'fail',
      text: {
        en: 'The issuer revoked the certificate on {since}, says its list {url}; reason: {why}.',
        nl: 'De uitgever heeft het certificaat op {since} ingetrokken, zegt zijn lijst {url}; reden: {why}.',
      },
    },
    'list-unusable': {
      outcome: 'inconclusive',
      text: {
        en: 'The list of revoked certificates that the certificate names could not be fetched: {detail}.',
        nl: 'De lijst van ingetrokken certificaten die het certificaat noemt, kon niet worden opgehaald: {detail}.',
      },
      fix: GET_THE_LIST,
    },
    'list-not-vouched-for': {
      outcome: 'inconclusive',
      text: {
        en: 'What {url} gives is not signed by the issuer of the certificate, so it says nothing.',
        nl: 'Wat {url} geeft, is niet ondertekend door de uitgever van het certificaat en zegt dus niets.',
      },
      fix: GET_THE_LIST,
    },
    'list-outdated': {
      outcome: 'inconclusive',
      text: {
        en: 'The issuer’s list {url} is not of today: it held until {until}.',
        nl: 'De lijst van de uitgever {url} is niet actueel: zij gold tot {until}.',
      },
      fix: GET_THE_LIST,
    },
    'list-partial': {
      outcome: 'inconclusive',
      text: {
        en: 'The issuer’s list {url} does not speak of every revocation of this certificate (a part, a delta or an indirect list).',
        nl: 'De lijst van de uitgever {url} gaat niet over elke intrekking van dit certificaat (een deel, een delta- of een indirecte lijst).',
      },
    },
    'issuer-not-proven': {
      outcome: 'not-applicable',
      text: {
        en: 'Nobody known vouches for this certificate, so there is nobody to ask whether it was revoked.',
        nl: 'Geen bekende uitgever staat in voor dit certificaat, dus niemand kan worden gevraagd of het is ingetrokken.',
      },
    },
    'another-not-proven': {
      outcome: 'inconclusive',
      text: {
        en: 'Nobody known vouches for one of the certificates that the server shows, {certificate}, so there is nobody to ask whether it was revoked.',
        nl: 'Geen bekende uitgever staat in voor een van de certificaten die de server toont, {certificate}, dus niemand kan worden gevraagd of het is ingetrokken.',
      },
      fix: {
        en: 'Replace that certificate by one of a known authority, for this host name.',
        nl: 'Vervang dat certificaat door een van een bekende uitgever, voor deze hostnaam.',
      },
    },
    'nothing-stapled': {
      outcome: 'not-applicable',
      text: {
        en: 'The server staples no answer about revocation, and the certificate names no list of its issuer that can be fetched over http; browsers then rely on lists of their own.',
        nl: 'De server stuurt geen antwoord over intrekking mee en het certificaat noemt geen lijst van de uitgever die via http op te halen is; browsers gaan dan af op eigen lijsten.',
      },
    },
    revoked: {
      outcome: 'fail',
      text: { en: 'The issuer has revoked the certificate.', nl: 'De uitgever heeft het certificaat ingetrokken.' },
    },
    unknown: {
      outcome: 'fail',
      text: {
        en: 'The stapled answer says that the issuer does not know this certificate.',
        nl: 'Het meegestuurde antwoord zegt dat de uitgever dit certificaat niet kent.',
      },
    },
    'not-vouched-for': {
      outcome: 'fail',
      text: {
        en: 'The stapled answer is not signed by the issuer, nor by anybody whom the issuer lets answer.',
        nl: 'Het meegestuurde antwoord is niet ondertekend door de uitgever, noch namens de uitgever.',
      },
    },
    outdated: {
      outcome: 'fail',
      text: {
        en: 'The stapled answer held until {until}.',
        nl: 'Het meegestuurde antwoord gold tot {until}.',
      },
    },
    'staple-promised': {
      outcome: 'fail',
      text: {
        en: 'The certificate demands a stapled answer, and none is sent: browsers that heed it refuse the connection.',
        nl: 'Het certificaat eist een meegestuurd antwoord en dat ontbreekt: browsers die daarop letten, weigeren de verbinding.',
      },
    },
    ...SCAN_REASONS,
  },
  judge({ 'tls.scan': scan, 'tls.revocation-lists': lists }, _params, verdict, { asOf }) {
    const { facts, unseen, certificates, allRead } = shownIn(scan);
    if (facts.length === 0) return verdict('no-connection');
    const known = certificates.map((certificate) => judgeOne(certificate, lists, Date.parse(asOf)));
    const first = (reasons: readonly Reason[]) => reasons.map((reason) => known.find((one) => one.reason === reason));
    const failing = first(FAILING).find((one) => one !== undefined);
    if (failing !== undefined) return verdict(failing.reason, failing.data);
    if (unseen.length > 0) return verdict('address-not-seen', { unseen });
    if (!allRead) return verdict('not-determined');
    const unproven = known.findIndex(({ reason }) => reason === 'issuer-not-proven');
    if (unproven >= 0 && !known.every(({ reason }) => reason === 'issuer-not-proven'))
      return verdict('another-not-proven', { certificate: nameOf(certificates[unproven]!) });
    const open = first(OPEN).find((one) => one !== undefined);
    if (open !== undefined) return verdict(open.reason, open.data);
    const [good] = known;
    return good === undefined ? verdict('not-determined') : verdict(good.reason, good.data);
  },
});

type Certificate = TlsScanned['certificates'][number];
/** In the order in which one of several certificates decides. */
const FAILING = ['revoked', 'listed', 'unknown', 'not-vouched-for', 'staple-promised', 'outdated'] as const;
const OPEN = [
  'not-determined',
  'list-unusable',
  'list-not-vouched-for',
  'list-outdated',
  'list-partial',
  'issuer-not-proven',
  'nothing-stapled',
] as const;
type Reason = (typeof FAILING)[number] | (typeof OPEN)[number] | 'good' | 'not-listed';
interface Known {
  readonly reason: Reason;
  readonly data: TextData;
}

/** What is wrong with a stapled answer decides; else the list does; else a good answer alone is enough. */
function judgeOne(certificate: Certificate, lists: TlsRevocationLists, now: number): Known {
  const stapled = judgeStaple(certificate, now);
  if ((FAILING as readonly string[]).includes(stapled.reason)) return stapled;
  const listed = judgeList(certificate, lists, now);
  if (listed.reason === 'listed' || stapled.reason === 'nothing-stapled') return listed;
  return stapled.reason === 'good' || listed.reason !== 'not-listed' ? stapled : listed;
}

function judgeStaple({ ocsp, mustStaple }: Certificate, now: number): Known {
  const known = (reason: Reason, data: Known['data'] = {}): Known => ({ reason, data });
  if (ocsp === null) return known(mustStaple ? 'staple-promised' : 'nothing-stapled');
  if (typeof ocsp !== 'object') return known('not-determined');
  if (ocsp.responderVerified === false) return known('not-vouched-for');
  const status: string = ocsp.status;
  if (status === 'revoked' || status === 'unknown') return known(status);
  if (ocsp.responderVerified !== true || status !== 'good') return known('not-determined');
  const since = Date.parse(ocsp.thisUpdate);
  // Without an end the answer is as fresh as its date (RFC 6960 §4.2.2.1); ten days are the Baseline Requirements' most.
  const until = ocsp.nextUpdate === null ? since + 10 * 86_400_000 : Date.parse(ocsp.nextUpdate);
  if (now > until) return known('outdated', { until: dayOf(ocsp.nextUpdate) });
  if (!(since <= now + CLOCKS_DIFFER && now <= until)) return known('not-determined');
  return known('good', { since: dayOf(ocsp.thisUpdate) });
}

function judgeList({ fingerprint256 }: Certificate, { certificates }: TlsRevocationLists, now: number): Known {
  const known = (reason: Reason, data: Known['data'] = {}): Known => ({ reason, data });
  const found = certificates.find((other) => other.fingerprint256 === fingerprint256);
  if (found === undefined) return known('not-determined');
  const { list, proven } = found;
  if (!proven) return known('issuer-not-proven');
  if (list === null) return known('nothing-stapled');
  if (list.status !== 'completed') return known('list-unusable', { detail: list.detail });
  const { url, issuerVerified, revoked, scope, thisUpdate, nextUpdate } = list.value;
  if (!issuerVerified) return known('list-not-vouched-for', { url });
  // The entry of a list of changes, or of another authority's certificates, may be about something else.
  const speaks = scope !== 'delta' && scope !== 'indirect' && scope !== 'not-understood';
  if (revoked !== null && speaks) return known('listed', { url, since: dayOf(revoked.at), why: revoked.reason ?? '–' });
  if (scope !== 'complete' || revoked !== null) return known('list-partial', { url });
  const [since, until] = [Date.parse(thisUpdate), Date.parse(nextUpdate ?? '')];
  if (!(since <= now + CLOCKS_DIFFER && now <= until)) return known('list-outdated', { url, until: dayOf(nextUpdate) });
  return known('not-listed', { url, since: dayOf(thisUpdate) });
}

const CLOCKS_DIFFER = 300_000;

function dayOf(time: string | null): string {
  return time?.slice(0, 10) ?? '–';
}
