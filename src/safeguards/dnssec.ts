import type { Safeguard } from '../model/safeguard.ts';

/** The domain's addresses are signed, so that nobody on the way can forge them. */
export const dnssec: Safeguard = {
  id: 'dnssec',
  title: { en: 'DNSSEC', nl: 'DNSSEC' },
  meaning: {
    en: 'The address book of the internet says where this system is; its answers are signed, so a forged one is recognised.',
    nl: 'Het adresboek van het internet zegt waar dit systeem staat; de antwoorden zijn ondertekend, zodat een vervalsing opvalt.',
  },
  limits: {
    en: 'It protects only visitors whose internet provider or device checks the signatures.',
    nl: 'Het beschermt alleen bezoekers van wie de internetprovider of het apparaat de ondertekening controleert.',
  },
  topics: ['dnssec'],
  checks: [{ check: 'dns.dnssec', level: 'required' }],
};
