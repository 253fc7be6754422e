/** The edition for clients. */
import { messages } from '../catalogue.ts';

export const clientTexts = messages({
  'client.title': { en: 'What was promised, and is it kept?', nl: 'Wat is toegezegd, en wordt het nagekomen?' },
  'client.means': { en: 'What this protection does', nl: 'Wat deze beveiliging doet' },
  'client.would': { en: 'What this protection would do', nl: 'Wat deze beveiliging zou doen' },
  'client.would.https': {
    en: 'Everything you send and read would be encrypted on its way, and your browser could be sure that it is talking to the right server.',
    nl: 'Alles wat u verstuurt en leest, zou onderweg versleuteld zijn, en uw browser zou zeker weten dat het de juiste server is.',
  },
  'client.would.strong-credentials': {
    en: 'Nobody could log in without a password that is long, hard to guess and not known from a data leak.',
    nl: 'Niemand zou kunnen inloggen zonder een wachtwoord dat lang is, moeilijk te raden en niet bekend uit een datalek.',
  },
  'client.would.two-factor': {
    en: 'A stolen password would not be enough to log in: a code that changes every half minute would be needed too.',
    nl: 'Een gestolen wachtwoord zou niet genoeg zijn om in te loggen: er zou ook een code nodig zijn die elke halve minuut verandert.',
  },
  'client.would.two-factor-directory': {
    en: 'Every user would need something besides the password to log in, such as a one-time code.',
    nl: 'Elke gebruiker zou naast het wachtwoord nog iets nodig hebben om in te loggen, zoals een eenmalige code.',
  },
  'client.would.attestation': {
    en: 'A named employee would confirm this in writing, until a date.',
    nl: 'Een medewerker zou dit schriftelijk bevestigen, tot een datum.',
  },
  'client.would.other': {
    en: 'You would have the protection promised above.',
    nl: 'U zou de beveiliging hebben die hierboven is toegezegd.',
  },
  'client.unkept': { en: 'What this means for you now', nl: 'Wat dit nu voor u betekent' },
  'client.unkept.https': {
    en: 'Until this is fixed, the connection may be less well protected than promised.',
    nl: 'Zolang dit niet is opgelost, kan de verbinding minder goed beveiligd zijn dan is toegezegd.',
  },
  'client.unkept.strong-credentials': {
    en: 'Until this is fixed, passwords may protect access less well than promised.',
    nl: 'Zolang dit niet is opgelost, kunnen wachtwoorden de toegang minder goed beveiligen dan is toegezegd.',
  },
  'client.unkept.two-factor': {
    en: 'Until this is fixed, a stolen password may be enough to log in.',
    nl: 'Zolang dit niet is opgelost, kan een gestolen wachtwoord genoeg zijn om in te loggen.',
  },
  'client.unkept.two-factor-directory': {
    en: 'Until this is fixed, a stolen password of some users may be enough to log in.',
    nl: 'Zolang dit niet is opgelost, kan bij sommige gebruikers een gestolen wachtwoord genoeg zijn om in te loggen.',
  },
  'client.unkept.other': {
    en: 'Until this is fixed, you may be less well protected than promised.',
    nl: 'Zolang dit niet is opgelost, bent u mogelijk minder goed beschermd dan is toegezegd.',
  },
  'client.limits': { en: 'What this does not prove', nl: 'Wat dit niet bewijst' },
  'client.proven-now': { en: 'Proven on {date}.', nl: 'Bewezen op {date}.' },
  'client.proven-before': { en: 'Last proven on {date}.', nl: 'Voor het laatst bewezen op {date}.' },
  'client.never': { en: 'Not proven in any earlier run on record.', nl: 'In geen eerdere bewaarde meting bewezen.' },
  'client.vouched': {
    en: 'A named employee confirmed this in writing on {date}; valid until {expires}.',
    nl: 'Een medewerker heeft dit schriftelijk bevestigd op {date}; geldig tot {expires}.',
  },
  'client.vouched-lapsed': {
    en: 'The confirmation of {date} expired on {expires}.',
    nl: 'De bevestiging van {date} is verlopen op {expires}.',
  },
  'client.waiver': {
    en: 'The organisation knows about this and has accepted it until {date}.',
    nl: 'De organisatie weet dit en heeft het aanvaard tot {date}.',
  },
  'client.waiver-lapsed': {
    en: 'The temporary exception expired on {date}.',
    nl: 'De tijdelijke uitzondering is verlopen op {date}.',
  },
  'client.fail': {
    en: 'The measurement shows that this promise is broken.',
    nl: 'De meting laat zien dat deze toezegging nu niet wordt nagekomen.',
  },
  'client.not-checked': {
    en: 'This promise was not part of this run.',
    nl: 'Deze toezegging maakte geen deel uit van deze meting.',
  },
  'client.undecided': {
    en: 'The measurement is not conclusive about this promise.',
    nl: 'De meting geeft over deze toezegging geen uitsluitsel.',
  },
  'client.contact': { en: 'Questions about this report: {contact}.', nl: 'Vragen over dit rapport: {contact}.' },
  'client.withheld': {
    en: 'This edition leaves out addresses of internal systems, version numbers and details of weaknesses: they would help an attacker, not you.',
    nl: 'Adressen van besloten systemen, versienummers en bijzonderheden van zwakke plekken staan bewust niet in deze uitgave: daar heeft een aanvaller iets aan, u niet.',
  },
});
