/** What a person of the lab's organisation confirms, dated at the lab's start. */

/** Promises of controls.yaml that no probe can see, by control id; in Dutch, the first language of the organisation. */
const STATEMENTS: Readonly<Record<string, string>> = {
  'email-purpose':
    'Lab: e-mail gebruiken wij alleen om vragen te beantwoorden en voor documenten van lopende opdrachten.',
  'email-retention': 'Lab: beantwoorde e-mail gaat naar de prullenbak en blijft daar bewaard om later terug te lezen.',
  'contact-form-purpose':
    'Lab: het formulier stuurt naar info@cyberbrain.nl; die e-mail behandelen wij als iedere andere.',
  'hosting-contract-storage': 'Lab: contracten staan in het administratiesysteem.',
  'hosting-contract-purpose':
    'Lab: klantgegevens dienen voor het registreren van domeinnamen en voor het account in Plesk.',
  'invoices-purpose': 'Lab: klantgegevens komen voor het factureren in het administratiesysteem en in de agenda.',
  'invoices-copy': 'Lab: een kopie van iedere factuur wordt als e-mail bewaard.',
  'statistics-cookie': 'Lab: voor statistieken plaatst de website alleen de cookie van Google Analytics.',
  'statistics-anonymous': 'Lab: IP-adressen worden geanonimiseerd en het delen van gegevens staat uit.',
  'statistics-processor-agreement': 'Lab: de verwerkersovereenkomst met Google is geaccepteerd.',
  'access-requests': 'Lab: een verzoek wordt vanaf info@cyberbrain.nl beantwoord en vastgelegd.',
  'access-requests-delivery':
    'Lab: kopieën worden binnen een maand verstuurd, waar mogelijk als Word- of Excelbestand.',
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
