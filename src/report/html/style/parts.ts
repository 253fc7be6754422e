/** Verdicts, cards, tables and pictures. A state sets two colours, `--c` for ink and `--t` for tint; parts use those. */
import { placeOf, STRIP } from '../signs.ts';
import { STATES, type State } from '../facts.ts';

const TONES: Readonly<Record<State, string>> = {
  pass: 'pass',
  fail: 'fail',
  error: 'warn',
  inconclusive: 'warn',
  waived: 'warn',
  'not-checked': 'none',
  'not-applicable': 'none',
  attested: 'vow',
};

/** Two colours, and the place of the sign in the strip. */
const COLOURS = STATES.map((state) => {
  const tone = TONES[state];
  return `.is-${state},.v-${state},.m-${state}{--c:var(--${tone}-ink);--t:var(--${tone}-tint);--s:-${placeOf(state)}em}`;
}).join('\n');

export const PARTS = `
${COLOURS}
[class^=v-]{display:inline-flex;gap:.4em;align-items:center;padding:.14em .65em .14em .5em;border-radius:999px;font-size:.86rem;font-weight:600;line-height:1.4;white-space:nowrap;max-width:100%;color:var(--c);background:var(--t);hyphens:manual}
[class^=v-]::before,[class^=m-]::before{content:"";flex:none;display:inline-block;width:1em;height:1em;background:currentColor;mask:url("${STRIP}") var(--s) 0/${STATES.length}em 1em no-repeat}
[class^=m-]{color:var(--c);font-size:.86rem;white-space:nowrap}
@media screen and (max-width:30rem){[class^=v-],[class^=m-]{white-space:normal}}
[class^=m-]::before{vertical-align:-.13em;margin-right:.3em}
[class^=m-]:empty::before{margin:0}
.cell{display:block;width:fit-content;border-radius:999px;text-decoration:none;min-height:1.6rem}
@media screen{.cell>b:not(.v-fail){white-space:normal;border-radius:1rem}}
.cell+.cell{margin-top:.35rem}
.cell:hover>b{text-decoration:underline}
.notice{border-left:4px solid var(--accent);background:var(--well);padding:.7rem 1rem;margin-top:1rem;max-width:66ch}
.notice.part{margin:0 0 1.1rem;font-weight:600}
.notice.bad{border-color:var(--fail-ink);background:var(--fail-tint);color:var(--fail-ink)}
.bad{color:var(--fail-ink)}.soon{color:var(--warn-ink)}
.scroll{overflow-x:auto;position:relative;margin-top:1rem}
table{border-collapse:collapse;width:100%;font-size:.94rem;line-height:1.45;hyphens:manual}
caption{text-align:left;color:var(--quiet);font-size:.875rem;padding-bottom:.5rem}
caption div{position:sticky;left:0;max-width:calc(100vw - 2*var(--gap))}
th,td{text-align:left;vertical-align:top;padding:.6rem 1rem .6rem 0;border-bottom:1px solid var(--line);min-width:6.5rem}
thead th{font-size:.82rem;font-weight:500;color:var(--quiet);border-bottom:1px solid var(--edge);vertical-align:bottom}
tbody th{font-weight:500;min-width:9.5rem}
th[colspan]{font-size:.82rem;color:var(--quiet);padding-top:1.1rem;border-bottom:1px solid var(--edge)}
.stack{margin-top:1rem}.scroll>.stack{margin-top:0}
@media screen{.stack b:not([class^=v-]){white-space:normal}}
@media screen and (max-width:47.99rem){.stack,.stack tbody,.stack tr,.stack tbody th,.stack td{display:block;min-width:0}.stack caption{display:block}.stack thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}.stack tr{border-bottom:1px solid var(--line);padding:.55rem 0}.stack tbody th,.stack td{border:0;padding:.1rem 0}.stack td[data-of]::before,.stack td[data-nl]::before{content:attr(data-of);display:inline-block;min-width:9.4rem;padding-right:.3rem;font:.74rem var(--mono);color:var(--quiet)}.stack td[data-nl]::before{font:.82rem var(--sans)}.stack .num[data-nl]::before{min-width:11.6rem}.stack .num{text-align:left}.stack .cell{display:inline-block;vertical-align:middle}.stack td:has(>.none){display:none}}
#overview th,#overview td{min-width:0;padding-right:.6rem;hyphens:auto}
@media (min-width:48rem) and (max-width:75rem){#overview table{font-size:.86rem}#overview b{font-size:.8rem;padding:.14em .5em;hyphens:auto}}
@media (min-width:68rem){#tls tbody th:has(code){min-width:14rem}}
td time{white-space:nowrap}
tbody th a{text-decoration-color:color-mix(in srgb,var(--accent) 35%,transparent)}
pre{overflow-x:auto;background:var(--well);border-radius:6px;padding:.8rem 1rem;margin:0}
.num{text-align:right;font-variant-numeric:tabular-nums;min-width:3.5rem;white-space:nowrap}
thead .num{white-space:normal}
tbody td:last-child,thead th:last-child{padding-right:.25rem}
time{font-variant-numeric:tabular-nums}
.system{margin-top:2.25rem}
.system:first-of-type{margin-top:1.25rem}
.system-head{display:flex;flex-wrap:wrap;justify-content:space-between;align-items:baseline;gap:.2rem 1.5rem}
.system h3{font-size:1.25rem}
.address{font-size:.9rem;color:var(--quiet)}
.claim{margin-top:.8rem}
.claim+.claim{margin-top:1.9rem}
blockquote{font:italic 400 clamp(1.05rem,1rem + .3vw,1.2rem)/1.45 var(--serif);max-width:58ch;padding-left:1rem;border-left:2px solid var(--accent);unicode-bidi:isolate}
blockquote>:first-child:not(ul)::before{content:"“"}blockquote>p:last-child::after,blockquote>ul:last-child>li:last-child::after{content:"”"}
blockquote ul{padding-left:1.2rem}
mark{background:none;color:inherit;text-decoration:underline dotted 2px var(--none-ink);text-underline-offset:.2em}
mark{overflow-wrap:anywhere}
mark.t-proven{text-decoration:underline solid 2px var(--pass-ink)}
mark.t-confirmed{text-decoration:underline solid 2px var(--vow-ink)}
mark.t-broken{text-decoration:underline wavy 2px var(--fail-ink)}
mark.t-undetermined{text-decoration:underline dashed 2px var(--warn-ink)}
.topics{list-style:none;padding:0;margin:.4rem 0 0;font-size:.9rem;overflow-wrap:anywhere}
.topics .t-broken{color:var(--fail-ink)}.topics .t-proven{color:var(--pass-ink)}.topics .t-unmeasured{font-weight:600}
.aside,.limits{font-size:.93rem;max-width:68ch}
.limits{color:var(--quiet)}
.glossary{display:grid;gap:.85rem;max-width:70ch}
.glossary div{display:grid;grid-template-columns:minmax(0,1fr);gap:.1rem 1.5rem}
.glossary dt{font-size:.95rem;color:var(--ink);font-weight:600}
@media (min-width:48rem){.glossary div{grid-template-columns:15rem minmax(0,1fr)}}
.glossary.wide{max-width:none}
.digest{font-size:.76rem;overflow-wrap:anywhere}
.bars{stroke-dasharray:4 2;stroke-linecap:butt;height:1rem;overflow:visible}
.bars path{stroke:var(--c)}
.key .bars{width:6px}
.course{stroke:none;display:block}
.course rect{fill:var(--c)}
.months{margin-top:1rem;max-width:100%}.months .is-fail{fill:var(--t);stroke:var(--c);stroke-width:1}
.promise{border-top:1px solid var(--line);padding-top:1rem;margin-top:1.1rem;scroll-margin-top:1rem}
.promise>header{display:flex;flex-wrap:wrap;gap:.4rem 1rem;justify-content:space-between;align-items:baseline}
.promise>*+*{margin-top:.5rem}
.promise p,.confirmed>p{max-width:66ch}
.confirmed>header{display:flex;flex-wrap:wrap;gap:.4rem 1rem;justify-content:space-between;align-items:baseline;border-top:1px solid var(--line);padding-top:1rem}
.confirmed>p{margin-top:.5rem}
.confirmed .promise{border:0;padding:0}
.tested{scroll-margin-top:1rem;max-width:66ch;break-inside:avoid}
.tested+.tested{margin-top:1.9rem}
.tested h4{margin-top:.6rem;font-size:.95rem}
.tested>*+*{margin-top:.35rem}
@media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
@media (forced-colors:active){[class^=v-]::before,[class^=m-]::before{forced-color-adjust:none;background:CanvasText}[class^=v-],.tile{border:1px solid}label:has(:checked){forced-color-adjust:none;background:Highlight;color:HighlightText}label:has(:checked) b::before{background:HighlightText}.bars path{stroke:CanvasText}}
`;
