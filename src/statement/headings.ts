/** What a line looks like to a reader: a heading, a promise, a date. Used where a form does not mark its headings. */
import { headingKey } from './fold.ts';

/** Headings of the highest level that statements have, by their key. */
const USUAL = new Set(
  `privacy|privacyverklaring|privacybeleid|privacybeleid en cookies|privacystatement|privacy statement|privacy policy|privacy notice|inleiding|introductie|introduction|algemeen|general|contact|contactgegevens|contact us|contact details|cookies|cookieverklaring|cookiebeleid|cookie policy|cookie statement|beveiliging|beveiliging van gegevens|beveiliging van persoonsgegevens|gegevensbeveiliging|informatiebeveiliging|security|data security|information security|gegevensverwerking|verwerking|bewaartermijnen|bewaartermijn|bewaren|retention|data retention|uw rechten|jouw rechten|je rechten|rechten|rechten van betrokkenen|your rights|rights|klachten|klacht|klachtrecht|complaints|vragen|questions|wijzigingen|wijziging|changes|doorgifte|transfers|derden|third parties|delen met derden|statistieken|statistics|analytics|nieuwsbrief|newsletter|bijlage|bijlagen|appendix|annex|tot slot|slot|definities|definitions|begrippen|doeleinden|doelen|purposes|grondslagen|grondslag|legal basis|minderjarigen|children|toezichthouder|autoriteit persoonsgegevens|opvragen gegevens|inzage|access|meldingen|datalekken|data breaches|over ons|about us|verantwoordelijke|responsible disclosure|aansprakelijkheid|disclaimer|colofon`
    .split('|')
    .map(headingKey),
);

export const isUsualHeading = (text: string): boolean => USUAL.has(headingKey(text));

export const isContentsTitle = (text: string): boolean =>
  /^(?:inhoud|inhoudsopgave|contents|table of contents|index|op deze pagina|on this page|in dit document)\s*:?$/i.test(
    text.trim(),
  );

/** Words by which a line promises something; a heading has none of them. */
const PROMISES =
  /(?<![\p{L}\p{N}])(?:altijd|alleen|uitsluitend|alles|alle|nooit|verplicht|via|is|zijn|wordt|worden|werkt|loopt|gaat|always|only|all|never|every|everything|is|are|uses|over https)(?![\p{L}\p{N}])/iu;
const ASKS =
  /^(?:(?:met|aan|van|voor|bij|naar|op|in|with|to|for|from|by|at) )?(?:hoe|wat|wie|waarom|welke|waar|wanneer|how|what|who|why|which|where|when)(?![\p{L}])/iu;
const DATE =
  /^(?:d\.d\.\s*)?(?:\d{1,2}[ .-]+\p{L}{3,}[ .-]+\d{4}|\d{1,2}[-/]\d{1,2}[-/]\d{2,4}|\d{4}-\d{2}-\d{2}|\p{L}{3,9} \d{1,2},? \d{4})\.?$/u;
const MOST_WORDS = 12;

/** Few words that begin as a title does and do not end as a sentence does. */
export function isTitleLike(text: string): boolean {
  if (text.length > 100 || text.split(' ').length > MOST_WORDS || DATE.test(text)) return false;
  if (!/^["'“‘(§]?[\p{Lu}\p{N}]/u.test(text) || /[.!;,…]["'”’)]*$/u.test(text)) return false;
  if (text.includes('@') || /https?:\/\//.test(text)) return false;
  return ASKS.test(text) || !(text.endsWith('?') || PROMISES.test(text)) || isUsualHeading(text);
}

/** ALL CAPITALS, and more than a word or two of letters. */
export function isInCapitals(text: string): boolean {
  const letters = text.replace(/[^\p{L}]/gu, '');
  return (
    (letters.length >= 10 || (letters.length >= 6 && text.trim().includes(' '))) &&
    letters === letters.toUpperCase() &&
    letters !== letters.toLowerCase()
  );
}
