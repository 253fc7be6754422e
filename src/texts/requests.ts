/** Requests by people about their own data: what is wrong with the file of an answer. */
import type { RequestObservations } from '../model/observations/requests.ts';
import { texts } from './catalogue.ts';

export const requestTexts = texts<RequestObservations>()({
  'answer-broken': {
    en: 'it does not open in the program for its format',
    nl: 'het gaat niet open in het programma voor dat formaat',
  },
  'answer-encrypted': { en: 'it asks for a password', nl: 'het vraagt om een wachtwoord' },
  'answer-with-macros': {
    en: 'it holds macros, which nobody should be asked to open',
    nl: 'het bevat macro’s, en niemand zou die hoeven openen',
  },
  'answer-without-data': { en: 'it holds no data', nl: 'er staan geen gegevens in' },
  'answer-ragged': {
    en: 'its rows differ in length, so they cannot be read back as a table',
    nl: 'de rijen zijn niet even lang, waardoor het niet als tabel te lezen is',
  },
  'answer-one-column': {
    en: 'it has one column, and may be plain text',
    nl: 'het heeft één kolom, en is misschien gewone tekst',
  },
  'answer-web-page': {
    en: 'it is a web page under another name',
    nl: 'het is een webpagina onder een andere naam',
  },
  'answer-other-format': {
    en: 'it is in a format that is not examined',
    nl: 'het heeft een formaat dat niet wordt onderzocht',
  },
  'answer-old-office': {
    en: 'it is in the format of Office before 2007, which is not examined',
    nl: 'het heeft het formaat van Office van vóór 2007, en dat wordt niet onderzocht',
  },
  'answer-renamed': {
    en: 'its content is {format}, and its name says otherwise',
    nl: 'de inhoud is {format}, en de naam zegt iets anders',
  },
  'answer-not-as-registered': {
    en: 'its content is {format}, and the register says otherwise',
    nl: 'de inhoud is {format}, en het register zegt iets anders',
  },
  'answer-not-portable': {
    en: 'a PDF is not structured data, which portability requires (GDPR 20(1))',
    nl: 'een PDF is niet gestructureerd, en dat vereist overdraagbaarheid (AVG 20 lid 1)',
  },
  'answer-not-accepted': {
    en: 'its format, {format}, is not one of those promised',
    nl: 'het formaat, {format}, hoort niet bij wat is toegezegd',
  },
  'answer-changed': {
    en: 'it is not the file whose hash the register has',
    nl: 'het is niet het bestand waarvan de hash in het register staat',
  },
  'answer-too-heavy': {
    en: 'it is too large, or takes too long to read',
    nl: 'het is te groot, of lezen duurt te lang',
  },
  'answer-unreadable': { en: 'it could not be read from disk', nl: 'het kon niet van schijf worden gelezen' },
  'register-gone': {
    en: 'the register could not be read from disk',
    nl: 'het register kon niet van schijf worden gelezen',
  },
  'register-changed': {
    en: 'the register has changed since it was checked',
    nl: 'het register is veranderd sinds het werd nagekeken',
  },
});
