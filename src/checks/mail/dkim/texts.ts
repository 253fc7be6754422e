import type { CheckTexts } from '../../../model/check.ts';

export const texts = {
  title: {
    en: 'The keys by which receivers verify the domain’s mail are published (DKIM)',
    nl: 'De sleutels waarmee ontvangers mail van het domein controleren, zijn gepubliceerd (DKIM)',
  },
  failureTitle: {
    en: 'A key by which receivers verify the domain’s mail cannot be used (DKIM)',
    nl: 'Een sleutel waarmee ontvangers mail van het domein controleren, is niet bruikbaar (DKIM)',
  },
  expected: {
    en: 'for each declared selector a key for e-mail, with at least one of RSA, of {minRsaBits} bits or more',
    nl: 'bij elke opgegeven selector een sleutel voor e-mail, waarvan minstens één van RSA, met {minRsaBits} bits of meer',
  },
  fix: {
    en: 'Publish the public key that the mail server signs with, as it gives it, below _domainkey.',
    nl: 'Publiceer de openbare sleutel waarmee de mailserver ondertekent, zoals die hem geeft, onder _domainkey.',
  },
  reasons: {
    usable: { en: 'Usable keys: {names}.', nl: 'Bruikbare sleutels: {names}.' },
    missing: {
      en: 'There is no key at {name}, though controls.yaml declares the selector.',
      nl: 'Er is geen sleutel bij {name}, terwijl controls.yaml de selector noemt.',
    },
    several: {
      en: '{name} has several TXT records, of which receivers take any.',
      nl: '{name} heeft meer dan één TXT-record; ontvangers nemen er willekeurig één.',
      fix: { en: 'Leave the key alone there.', nl: 'Laat daar alleen de sleutel staan.' },
    },
    'not-a-key': { en: 'What {name} holds is not a DKIM key.', nl: 'Wat bij {name} staat, is geen DKIM-sleutel.' },
    revoked: {
      en: 'The key at {name} is revoked (p is empty).',
      nl: 'De sleutel bij {name} is ingetrokken (p is leeg).',
    },
    testing: {
      en: 'The key at {name} is in test mode (t=y), so a wrong signature counts as none.',
      nl: 'De sleutel bij {name} staat in proefstand (t=y); een foute handtekening telt dan als geen.',
      fix: { en: 'Remove t=y.', nl: 'Haal t=y weg.' },
    },
    'only-sha1': {
      en: 'The key at {name} allows SHA-1 alone, which receivers refuse.',
      nl: 'De sleutel bij {name} staat alleen SHA-1 toe; ontvangers weigeren dat.',
      fix: { en: 'Remove h, and sign with rsa-sha256.', nl: 'Haal h weg en onderteken met rsa-sha256.' },
    },
    'not-for-mail': {
      en: 'The key at {name} is for another service than e-mail (s).',
      nl: 'De sleutel bij {name} is voor een andere dienst dan e-mail (s).',
      fix: { en: 'Remove s, or set s=email.', nl: 'Haal s weg, of zet s=email.' },
    },
    unreadable: {
      en: 'The key at {name} cannot be read: it is cut off, or of another kind than k says.',
      nl: 'De sleutel bij {name} is niet te lezen: afgekapt, of van een andere soort dan k zegt.',
    },
    'too-short': {
      en: 'The key at {name} has {bits} bits, fewer than {minRsaBits}.',
      nl: 'De sleutel bij {name} heeft {bits} bits, minder dan {minRsaBits}.',
      fix: {
        en: 'Make a new key of 2048 bits, under a new selector.',
        nl: 'Maak een nieuwe sleutel van 2048 bits, onder een nieuwe selector.',
      },
    },
    'only-ed25519': {
      en: 'All keys are of Ed25519 ({names}), which many receivers cannot verify.',
      nl: 'Alle sleutels zijn van Ed25519 ({names}); veel ontvangers kunnen die niet controleren.',
      fix: {
        en: 'Sign with an RSA key of 2048 bits as well.',
        nl: 'Onderteken ook met een RSA-sleutel van 2048 bits.',
      },
    },
    'proven-absent': {
      en: '{domain} has no key at all: signatures prove that nothing exists below _domainkey.{domain}.',
      nl: '{domain} heeft geen enkele sleutel: handtekeningen bewijzen dat er niets bestaat onder _domainkey.{domain}.',
    },
    'not-known': {
      en: 'There seem to be keys below _domainkey.{domain}; which they are cannot be asked.',
      nl: 'Er lijken sleutels te zijn onder _domainkey.{domain}; welke, is niet op te vragen.',
      fix: {
        en: 'Declare the selectors in controls.yaml (dkim); they are the s= of the DKIM-Signature fields of sent mail.',
        nl: 'Noem de selectors in controls.yaml (dkim); het zijn de s= in DKIM-Signature-velden van verzonden mail.',
      },
    },
    'nothing-seen': {
      en: 'No key was seen below _domainkey.{domain}, and some name servers deny what exists there.',
      nl: 'Er is geen sleutel gezien onder _domainkey.{domain}, en sommige naamservers ontkennen wat daar wel bestaat.',
      fix: {
        en: 'Declare the selectors in controls.yaml (dkim), or outgoing: false where the domain never sends.',
        nl: 'Noem de selectors in controls.yaml (dkim), of outgoing: false als het domein nooit verstuurt.',
      },
    },
    'every-name-exists': {
      en: 'Every name below {domain} exists, so whether there are keys was not seen.',
      nl: 'Elke naam onder {domain} bestaat; of er sleutels zijn, is dus niet gezien.',
      fix: { en: 'Declare the selectors in controls.yaml (dkim).', nl: 'Noem de selectors in controls.yaml (dkim).' },
    },
    'never-sends': {
      en: '{domain} never sends, so it needs no key.',
      nl: '{domain} verstuurt nooit, dus het heeft geen sleutel nodig.',
    },
  },
} satisfies CheckTexts;
