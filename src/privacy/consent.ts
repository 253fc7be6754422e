/** What the words on a button of a cookie banner mean, in Dutch and English. Words that are not known mean nothing. */
export type ButtonMeaning = 'accept' | 'refuse' | 'settings' | 'notice' | 'other';

export interface FoundButton {
  /** What a visitor reads on it. */
  readonly text: string;
  /** Pressing it would submit a form. */
  readonly submits: boolean;
}

/** Parts of a page that may ask about cookies, with their buttons. */
export interface FoundPart {
  /** What it says, buttons and all. */
  readonly text: string;
  /** It lies over the page. */
  readonly over: boolean;
  /** It asks for text, such as an address. */
  readonly asks: boolean;
  readonly buttons: readonly FoundButton[];
}

const COOKIES = 'cookie|toestemming|consent|tracker|tracking';
const OF_COOKIES = new RegExp(COOKIES, 'i');
const OF_PRIVACY = /privacy|persoonsgegevens|personal data/i;
/** Dialogs that ask something else. */
const OF_OTHERS =
  /nieuwsbrief|newsletter|korting|discount|inschrijven|aanmelden|subscribe|sign up|leeftijd|18 jaar|years old|inloggen|log in|winkelmand|basket|chat/i;

/** Words, those of its buttons among them: a menu or a bar of tools has fewer. */
const A_SENTENCE = 6;

/** Is it a cookie banner? `unclear` for what lies over the page and has buttons, in words that say neither. */
export function isBanner({ text, over, asks, buttons }: FoundPart): 'yes' | 'no' | 'unclear' {
  if (asks || buttons.length === 0) return 'no';
  if (OF_COOKIES.test(text)) return 'yes';
  if (!over || OF_OTHERS.test(text)) return 'no';
  const meanings = buttons.map((button) => meaningOf(button.text));
  if (OF_PRIVACY.test(text) && meanings.includes('accept') && meanings.includes('refuse')) return 'yes';
  return buttons.length >= 2 && text.split(' ').length >= A_SENTENCE ? 'unclear' : 'no';
}

const EXTRA =
  '(?:alle?|all|de|the|our|onze|deze|these|optionele|optional|cookies?|en sluiten|and close|and continue|en doorgaan|close|sluiten)';
const phrase = (words: string): RegExp => new RegExp(`^(?:${EXTRA} )*(?:${words})(?: ${EXTRA})*$`);

/** The refusing words first: "niet accepteren" holds an accepting one. */
const MEANINGS: readonly (readonly [ButtonMeaning, RegExp])[] = [
  [
    'refuse',
    phrase(
      "weiger(?:en)?|ik weiger|afwijzen|wijs af|niet (?:accepteren|akkoord|toestaan|toestemmen)|ik ga niet akkoord|(?:alleen|enkel|slechts) (?:de )?(?:noodzakelijke?|functionele?|functioneel|essentiële?|strikt noodzakelijke?|vereiste|basis|basale)(?: cookies?)?(?: (?:accepteren|toestaan|gebruiken))?|(?:doorgaan|verder|ga verder) zonder(?: (?:te )?(?:accepteren|toestemming|akkoord))?|zonder|nee|nee,? (?:bedankt|dank je|dank u)|geen|liever geen|reject|i reject|decline|i decline|refuse|i refuse|deny|disagree|i disagree|do not (?:accept|allow|consent)|don't (?:accept|allow|consent)|(?:only|use only|accept only|allow only) (?:strictly )?(?:necessary|essential|required|functional)|(?:strictly )?(?:necessary|essential|required|functional)(?: cookies?)? only|(?:accept|allow|use) (?:only )?(?:strictly )?(?:necessary|essential|required)(?: cookies?)?(?: only)?|continue without(?: (?:accepting|agreeing|consent))?|without|no|no,? thanks|no,? thank you",
    ),
  ],
  [
    'settings',
    /^(?:cookie[- ]?)?(?:voorkeuren|instellingen|aanpassen|zelf instellen|meer (?:opties|informatie|info|weten)|details(?: tonen)?|opties|beheren|settings|preferences|options|customi[sz]e|manage|more (?:options|information|info|choices)|learn more|show details|let me choose|kies zelf|zelf kiezen)(?: (?:beheren|aanpassen|wijzigen|tonen|cookies?|preferences|settings|options|choices))*$|^(?:manage|change|customi[sz]e|open|wijzig|beheer|pas) (?:your |my |je |mijn |uw )?(?:cookie )?(?:settings|preferences|choices|options|voorkeuren|instellingen)(?: aan)?$/,
  ],
  [
    'accept',
    phrase(
      "accepteer|accepteren|ik accepteer|alles accepteren|alles toestaan|toestaan|sta toe|ik sta toe|akkoord|ik ga akkoord|ga akkoord|ik ben akkoord|ja|ja,? (?:prima|graag|ik accepteer|ik ga akkoord|accepteren|akkoord)|prima|toestemmen|ik stem toe|ik geef toestemming|accept|i accept|yes|yes,? (?:i (?:accept|agree)|please|accept)|allow|i allow|agree|i agree|agree to|consent|i consent|enable|that's fine",
    ),
  ],
  [
    'notice',
    /^(?:ok|oké|okay|okee|begrepen|ik begrijp het|ik snap het|duidelijk|sluiten?|verberg(?:en)?|got it!?|i understand|understood|close|dismiss|hide|x|×|✕)$/,
  ],
];

export function meaningOf(text: string): ButtonMeaning {
  const plain = text
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/[^\p{L}\p{N}',×✕]+/gu, ' ')
    .replaceAll(' ,', ',')
    .trim();
  if (plain.length === 0 || plain.length > 60) return 'other';
  return MEANINGS.find(([, words]) => words.test(plain))?.[0] ?? 'other';
}
