/**
 * Every reader of a document from outside, by its kind. A reader is a pure function; what it takes and gives crosses to
 * another thread and back, so it is plain data. A document too heavy for it is a `TooHeavyError`.
 */
import { readHtml } from '../pages/html.ts';
import { readMarkup } from '../pages/page.ts';
import { readSecurityTxt } from '../pages/security-txt.ts';
import { openAnswer } from '../requests/formats/answer.ts';
import { readRegister } from '../requests/register.ts';
import { readHome, readPublished } from '../statement/published.ts';
import { readRevocationList } from './revocation-list.ts';

export const READERS = {
  /** What a page loads and sends, and where it leads on to. */
  page: readMarkup,
  /** What a visitor can read on a page and fill in. */
  html: readHtml,
  'security-txt': readSecurityTxt,
  /** A published statement against its file. */
  statement: readPublished,
  /** The links of a home page. */
  home: readHome,
  /** What a list of revoked certificates says about one. */
  'revocation-list': readRevocationList,
  /** A register of requests. */
  register: readRegister,
  /** The file that somebody was given of their data. */
  answer: openAnswer,
};

export type ReaderKind = keyof typeof READERS;
export type Given<Kind extends ReaderKind> = Parameters<(typeof READERS)[Kind]>;
export type Reading<Kind extends ReaderKind> = ReturnType<(typeof READERS)[Kind]>;
