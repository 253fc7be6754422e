import type { CheckTexts } from '../../../model/check.ts';

export const texts = {
  title: { en: 'The copies that people were given can be used', nl: 'De kopieën die zijn gegeven, zijn bruikbaar' },
  failureTitle: { en: 'A copy that was given cannot be used', nl: 'Een kopie die is gegeven, is niet bruikbaar' },
  expected: {
    en: 'files that open as what their name says, with data in them, in one of these formats: {accept}',
    nl: 'bestanden die opengaan als wat hun naam zegt, met gegevens erin, in een van deze formaten: {accept}',
  },
  fix: {
    en: 'Save the copy anew from the program itself (not by renaming it), without a password, open it once, and send that.',
    nl: 'Bewaar de kopie opnieuw vanuit het programma zelf (niet door de naam te wijzigen), zonder wachtwoord, open haar één keer, en verstuur die.',
  },
  reasons: {
    opens: {
      en: 'The files of {n} answers of the last year were opened and hold data.',
      nl: 'De bestanden van {n} antwoorden van het laatste jaar zijn geopend en bevatten gegevens.',
    },
    'not-usable': {
      en: 'Not usable: {requests}. Of the first: {what}.',
      nl: 'Niet bruikbaar: {requests}. Over de eerste: {what}.',
    },
    'not-clear': {
      en: 'It could not be determined whether these can be used: {requests}. Of the first: {what}.',
      nl: 'Niet vast te stellen of deze bruikbaar zijn: {requests}. Over de eerste: {what}.',
    },
    'not-seen': {
      en: 'No file of an answer of the last {months} months was seen: the format in the register is a word.',
      nl: 'Van de laatste {months} maanden is geen bestand van een antwoord gezien: het formaat in het register is een woord.',
      fix: {
        en: 'Keep the file of the latest drill beside the register, and name it under `file`.',
        nl: 'Bewaar het bestand van de laatste proef naast het register, en noem het bij `file`.',
      },
    },
    'no-copies': {
      en: 'According to the register, no copy was given.',
      nl: 'Volgens het register is er geen kopie gegeven.',
    },
  },
} satisfies CheckTexts;
