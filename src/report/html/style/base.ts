/** Type, page and masthead. Serif is for the statement's own words and for the answer; sans for ours; mono for values. */
export const BASE = `
*,*::before,*::after{box-sizing:border-box}
html{font:100%/1.55 var(--sans);color:var(--ink);background:var(--paper);-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-padding-top:1.5rem;hyphens:auto}
body{margin:0;overflow-wrap:break-word}
:root{--sans:system-ui,-apple-system,"Segoe UI",Inter,Roboto,"Helvetica Neue","Noto Sans",sans-serif;--serif:"Iowan Old Style","Palatino Linotype",Palatino,P052,"URW Palladio L","Book Antiqua",Georgia,serif;--mono:ui-monospace,"SF Mono","Cascadia Mono",Menlo,Consolas,"DejaVu Sans Mono",monospace;--gap:clamp(1rem,.6rem + 1.6vw,2rem)}
h1,h2,h3,h4,h5,p,ul,ol,dl,dd,figure,blockquote,table{margin:0;padding:0}
h1,h2,h3,h4,h5{line-height:1.2;font-weight:650;text-wrap:balance;hyphens:manual}
h1{font:400 clamp(1.9rem,1.1rem + 3.4vw,3.5rem)/1.08 var(--serif);letter-spacing:-.015em;max-width:22ch}
h2{font:400 clamp(1.4rem,1.15rem + 1vw,1.9rem)/1.2 var(--serif);letter-spacing:-.01em}
h3{font-size:1.15rem}h4{font-size:1rem}h5{font-size:.95rem}
p,li,dd{text-wrap:pretty}
a{color:var(--accent);text-decoration-thickness:1px;text-underline-offset:.18em}
a:hover{text-decoration-thickness:2px}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:3px}
code{font:.86em/1.4 var(--mono);unicode-bidi:isolate;overflow-wrap:anywhere;hyphens:none}
q,bdi,cite{unicode-bidi:isolate}
cite,i{font-style:normal}
blockquote i{font-style:inherit}
q[lang=nl]{quotes:"“" "”"}
small,.quiet{color:var(--quiet);font-size:.875rem}
code.quiet{font-size:.78rem}
svg{fill:none;stroke:currentColor;stroke-width:2;stroke-linecap:round;stroke-linejoin:round}
.vh{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip{position:absolute;left:1rem;top:-4rem;background:var(--card);padding:.6rem 1rem;z-index:9}
.skip:focus{top:1rem}
.top{display:grid;gap:1.75rem}
@media (min-width:62rem){.top{grid-template-columns:minmax(0,1fr) 17rem;gap:5rem}.top .id{border-top:0;border-left:1px solid var(--line);margin:.35rem 0 0;padding:0 0 0 1.75rem;display:block}.top .id>div+div{margin-top:.85rem}}
.masthead{border-top:6px solid var(--accent);background:var(--card);border-bottom:1px solid var(--line);padding:1.25rem max(var(--gap),50vw - 38rem) 2rem}
.bar{display:flex;flex-wrap:wrap;gap:.75rem 1.5rem;align-items:center;justify-content:space-between;margin-bottom:clamp(1.75rem,1rem + 3vw,3.5rem)}
.brand{display:flex;gap:.75rem;align-items:center;font-weight:650;font-size:1.05rem}
.logo{max-height:2.75rem;max-width:10rem}
.switch{display:flex;border:1px solid var(--edge);border-radius:999px;padding:2px;margin:0;min-inline-size:0}
.switch legend{float:left;position:absolute;clip-path:inset(50%)}
.switch label{position:relative;padding:.2rem .85rem;border-radius:999px;font-size:.9rem;min-height:1.75rem;cursor:pointer}
.switch input{position:absolute;inset:0;margin:0;opacity:0;cursor:pointer}
.switch label:has(:checked){background:var(--accent);color:var(--card)}
.switch label:has(:focus-visible){outline:3px solid var(--accent);outline-offset:2px}
.eyebrow{color:var(--quiet);margin-bottom:.75rem}
.standfirst{font-size:clamp(1.02rem,1rem + .3vw,1.2rem);max-width:56ch;margin-top:1.1rem;color:var(--quiet)}
.picture{margin-top:2rem}
.strip{display:flex;flex-wrap:wrap;gap:.8rem 1.5rem}
.strip span{display:flex;flex-wrap:wrap;gap:3px}
.strip small{display:block;font-size:.8rem;margin-top:.3rem}
.shares{display:block;width:100%;height:1.6rem;stroke:none;border-radius:5px}
.shares rect{fill:var(--c)}
.tile{display:grid;place-items:center;width:2.1rem;height:2.1rem;border-radius:5px;color:var(--c);background:var(--t);text-decoration:none;border:1px solid color-mix(in srgb,var(--c) 35%,transparent)}
.legend{display:flex;flex-wrap:wrap;gap:.35rem 1.4rem;list-style:none;margin-top:.9rem;font-size:.92rem}
.legend li{display:flex;gap:.45rem;align-items:center}
.legend b{color:var(--c)}
.facts{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,11rem),1fr));gap:1rem 1.75rem}
.id{border-top:1px solid var(--line);padding-top:1.25rem}.id small{display:block}
dt{font-size:.82rem;color:var(--quiet)}
.page{display:grid;grid-template-columns:minmax(0,1fr);gap:var(--gap);padding:0 max(var(--gap),50vw - 38rem)}
.toc{font-size:.92rem;padding-top:1.5rem}
.toc ol{list-style:none;display:flex;flex-wrap:wrap;gap:.1rem 1.1rem}
.toc a{display:inline-block;padding:.2rem 0;text-decoration:none}
.toc a:hover{text-decoration:underline}
@media (min-width:68rem){.page{grid-template-columns:12rem minmax(0,1fr);gap:4rem}.toc{position:sticky;top:0;align-self:start;padding-top:3.4rem;max-height:100vh;overflow:auto}.toc ol{display:block}.toc li{border-bottom:1px solid var(--line)}.toc a{display:block;padding:.35rem 0}}
main>section{padding:clamp(2rem,1.5rem + 2vw,3.25rem) 0 0}
main>section>h2{padding-bottom:.6rem;border-bottom:1px solid var(--ink);margin-bottom:1.1rem}
main>section>p,main>section>ul{max-width:66ch}
main>section>*+*{margin-top:1rem}
main ul:not([class]){padding-left:1.15rem}
main ul:not([class]) li+li{margin-top:.3rem}
.lead{color:var(--quiet)}
.end{margin-top:4rem;border-top:1px solid var(--line);padding:1.5rem max(var(--gap),50vw - 38rem) 3rem;color:var(--quiet);font-size:.9rem}
[hidden]{display:none!important}
`;
