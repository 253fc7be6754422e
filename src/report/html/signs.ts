/** The signs of the states: shapes that differ without colour, in a box of sixteen by sixteen. */
import { STATES, type State } from './facts.ts';
import { trusted, type Html } from './markup.ts';

const SIGNS: Readonly<Record<State, string>> = {
  pass: '<path d="M3.2 8.6l3 3 6.6-7.2"/>',
  fail: '<path d="M4 4l8 8M12 4l-8 8"/>',
  error: '<path d="M8 3v6.2M8 12.6v.4"/>',
  inconclusive: '<path d="M5.2 5.8c0-3.6 5.6-3.6 5.6 0 0 2.2-2.8 2-2.8 4.2M8 12.7v.3"/>',
  'not-checked': '<circle cx="8" cy="8" r="4.6" stroke-dasharray="2.2 2.6"/>',
  waived: '<path d="M5.6 3.4v9.2M10.4 3.4v9.2"/>',
  attested: '<path d="M3 12.8l1-3.4 6.6-6.6 2.4 2.4-6.6 6.6zM9 13h4"/>',
  'not-applicable': '<path d="M3.6 8h8.8"/>',
};

/** A sign by itself, of which a word stands nearby. */
export const sign = (state: State): Html => trusted(`<b class="m-${state}"></b>`);

/** All signs in one strip, drawn once a page: the style sheet shows one of them before each verdict, through a mask. */
export const STRIP =
  `data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${16 * STATES.length} 16" fill="none" stroke="black" stroke-width="2" stroke-linecap="round" stroke-linejoin="round">${STATES.map(
    (state, index) => `<g transform="translate(${16 * index})">${SIGNS[state]}</g>`,
  ).join('')}</svg>`.replaceAll('"', "'");

/** How many signs stand before this one. */
export const placeOf = (state: State): number => STATES.indexOf(state);
