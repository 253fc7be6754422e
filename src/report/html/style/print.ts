/**
 * On paper: light colours, everything open, rows and cards whole, headings with what follows, addresses written out. The
 * end has no margin, so that browsers keep it with what stands before it, and not alone on a last page.
 */
export const PRINT = `
@page{size:A4;margin:18mm 16mm 20mm;@bottom-right{content:counter(page) " / " counter(pages);font:9pt sans-serif;color:#595e66}}
@media print{
html{font-size:9.5pt;background:none}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}
.toc,.tools,.switch,.skip{display:none!important}
.masthead,.page,.end{padding-left:0;padding-right:0;background:none}
.page{display:block}
h1{font-size:26pt}
.card{content-visibility:visible;break-inside:auto;background:none}
.problem,.promise,.todo>li,.notice,blockquote,.facts>div,.glossary div{break-inside:avoid}
.claim>blockquote,.card>header,h2,h3,h4,h5,caption,summary,.lead{break-after:avoid}
tr,li,[class^=v-]{break-inside:avoid}
thead,tbody tr:first-child{break-after:avoid}
tbody tr:first-child,tbody tr:last-child{break-before:avoid}
caption div{max-width:none}
thead{display:table-header-group}
.scroll{overflow:visible}
th,td{min-width:0;padding-top:.3rem;padding-bottom:.3rem}
main>section{padding-top:1.5rem}
.end{margin:0;padding-top:1rem;padding-bottom:0;break-before:avoid}
details::details-content{content-visibility:visible;display:block;block-size:auto}
details:not([open])>*{display:block}
details:not([open])>table{display:table}
summary{list-style:none;color:var(--ink)}
a{color:inherit;text-decoration:none}
a[href^="#tested"]{display:none}
.glossary [class^=v-]{white-space:normal;border-radius:1rem}
a[rel]::after{content:" (" attr(href) ")";font-size:.8em;overflow-wrap:anywhere}
a[rel]:has(code)::after{content:none}
}
`;
