/** What the other commands print. */
import { messages } from '../catalogue.ts';

export const commandTexts = messages({
  'diff.from': { en: 'from {time} ({id})', nl: 'van  {time} ({id})' },
  'diff.to': { en: 'to   {time} ({id})', nl: 'naar {time} ({id})' },
  'diff.absent': { en: 'absent', nl: 'afwezig' },
  'diff.unchanged': {
    en: { one: 'unchanged: {n} control', other: 'unchanged: {n} controls' },
    nl: { one: 'ongewijzigd: {n} beheersmaatregel', other: 'ongewijzigd: {n} beheersmaatregelen' },
  },
  'diff.not-selected': {
    en: {
      one: 'not compared: {n} control that not both runs were about',
      other: 'not compared: {n} controls that not both runs were about',
    },
    nl: {
      one: 'niet vergeleken: {n} beheersmaatregel waar niet beide metingen over gingen',
      other: 'niet vergeleken: {n} beheersmaatregelen waar niet beide metingen over gingen',
    },
  },
  'diff.values': { en: 'values that moved:', nl: 'waarden die zijn verschoven:' },
  'diff.none-regressed': { en: 'no control regressed', nl: 'geen enkele beheersmaatregel is verslechterd' },
  'diff.some-regressed': {
    en: { one: '{n} control regressed: {names}', other: '{n} controls regressed: {names}' },
    nl: {
      one: '{n} beheersmaatregel is verslechterd: {names}',
      other: '{n} beheersmaatregelen zijn verslechterd: {names}',
    },
  },
  'history.interrupted': { en: 'interrupted', nl: 'onderbroken' },
  'history.altered': { en: 'altered', nl: 'veranderd' },
  'history.removed': { en: 'removed', nl: 'verwijderd' },
  'history.not-an-entry': {
    en: 'history.jsonl was changed: line {line} is no entry of a ledger; nothing from there on counts',
    nl: 'history.jsonl is veranderd: regel {line} is geen regel van een logboek; vanaf daar telt niets meer',
  },
  'history.chain-broken': {
    en: 'history.jsonl was changed: line {line} does not continue the line before it; nothing from there on counts',
    nl: 'history.jsonl is veranderd: regel {line} sluit niet aan op de regel ervoor; vanaf daar telt niets meer',
  },
  'history.runs-altered': {
    en: 'the chain holds, but these runs were changed: {names}',
    nl: 'de keten is heel, maar deze metingen zijn veranderd: {names}',
  },
  'history.holds': {
    en: { one: 'the chain of {n} run holds', other: 'the chain of {n} runs holds' },
    nl: { one: 'de keten van {n} meting is heel', other: 'de keten van {n} metingen is heel' },
  },
  'history.holds-without': {
    en: {
      one: 'the chain of {n} run holds; the files of {gone} are no longer here',
      other: 'the chain of {n} runs holds; the files of {gone} are no longer here',
    },
    nl: {
      one: 'de keten van {n} meting is heel; de bestanden van {gone} zijn hier niet meer',
      other: 'de keten van {n} metingen is heel; de bestanden van {gone} zijn hier niet meer',
    },
  },
  'history.runs-not-listed': {
    en: 'the chain holds, but these runs stand in runs/ and not in the ledger: {names}',
    nl: 'de keten is heel, maar deze metingen staan in runs/ en niet in het logboek: {names}',
  },
  'keygen.private': { en: 'private key: {file}', nl: 'geheime sleutel:   {file}' },
  'keygen.public': { en: 'public key:  {file}', nl: 'openbare sleutel:  {file}' },
  'keygen.id': { en: 'key id:      {id}', nl: 'sleutelkenmerk:    {id}' },
  'keygen.keep': {
    en: 'keep the private key secret; publish the public key where your clients can find it',
    nl: 'houd de geheime sleutel geheim; publiceer de openbare sleutel waar uw klanten hem kunnen vinden',
  },
  'verify.altered': { en: 'altered: {problem}', nl: 'veranderd: {problem}' },
  'verify.whole': { en: 'whole:   {name}', nl: 'heel:      {name}' },
  'verify.unsigned': {
    en: '{path} is not signed; nothing can be said of it',
    nl: '{path} is niet ondertekend; er is niets over te zeggen',
  },
  'verify.run': {
    en: 'the signature of the last run stands in its own folder: waarborg verify {run}',
    nl: 'de handtekening van de laatste meting staat in haar eigen map: waarborg verify {run}',
  },
  'verify.not-authentic': { en: '{path} is not authentic', nl: '{path} is niet authentiek' },
  'verify.authentic': {
    en: '{path} is authentic: signed with this key, and not a byte of it changed since',
    nl: '{path} is authentiek: ondertekend met deze sleutel, en sindsdien is geen byte veranderd',
  },
  'verify.bytes': {
    en: '{name} holds bytes that no report of ours has',
    nl: '{name} bevat bytes die in geen rapport van ons staan',
  },
  'verify.lost': { en: '{name} lost its signature', nl: '{name} is zijn handtekening kwijt' },
  'verify.missing': { en: '{name} is missing', nl: '{name} ontbreekt' },
  'verify.added': { en: '{name} was added and is not signed', nl: '{name} is toegevoegd en niet ondertekend' },
  'verify.ledger': {
    en: '{name} is not the line that this run wrote',
    nl: '{name} is niet de regel die deze meting schreef',
  },
  'verify.damaged': { en: 'the signature in {name} is damaged', nl: 'de handtekening in {name} is beschadigd' },
  'verify.not-an-envelope': {
    en: 'the signature in {name} is damaged: it is no signature as Waarborg writes it',
    nl: 'de handtekening in {name} is beschadigd: het is geen handtekening zoals Waarborg die schrijft',
  },
  'verify.other-key': {
    en: 'the signature in {name} was made with another key',
    nl: 'de handtekening in {name} is met een andere sleutel gezet',
  },
  'verify.signature-wrong': {
    en: 'the signature in {name} does not fit what it signs',
    nl: 'de handtekening in {name} past niet bij wat zij ondertekent',
  },
  'validate.controls': {
    en: { one: '{n} control; systems: {systems}', other: '{n} controls; systems: {systems}' },
    nl: { one: '{n} beheersmaatregel; systemen: {systems}', other: '{n} beheersmaatregelen; systemen: {systems}' },
  },
  'validate.claimed': {
    en: '{claimed} of {n} promises of the statement are claimed by a control',
    nl: '{claimed} van de {n} toezeggingen uit de verklaring zijn gedekt door een beheersmaatregel',
  },
  'validate.unclaimed': { en: 'not claimed: {text}', nl: 'niet gedekt: {text}' },
  'validate.unset': {
    en: 'not set, so their controls will be not-checked: {names}',
    nl: 'niet ingesteld, dus hun beheersmaatregelen worden niet getest: {names}',
  },
  'validate.valid': { en: '{file} is valid', nl: '{file} is geldig' },
  'validate.warned': {
    en: { one: '{file} is valid, with {n} warning', other: '{file} is valid, with {n} warnings' },
    nl: { one: '{file} is geldig, met {n} waarschuwing', other: '{file} is geldig, met {n} waarschuwingen' },
  },
});
