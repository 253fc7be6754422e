/** Reads the register of requests, and opens the files that people were given. The only probe that looks at files instead of the network. */
import { dirname, extname, isAbsolute, join } from 'node:path';
import { ProbeError } from '../model/errors.ts';
import type { AnswerFile, RegisteredRequest } from '../model/evidence/requests.ts';
import { digestOfBytes } from '../model/json.ts';
import { read } from '../reading/read.ts';
import type { Entry } from '../requests/register.ts';
import type { Probe } from './probe.ts';

const MOST_REGISTER = 4 * 1024 * 1024;
/** A copy with scans of letters is a tenth of this. */
const MOST_ANSWER = 64 * 1024 * 1024;
/** For reading a register of thousands of answers. */
const PATIENCE_MS = 300_000;
const HOME = 'Europe/Amsterdam';

export const requestsRegister: Probe<'requests.register'> = {
  kind: 'requests.register',
  retry: false,
  patienceMs: PATIENCE_MS,
  run: async ({ system: id, endpoint: place }, { controlSet, files, signal }) => {
    const { requests } = controlSet.systems.find((system) => system.id === id)!;
    const found = files?.read(place, MOST_REGISTER);
    if (requests === undefined || found?.state !== 'read')
      throw new ProbeError('interrupted', 'local', { code: 'register-gone' });
    if (requests.digest !== digestOfBytes(found.bytes))
      throw new ProbeError('interrupted', 'local', { code: 'register-changed' });
    const reading = await read('register', [found.bytes, place], { where: place, signal });
    // What was checked before the run has the same bytes.
    if (!reading.ok) throw new ProbeError('interrupted', 'local', { code: 'register-changed' });
    const rows: RegisteredRequest[] = [];
    for (const { line: _line, file, digest, ...entry } of reading.register.entries)
      rows.push({ ...entry, file: file === null ? null : await openedAt(file, { ...entry, digest }) });
    const { timezone = HOME } = controlSet.organisation;
    const { within = null, fresh } = requests;
    return { timezone, within, fresh, checked: reading.register.checked, requests: rows };

    async function openedAt(file: string, { format, digest }: Pick<Entry, 'format' | 'digest'>): Promise<AnswerFile> {
      const answer = files!.read(isAbsolute(file) ? file : join(dirname(place), file), MOST_ANSWER);
      if (answer.state === 'gone') return { state: 'gone' };
      if (answer.state !== 'read')
        return unclear(answer.state === 'too-large' ? 'answer-too-heavy' : 'answer-unreadable');
      if (digest !== null && digestOfBytes(answer.bytes) !== `sha256:${digest}`) return unclear('answer-changed');
      const extension = extname(file).slice(1);
      try {
        return await read('answer', [answer.bytes, extension, format], { where: place, signal });
      } catch (error) {
        if (error instanceof ProbeError && error.reason === 'too-heavy') return unclear('answer-too-heavy');
        throw error;
      }
    }
  },
};

const unclear = (code: 'answer-too-heavy' | 'answer-unreadable' | 'answer-changed'): AnswerFile => ({
  state: 'unclear',
  why: { code },
});
