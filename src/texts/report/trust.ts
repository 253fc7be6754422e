/** The page behind a website's footer. */
import { messages } from '../catalogue.ts';

export const trustTexts = messages({
  'months.title': { en: 'The last twelve months', nl: 'De laatste twaalf maanden' },
  'months.lead': {
    en: 'All promises were kept on {kept} of {measured} days with a measurement ({percent} %). A promise under an exception counts as kept until the exception ends; a day on which something could not be determined does not count as kept.',
    nl: 'Op {kept} van de {measured} dagen met een meting werden alle toezeggingen nagekomen ({percent} %). Een toezegging met een uitzondering telt als nagekomen zolang die geldt; een dag waarop iets niet was vast te stellen, telt niet als nagekomen.',
  },
  'months.caption': { en: 'Per month, the newest first', nl: 'Per maand, de nieuwste eerst' },
  'months.month': { en: 'Month', nl: 'Maand' },
  'months.measured': { en: 'Days measured', nl: 'Dagen gemeten' },
  'months.kept': { en: 'Days all kept', nl: 'Dagen alles nagekomen' },
  'months.share': { en: 'Share', nl: 'Aandeel' },
});
