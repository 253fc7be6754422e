/** What checks on a directory's users share: the reason for one that did not tell of all of them. */
export const DIRECTORY_IN_PART = {
  outcome: 'inconclusive',
  text: {
    en: 'The directory of {source} returned {users} users, but not all of them.',
    nl: 'De gebruikerslijst van {source} noemde {users} gebruikers, maar niet allemaal.',
  },
  fix: {
    en: 'Check that the account used for reading may list all users of the domain.',
    nl: 'Kijk of het account waarmee de lijst wordt gelezen, alle gebruikers van het domein mag zien.',
  },
} as const;
