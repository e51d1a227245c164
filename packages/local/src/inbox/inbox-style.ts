/** The look of the inbox's pages; light or dark as the reader's system is. */
export const INBOX_STYLE = `
:root {
  color-scheme: light dark;
  --ink: #1b2330; --faint: #566070; --paper: #ffffff; --line: #d5dae2; --band: #f3f5f8; --link: #1a4fa3; --focus: #ffbf47;
}
@media (prefers-color-scheme: dark) {
  :root { --ink: #e8ebf0; --faint: #a9b2c0; --paper: #14181f; --line: #343c49; --band: #1d232d; --link: #8db7ff; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; }
a { color: var(--link); text-underline-offset: 0.15em; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
.skip { position: absolute; left: -999rem; }
.skip:focus { position: static; display: block; padding: 0.5rem 1rem; }
header { display: flex; justify-content: space-between; gap: 1rem; padding: 0.75rem 1.5rem; background: var(--band); border-bottom: 1px solid var(--line); }
header .name { color: var(--ink); font-weight: 600; text-decoration: none; }
main { max-width: 70rem; margin: 0 auto; padding: 1rem 1.5rem 3rem; }
h1 { margin: 0.75rem 0 0.5rem; font-size: 1.6rem; line-height: 1.25; overflow-wrap: anywhere; }
.lead, .empty { color: var(--faint); }
form { display: flex; flex-wrap: wrap; align-items: end; gap: 0.75rem 1rem; margin: 1rem 0; }
label span { display: block; font-size: 0.875rem; color: var(--faint); }
input, select, button { font: inherit; min-height: 2.75rem; padding: 0.4rem 0.6rem; color: inherit; background: var(--paper); border: 1px solid var(--faint); border-radius: 0.25rem; }
input[type='search'] { width: 20rem; max-width: 100%; }
select { max-width: 22rem; }
form label { min-width: 0; max-width: 100%; }
form label select { max-width: min(100%, 22rem); }
button { background: var(--link); border-color: var(--link); color: var(--paper); padding: 0.4rem 1.2rem; cursor: pointer; }
table { width: 100%; border-collapse: collapse; }
th, td { text-align: left; vertical-align: top; padding: 0.55rem 1rem 0.55rem 0; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
th { font-size: 0.875rem; color: var(--faint); font-weight: 600; }
.when { white-space: nowrap; font-variant-numeric: tabular-nums; }
nav { display: flex; flex-wrap: wrap; gap: 0.5rem 1.5rem; margin: 1rem 0; }
dl { margin: 1rem 0; }
dl div { display: grid; grid-template-columns: 10rem 1fr; gap: 0 1rem; padding: 0.25rem 0; }
dt { color: var(--faint); }
dd { margin: 0; overflow-wrap: anywhere; }
dd a + a { margin-left: 0.75rem; }
iframe { display: block; width: 100%; height: 36rem; max-height: 75vh; margin: 1rem 0; background: #ffffff; border: 1px solid var(--line); border-radius: 0.25rem; }
.text { white-space: pre-wrap; overflow-wrap: anywhere; padding: 1rem; background: var(--band); border-radius: 0.25rem; }
details { margin: 1rem 0; }
summary { cursor: pointer; min-height: 1.75rem; }
@media (max-width: 40rem) {
  thead { position: absolute; left: -999rem; }
  tr { display: block; padding: 0.6rem 0; border-bottom: 1px solid var(--line); }
  td { display: block; padding: 0; border: 0; }
  dl div { grid-template-columns: 1fr; }
}
`;
