// Whether pages can be used by everybody: axe's rules of WCAG 2.1 A and AA and of good practice, and what these do not ask of tables.

import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'];

/** In the language that the page shows. */
export async function checkAccessibility(page, name, problems) {
  if (!await page.evaluate(() => 'axe' in window)) {
    await page.evaluate(AXE);
  }
  const violations = await page.evaluate(async tags => {
    const found = await window.axe.run(document, {runOnly: {type: 'tag', values: tags}, resultTypes: ['violations']});
    return found.violations.map(({id, help, nodes: [node, ...others]}) => ({
      id,
      help,
      place: node.html.slice(0, 160) + (others.length > 0 ? ` and ${others.length} more places` : ''),
      why: (node.any[0] ?? node.all[0] ?? node.none[0] ?? {message: ''}).message
    }));
  }, RULES);
  for (const {id, help, place, why} of violations) {
    problems.add(name, place, `${id}: ${why || help}`, help);
  }
}

/** A reader who hears the page must know what a table is of, and what a cell belongs to. */
export async function checkTables(page, name, problems) {
  const found = await page.evaluate(() => [...document.querySelectorAll('table')].flatMap(table => {
    const head = table.textContent.replace(/\s+/g, ' ').trim().slice(0, 60);
    const isNamed = table.caption?.textContent.trim() || table.ariaLabel || table.getAttribute('aria-labelledby');
    const bare = [...table.querySelectorAll('th')].filter(cell => cell.scope === '').length;
    return [
      ...(isNamed ? [] : [[head, 'the table has no name', 'give it a caption, an aria-label or aria-labelledby']]),
      ...(bare === 0 ? [] : [[head, `${bare} heads of the table have no scope`, 'say scope="col", "row" or "rowgroup"']])
    ];
  }));
  for (const [place, what, remedy] of found) {
    problems.add(name, place, what, remedy);
  }
}
