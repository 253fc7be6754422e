/** Cards, lists of things to do and the filter: parts that pages for clients do not have. */
export const OWNER = `
details tbody th code{color:var(--quiet);font-size:.78rem}
.rows{display:grid;gap:.45rem;font-size:.95rem}
.rows>div{display:grid;grid-template-columns:minmax(0,1fr);gap:0 1.25rem}
@media (min-width:40rem){.rows>div{grid-template-columns:9rem minmax(0,1fr)}}
.rows dt{padding-top:.12rem}
.rows dd{max-width:62ch}
.fine{font-size:.82rem;color:var(--quiet)}
.todo{list-style:none;display:grid;gap:0}
.todo>li{scroll-margin-top:1rem;display:grid;grid-template-columns:2.6rem minmax(0,1fr);border-bottom:1px solid var(--line);padding:1.1rem 0}
.todo>li:first-child{padding-top:.25rem}
.todo>li>*{grid-column:2;max-width:66ch}
.todo>li::before{content:attr(value);grid-row:1/span 4;font:400 1.5rem/1.1 var(--serif);color:var(--c)}
.todo .where{font-size:.88rem;color:var(--quiet)}
.todo h4{margin:.15rem 0 .4rem}
.todo p+p{margin-top:.35rem}
.fix{margin-top:.45rem}
.card{background:var(--card);border:1px solid var(--line);border-radius:8px;margin-top:1rem;padding:1rem clamp(1rem,.6rem + 1.5vw,1.5rem);content-visibility:auto;contain-intrinsic-size:auto 15rem;scroll-margin-top:1rem}
.card:target{border-color:var(--accent);box-shadow:0 0 0 1px var(--accent)}
.card>header{display:flex;flex-wrap:wrap;justify-content:space-between;gap:.4rem 1rem;align-items:baseline}
.card>header h4{font-size:1.06rem}
.card>*+*{margin-top:.8rem}
.card>footer{display:flex;flex-wrap:wrap;gap:.25rem 1.1rem;font-size:.82rem;color:var(--quiet);border-top:1px solid var(--line);padding-top:.7rem}
.problem{border-left:3px solid var(--c);padding:.1rem 0 .1rem 1rem}
.problem>*+*{margin-top:.5rem}
.same{padding-left:1.15rem}.same li+li{margin-top:.15rem}.same code{color:var(--quiet);font-size:.78rem}
details{border-top:1px solid var(--line);padding-top:.2rem}
summary{cursor:pointer;padding:.45rem 0;font-size:.93rem;color:var(--accent)}
.days{stroke:none;width:3.75rem;height:.5rem;margin-right:.5rem}
.days path{fill:var(--accent)}.days .track{fill:var(--line)}
.days.near path:last-child{fill:var(--fail-ink)}.days.soon path:last-child{fill:var(--warn-ink)}
.tools{display:flex;flex-wrap:wrap;align-items:end;gap:.7rem 1.5rem;background:var(--well);border-radius:8px;padding:.9rem 1rem}
.tools .words{display:grid;gap:.2rem;font-size:.85rem;color:var(--quiet);flex:1 1 14rem;max-width:22rem}
.tools .words input,.tools button{font:inherit;color:var(--ink);background:var(--card);border:1px solid var(--edge);border-radius:6px;padding:.3rem .75rem;min-height:2.1rem;min-width:0;width:auto}
.tools button{cursor:pointer;font-size:.9rem}
.tools .words input{width:100%}
.tools p{font-size:.9rem}
.buttons{display:flex;gap:.5rem;flex-wrap:wrap}
.chips{display:flex;flex-wrap:wrap;gap:.4rem;border:0;padding:0;margin:0;min-inline-size:0}
.chips legend{font-size:.85rem;color:var(--quiet);padding:0;margin-bottom:.2rem}
.chips label{position:relative;display:inline-flex;gap:.4em;align-items:center;font-size:.88rem;border:1px solid var(--edge);border-radius:999px;padding:.15rem .75rem;min-height:1.75rem;background:var(--card);cursor:pointer}
.chips input{position:absolute;inset:0;opacity:0;margin:0;cursor:pointer}
.chips label:has(:checked){border-color:var(--accent);box-shadow:inset 0 0 0 1px var(--accent)}
.chips label:has(:focus-visible){outline:3px solid var(--accent);outline-offset:2px}
`;
