/** The edition for clients. */
import { messages } from '../catalogue.ts';

export const clientTexts = messages({
  'client.title': { en: 'What was promised, and whether it holds', nl: 'Wat is toegezegd, en klopt het?' },
  'client.means': { en: 'What this protection is', nl: 'Wat deze bescherming inhoudt' },
  'client.would': { en: 'What this protection would give', nl: 'Wat deze bescherming zou geven' },
  'client.would.https': {
    en: 'Everything that you send and read would travel encrypted, and your browser could be sure that it talks to the right server.',
    nl: 'Alles wat u verstuurt en leest, zou versleuteld over de lijn gaan, en uw browser zou kunnen nagaan dat het de juiste server is.',
  },
  'client.would.strong-credentials': {
    en: 'Nobody would get in without a password that is long, not known from a leak and hard to guess.',
    nl: 'Niemand zou binnenkomen zonder een wachtwoord dat lang is, niet bekend uit een lek en moeilijk te raden.',
  },
  'client.would.two-factor': {
    en: 'A stolen password would not be enough to get in: a code that changes every half minute would be asked for as well.',
    nl: 'Met een gestolen wachtwoord zou niemand binnenkomen: er zou ook een code worden gevraagd die elke halve minuut verandert.',
  },
  'client.would.two-factor-directory': {
    en: 'Every user would need something besides a password to log in, such as a one-time code.',
    nl: 'Iedere gebruiker zou naast een wachtwoord nog iets nodig hebben om in te loggen, zoals een eenmalige code.',
  },
  'client.would.attestation': {
    en: 'Somebody of the organisation would vouch for this, until a date.',
    nl: 'Iemand van de organisatie zou hiervoor instaan, tot een datum.',
  },
  'client.would.other': {
    en: 'You would have the protection that is promised above.',
    nl: 'U zou de bescherming hebben die hierboven is toegezegd.',
  },
  'client.unkept': { en: 'What this means for you now', nl: 'Wat dit nu voor u betekent' },
  'client.unkept.https': {
    en: 'For now you cannot count on the connection being as well protected as was promised.',
    nl: 'U kunt er nu niet op rekenen dat de verbinding zo goed beschermd is als is toegezegd.',
  },
  'client.unkept.strong-credentials': {
    en: 'For now you cannot count on passwords protecting the access as well as was promised.',
    nl: 'U kunt er nu niet op rekenen dat wachtwoorden de toegang zo goed beschermen als is toegezegd.',
  },
  'client.unkept.two-factor': {
    en: 'For now you cannot count on the access staying protected when a password is stolen.',
    nl: 'U kunt er nu niet op rekenen dat de toegang beschermd blijft als een wachtwoord wordt gestolen.',
  },
  'client.unkept.two-factor-directory': {
    en: 'For now you cannot count on the access of every user staying protected when a password is stolen.',
    nl: 'U kunt er nu niet op rekenen dat de toegang voor iedere gebruiker beschermd blijft als een wachtwoord wordt gestolen.',
  },
  'client.unkept.other': {
    en: 'For now you cannot count on being as well protected as was promised.',
    nl: 'U kunt er nu niet op rekenen dat u zo goed beschermd bent als is toegezegd.',
  },
  'client.limits': { en: 'What this does not prove', nl: 'Wat dit niet bewijst' },
  'client.proven-now': { en: 'Proven on {date}.', nl: 'Bewezen op {date}.' },
  'client.proven-before': { en: 'Last proven on {date}.', nl: 'Voor het laatst bewezen op {date}.' },
  'client.never': {
    en: 'Not proven before, as far as the kept runs tell.',
    nl: 'Niet eerder bewezen, voor zover de bewaarde metingen dat tonen.',
  },
  'client.vouched': {
    en: 'Confirmed by a responsible person on {date}; valid until {expires}.',
    nl: 'Door een verantwoordelijke bevestigd op {date}; geldig tot en met {expires}.',
  },
  'client.vouched-lapsed': {
    en: 'The confirmation of {date} expired on {expires}.',
    nl: 'De bevestiging van {date} is verlopen op {expires}.',
  },
  'client.waiver': {
    en: 'The organisation knows of this deviation and has accepted it until {date}.',
    nl: 'De organisatie kent deze afwijking en heeft haar aanvaard tot en met {date}.',
  },
  'client.waiver-lapsed': {
    en: 'The temporary exception expired on {date}.',
    nl: 'De tijdelijke uitzondering is verlopen op {date}.',
  },
  'client.fail': {
    en: 'The measurement shows that this promise is not kept now.',
    nl: 'De meting laat zien dat deze toezegging nu niet wordt nagekomen.',
  },
  'client.not-checked': {
    en: 'This promise was not part of this measurement.',
    nl: 'Deze toezegging maakte geen deel uit van deze meting.',
  },
  'client.undecided': {
    en: 'The measurement gives no answer on this promise.',
    nl: 'De meting geeft over deze toezegging geen uitsluitsel.',
  },
  'client.contact': { en: 'Questions about this report: {contact}.', nl: 'Vragen over dit rapport: {contact}.' },
  'client.withheld': {
    en: 'Addresses of closed systems, versions and details of weaknesses are left out of this edition on purpose: they would help an attacker, not you.',
    nl: 'Adressen van besloten systemen, versies en bijzonderheden van zwakke plekken staan met opzet niet in deze uitgave: daarmee zou een aanvaller geholpen zijn, u niet.',
  },
});
