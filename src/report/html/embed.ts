/**
 * What an HTML report carries for machines, and how to get it back out of the file.
 * The assessment stands in it as the bytes of assessment.json, gzipped, in base64: `base64 -d | gunzip` gives them back
 * exactly, and nothing in them can end the element. The signature's element is empty when
 * a run is not signed; a signed digest of a report is taken over the file with that element empty, so that the envelope
 * can stand in the very file that it vouches for.
 */
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Assessment } from '../../model/assessment.ts';
import { assessmentText } from '../json.ts';
import { trusted, type Html } from './markup.ts';

const ASSESSMENT = '<script type="text/plain" id="assessment">';
const SIGNATURE = '<script type="text/plain" id="signature">';
const END = '</script>';

export const assessmentElement = (assessment: Assessment): Html =>
  trusted(`${ASSESSMENT}${pack(assessmentText(assessment))}${END}`);

export const signatureElement = (envelope: string | undefined): Html =>
  trusted(`${SIGNATURE}${envelope === undefined ? '' : Buffer.from(envelope, 'utf8').toString('base64')}${END}`);

export interface Embedded {
  /** The text of assessment.json; null in an edition that does not carry it. */
  readonly assessment: string | null;
  /** The DSSE envelope; null when the report is not signed. */
  readonly signature: string | null;
  /** The file as it was when its digest was signed. */
  readonly unsigned: string;
}

/** Reads a report back. Only the last element of each kind counts, which stands after everything that came from outside. */
export function readEmbedded(report: string): Embedded {
  const assessment = element(report, ASSESSMENT);
  const signature = element(report, SIGNATURE);
  return {
    assessment: assessment === null || assessment.text === '' ? null : unpack(assessment.text),
    signature:
      signature === null || signature.text === '' ? null : Buffer.from(signature.text, 'base64').toString('utf8'),
    unsigned: signature === null ? report : report.slice(0, signature.from) + report.slice(signature.to),
  };
}

/** The report with this envelope in its place; everything else stays as it was. */
export function withSignature(report: string, envelope: string): string {
  const place = element(report, SIGNATURE);
  if (place === null) return report;
  return report.slice(0, place.from) + Buffer.from(envelope, 'utf8').toString('base64') + report.slice(place.to);
}

function element(report: string, start: string): { text: string; from: number; to: number } | null {
  const at = report.lastIndexOf(start);
  if (at < 0) return null;
  const from = at + start.length;
  const to = report.indexOf(END, from);
  return to < 0 ? null : { text: report.slice(from, to), from, to };
}

/** The tenth byte names the operating system (RFC 1952 section 2.3.1); 255, unknown, keeps equal runs equal anywhere. */
function pack(text: string): string {
  const bytes = gzipSync(text, { level: 9, memLevel: 9 });
  bytes[9] = 255;
  return bytes.toString('base64');
}

/** The most that an assessment may unpack to: a report from elsewhere is not to be trusted. */
const MAX_BYTES = 256 * 1024 * 1024;

/** null when the element was damaged. */
function unpack(text: string): string | null {
  try {
    return gunzipSync(Buffer.from(text, 'base64'), { maxOutputLength: MAX_BYTES }).toString('utf8');
  } catch {
    return null;
  }
}
