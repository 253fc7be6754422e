/** Saves evidence the moment probing ends: everything else can be made from it again, whatever breaks after this. */
import { join } from 'node:path';
import { subjectOf, type Subject } from '../../history/statement.ts';
import { assessmentId } from '../../judge/judge.ts';
import type { EvidenceBundle } from '../../model/bundle.ts';
import { runFolder } from '../../model/history.ts';
import { translator } from '../../texts/say.ts';
import { jsonText, writeAtomically } from '../files.ts';
import { screenLang } from '../options.ts';
import type { Reporting } from './resolve.ts';

export interface SavedEvidence {
  readonly evidence: EvidenceBundle;
  /** The run's own, under `runs/`. */
  readonly folder: string;
  readonly subject: Subject;
  /** Why there is no file, e.g. a full disk; the run goes on with what it has. */
  readonly problem: string | null;
}

export function saveEvidence(evidence: EvidenceBundle, { io, out, opinion, lang }: Reporting): SavedEvidence {
  const { startedAt, plan } = evidence;
  const folder = join(out, runFolder({ startedAt, id: assessmentId(evidence, opinion) }));
  const text = jsonText(evidence);
  const subject = subjectOf('evidence.json', text);
  try {
    writeAtomically(join(folder, 'evidence.json'), text);
    return { evidence, folder, subject, problem: null };
  } catch (error) {
    const problem = reasonOf(error);
    const say = translator(screenLang(lang, io, plan.controlSet.organisation.languages));
    io.err(`waarborg: ${say('run.not-made', { name: 'evidence.json', why: problem })}\n`);
    return { evidence, folder, subject, problem };
  }
}

/** Why something could not be done, in the words of whatever refused. */
export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
