import type { Safeguard } from '../model/safeguard.ts';

/** How long mail is kept (GDPR 5(1)(e)), by the days of the messages in a mailbox; nothing of a message is read. */
export const mailboxRetention: Safeguard = {
  id: 'mailbox-retention',
  title: { en: 'How long mail is kept', nl: 'Hoe lang e-mail wordt bewaard' },
  meaning: {
    en: 'Mail leaves the inbox, stays in the bin and disappears from it when the statement says so.',
    nl: 'E-mail gaat uit de inbox, blijft in de prullenbak en verdwijnt daaruit wanneer de verklaring dat zegt.',
  },
  limits: {
    en: 'Only numbers and days of messages in one mailbox were looked at: no content, no backups and no other copies.',
    nl: 'Alleen aantallen en dagen van berichten in één mailbox zijn bekeken: geen inhoud, geen back-ups en geen andere kopieën.',
  },
  conditional: true,
  topics: ['retention'],
  checks: [
    { check: 'mailbox.connection-safe', level: 'required' },
    { check: 'mailbox.bin-exists', level: 'required' },
    { check: 'mailbox.inbox-cleared', level: 'required' },
    { check: 'mailbox.kept-long-enough', level: 'required' },
    { check: 'mailbox.not-kept-too-long', level: 'required' },
    { check: 'mailbox.copies-kept', level: 'required' },
  ],
};
