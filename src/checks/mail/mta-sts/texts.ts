import type { CheckTexts } from '../../../model/check.ts';

export const texts = {
  title: { en: 'Senders are told to use proven TLS (MTA-STS)', nl: 'Verzenders horen dat bewezen TLS moet (MTA-STS)' },
  failureTitle: {
    en: 'MTA-STS does not make senders use proven TLS',
    nl: 'MTA-STS dwingt bij verzenders geen bewezen TLS af',
  },
  expected: {
    en: 'one record at _mta-sts, and a policy with mode enforce that lists every mail server',
    nl: 'één record bij _mta-sts, en een beleid met mode enforce dat elke mailserver noemt',
  },
  fix: {
    en: 'Publish `v=STSv1; id=1` at _mta-sts and the policy at https://mta-sts.example.nl/.well-known/mta-sts.txt; change the id whenever the policy changes.',
    nl: 'Publiceer `v=STSv1; id=1` bij _mta-sts en het beleid op https://mta-sts.example.nl/.well-known/mta-sts.txt; verander de id telkens als het beleid verandert.',
  },
  reasons: {
    enforced: { en: 'The policy is enforced, for {listed}.', nl: 'Het beleid wordt afgedwongen, voor {listed}.' },
    absent: { en: '{domain} has no MTA-STS.', nl: '{domain} heeft geen MTA-STS.' },
    several: {
      en: '{domain} has several MTA-STS records, which count as none.',
      nl: '{domain} heeft meer dan één MTA-STS-record; dat telt als geen.',
    },
    'malformed-record': {
      en: 'The record at _mta-sts is malformed: {text}',
      nl: 'Het record bij _mta-sts is onjuist: {text}',
    },
    'not-proven': {
      en: 'The certificate at {url} does not prove the host, so senders take no policy from there.',
      nl: 'Het certificaat bij {url} bewijst de host niet, dus verzenders nemen daar geen beleid aan.',
    },
    redirected: {
      en: '{url} answers with a redirect ({status}), which senders do not follow.',
      nl: '{url} verwijst door ({status}); verzenders volgen dat niet.',
    },
    'not-there': {
      en: '{url} answers {status}: the announced policy is not there.',
      nl: '{url} antwoordt {status}: het aangekondigde beleid is er niet.',
    },
    'wrong-type': {
      en: '{url} calls the policy {type}; some senders take text/plain alone.',
      nl: '{url} noemt het beleid {type}; sommige verzenders nemen alleen text/plain aan.',
      fix: { en: 'Serve the policy as text/plain.', nl: 'Lever het beleid als text/plain.' },
    },
    'malformed-policy': {
      en: 'The policy at {url} is malformed at “{wrong}”.',
      nl: 'Het beleid op {url} is onjuist bij “{wrong}”.',
    },
    'mx-not-listed': {
      en: 'The policy lists {listed}, and not {hosts}: senders that honour it do not deliver there.',
      nl: 'Het beleid noemt {listed}, en niet {hosts}: verzenders die het volgen bezorgen daar niet.',
      fix: {
        en: 'List {hosts} in the policy, and change the id of the record.',
        nl: 'Noem {hosts} in het beleid, en verander de id van het record.',
      },
    },
    'mode-testing': {
      en: 'The policy at {url} is a test, which protects nothing.',
      nl: 'Het beleid op {url} is een proef; dat beschermt niets.',
      fix: { en: 'Set mode: enforce.', nl: 'Zet mode: enforce.' },
    },
    'mode-none': {
      en: 'The policy at {url} says that there is none.',
      nl: 'Het beleid op {url} zegt dat er geen is.',
      fix: { en: 'Set mode: enforce, or remove the record.', nl: 'Zet mode: enforce, of haal het record weg.' },
    },
    'not-fetched': {
      en: 'The policy at {url} could not be fetched: {detail}.',
      nl: 'Het beleid op {url} was niet op te halen: {detail}.',
    },
    'server-failed': {
      en: '{url} answers {status}, so the policy was not seen.',
      nl: '{url} antwoordt {status}; het beleid is dus niet gezien.',
    },
    'takes-no-mail': { en: '{domain} takes no mail.', nl: '{domain} ontvangt geen mail.' },
  },
} satisfies CheckTexts;
