import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { readLedger } from '../../history/ledger.ts';
import type { Assessment } from '../../model/assessment.ts';
import { sleep } from '../../model/deadline.ts';
import { WaarborgError } from '../../model/errors.ts';
import { changesOf, isStatementChanged, runBefore } from '../../notify/changes.ts';
import { mailText, messageOf, slackBody, teamsBody, webhookBody, type MessageOptions } from '../../notify/message.ts';
import { remindersOf } from '../../notify/reminders.ts';
import { postJson, sendMail, type Delivery, type SendOptions } from '../../notify/send.ts';
import type { CliCommand } from '../command.ts';
import { documentFrom } from '../documents.ts';
import { ledgerText } from '../run/ledger-file.ts';
import { EXIT, type Io } from '../io.ts';
import { langOf, langOption } from '../options.ts';
import { runLink } from '../run-link.ts';
import { message as textOf, translator } from '../../texts/say.ts';

interface Options {
  readonly history?: string;
  readonly link?: string;
  readonly lang?: string;
  readonly always?: boolean;
}

/** `waarborg notify ASSESSMENT`: a message to every destination whose variable is set. */
export const notify: CliCommand = (program, { io, done }) => {
  const command = program
    .command('notify')
    .description('send what changed to Slack, Teams, a webhook or by mail, wherever their variables are set')
    .argument('<assessment>', 'e.g. reports/latest.json')
    .option('--history <file>', 'the ledger to compare with (history.jsonl beside the assessment by default)')
    .option('--link <url>', 'where the report is; on GitHub the address of the run by default')
    .option('--always', 'also when nothing changed')
    .addHelpText('after', HELP);
  langOption(command).action(async (file: string, options: Options) => {
    const path = resolve(io.cwd, file);
    const assessment = documentFrom('assessment', path);
    const ledger = resolve(io.cwd, options.history ?? join(dirname(path), 'history.jsonl'));
    const runs = existsSync(ledger) ? readLedger(ledgerText(ledger)).entries : [];
    const before = runBefore(assessment, runs);
    const statementChanged = isStatementChanged(assessment, runs);
    const changes = changesOf(assessment, before);
    const reminders = remindersOf(assessment, before);
    const lang = langOf(options.lang, assessment.organisation.languages);
    const t = translator(lang);
    if (
      before !== undefined &&
      changes.length === 0 &&
      !statementChanged &&
      reminders.length === 0 &&
      options.always !== true
    )
      return done(EXIT.ok, t('notify.nothing-to-tell'));
    const link = runLink(options.link, io);
    const about = {
      lang,
      changes,
      statementChanged,
      reminders,
      first: before === undefined,
      ...(link === undefined ? {} : { link }),
    };
    const sent = await Promise.all(
      destinationsOf(assessment, about, io).map(async (one) => [one.name, await one.send()] as const),
    );
    if (sent.length === 0)
      throw new WaarborgError('CLI_NO_DESTINATION', 'there is nowhere to send a message to', {
        hint: 'set one of the variables that `waarborg notify --help` lists',
      });
    const failed = sent.flatMap(([name, delivery]) => (delivery.ok ? [] : [`${name}: ${delivery.problem[lang]}`]));
    if (failed.length > 0) done(EXIT.undecided, t('notify.not-delivered', { problems: failed.join('; ') }));
    else done(EXIT.ok, t('notify.sent', { names: sent.map(([name]) => name).join(', ') }));
  });
};

const HELP = `
Destinations, by environment variable:
  WAARBORG_SLACK_WEBHOOK   incoming webhook of a Slack app
  WAARBORG_TEAMS_WEBHOOK   address of a Teams workflow ("post to a channel when
                           a webhook request is received")
  WAARBORG_WEBHOOK         any https:// address; gets JSON, signed when
                           WAARBORG_WEBHOOK_SECRET is set
  WAARBORG_SMTP            smtps://user:password@host or smtp://… with STARTTLS;
                           needs WAARBORG_MAIL_FROM and _TO
`;

interface Destination {
  readonly name: string;
  readonly send: () => Promise<Delivery>;
}

function destinationsOf(assessment: Assessment, about: MessageOptions, { env }: Io): Destination[] {
  const message = messageOf(assessment, about);
  const options: SendOptions = {
    timeoutMs: 15_000,
    tries: 3,
    sleep,
  };
  const to = (name: string, variable: string, body: () => unknown, secret?: string): Destination[] => {
    const address = env[variable] ?? '';
    return address === '' ? [] : [{ name, send: () => postJson(address, body(), options, secret || undefined) }];
  };
  return [
    ...to('Slack', 'WAARBORG_SLACK_WEBHOOK', () => slackBody(message)),
    ...to('Teams', 'WAARBORG_TEAMS_WEBHOOK', () => teamsBody(message)),
    ...to('the webhook', 'WAARBORG_WEBHOOK', () => webhookBody(assessment, about), env['WAARBORG_WEBHOOK_SECRET']),
    ...mailTo(env, message.subject, mailText(message), options),
  ];
}

function mailTo(env: Io['env'], subject: string, text: string, options: SendOptions): Destination[] {
  const { WAARBORG_SMTP: smtp = '', WAARBORG_MAIL_FROM: from = '', WAARBORG_MAIL_TO: to = '' } = env;
  if (smtp === '') return [];
  const missing = from === '' || to === '';
  const problem = textOf('notify.no-sender');
  return [
    {
      name: 'the mail server',
      send: async () => (missing ? { ok: false, problem } : sendMail(smtp, { from, to, subject, text }, options)),
    },
  ];
}
