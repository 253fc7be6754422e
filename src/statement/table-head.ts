/** Whether the first row of a table without marked heads is its head: words that name columns, no values. */
const COLUMN =
  /^(?:categorie|categorieën|gegevens|persoonsgegevens|soort|type|doel|doeleinde|grondslag|termijn|bewaartermijn|partij|verwerker|ontvanger|dienst|plaats|locatie|land|naam|cookie|looptijd|duur|functie|omschrijving|maatregel|wat|waarom|hoe lang|category|data|kind|purpose|basis|period|term|retention|party|processor|recipient|service|place|location|country|name|duration|expiry|description|measure|what|why|how long|provider|aanbieder)\b/iu;

export function looksLikeHead(cells: readonly string[]): boolean {
  return (
    cells.length > 1 &&
    cells.some((cell) => COLUMN.test(cell)) &&
    cells.every((cell) => !/\d/.test(cell) && !/[.!;]$/.test(cell) && cell.split(' ').length <= 4)
  );
}
