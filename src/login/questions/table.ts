/** Every question of a visit, in the order in which they are asked, and who gets attempts first. */
import type { Question } from '../visit.ts';
import { anonymous } from './anonymous.ts';
import { disguise } from './disguise.ts';
import { inside } from './inside.ts';
import { passwordAlone } from './password-alone.ts';
import { rememberedDevice } from './remembered-device.ts';
import { replay } from './replay.ts';
import { rightCode } from './right-code.ts';
import { earlierCode, emptyCode, laterCode, nearCodes, oldCode, randomCode } from './wrong-codes.ts';
import { wrongPassword } from './wrong-password.ts';

export const QUESTIONS: readonly Question[] = [
  anonymous,
  wrongPassword,
  passwordAlone,
  oldCode,
  earlierCode,
  randomCode,
  emptyCode,
  nearCodes,
  laterCode,
  rightCode,
  replay,
  inside,
  // After a complete login, which resets what a server counts.
  disguise,
  rememberedDevice,
];

/** The first matters most; `later` stands for what is asked after the visit. */
export const CLAIMS: readonly (Question | 'later')[] = [
  wrongPassword,
  oldCode,
  'later',
  replay,
  emptyCode,
  earlierCode,
  laterCode,
  randomCode,
  nearCodes,
];
