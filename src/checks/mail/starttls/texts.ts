import type { CheckTexts } from '../../../model/check.ts';

export const texts = {
  title: { en: 'Every mail server takes mail over TLS', nl: 'Elke mailserver ontvangt mail via TLS' },
  failureTitle: { en: 'A mail server does not take mail over TLS', nl: 'Een mailserver ontvangt mail niet via TLS' },
  expected: {
    en: 'STARTTLS in the answer to EHLO, and a handshake',
    nl: 'STARTTLS in het antwoord op EHLO, en een handshake',
  },
  fix: {
    en: 'Give the mail server a certificate and switch STARTTLS on (Postfix: smtpd_tls_security_level = may, smtpd_tls_chain_files).',
    nl: 'Geef de mailserver een certificaat en zet STARTTLS aan (Postfix: smtpd_tls_security_level = may, smtpd_tls_chain_files).',
  },
  reasons: {
    'all-offer': { en: 'TLS was agreed with {hosts}.', nl: 'Met {hosts} is TLS afgesproken.' },
    'not-offered': {
      en: '{host} ({address}) does not offer STARTTLS, so all mail reaches it unencrypted.',
      nl: '{host} ({address}) biedt geen STARTTLS aan, dus alle mail komt er onversleuteld binnen.',
    },
    'no-handshake': {
      en: '{host} ({address}) offers STARTTLS and refuses every handshake.',
      nl: '{host} ({address}) biedt STARTTLS aan en weigert elke handshake.',
    },
    unreachable: {
      en: '{host} ({address}) refuses connections, while another server of the domain answers from here.',
      nl: '{host} ({address}) weigert verbindingen, terwijl een andere server van het domein vanaf hier wel antwoordt.',
      fix: {
        en: 'Start {host}, or remove it from the MX records.',
        nl: 'Start {host}, of haal het uit de MX-records.',
      },
    },
    stripped: {
      en: 'Something between here and {host} ({address}) rewrites what it says, and STARTTLS is missing; on whose side is not known.',
      nl: 'Iets tussen hier en {host} ({address}) herschrijft wat het zegt, en STARTTLS ontbreekt; aan wiens kant, is niet bekend.',
      fix: {
        en: 'Switch off the inspection of SMTP in the firewalls (e.g. Cisco: no fixup protocol smtp), and ask again from elsewhere.',
        nl: 'Zet de inspectie van SMTP in de firewalls uit (bijvoorbeeld Cisco: no fixup protocol smtp), en vraag het opnieuw vanaf elders.',
      },
    },
  },
} satisfies CheckTexts;
