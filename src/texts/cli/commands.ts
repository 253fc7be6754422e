/** What the other commands print. */
import { messages } from '../catalogue.ts';

export const commandTexts = messages({
  'open.shown': { en: 'shown: {file}', nl: 'getoond: {file}' },
  'list.safeguards': { en: 'safeguards', nl: 'waarborgen' },
  'list.checks': { en: 'checks', nl: 'controles' },
  'list.policies': { en: 'policies', nl: 'normen' },
  'list.parties': { en: 'known parties', nl: 'bekende partijen' },
  'list.reporters': { en: 'reporters', nl: 'rapportvormen' },
  'explain.expected': { en: 'Expected', nl: 'Verwacht' },
  'explain.outcomes': { en: 'Outcomes', nl: 'Uitkomsten' },
  'explain.fix': { en: 'Fix', nl: 'Oplossing' },
  'explain.page': {
    en: 'All about it: `waarborg explain --lang en {id}`.',
    nl: 'De hele pagina is er in het Engels: `waarborg explain --lang en {id}`.',
  },
  'explain.policy-for': {
    en: 'for the safeguard {area}; sources: {sources}',
    nl: 'voor de waarborg {area}; bronnen: {sources}',
  },
  'explain.by-default': { en: '{value} (by default)', nl: '{value} (standaard)' },
  'explain.no-value': { en: 'none', nl: 'geen' },
  'explain.others': {
    en: 'All other checks are as the safeguard has them: `waarborg explain {area}`.',
    nl: 'Alle andere controles zijn zoals de waarborg ze heeft: `waarborg explain {area}`.',
  },
  'explain.reason': { en: '{reason}: {verdict} in {check}', nl: '{reason}: {verdict} bij {check}' },
  'explain.warns': { en: '{outcome}, with a recommendation,', nl: '{outcome}, met een aanbeveling,' },
  'explain.any-check': { en: 'any check', nl: 'elke controle' },
  'notify.sent': { en: 'message sent to {names}', nl: 'bericht verstuurd naar {names}' },
  'notify.not-delivered': { en: 'not delivered to {problems}', nl: 'niet afgeleverd bij {problems}' },
  'notify.nothing-to-tell': {
    en: 'nothing changed since the last run, no message sent',
    nl: 'niets veranderd sinds de vorige meting, geen bericht verstuurd',
  },
  'issues.up-to-date': { en: 'issues: nothing to change', nl: 'issues: niets te veranderen' },
  'issues.done': { en: 'issues: {done}', nl: 'issues: {done}' },
  'issues.opened': { en: 'opened {names}', nl: 'geopend {names}' },
  'issues.updated': { en: 'updated {names}', nl: 'bijgewerkt {names}' },
  'issues.closed': { en: 'closed {names}', nl: 'gesloten {names}' },
  'issues.not-up-to-date': {
    en: 'issues are not up to date: {message} [{code}]',
    nl: 'de issues zijn niet bijgewerkt: {message} [{code}]',
  },
  'github.no-run': {
    en: 'there is no run to show: nothing was tested',
    nl: 'er is geen meting om te tonen: er is niets getest',
  },
  'github.shown': { en: 'the run is shown', nl: 'de meting is getoond' },
  'login.looked': {
    en: 'looked at the login of {id} as any visitor may; no user name, password or code was sent',
    nl: 'de login van {id} bekeken zoals iedere bezoeker dat kan; er is geen gebruikersnaam, wachtwoord of code verstuurd',
  },
  'login.succeeded': { en: 'logged in to {id}, and out again', nl: 'ingelogd op {id}, en weer uitgelogd' },
  'login.not-opened': {
    en: 'the login of {id} did not open the protected page',
    nl: 'de login van {id} opende de afgeschermde pagina niet',
  },
  'diff.from': { en: 'from {time} ({id})', nl: 'van  {time} ({id})' },
  'diff.to': { en: 'to   {time} ({id})', nl: 'naar {time} ({id})' },
  'diff.absent': { en: 'absent', nl: 'afwezig' },
  'diff.unchanged': {
    en: { one: 'unchanged: {n} control', other: 'unchanged: {n} controls' },
    nl: { one: 'ongewijzigd: {n} maatregel', other: 'ongewijzigd: {n} maatregelen' },
  },
  'diff.not-selected': {
    en: {
      one: 'not compared: {n} control that was not part of both runs',
      other: 'not compared: {n} controls that were not part of both runs',
    },
    nl: {
      one: 'niet vergeleken: {n} maatregel die niet bij beide metingen hoorde',
      other: 'niet vergeleken: {n} maatregelen die niet bij beide metingen hoorden',
    },
  },
  'diff.values': { en: 'changed values:', nl: 'gewijzigde waarden:' },
  'diff.none-regressed': { en: 'no control regressed', nl: 'geen enkele maatregel is verslechterd' },
  'diff.some-regressed': {
    en: { one: '{n} control regressed: {names}', other: '{n} controls regressed: {names}' },
    nl: { one: '{n} maatregel is verslechterd: {names}', other: '{n} maatregelen zijn verslechterd: {names}' },
  },
  'history.repaired': {
    en: 'history.jsonl is one chain again: the entries of both branches are kept, {moved} of {n} were moved and say so',
    nl: 'history.jsonl is weer één keten: de regels van beide takken zijn bewaard, {moved} van de {n} zijn verplaatst en vermelden dat',
  },
  'history.not-repaired': {
    en: 'history.jsonl is not repaired: line {line} is not an entry, or continues one that is missing; that is not a merge',
    nl: 'history.jsonl is niet hersteld: regel {line} is geen meting, of sluit aan op een regel die ontbreekt; dat is geen samenvoeging',
  },
  'history.interrupted': { en: 'interrupted', nl: 'onderbroken' },
  'history.altered': { en: 'altered', nl: 'veranderd' },
  'history.removed': { en: 'removed', nl: 'verwijderd' },
  'history.not-an-entry': {
    en: 'history.jsonl was altered: line {line} is not a ledger entry; everything from there on is ignored',
    nl: 'history.jsonl is aangetast: regel {line} is geen logboekregel; alles daarna telt niet mee',
  },
  'history.chain-broken': {
    en: 'history.jsonl was altered: line {line} does not follow the line before it; everything from there on is ignored',
    nl: 'history.jsonl is aangetast: regel {line} sluit niet aan op de regel ervoor; alles daarna telt niet mee',
  },
  'history.runs-altered': {
    en: 'ledger intact, but these runs were altered: {names}',
    nl: 'het logboek is ongeschonden, maar deze metingen zijn veranderd: {names}',
  },
  'history.holds': {
    en: { one: 'ledger intact ({n} run)', other: 'ledger intact ({n} runs)' },
    nl: { one: 'het logboek ({n} meting) is ongeschonden', other: 'het logboek ({n} metingen) is ongeschonden' },
  },
  'history.holds-without': {
    en: {
      one: 'ledger intact ({n} run); the files of {gone} are no longer here',
      other: 'ledger intact ({n} runs); the files of {gone} are no longer here',
    },
    nl: {
      one: 'het logboek ({n} meting) is ongeschonden; de bestanden van {gone} zijn er niet meer',
      other: 'het logboek ({n} metingen) is ongeschonden; de bestanden van {gone} zijn er niet meer',
    },
  },
  'history.runs-not-listed': {
    en: 'ledger intact, but these runs are in runs/ and not in the ledger: {names}',
    nl: 'het logboek is ongeschonden, maar deze metingen staan wel in runs/ en niet in het logboek: {names}',
  },
  'keygen.private': { en: 'private key: {file}', nl: 'geheime sleutel:   {file}' },
  'keygen.public': { en: 'public key:  {file}', nl: 'openbare sleutel:  {file}' },
  'keygen.id': { en: 'key id:      {id}', nl: 'sleutelkenmerk:    {id}' },
  'keygen.keep': {
    en: 'keep the private key secret; publish the public key where your clients can find it',
    nl: 'houd de geheime sleutel geheim; publiceer de openbare sleutel waar uw klanten hem kunnen vinden',
  },
  'verify.altered': { en: 'altered: {problem}', nl: 'veranderd: {problem}' },
  'verify.whole': { en: 'intact:  {name}', nl: 'intact:    {name}' },
  'verify.unsigned': {
    en: '{path} is not signed and cannot be verified',
    nl: '{path} is niet ondertekend en niet te controleren',
  },
  'verify.run': {
    en: 'the signature of the last run is in its own folder: waarborg verify {run}',
    nl: 'de handtekening van de laatste meting staat in haar eigen map: waarborg verify {run}',
  },
  'verify.not-authentic': { en: '{path} is not authentic', nl: '{path} is niet authentiek' },
  'verify.authentic': {
    en: '{path} is authentic: signed with this key and unchanged since',
    nl: '{path} is authentiek: ondertekend met deze sleutel en sindsdien niet veranderd',
  },
  'verify.bytes': {
    en: '{name} contains bytes that do not belong in a report',
    nl: '{name} bevat bytes die niet in een rapport horen',
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
    en: 'the signature in {name} is damaged: it is not a Waarborg signature',
    nl: 'de handtekening in {name} is beschadigd: het is geen handtekening van Waarborg',
  },
  'verify.other-key': {
    en: 'the signature in {name} was made with another key',
    nl: 'de handtekening in {name} is met een andere sleutel gezet',
  },
  'verify.signature-wrong': {
    en: 'the signature in {name} does not match the contents',
    nl: 'de handtekening in {name} hoort niet bij de inhoud',
  },
  'validate.controls': {
    en: { one: '{n} control; systems: {systems}', other: '{n} controls; systems: {systems}' },
    nl: { one: '{n} maatregel; systemen: {systems}', other: '{n} maatregelen; systemen: {systems}' },
  },
  'validate.claimed': {
    en: '{claimed} of {n} promises of the statement are covered',
    nl: '{claimed} van de {n} toezeggingen uit de verklaring zijn gedekt',
  },
  'validate.unclaimed': { en: 'not covered: {text}', nl: 'niet gedekt: {text}' },
  'validate.unset': {
    en: 'not set, so their controls will not be tested: {names}',
    nl: 'niet ingesteld, dus deze maatregelen worden niet getest: {names}',
  },
  'validate.valid': { en: '{file} is valid', nl: '{file} is geldig' },
  'validate.warned': {
    en: { one: '{file} is valid, with {n} warning', other: '{file} is valid, with {n} warnings' },
    nl: { one: '{file} is geldig, met {n} waarschuwing', other: '{file} is geldig, met {n} waarschuwingen' },
  },
});
