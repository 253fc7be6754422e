/** Why nothing is known of a mailbox. */
export interface MailboxObservations {
  'mailbox-takes-no-password': object;
  'mailbox-not-now': object;
  'mailbox-app-password': object;
  'mailbox-not-listed': { where: string };
}
