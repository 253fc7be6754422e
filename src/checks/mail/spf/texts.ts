import type { CheckTexts } from '../../../model/check.ts';

export const texts = {
  title: {
    en: 'Only the servers that the domain names may send its mail (SPF)',
    nl: 'Alleen de servers die het domein noemt, mogen er mail voor versturen (SPF)',
  },
  failureTitle: {
    en: 'SPF does not keep others from sending for the domain',
    nl: 'SPF houdt anderen niet tegen om uit naam van het domein te mailen',
  },
  expected: {
    en: 'one SPF record of at most ten look-ups, that ends with -all or ~all',
    nl: 'één SPF-record met hoogstens tien vragen aan DNS, dat eindigt met -all of ~all',
  },
  fix: {
    en: 'Publish one TXT record at the domain, e.g. `v=spf1 mx -all`, with every service that sends for it.',
    nl: 'Publiceer één TXT-record bij het domein, bijvoorbeeld `v=spf1 mx -all`, met elke dienst die ervoor verstuurt.',
  },
  reasons: {
    closed: {
      en: 'The record shuts others out, with {lookups} of the ten look-ups that it may cost: {record}',
      nl: 'Het record sluit anderen uit, met {lookups} van de tien vragen aan DNS die het mag kosten: {record}',
    },
    none: { en: '{domain} has no SPF record.', nl: '{domain} heeft geen SPF-record.' },
    several: {
      en: '{domain} has several SPF records, which receivers answer with a permanent error.',
      nl: '{domain} heeft meer dan één SPF-record; ontvangers zien dat als een blijvende fout.',
      fix: { en: 'Merge them into one record.', nl: 'Voeg ze samen tot één record.' },
    },
    syntax: {
      en: 'The record of {name} has a syntax error at “{term}”, so receivers ignore all of it.',
      nl: 'Het record van {name} heeft een fout in de schrijfwijze bij “{term}”; ontvangers negeren het dan helemaal.',
      fix: { en: 'Correct “{term}”.', nl: 'Verbeter “{term}”.' },
    },
    'too-many-lookups': {
      en: 'The record needs more than ten look-ups; “{term}” is the eleventh, and receivers stop there with a permanent error.',
      nl: 'Het record vergt meer dan tien vragen aan DNS; “{term}” is de elfde, en daar stoppen ontvangers met een blijvende fout.',
      fix: {
        en: 'Remove services that no longer send, and name servers by ip4 and ip6 where you can.',
        nl: 'Haal diensten weg die niet meer versturen, en noem servers waar het kan met ip4 en ip6.',
      },
    },
    'too-many-voids': {
      en: 'More than two look-ups have no answer ({names}), at which many receivers stop with a permanent error.',
      nl: 'Meer dan twee vragen hebben geen antwoord ({names}); veel ontvangers stoppen dan met een blijvende fout.',
      fix: { en: 'Remove the names that no longer exist.', nl: 'Haal de namen weg die niet meer bestaan.' },
    },
    'too-many-mx': {
      en: '{name} has {count} mail servers, and an mx term may lead to ten at most.',
      nl: '{name} heeft {count} mailservers, en een mx-term mag er hoogstens tien opleveren.',
      fix: { en: 'Name the servers by ip4 and ip6 instead.', nl: 'Noem de servers met ip4 en ip6.' },
    },
    'include-missing': {
      en: '{name} has no SPF record, though the record leads there: a permanent error.',
      nl: '{name} heeft geen SPF-record, terwijl het record daarnaar verwijst: een blijvende fout.',
      fix: { en: 'Remove {name} from the record, or correct it.', nl: 'Haal {name} uit het record, of verbeter het.' },
    },
    'include-several': {
      en: '{name}, where the record leads, has several SPF records: a permanent error.',
      nl: '{name}, waar het record naar verwijst, heeft meer dan één SPF-record: een blijvende fout.',
      fix: {
        en: 'Remove {name} from the record, or have its owner publish one record.',
        nl: 'Haal {name} uit het record, of laat de eigenaar één record publiceren.',
      },
    },
    open: {
      en: 'Anybody may send for {domain}: “{term}” lets every address pass.',
      nl: 'Iedereen mag voor {domain} versturen: “{term}” laat elk adres toe.',
      fix: {
        en: 'Remove “{term}”, and end the record with -all.',
        nl: 'Haal “{term}” weg en sluit het record af met -all.',
      },
    },
    'says-nothing-of-others': {
      en: 'The record says nothing of servers that it does not name: {record}',
      nl: 'Het record zegt niets over servers die het niet noemt: {record}',
      fix: { en: 'End the record with -all or ~all.', nl: 'Sluit het record af met -all of ~all.' },
    },
    'depends-on-sender': {
      en: 'Where {terms} leads depends on who sends, so what the record comes to was not seen.',
      nl: 'Waar {terms} naartoe leidt hangt af van wie verstuurt; wat het record inhoudt, is dus niet gezien.',
    },
  },
} satisfies CheckTexts;
