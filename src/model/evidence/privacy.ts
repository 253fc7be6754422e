/** What a website does in the browser of a visitor: untouched, after refusing and after accepting. No content is kept. */

export interface PrivacyVisit {
  readonly declared: DeclaredPrivacy;
  /** Two letters (ISO 3166-1); null when it was not declared. */
  readonly from: string | null;
  /** Known parties and hosts that the statement names, of those that were asked. */
  readonly named: readonly string[];
  readonly banner: Banner;
  readonly untouched: ProfileSeen;
  /** null when there was nothing to press. */
  readonly refused: ProfileSeen | null;
  readonly accepted: ProfileSeen | null;
  /** Where the names of the organisation's own hosts lead. */
  readonly aliases: readonly HostAlias[];
}

export interface DeclaredPrivacy {
  readonly url: string;
  readonly processors: readonly string[];
  readonly own: readonly string[];
  readonly statistics: {
    readonly product: string;
    readonly id: string | null;
    readonly consent: 'none' | 'before' | null;
  } | null;
  /** `consent.accept` and `consent.refuse` are in controls.yaml. */
  readonly selectors: boolean;
}

/** What a visitor is asked about cookies, at the first page. */
export interface Banner {
  /** `unclear`: something lies over the page that asks, in words that no list knows. */
  readonly state: 'none' | 'shown' | 'unclear';
  /** The words on its buttons. */
  readonly accept: string | null;
  readonly refuse: string | null;
  readonly settings: string | null;
  /** Closes the message, and chooses nothing. */
  readonly notice: string | null;
  /** Other buttons of it. */
  readonly others: number;
}

export interface ProfileSeen {
  readonly storageOfOthers: 'allowed' | 'blocked' | 'unknown';
  /** `in-part`: more came than a visit records. */
  readonly recorded: 'whole' | 'in-part';
  readonly pages: readonly PageSeen[];
  /** `unproven`: the button was pressed, and nothing shows that the site took it for an answer. */
  readonly choice: 'none' | 'proven' | 'unproven' | 'not-pressed';
  readonly requests: readonly SeenRequest[];
  readonly kept: readonly KeptThing[];
}

export interface PageSeen {
  /** Its path. */
  readonly page: string;
  /** Where it led, without the query. */
  readonly url: string;
  readonly status: number | null;
  readonly state: 'complete' | 'slow' | 'unanswered';
  /** A firewall or a challenge answered in the site's place. */
  readonly refusal: boolean;
  /** Its address had a personal marker. */
  readonly marked: boolean;
}

/** A request that went to another party, or is a measurement; several alike are one. */
export interface SeenRequest {
  readonly page: string;
  /** The personal marker was in the page's address. */
  readonly marked: boolean;
  /** Milliseconds since the visit began, of the first. */
  readonly at: number;
  readonly stage: 'before' | 'after';
  readonly count: number;
  readonly host: string;
  readonly path: string;
  readonly method: string;
  readonly status: number | null;
  /** The script or page that caused it. */
  readonly by: string | null;
  /** Names of parameters, in the address and in what was sent. */
  readonly names: readonly string[];
  /** Of parameters that say nothing of a visitor. */
  readonly values: Readonly<Record<string, string>>;
  /** Parameters that are to tell visitors apart: a short salted hash of the value, to compare it within this run. */
  readonly ids: Readonly<Record<string, string>>;
  /** Parameters that hold a user, not a browser. */
  readonly users: readonly string[];
  /** Names of what is kept in the browser and was sent along. */
  readonly carries: readonly string[];
  /** The form in which the personal marker was sent. */
  readonly marker: 'plain' | 'encoded' | 'hashed' | null;
}

/** A cookie, or an item in localStorage. */
export interface KeptThing {
  readonly kind: 'cookie' | 'item';
  readonly name: string;
  readonly host: string;
  /** At which page it first appeared. */
  readonly page: string;
  readonly stage: 'before' | 'after';
  /** Days as the site asked for; null for the time that the browser is open, and for an item, which stays. */
  readonly days: number | null;
  /** Browsers keep it no longer than this, so the site may have asked for more. */
  readonly atLimit: boolean;
  /** Long and irregular enough to tell one browser from all others. */
  readonly identifier: boolean;
}

export interface HostAlias {
  readonly host: string;
  /** Names that it is an alias of, one after the other; null when DNS did not answer. */
  readonly chain: readonly string[] | null;
}
