// Whether every link leads somewhere: within a page, to another page, or to a file of the digest.

import {existsSync, statSync} from 'node:fs';
import path from 'node:path';
import {fileURLToPath} from 'node:url';

/** What one page offers and asks for, to be compared when all pages are known. */
export async function gatherLinks(page) {
  return page.evaluate(() => {
    const ids = [...document.querySelectorAll('[id]')].map(element => element.id);
    const links = [...document.querySelectorAll('[href], [src]')]
      .map(element => element.getAttribute('href') ?? element.getAttribute('src'))
      .filter(address => !address.startsWith('data:'));
    const named = [...document.querySelectorAll('label[for], [aria-labelledby], [aria-describedby], [aria-controls]')].flatMap(
      element => ['for', 'aria-labelledby', 'aria-describedby', 'aria-controls']
        .flatMap(attribute => (element.getAttribute(attribute) ?? '').split(/\s+/))
        .filter(id => id !== ''));
    return {ids, links: [...new Set(links)], named: [...new Set(named)]};
  });
}

export function checkLinks(digest, gathered, problems) {
  const idsOf = new Map([...gathered].map(([page, {ids}]) => [page, new Set(ids)]));
  for (const [page, {ids, links, named}] of gathered) {
    const seen = new Set();
    for (const id of ids) {
      if (seen.has(id)) {
        problems.add(page, `id="${id}"`, 'two elements have this id', 'give each a name of its own');
      }
      seen.add(id);
    }
    for (const id of named) {
      if (!seen.has(id)) {
        problems.add(page, `id="${id}"`, 'a label or description names it, and it is not there', 'name what is there');
      }
    }
    for (const link of links) {
      checkLink(digest, page, link, idsOf, problems);
    }
  }
}

function checkLink(digest, page, link, idsOf, problems) {
  let target;
  try {
    target = new URL(link, digest.address(page));
  } catch {
    problems.add(page, link, 'the address cannot be read', 'mend the link');
    return;
  }
  const path_ = target.protocol === 'file:' ? fileURLToPath(new URL(target.pathname, 'file:///')) : null;
  const name = path_ === null ? '..' : path.relative(digest.folder, path_).split(path.sep).join('/');
  if (name.startsWith('..')) {
    problems.add(page, link, 'the link leads out of the digest', 'link only what is in the folder');
  } else if (!existsSync(path_) || !statSync(path_).isFile()) {
    problems.add(page, link, 'the link leads to no file', 'mend the link, or write the file');
  } else if (target.hash !== '' && idsOf.has(name) && !idsOf.get(name).has(decodeURIComponent(target.hash.slice(1)))) {
    problems.add(page, link, 'the page has no such place', 'mend the link, or give the place its id');
  }
}
