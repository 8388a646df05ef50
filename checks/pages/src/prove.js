// Proves that the checks can fail: each page is broken in one way, and the checks must say so of it; the sound one must pass.

import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {check} from './check.js';

const TOOLS = `
document.querySelectorAll('th').forEach(head => {
  const button = document.createElement('button');
  button.className = 'sort';
  button.append(...head.childNodes);
  head.append(button);
  const rows = [...head.closest('table').tBodies[0].rows];
  button.addEventListener('click', () => {
    const order = {none: 'descending', descending: 'ascending', ascending: 'none'}[head.ariaSort ?? 'none'];
    head.ariaSort = order;
    const by = row => Number(row.cells[head.cellIndex].textContent) || 0;
    const sign = order === 'descending' ? -1 : 1;
    const sorted = order === 'none' ? rows : [...rows].sort((one, other) => sign * (by(one) - by(other)));
    head.closest('table').tBodies[0].append(...sorted);
  });
});
document.querySelectorAll('div.scroll').forEach(box => {
  const line = document.createElement('p');
  line.className = 'filter';
  line.innerHTML = '<label>Filter <input type="search"></label><span role="status"></span>';
  box.before(line);
  line.querySelector('input').addEventListener('input', event => {
    const rows = [...box.querySelectorAll('tbody tr')];
    rows.forEach(row => { row.hidden = !row.textContent.toLowerCase().includes(event.target.value.toLowerCase()); });
    line.querySelector('span').textContent = rows.filter(row => !row.hidden).length + ' / ' + rows.length;
  });
});`;

const STYLE = `
:focus-visible{outline:3px solid #1F6FB2}
.skip{position:absolute;left:-9999px}.skip:focus{left:8px;top:8px}
.scroll{overflow-x:auto}
.sheet{break-before:page}`;

const POLICY_WITHOUT_STYLE = '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; script-src \'unsafe-inline\'; img-src data:">';

const LEAD = 'A page that is written for this test alone, long enough to count as one that says something without its script.';

function page(parts = {}) {
  const {head = '', body = '', script = TOOLS, style = STYLE, skip = '<a class="skip" href="#main">Skip</a>'} = parts;
  return `<!DOCTYPE html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Test</title><link rel="icon" href="data:,">${head}<style>${style}</style></head>
<body>
${skip}
<header class="masthead"><h1>Test</h1></header>
<main><div id="main"><p><a href="data.csv">${LEAD}</a></p>
<div class="scroll" tabindex="0" role="group" aria-label="Numbers"><table><caption>Numbers</caption>
<thead><tr><th scope="col">Area</th><th scope="col" class="num">Value</th></tr></thead>
<tbody><tr><th scope="row">North</th><td>2</td></tr><tr><th scope="row">South</th><td>10</td></tr><tr><th scope="row">East</th><td>7</td></tr></tbody>
</table></div>
${body}</div></main>
<script>${script}</script>
</body></html>`;
}


// What is broken, the page, and what the problem must say of it. All lie in one digest beside a sound page.
const BROKEN = [
  ['markup that is not HTML', page({body: '<p><div>a block in a paragraph</div></p>'}), /invalid: /],
  ['a picture without words', page({body: '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">'}), /image-alt/],
  ['pale letters', page({body: '<p style="color:#bbb;background:#fff">pale</p>'}), /color-contrast/],
  ['a link to no file', page({body: '<a href="areas/nowhere.html">nowhere</a>'}), /leads to no file/],
  ['a link to no place', page({body: '<a href="index.html#gone">gone</a>'}), /no such place/],
  ['a link within to no place', page({body: '<a href="#gone">gone</a>'}), /no such place/],
  ['a link out of the digest', page({body: '<a href="https://example.org/">out</a>'}), /leads out of the digest/],
  ['two elements of one id', page({body: '<p id="a">one</p><p id="a">two</p>'}), /two elements have this id/],
  ['a label of nothing', page({body: '<label for="gone">Gone</label>'}), /names it, and it is not there/],
  ['a script that throws', page({script: TOOLS + 'throw new Error("broken");'}), /page\.js \| broken/],
  ['a script that complains', page({script: TOOLS + 'console.error("complaint");'}), /console \| complaint/],
  ['something fetched', page({body: '<img alt="far" src="https://example.org/far.png">'}), /fetches it from elsewhere/],
  ['a policy that refuses the style', page({head: POLICY_WITHOUT_STYLE}), /its own policy refuses style-src/],
  ['a table that does not sort', page({script: TOOLS.replace('sign * (by(one)', '0 * (by(one)')}), /a click does not sort/],
  ['a filter that shows all', page({script: TOOLS.replace('row.hidden = !', 'row.title = ')}), /filter .* it shows 3 of 3/],
  ['a wide line on a phone', page({body: '<p style="white-space:nowrap">' + 'word '.repeat(60) + '</p>'}), /hang over the side/],
  ['an empty sheet of paper', page({body: '<div class="sheet"></div><p class="sheet">The end.</p>'}), /printed sheet is empty/],
  ['a table without a name', page({body: '<table><tr><td>1</td></tr></table>'}), /the table has no name/],
  ['a head without a scope', page({body: '<table><caption>T</caption><tr><th>a</th></tr><tr><td>1</td></tr></table>'}), /have no scope/],
  ['no way past the head of the page', page({skip: ''}), /skip link/],
  ['a focus that nobody sees', page({style: STYLE + 'a:focus-visible{outline:none}'}), /cannot be seen when it has the focus/],
  ['words only for scripts', page({body: '<section hidden><p>hidden</p></section>'}), /cannot be read without JavaScript/],
  ['a control that does nothing without its script', page({body: '<button>press</button>'}), /controls that do nothing/]
];

/** The pages of two digests whose faults must be found: one of faults that lie in one page, one of those that lie in the digest. */
export async function prove() {
  const missed = [];
  const pages = {'index.html': page()};
  BROKEN.forEach(([, text], place) => {
    pages[`broken-${place}.html`] = text;
  });
  const found = await checked(pages);
  if (found.of('index.html').length > 0) {
    missed.push(`the sound page is refused: ${found.of('index.html').join(' // ')}`);
  }
  BROKEN.forEach(([what, , expected], place) => {
    const said = found.of(`broken-${place}.html`);
    if (!said.some(line => expected.test(line))) {
      missed.push(`${what} is not found, but: ${said.join(' // ') || 'nothing'}`);
    }
  });
  const bare = page({script: '', body: `<!--${'long '.repeat(700_000)}-->`});
  const ofDigest = await checked({'index.html': bare, 'composite.html': page({script: ''}), 'compare.html': page({script: ''})});
  for (const [name, expected] of [
    ['index.html', /bytes, more than/], ['composite.html', /no weight can be tried/], ['compare.html', /lists to choose from: none/],
    ['all pages', /sorting \| no table/], ['all pages', /filter \| no table/]
  ]) {
    if (!ofDigest.of(name).some(line => expected.test(line))) {
      missed.push(`${expected} is not said of ${name}`);
    }
  }
  missed.forEach(line => console.log(line));
  console.log(missed.length === 0 ? `The checks find each of ${BROKEN.length + 5} faults.` : `The checks miss ${missed.length} faults.`);
  return missed.length === 0;
}

async function checked(pages) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'page-checks-'));
  try {
    for (const [name, text] of Object.entries(pages)) {
      writeFileSync(path.join(folder, name), text);
    }
    writeFileSync(path.join(folder, 'data.csv'), 'a\r\n');
    return (await check(folder)).problems;
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}
