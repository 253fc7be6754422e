/**
 * What a visit with the audit account saw: answers to steps of a login, and the protected page as the visitor of that
 * moment saw it. Observations only; no bodies, cookies' values, codes, tokens or passwords.
 */
import type { FailureReason } from '../attempt.ts';
import type { Observation } from '../observation.ts';
import type { SetCookie } from './http.ts';

/** The protected page, as seen with the cookies of one moment. */
export interface LoginView {
  /** ISO time. */
  readonly at: string;
  readonly status: number;
  /** Where it ended after redirects: path without query, or the other origin that it was sent to. */
  readonly path: string;
  readonly redirects: number;
  /** Sent to another origin, which was not visited. */
  readonly elsewhere: boolean;
  readonly passwordField: boolean;
  readonly codeField: boolean;
  /** Were the marks of controls.yaml seen? null when none are declared. */
  readonly successMark: boolean | null;
  readonly failureMark: boolean | null;
  /** Words that a person can read on it, or values of JSON. */
  readonly words: number;
  /** Does it bring scripts, which may fill it in? */
  readonly scripts: boolean;
  /** Words, names of fields and links that the page holds, and the digest of them all. */
  readonly features: number;
  readonly fingerprint: string;
  /** The share of the anonymous visitor's page that is here too; null when nothing is to be compared. */
  readonly likeAnonymous: number | null;
  /** Of what the admitted visitor saw and the anonymous one did not, the share that is here; null without an admitted view. */
  readonly ownShare: number | null;
  /** Of all that the admitted visitor saw, the share that is here; null without an admitted view. */
  readonly likeAdmitted: number | null;
}

/** The view of a truly admitted visitor, to which others are compared. */
export interface LoginReference {
  /** What admitted: the password and the code, or the password alone when the server asked no more. */
  readonly by: 'code' | 'password';
  readonly path: string;
  readonly features: number;
  /** How many of them the anonymous visitor did not see. */
  readonly own: number;
}

/** The answer to a step, as the driver reads it. What counts is the view that follows. */
export interface LoginStep {
  readonly at: string;
  readonly status: number;
  readonly path: string;
  /** `enrolment`: whoever gave the password is asked to set up a second factor. */
  readonly reading: 'challenge' | 'enrolment' | 'admitted' | 'refused' | 'unknown';
  /** What the reading rests on, e.g. a code field. */
  readonly sign: Observation;
  /** Of an enrolment: does the page offer to do it later? */
  readonly skippable?: boolean;
  readonly durationMs: number;
  /** Cookies that the step set, without their values. */
  readonly cookies: readonly SetCookie[];
}

export interface LoginObservation {
  readonly step: LoginStep;
  readonly view: LoginView;
}

interface WithReference {
  /** null when no view of an admitted visitor could be had. */
  readonly reference: LoginReference | null;
  /** `challenge`: controls.yaml has no TOTP secret of the account, so the visit cannot go beyond the question for a code. */
  readonly depth: 'challenge' | 'full';
}

export interface LoginAnonymous extends WithReference {
  readonly view: LoginView;
}

export interface LoginWrongPassword extends LoginObservation, WithReference {
  /** A server that asks for a code after any password was given the right one, so that only the password was wrong. */
  readonly withCode: boolean;
}

export interface LoginPassword extends LoginObservation, WithReference {
  /** The same with headers that some servers take for a visitor from inside; null when it was not asked. */
  readonly disguised: LoginObservation | null;
}

export interface LoginWrongCode extends WithReference {
  /** The page after the password alone, before any code. */
  readonly passwordAlone: LoginView;
  readonly tries: readonly (LoginObservation & {
    readonly kind: 'old' | 'random' | 'empty' | 'near' | 'later';
    /** Steps from the current one to the code's own: -2 is two steps ago, 2 two steps ahead; null for a code of no step near. */
    readonly steps: number | null;
  })[];
}

export interface LoginCode extends LoginObservation, WithReference {
  /** Seconds by which the server's clock, as it tells it, is ahead of ours. */
  readonly clockOffsetSeconds: number;
}

export interface LoginReplay extends LoginObservation, WithReference {
  /** Was the code's step still the current one when it was sent again? */
  readonly sameStep: boolean;
  /** How the first use of the code ended. */
  readonly first: LoginView;
  /** The page after the password alone, and after a code of no step, when one was tried. */
  readonly passwordAlone: LoginView;
  readonly anyCode: LoginView | null;
}

export interface LoginDevice extends WithReference {
  /** Does the challenge offer to remember the device? */
  readonly offered: boolean;
  /** A fresh login that brings only the lasting cookies of the earlier one; null when there are none. */
  readonly again: LoginObservation | null;
  /** The longest life of a lasting cookie that was brought, in days. */
  readonly days: number | null;
}

export interface LoginDoors {
  readonly doors: readonly LoginDoor[];
  /** Doors to which no proven connection came about, or for which no attempt was left; nothing secret was sent there. */
  readonly unreached?: readonly UnreachedDoor[];
}

export interface UnreachedDoor {
  readonly name: string;
  readonly kind: string;
  readonly reason: FailureReason;
  readonly detail: Observation;
}

export interface LoginDoor {
  readonly name: string;
  readonly kind: string;
  readonly path: string;
  /** Answers to nobody, to the right password, and to a wrong one (null when it was not needed or did not fit). */
  readonly anonymous: DoorAnswer;
  readonly password: DoorAnswer;
  /** Nobody once more after all others, and the right password after the wrong one (null when that did not fit). */
  readonly anonymousAgain: DoorAnswer;
  readonly again: DoorAnswer | null;
  readonly wrong: DoorAnswer | null;
  /** An account that needs no second factor, when controls.yaml names one; shows that the door works. */
  readonly control: DoorAnswer | null;
}

export interface DoorAnswer {
  /** HTTP status or SMTP reply code; 0 in protocols that have none. */
  readonly status: number;
  /** Does it ask for a password by HTTP (RFC 9110 §11), or offer a way to give one? */
  readonly challenges: boolean;
  /** By the protocol of this door: let in, refused, or neither can be said. */
  readonly reading: 'open' | 'refused' | 'unknown';
  /** Digest of status, kind and content; equal for equal answers. */
  readonly fingerprint: string;
}

export interface LoginCodeLimit {
  /** Wrong codes sent, one after the other. */
  readonly sent: number;
  /** In how many logins: more than one where a wrong code ends the login. */
  readonly logins: number;
  /**
   * The sign that ended it: none after all of them, and the right code was taken then, or what the server did. `warned`: it
   * said that it may block; `shut-out`: it refuses the right password; `silent`: it does not take the right code any more.
   */
  readonly stopped: 'none' | 'blocked' | 'warned' | 'shut-out' | 'silent' | 'slowed';
  /** At which wrong code that was; null for `none`. */
  readonly at: number | null;
  readonly detail: Observation;
}
