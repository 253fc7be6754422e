import type { CheckTexts } from '../../../model/check.ts';

const GET_THE_LIST = {
  en: 'Let this machine reach the authority’s list over http, and let nothing on the way change it; else try again later.',
  nl: 'Zorg dat deze machine de lijst van de uitgever via http kan ophalen en dat niets onderweg haar verandert; probeer het anders later opnieuw.',
};

export const texts = {
  title: { en: 'The certificate is not revoked', nl: 'Het certificaat is niet ingetrokken' },
  failureTitle: {
    en: 'The certificate is revoked, or what is sent about it cannot be relied upon',
    nl: 'Het certificaat is ingetrokken, of wat daarover wordt meegestuurd, klopt niet',
  },
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
      en: 'The issuer’s stapled answer of {since} calls the certificate good.',
      nl: 'Het meegestuurde antwoord van de uitgever van {since} noemt het certificaat goed.',
    },
    'not-listed': {
      en: 'The issuer’s list of {since} ({url}) does not name the certificate.',
      nl: 'Op de lijst van de uitgever van {since} ({url}) staat het certificaat niet.',
    },
    listed: {
      en: 'The issuer revoked the certificate on {since}, says its list {url}; reason: {why}.',
      nl: 'De uitgever heeft het certificaat op {since} ingetrokken, zegt zijn lijst {url}; reden: {why}.',
    },
    'list-unusable': {
      en: 'The list of revoked certificates that the certificate names could not be fetched: {detail}.',
      nl: 'De lijst van ingetrokken certificaten die het certificaat noemt, kon niet worden opgehaald: {detail}.',
      fix: GET_THE_LIST,
    },
    'list-not-vouched-for': {
      en: 'What {url} gives is not signed by the issuer of the certificate, so it says nothing.',
      nl: 'Wat {url} geeft, is niet ondertekend door de uitgever van het certificaat en zegt dus niets.',
      fix: GET_THE_LIST,
    },
    'list-outdated': {
      en: 'The issuer’s list {url} is not of today: it held until {until}.',
      nl: 'De lijst van de uitgever {url} is niet actueel: zij gold tot {until}.',
      fix: GET_THE_LIST,
    },
    'list-partial': {
      en: 'The issuer’s list {url} does not speak of every revocation of this certificate (a part, a delta or an indirect list).',
      nl: 'De lijst van de uitgever {url} gaat niet over elke intrekking van dit certificaat (een deel, een delta- of een indirecte lijst).',
    },
    'issuer-not-proven': {
      en: 'The certificate does not chain to a known authority, so its revocation status cannot be checked.',
      nl: 'Het certificaat komt niet van een bekende uitgever; of het is ingetrokken, is daarom niet na te gaan.',
    },
    'another-not-proven': {
      en: 'One of the server’s certificates, {certificate}, does not chain to a known authority, so its revocation status cannot be checked.',
      nl: 'Een van de certificaten van de server, {certificate}, komt niet van een bekende uitgever; of het is ingetrokken, is daarom niet na te gaan.',
      fix: {
        en: 'Replace that certificate by one of a known authority, for this host name.',
        nl: 'Vervang dat certificaat door een van een bekende uitgever, voor deze hostnaam.',
      },
    },
    'nothing-stapled': {
      en: 'The server staples no answer about revocation, and the certificate names no list of its issuer that can be fetched over http; browsers then rely on lists of their own.',
      nl: 'De server stuurt geen antwoord over intrekking mee en het certificaat noemt geen lijst van de uitgever die via http op te halen is; browsers gaan dan af op eigen lijsten.',
    },
    revoked: { en: 'The issuer has revoked the certificate.', nl: 'De uitgever heeft het certificaat ingetrokken.' },
    unknown: {
      en: 'The stapled answer says that the issuer does not know this certificate.',
      nl: 'Het meegestuurde antwoord zegt dat de uitgever dit certificaat niet kent.',
    },
    'not-vouched-for': {
      en: 'The stapled OCSP response is not signed by the issuer or by a responder that the issuer authorised.',
      nl: 'Het meegestuurde antwoord is niet ondertekend door de uitgever, noch namens de uitgever.',
    },
    outdated: { en: 'The stapled answer held until {until}.', nl: 'Het meegestuurde antwoord gold tot {until}.' },
    'staple-promised': {
      en: 'The certificate requires OCSP stapling (must-staple) but no response is stapled: browsers that enforce this refuse the connection.',
      nl: 'Het certificaat eist een meegestuurd antwoord en dat ontbreekt: browsers die daarop letten, weigeren de verbinding.',
    },
  },
} satisfies CheckTexts;
