/** What a person of the lab's organisation vouches for, dated at the lab's start. */

/** Promises of controls.yaml that no probe can see, by control id. */
const STATEMENTS: Readonly<Record<string, string>> = {
  'email-purpose': 'Lab: e-mail is used for answering questions and for documents of current assignments only.',
  'email-retention': 'Lab: answered e-mail is moved to the bin, where it is kept to be read later.',
  'contact-form-purpose': 'Lab: the form sends to info@cyberbrain.nl; mail is handled as any other.',
  'hosting-contract-storage': 'Lab: contracts are stored in the administration system.',
  'hosting-contract-purpose': 'Lab: customer data serve the registration of domain names and the account in Plesk.',
  'invoices-purpose': 'Lab: customer data are entered in the administration system and the calendar for invoicing.',
  'invoices-copy': 'Lab: a copy of each invoice is kept as e-mail.',
  'statistics-cookie': 'Lab: the site places no other cookie than that of Google Analytics for statistics.',
  'statistics-anonymous': 'Lab: IP addresses are made anonymous and sharing of data is switched off.',
  'statistics-processor-agreement': 'Lab: the processor agreement with Google was accepted.',
  'access-requests': 'Lab: a request is answered from info@cyberbrain.nl, and logged.',
  'access-requests-delivery': 'Lab: copies are sent within a month, as Word or Excel files where possible.',
};

/** A YAML list as `--attestations` takes it. */
export function attestationsAt(now: Date): string {
  const date = now.toISOString().slice(0, 10);
  const expires = new Date(now.getTime() + 365 * 86_400_000).toISOString().slice(0, 10);
  const entries = Object.entries(STATEMENTS).map(
    ([control, statement]) =>
      `- control: ${control}\n  by: Lab\n  date: ${date}\n  expires: ${expires}\n  statement: ${JSON.stringify(statement)}\n`,
  );
  return entries.join('');
}
