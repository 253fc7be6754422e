/** What is no verdict but must be told: waivers and attestations that lapse or are of no use, sentences that nobody claims. */
import { isIdle, isOverruled, type AssessedControl, type Notice } from '../model/assessment.ts';
import type { Attestation, ControlSet, Waiver } from '../model/controls.ts';

/** Days before the end at which a waiver or an attestation is said to expire soon. */
const SOON_DAYS = 30;

export function noticesOf(controlSet: ControlSet, controls: readonly AssessedControl[], asOf: string): Notice[] {
  return [
    ...controlSet.waivers.flatMap(waiverNotice),
    ...controlSet.attestations.flatMap(attestationNotice),
    ...unclaimed(),
  ];

  function waiverNotice(waiver: Waiver): Notice[] {
    const { control: id, check, expires } = waiver;
    const what = check === undefined ? id : `${id}, ${check}`;
    const end = endOf(expires, asOf);
    if (end === 'expired') {
      const renewed = controlSet.waivers.some(
        (other) => other.control === id && other.check === check && endOf(other.expires, asOf) !== 'expired',
      );
      return renewed
        ? []
        : [
            notice('waiver-expired', id, {
              en: `The waiver on ${what} expired on ${expires}.`,
              nl: `De uitzondering op ${what} is verlopen op ${expires}.`,
            }),
          ];
    }
    const control = controls.find((candidate) => candidate.id === id);
    if (control !== undefined && isIdle(waiver, control)) {
      return [
        notice('waiver-unused', id, {
          en: `The waiver on ${what} is not needed: nothing fails there.`,
          nl: `De uitzondering op ${what} is niet nodig: daar gaat niets mis.`,
        }),
      ];
    }
    if (end === 'later') return [];
    return [
      notice('waiver-expires-soon', id, {
        en: `The waiver on ${what} expires on ${expires}.`,
        nl: `De uitzondering op ${what} verloopt op ${expires}.`,
      }),
    ];
  }

  function attestationNotice(attestation: Attestation): Notice[] {
    const { control: id, expires } = attestation;
    const control = controls.find((candidate) => candidate.id === id);
    // Of several about the same promise only the one that counts is told of.
    if (control?.attestation === undefined || !sameAttestation(control.attestation, attestation)) return [];
    if (isOverruled(control)) {
      return [
        notice('attestation-unused', id, {
          en: `The attestation of ${id} does not count: this was measured, and the measurement decides.`,
          nl: `De bevestiging van ${id} telt niet mee: dit is gemeten en de meting beslist.`,
        }),
      ];
    }
    const end = endOf(expires, asOf);
    if (end === 'later') return [];
    return end === 'expired'
      ? [
          notice('attestation-expired', id, {
            en: `The attestation of ${id} expired on ${expires}.`,
            nl: `De bevestiging van ${id} is verlopen op ${expires}.`,
          }),
        ]
      : [
          notice('attestation-expires-soon', id, {
            en: `The attestation of ${id} expires on ${expires}.`,
            nl: `De bevestiging van ${id} verloopt op ${expires}.`,
          }),
        ];
  }

  function unclaimed(): Notice[] {
    return controlSet.statement.coverage.sentences
      .filter((sentence) => sentence.controls.length === 0)
      .map(({ text }) =>
        notice('statement-unclaimed', null, {
          en: `No control claims this sentence of the statement: “${text}”`,
          nl: `Geen beheersmaatregel bewijst deze zin van de verklaring: “${text}”`,
        }),
      );
  }
}

function notice(kind: Notice['kind'], control: string | null, text: Notice['text']): Notice {
  return { kind, control, text };
}

const sameAttestation = (a: Attestation, b: Attestation): boolean =>
  (['by', 'date', 'expires', 'statement'] as const).every((part) => a[part] === b[part]);

function endOf(expires: string, asOf: string): 'expired' | 'soon' | 'later' {
  const today = asOf.slice(0, 10);
  if (today > expires) return 'expired';
  const days = (Date.parse(expires) - Date.parse(today)) / 86_400_000;
  return days <= SOON_DAYS ? 'soon' : 'later';
}
