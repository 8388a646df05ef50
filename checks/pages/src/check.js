// All checks of one digest.

import {checkAccessibility, checkTables} from './accessibility.js';
import {
  checkComparison, checkFilter, checkKeyboard, checkLanguages, checkSorting, checkWeights, checkWithoutScript
} from './behaviour.js';
import {each, inEachLanguage, launch, NARROW, withPage} from './browser.js';
import {Digest} from './digest.js';
import {checkPrint, checkWidth} from './layout.js';
import {checkLinks, gatherLinks} from './links.js';
import {Problems} from './problems.js';
import {checkValidity} from './validity.js';

const AT_ONCE = 2;
const MOST_BYTES_OF_INDEX = 3_000_000;

export async function check(folder) {
  const digest = new Digest(folder);
  const problems = new Problems();
  if (digest.bytes('index.html') > MOST_BYTES_OF_INDEX) {
    problems.add(
      'index.html', 'size', `${digest.bytes('index.html')} bytes, more than ${MOST_BYTES_OF_INDEX}`, 'move what is long to pages of its own');
  }
  const validity = time('validity', checkValidity(digest, problems));
  const browser = await launch();
  try {
    await time('links and width', linksAndWidth(browser, digest, problems));
    await time('examples', each(digest.examples, AT_ONCE, name => example(browser, digest, name, problems)));
    await time('tools', tools(browser, digest, problems));
  } finally {
    await browser.close();
  }
  await validity;
  return {problems, pages: digest.pages.length};
}

/** With CHECK_TIMES set, says where the time goes. */
async function time(what, task) {
  const started = Date.now();
  const result = await task;
  if (process.env.CHECK_TIMES) {
    console.error(`${what}: ${((Date.now() - started) / 1000).toFixed(1)} s`);
  }
  return result;
}

async function linksAndWidth(browser, digest, problems) {
  const gathered = new Map();
  await each(digest.pages, AT_ONCE, async name => withPage(browser, digest, name, problems, {viewport: NARROW}, async page => {
    gathered.set(name, await gatherLinks(page));
    await checkTables(page, name, problems);
    await inEachLanguage(page, name, at => checkWidth(page, at, problems));
  }));
  checkLinks(digest, gathered, problems);
}

async function example(browser, digest, name, problems) {
  await withPage(browser, digest, name, problems, {}, async page => {
    await checkKeyboard(page, name, problems);
    await inEachLanguage(page, name, at => checkAccessibility(page, at, problems));
    await checkLanguages(page, name, problems);
    await checkPrint(page, name, problems);
  });
  await withPage(browser, digest, name, problems, {script: false}, page => checkWithoutScript(page, name, problems));
}

/** A tool is tried in each language; one that no page has any more would be found by nobody else. */
async function tools(browser, digest, problems) {
  const tried = {sorting: 0, filter: 0};
  await each(digest.examples, AT_ONCE, async name => withPage(browser, digest, name, problems, {}, page =>
    inEachLanguage(page, name, async at => {
      tried.sorting += await checkSorting(page, at, problems) ? 1 : 0;
      tried.filter += await checkFilter(page, at, problems) ? 1 : 0;
      if (name === 'composite.html') {
        await checkWeights(page, at, problems);
      }
      if (name === 'compare.html') {
        await checkComparison(page, at, problems);
      }
    })));
  for (const [tool, pages] of Object.entries(tried)) {
    if (pages === 0) {
      problems.add('all pages', tool, 'no table on any page offers it', 'mend page.js');
    }
  }
}
