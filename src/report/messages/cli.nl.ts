/** Wat opdrachten afdrukken, en de laatste regel die zegt waarom zij zo eindigden. */
import type { cliEn } from './cli.en.ts';
import type { Message } from './index.ts';

export const cliNl: Readonly<Record<keyof typeof cliEn, Message>> = {
  'verdict.all': { one: 'de beheersmaatregel voldoet', other: 'alle {n} beheersmaatregelen voldoen' },
  'verdict.fail': {
    one: '{n} beheersmaatregel voldoet niet: {names}',
    other: '{n} beheersmaatregelen voldoen niet: {names}',
  },
  'verdict.undecided': {
    one: '{n} van de {total} beheersmaatregelen is niet vastgesteld of niet getest: {names}',
    other: '{n} van de {total} beheersmaatregelen zijn niet vastgesteld of niet getest: {names}',
  },
  'verdict.more': '{names} en nog {rest}',
  'verdict.nothing': 'er is niets getest',
  'verdict.interrupted': 'onderbroken: in het rapport staat dat het onvolledig is',
  'verdict.bail': 'gestopt bij de eerste afwijking (--bail); in het rapport staat dat het onvolledig is',
  'verdict.unwritten': '{why}; niet geschreven: {files}',
  'verdict.stale': 'in {n} metingen achter elkaar niet vast te stellen: {names}',

  'run.report': 'rapport: {file}',
  'run.folder': 'meting:  {file}',
  'run.part': 'klanten: client.html is niet vervangen, want deze meting ging over een deel; dat deel: {file}',
  'run.not-made': '{name} kon niet worden gemaakt: {why}',
  'run.withheld': '{name} is niet geschreven: {why}',
  'run.unmeasured': 'er is niets tot het einde gemeten, en meldingen zouden sluiten alsof alles in orde is',
  'run.ledger-changed': 'history.jsonl is veranderd op regel {line}; zie `waarborg history`',
  'run.as-of-before': 'beoordeeld alsof het {time} was, voordat er iets was gemeten ({measured})',
  'shard.blob': 'deel: {file}',
  'shard.interrupted': 'onderbroken: deel {index} van {total} is gemarkeerd als onvolledig',
  'shard.asked': {
    one: 'deel {index} van {total} stelde {n} van de {all} vragen',
    other: 'deel {index} van {total} stelde {n} van de {all} vragen',
  },

  'diff.from': 'van  {time} ({id})',
  'diff.to': 'naar {time} ({id})',
  'diff.absent': 'afwezig',
  'diff.unchanged': { one: 'ongewijzigd: {n} beheersmaatregel', other: 'ongewijzigd: {n} beheersmaatregelen' },
  'diff.not-selected': {
    one: 'niet vergeleken: {n} beheersmaatregel waar niet beide metingen over gingen',
    other: 'niet vergeleken: {n} beheersmaatregelen waar niet beide metingen over gingen',
  },
  'diff.values': 'waarden die zijn verschoven:',
  'diff.none-regressed': 'geen enkele beheersmaatregel is verslechterd',
  'diff.some-regressed': {
    one: '{n} beheersmaatregel is verslechterd: {names}',
    other: '{n} beheersmaatregelen zijn verslechterd: {names}',
  },

  'history.interrupted': 'onderbroken',
  'history.altered': 'veranderd',
  'history.removed': 'verwijderd',
  'history.not-an-entry':
    'history.jsonl is veranderd: regel {line} is geen regel van een logboek; vanaf daar telt niets meer',
  'history.chain-broken':
    'history.jsonl is veranderd: regel {line} sluit niet aan op de regel ervoor; vanaf daar telt niets meer',
  'history.runs-altered': 'de keten is heel, maar deze metingen zijn veranderd: {names}',
  'history.holds': { one: 'de keten van {n} meting is heel', other: 'de keten van {n} metingen is heel' },
  'history.holds-without': {
    one: 'de keten van {n} meting is heel; de bestanden van {gone} zijn hier niet meer',
    other: 'de keten van {n} metingen is heel; de bestanden van {gone} zijn hier niet meer',
  },

  'history.runs-not-listed': 'de keten is heel, maar deze metingen staan in runs/ en niet in het logboek: {names}',

  'merge.no-blob': 'is geen bestand van een deel: {problem}',
  'merge.not-whole': 'is niet heel: het eindigt of breekt halverwege',
  'merge.unreadable': 'kan niet worden gelezen',
  'merge.incomplete': 'de samengevoegde meting is onvolledig: {problems}',

  'period.no-runs': 'geen enkele meting eindigde tussen {since} en {until}',
  'period.done': {
    one: '{n} meting in de periode; hiaten: {gaps}',
    other: '{n} metingen in de periode; hiaten: {gaps}',
  },

  'keygen.private': 'geheime sleutel:   {file}',
  'keygen.public': 'openbare sleutel:  {file}',
  'keygen.id': 'sleutelkenmerk:    {id}',
  'keygen.keep': 'houd de geheime sleutel geheim; publiceer de openbare sleutel waar uw klanten hem kunnen vinden',

  'verify.altered': 'veranderd: {problem}',
  'verify.whole': 'heel:      {name}',
  'verify.unsigned': '{path} is niet ondertekend; er is niets over te zeggen',
  'verify.run': 'de handtekening van de laatste meting staat in haar eigen map: waarborg verify {run}',
  'verify.not-authentic': '{path} is niet authentiek',
  'verify.authentic': '{path} is authentiek: ondertekend met deze sleutel, en sindsdien is geen byte veranderd',
  'verify.bytes': '{name} bevat bytes die in geen rapport van ons staan',
  'verify.lost': '{name} is zijn handtekening kwijt',
  'verify.missing': '{name} ontbreekt',
  'verify.added': '{name} is toegevoegd en niet ondertekend',
  'verify.ledger': '{name} is niet de regel die deze meting schreef',
  'verify.damaged': 'de handtekening in {name} is beschadigd',
  'verify.not-an-envelope':
    'de handtekening in {name} is beschadigd: het is geen handtekening zoals Waarborg die schrijft',
  'verify.other-key': 'de handtekening in {name} is met een andere sleutel gezet',
  'verify.signature-wrong': 'de handtekening in {name} past niet bij wat zij ondertekent',

  'validate.controls': {
    one: '{n} beheersmaatregel; systemen: {systems}',
    other: '{n} beheersmaatregelen; systemen: {systems}',
  },
  'validate.claimed': 'van de {n} zinnen van de verklaring bewijst een beheersmaatregel er {claimed}',
  'validate.unclaimed': 'door geen beheersmaatregel bewezen: {text}',
  'validate.unset': 'niet ingesteld, dus hun beheersmaatregelen worden niet getest: {names}',
  'validate.valid': '{file} is geldig',
  'validate.warned': {
    one: '{file} is geldig, met {n} waarschuwing',
    other: '{file} is geldig, met {n} waarschuwingen',
  },
};
