/** What happened on a visit without an account. */
import type { HttpObservations } from '../model/observations/http.ts';
import { texts } from './catalogue.ts';

export const httpTexts = texts<HttpObservations>()({
  'other-port-not-asked': {
    en: '{where} is not declared and has a port of its own, so it is not contacted',
    nl: '{where} is niet opgegeven en heeft een eigen poort; dat adres wordt niet benaderd',
  },
  'no-answer-seen': { en: '{where}: there was no answer', nl: '{where}: er kwam geen antwoord' },
});
