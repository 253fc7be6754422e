/** What the checks of a published statement share: the text, when it was seen as visitors see it. */
import type { PublishedText, StatementPage } from '../../model/evidence/statement.ts';

/** Fewer letters than any statement has. */
const FEW = 400;

/** A script, or a page in a frame, has yet to put the text there. */
export const isDrawnLater = ({ found, letters, scripted, framed }: PublishedText): boolean =>
  found === 0 && (framed || (scripted && letters < FEW));

/** Over a proven connection, at its own address or where that now leads; undefined when nothing can be said of it. */
export function publishedText(seen: StatementPage): PublishedText | undefined {
  if (seen.state !== 'visited' || seen.page === null || seen.end !== 'answered') return undefined;
  const { hop, moved, page } = seen;
  if (hop.verified !== true || hop.status !== 200 || hop.refusal !== undefined || !(page.units > 0)) return undefined;
  if (isDrawnLater(page)) return undefined;
  return moved === 'no' || (moved === 'same-site' && page.found * 2 >= page.claimed) ? page : undefined;
}

export const UNSEEN_REASONS = {
  'not-seen': {
    outcome: 'inconclusive',
    text: {
      en: 'The text of the published statement was not seen.',
      nl: 'De tekst van de gepubliceerde verklaring is niet gezien.',
    },
    fix: {
      en: 'See the check `statement.published` for why.',
      nl: 'Zie de controle `statement.published` voor de reden.',
    },
  },
} as const;
