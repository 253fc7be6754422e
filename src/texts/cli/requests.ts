/** What `waarborg requests` prints. */
import { messages } from '../catalogue.ts';

export const requestsCommandTexts = messages({
  'requests.added': {
    en: 'request {id} is in {file}; answer it by {day} at the latest',
    nl: 'verzoek {id} staat in {file}; beantwoord het uiterlijk op {day}',
  },
  'requests.answered': { en: 'request {id} is answered in {file}', nl: 'verzoek {id} is beantwoord in {file}' },
  'requests.extended': {
    en: 'request {id} is extended in {file}; answer it by {day} at the latest',
    nl: 'verzoek {id} is verlengd in {file}; beantwoord het uiterlijk op {day}',
  },
  'requests.open': {
    en: '{id}: {kind}, received {received}, answer by {day}',
    nl: '{id}: {kind}, ontvangen {received}, uiterlijk {day}',
  },
  'requests.waiting': {
    en: '{id}: {kind}, received {received}, waits for proof of identity',
    nl: '{id}: {kind}, ontvangen {received}, wacht op een identiteitsbewijs',
  },
  'requests.overdue': {
    en: '{id}: {kind}, received {received}, OVERDUE since {day}',
    nl: '{id}: {kind}, ontvangen {received}, TE LAAT sinds {day}',
  },
  'requests.none-open': {
    en: { one: '{n} request in {file}, none open', other: '{n} requests in {file}, none open' },
    nl: { one: '{n} verzoek in {file}, geen open', other: '{n} verzoeken in {file}, geen open' },
  },
  'requests.in-time': {
    en: { one: '{n} request is open, and not overdue', other: '{n} requests are open, none overdue' },
    nl: { one: '{n} verzoek staat open, en is niet te laat', other: '{n} verzoeken staan open, geen te laat' },
  },
  'requests.late': {
    en: { one: '{n} request is overdue', other: '{n} requests are overdue' },
    nl: { one: '{n} verzoek is te laat', other: '{n} verzoeken zijn te laat' },
  },
  'requests.drill': {
    en: 'Let a colleague who is in your records send this from their own address:\n\n  Subject: Copy of my data (drill {id})\n\n  Dear Sir or Madam,\n\n  Please send me a copy of all personal data that you have about me (GDPR, article 15),\n  in a file that I can use. This is the yearly drill, number {id}.\n\nSave the file that comes back beside the register, and then run:\n  waarborg requests answer {id} --outcome copy --file FILE',
    nl: 'Laat een collega die in uw administratie staat dit vanaf het eigen adres versturen:\n\n  Onderwerp: Kopie van mijn gegevens (proef {id})\n\n  Geachte heer of mevrouw,\n\n  Graag ontvang ik een kopie van alle persoonsgegevens die u van mij heeft (AVG, artikel 15),\n  in een bestand dat ik kan gebruiken. Dit is de jaarlijkse proef, nummer {id}.\n\nBewaar het bestand dat terugkomt naast het register, en voer dan uit:\n  waarborg requests answer {id} --outcome copy --file BESTAND',
  },
});
