/** What `audit` and the stages print, and the last line that says why they ended as they did. */
import { messages } from '../catalogue.ts';

export const runTexts = messages({
  'unused.proxy': {
    en: '{names} is set, and is not used: servers are reached directly. To go through a proxy, give --proxy URL.',
    nl: '{names} is ingesteld, maar wordt niet gebruikt: servers worden rechtstreeks bereikt. Geef --proxy URL om via een proxy te gaan.',
  },
  'unused.proxy-beside': {
    en: '{names} is set, and is not used: everything goes through the proxy of --proxy.',
    nl: '{names} is ingesteld, maar wordt niet gebruikt: alles gaat via de proxy van --proxy.',
  },
  'unused.roots': {
    en: '{names} is set, and is not used: certificates count by the public roots, and by what --cacert or "trust:" names.',
    nl: '{names} is ingesteld, maar wordt niet gebruikt: certificaten tellen op grond van de publieke roots, en van wat --cacert of "trust:" noemt.',
  },
  'unused.checks': {
    en: '{names} is set, and is not used: certificates are always verified.',
    nl: '{names} is ingesteld, maar wordt niet gebruikt: certificaten worden altijd gecontroleerd.',
  },
  'verdict.all': {
    en: { one: 'the promise is kept', other: 'all {n} promises are kept' },
    nl: { one: 'de toezegging wordt nagekomen', other: 'alle {n} toezeggingen worden nagekomen' },
  },
  'verdict.beyond': {
    en: 'beyond what was promised: {proven} of {n} proven',
    nl: 'buiten wat is toegezegd: {proven} van {n} bewezen',
  },
  'verdict.beyond-wrong': {
    en: 'beyond what was promised: {n} not in order: {names}',
    nl: 'buiten wat is toegezegd: {n} niet in orde: {names}',
  },
  'verdict.fail': { en: '{n} broken: {names}', nl: '{n} niet nagekomen: {names}' },
  'verdict.undecided': {
    en: '{n} could not be determined or not tested: {names}',
    nl: '{n} niet vast te stellen of niet getest: {names}',
  },
  'verdict.waived': {
    en: {
      one: '{n} broken, exception until {date}: {names}',
      other: '{n} broken, exceptions until {date} at the latest: {names}',
    },
    nl: {
      one: '{n} niet nagekomen, uitzondering tot {date}: {names}',
      other: '{n} niet nagekomen, uitzonderingen tot uiterlijk {date}: {names}',
    },
  },
  'verdict.attested': { en: '{n} confirmed', nl: '{n} bevestigd' },
  'verdict.pass': { en: '{n} proven', nl: '{n} bewezen' },
  'verdict.more': { en: '{names} and {rest} more', nl: '{names} en nog {rest}' },
  'verdict.nothing': { en: 'nothing was tested', nl: 'er is niets getest' },
  'verdict.interrupted': {
    en: 'interrupted: the report is marked incomplete',
    nl: 'onderbroken: in het rapport staat dat het onvolledig is',
  },
  'verdict.bail': {
    en: 'stopped at the first failure (--bail); the report is marked incomplete',
    nl: 'gestopt bij de eerste afwijking (--bail); in het rapport staat dat het onvolledig is',
  },
  'verdict.unwritten': { en: '{why}; not written: {files}', nl: '{why}; niet geschreven: {files}' },
  'verdict.stale': {
    en: 'undetermined in {n} runs in a row: {names}',
    nl: 'in {n} metingen achter elkaar niet vast te stellen: {names}',
  },
  'run.report': { en: 'report: {file}', nl: 'rapport: {file}' },
  'run.folder': { en: 'run:    {file}', nl: 'meting:  {file}' },
  'run.part': {
    en: 'clients: client.html is not replaced, because this run covered only some promises; the part: {file}',
    nl: 'klanten: client.html is niet vervangen, omdat deze meting over een deel ging; dat deel: {file}',
  },
  'run.too-soon': {
    en: 'account {account}: too many failed attempts recently; it is not used before {time}, so what needs it will not be tested',
    nl: 'account {account}: kort geleden mislukten te veel pogingen; het wordt niet gebruikt vóór {time}, dus wat het nodig heeft wordt niet getest',
  },
  'run.attempts-well': {
    en: {
      one: 'account {account}: {n} failed attempt, and a successful login afterwards',
      other: 'account {account}: {n} failed attempts, and a successful login afterwards',
    },
    nl: {
      one: 'account {account}: {n} mislukte poging, en daarna een geslaagde aanmelding',
      other: 'account {account}: {n} mislukte pogingen, en daarna een geslaagde aanmelding',
    },
  },
  'run.attempts-open': {
    en: {
      one: 'account {account}: {n} failed attempt, and no successful login afterwards',
      other: 'account {account}: {n} failed attempts, and no successful login afterwards',
    },
    nl: {
      one: 'account {account}: {n} mislukte poging, en daarna geen geslaagde aanmelding',
      other: 'account {account}: {n} mislukte pogingen, en daarna geen geslaagde aanmelding',
    },
  },
  'run.not-made': { en: '{name} could not be made: {why}', nl: '{name} kon niet worden gemaakt: {why}' },
  'run.evidence-kept': {
    en: 'the evidence is saved, and can be judged again with `waarborg judge {file}`',
    nl: 'het bewijs is bewaard en kan opnieuw worden beoordeeld met `waarborg judge {file}`',
  },
  'run.withheld': { en: '{name} is not written: {why}', nl: '{name} is niet geschreven: {why}' },
  'run.unmeasured': {
    en: 'no measurement was completed, and alerts would close as if everything were in order',
    nl: 'er is geen meting voltooid, en meldingen zouden sluiten alsof alles in orde is',
  },
  'run.ledger-changed': {
    en: 'history.jsonl was altered at line {line}; see `waarborg history`',
    nl: 'history.jsonl is aangetast op regel {line}; zie `waarborg history`',
  },
  'run.as-of-before': {
    en: 'judged as of {time}, before anything was measured ({measured})',
    nl: 'beoordeeld per {time}, voordat er iets was gemeten ({measured})',
  },
  'shard.blob': { en: 'blob: {file}', nl: 'deel: {file}' },
  'shard.interrupted': {
    en: 'interrupted: shard {index} of {total} is marked incomplete',
    nl: 'onderbroken: deel {index} van {total} is gemarkeerd als onvolledig',
  },
  'shard.asked': {
    en: 'shard {index} of {total} ran {n} of {all} probes',
    nl: 'deel {index} van {total} deed {n} van de {all} metingen',
  },
  'merge.incomplete': {
    en: 'the merged run is incomplete: {problems}',
    nl: 'de samengevoegde meting is onvolledig: {problems}',
  },
});
