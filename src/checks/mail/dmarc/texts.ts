import type { CheckTexts } from '../../../model/check.ts';

export const texts = {
  title: {
    en: 'Receivers act on mail that pretends to come from the domain (DMARC)',
    nl: 'Ontvangers grijpen in bij mail die zich voor het domein uitgeeft (DMARC)',
  },
  failureTitle: {
    en: 'Receivers need not act on mail that pretends to come from the domain (DMARC)',
    nl: 'Ontvangers hoeven niet in te grijpen bij mail die zich voor het domein uitgeeft (DMARC)',
  },
  expected: {
    en: 'one DMARC record with p=quarantine or p=reject, for subdomains and for all mail, by RFC 7489 and RFC 9989 alike',
    nl: 'één DMARC-record met p=quarantine of p=reject, ook voor subdomeinen en voor alle mail, volgens RFC 7489 en RFC 9989',
  },
  fix: {
    en: 'Publish a TXT record at _dmarc of the domain, e.g. `v=DMARC1; p=reject; rua=mailto:dmarc@example.nl`.',
    nl: 'Publiceer een TXT-record bij _dmarc van het domein, bijvoorbeeld `v=DMARC1; p=reject; rua=mailto:dmarc@example.nl`.',
  },
  reasons: {
    protected: {
      en: 'The policy of {at} protects by both rules: {record}',
      nl: 'Het beleid van {at} beschermt volgens beide regels: {record}',
    },
    none: { en: 'There is no DMARC record for {at}.', nl: 'Er is geen DMARC-record voor {at}.' },
    several: {
      en: '{at} has several DMARC records, which count as none.',
      nl: '{at} heeft meer dan één DMARC-record; dat telt als geen.',
      fix: { en: 'Leave one of them.', nl: 'Laat er één staan.' },
    },
    syntax: {
      en: 'The record of {at} is not a sound list of tags: {record}',
      nl: 'Het record van {at} is geen geldige lijst: {record}',
    },
    'policy-none': {
      en: 'The record of {at} asks receivers for nothing but reports: {record}',
      nl: 'Het record van {at} vraagt ontvangers alleen om rapporten: {record}',
      fix: {
        en: 'Read the reports until every sender of yours passes, and then set p=quarantine or p=reject, right after v.',
        nl: 'Lees de rapporten tot al uw verzenders slagen, en zet dan p=quarantine of p=reject, direct na v.',
      },
    },
    'subdomains-open': {
      en: 'The record of {at} protects the domain and leaves subdomains open: {record}',
      nl: 'Het record van {at} beschermt het domein en laat subdomeinen open: {record}',
      fix: { en: 'Remove sp=none and np=none.', nl: 'Haal sp=none en np=none weg.' },
    },
    'applied-to-part': {
      en: 'Receivers that follow RFC 7489 apply the policy of {at} to a part of the mail: {record}',
      nl: 'Ontvangers die RFC 7489 volgen passen het beleid van {at} toe op een deel van de mail: {record}',
      fix: { en: 'Remove pct.', nl: 'Haal pct weg.' },
    },
    testing: {
      en: 'The record of {at} says that it is a test, so receivers that follow RFC 9989 do not act on it: {record}',
      nl: 'Het record van {at} zegt dat het een proef is; ontvangers die RFC 9989 volgen doen er dan niets mee: {record}',
      fix: { en: 'Remove t=y.', nl: 'Haal t=y weg.' },
    },
    'only-by-older-rule': {
      en: 'Receivers that follow RFC 7489 act, and those that follow RFC 9989 do not: {record}',
      nl: 'Ontvangers die RFC 7489 volgen grijpen in, en die RFC 9989 volgen niet: {record}',
      fix: {
        en: 'Publish one record at _dmarc of the domain itself, without sp, np, t and psd.',
        nl: 'Publiceer één record bij _dmarc van het domein zelf, zonder sp, np, t en psd.',
      },
    },
    'only-by-newer-rule': {
      en: 'Receivers that follow RFC 9989 act, and those that follow RFC 7489 do not: {record}',
      nl: 'Ontvangers die RFC 9989 volgen grijpen in, en die RFC 7489 volgen niet: {record}',
      fix: {
        en: 'Publish one record at _dmarc of the domain itself, with p right after v and without pct.',
        nl: 'Publiceer één record bij _dmarc van het domein zelf, met p direct na v en zonder pct.',
      },
    },
  },
} satisfies CheckTexts;
