/**
 * What looks like personal data. A register about requests needs none: who asked is known elsewhere, by the id (GDPR
 * 5(1)(c)). Whatever is found is never repeated in a message.
 */

export type Personal =
  | 'mail-address'
  | 'phone-number'
  | 'citizen-number'
  | 'account-number'
  | 'postal-address'
  | 'name';

/** What this cell looks like; null for anything else. */
export function personalIn(cell: string): Personal | null {
  const found = SHAPES.find(([, isIn]) => isIn(cell));
  return found === undefined ? null : found[0];
}

const matches = (shape: RegExp) => (cell: string) => shape.test(cell);

const SHAPES: readonly (readonly [Personal, (cell: string) => boolean])[] = [
  ['mail-address', matches(/[^\s@]@[^\s@]+\.[^\s@]/)],
  // Dutch numbers have ten digits; others begin with a plus or two noughts.
  ['phone-number', matches(/(?<!\d)(?:0\d{9}|0\d{1,3}[- ]\d{6,8}|06(?:[- ]?\d{2}){4})(?!\d)/)],
  ['phone-number', matches(/(?<![\d-])(?:\+|00)[1-9](?:[- ()]?\d){8,13}(?!\d)/)],
  [
    'citizen-number',
    (cell) => runsOf(cell, /(?<!\d)\d{9}(?!\d)|(?<!\d)\d{4}[. ]\d{2}[. ]\d{3}(?!\d)/g).some(isCitizenNumber),
  ],
  [
    'account-number',
    (cell) => runsOf(cell.toUpperCase(), /(?<![A-Z0-9])[A-Z]{2}\d{2}(?: ?[A-Z0-9]){11,30}/g).some(isIban),
  ],
  ['postal-address', matches(/\p{L}(?:straat|laan|weg|plein|gracht|kade|dijk|singel|street|road|avenue) \d/iu)],
  ['postal-address', matches(/(?<!\w)[1-9]\d{3} [A-Z]{2}(?!\w)/)],
  ['name', matches(/(?<!\p{L})(?:dhr|mevr|mw|de heer|mevrouw|mr|mrs|ms)\.? \p{Lu}/iu)],
  ['name', (cell) => runsOf(cell, NAME).some((run) => !WORK.test(run))],
];

/** Two words with capitals, and what stands between them in Dutch names. */
const NAME = /(?<!\p{L})\p{Lu}\p{Ll}+(?:[ _](?:van|de|der|den|ter|ten|von)){0,3}[ _]\p{Lu}\p{Ll}+(?!\p{L})/gu;
/** What files of answers are called. */
const WORK =
  /kopie|copy|gegevens|data|verzoek|request|inzage|access|export|antwoord|answer|overzicht|overview|klant|customer|proef|drill/i;

const runsOf = (cell: string, shape: RegExp): string[] => [...cell.matchAll(shape)].map(([run]) => run);

/** Nine digits that pass the eleven test: 9a + 8b + … + 2h − i is a multiple of eleven. */
function isCitizenNumber(run: string): boolean {
  const digits = Array.from(run.replace(/\D/g, ''), Number);
  const sum = digits.reduce((all, digit, at) => all + digit * (at === 8 ? -1 : 9 - at), 0);
  return sum > 0 && sum % 11 === 0;
}

/** ISO 13616: the first four characters to the end, letters as numbers from 10, leave 1 when divided by 97. */
function isIban(run: string): boolean {
  const plain = run.replaceAll(' ', '');
  const moved = `${plain.slice(4)}${plain.slice(0, 4)}`;
  const digits = Array.from(moved, (char) => parseInt(char, 36).toString()).join('');
  return Array.from(digits, Number).reduce((rest, digit) => (rest * 10 + digit) % 97, 0) === 1;
}

/** A spreadsheet would run it when the register is opened there. */
export const isFormula = (cell: string): boolean => /^[=+@\t]/.test(cell);
