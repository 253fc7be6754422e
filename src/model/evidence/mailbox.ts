/** A mailbox as it was looked at: how many messages its folders hold, and of which days. Nothing of a message itself. */
import type { MailFolderPromise } from '../controls.ts';

export type MailboxConnection =
  | { readonly state: 'proven'; readonly protocol: string; readonly startTls: boolean }
  /** The certificate proves nothing: `error` is the machine's own code. Nothing secret was sent. */
  | { readonly state: 'unproven'; readonly error: string }
  /** The server does not begin TLS. Nothing secret was sent. */
  | { readonly state: 'clear' };

export interface MailboxContents {
  /** The day on which it was counted, in the organisation's time zone. */
  readonly today: string;
  /** Labels that are shown as folders; the bin is emptied after thirty days. */
  readonly gmail: boolean;
  readonly folders: readonly MailFolder[];
}

/** A folder that controls.yaml names: what is promised of it, and what was seen. */
export interface MailFolder extends MailFolderPromise {
  readonly seen: FolderSeen;
}

export type FolderSeen =
  /** `marked`: does the server mark folders by their use (RFC 6154)? */
  | { readonly state: 'absent'; readonly marked: boolean }
  /** Several are marked for this use. */
  | { readonly state: 'several' }
  /** It is there, and this account may not open it. */
  | { readonly state: 'closed' }
  /** The server does not count messages by their dates. */
  | { readonly state: 'not-counted' }
  | CountedFolder;

export interface CountedFolder {
  readonly state: 'counted';
  readonly messages: number;
  /** Older than `handledWithin`, without those that carry a flag and drafts; null where nothing is promised. */
  readonly old: number | null;
  /** In it for longer than `keepAtMost`, as far as the dates tell; null where nothing is promised. */
  readonly beyond: { readonly received: number; readonly saved: number | null } | null;
  /** By the days of receipt (INTERNALDATE), which moving a message to another folder does not change. */
  readonly received: Spread;
  /** By the days of arrival in this folder (SAVEDATE, RFC 8514); null where the server does not keep them. */
  readonly saved: Spread | null;
}

/** Messages by their days. */
export interface Spread {
  /** From before the first step. */
  readonly earlier: number;
  /** The earliest first, without gaps. `from` belongs to it, `to` does not. */
  readonly steps: readonly Step[];
  /** A few days that hold a large part of them; null where there are none. */
  readonly crowd: Step | null;
}

export interface Step {
  readonly from: string;
  readonly to: string;
  readonly messages: number;
}
