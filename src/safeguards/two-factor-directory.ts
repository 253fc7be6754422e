import type { Safeguard } from '../model/safeguard.ts';

/** A suite whose login is its maker's: its directory says who has a second factor and whether it must be used. */
export const twoFactorDirectory: Safeguard = {
  id: 'two-factor-directory',
  title: {
    en: 'Two-factor authentication, by the directory',
    nl: '2-factor authenticatie, volgens de gebruikerslijst',
  },
  meaning: {
    en: 'The settings of the suite ask every user for a second factor, and every user has set one up.',
    nl: 'De instellingen van de dienst vragen elke gebruiker om een tweede factor, en elke gebruiker heeft er een ingesteld.',
  },
  limits: {
    en: 'This is what the maker’s interface tells of the settings; no login was tried.',
    nl: 'Dit is wat de dienst zelf over zijn instellingen meldt; er is geen aanmelding geprobeerd.',
  },
  topics: ['two-factor'],
  checks: [
    { check: 'two-factor.directory-required', level: 'required' },
    { check: 'two-factor.directory-enrolled', level: 'required' },
  ],
};
