/** What is wrong with the file of an answer, and with reading a register. */
export interface RequestObservations {
  'answer-broken': object;
  'answer-encrypted': object;
  'answer-with-macros': object;
  'answer-without-data': object;
  'answer-ragged': object;
  'answer-one-column': object;
  'answer-web-page': object;
  'answer-other-format': object;
  'answer-old-office': object;
  'answer-renamed': { format: string };
  'answer-not-as-registered': { format: string };
  'answer-not-portable': object;
  'answer-not-accepted': { format: string };
  'answer-changed': object;
  'answer-too-heavy': object;
  'answer-unreadable': object;
  'register-gone': object;
  'register-changed': object;
}
