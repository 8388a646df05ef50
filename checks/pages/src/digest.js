// The files of a written digest.

import {readdirSync, statSync} from 'node:fs';
import path from 'node:path';
import {pathToFileURL} from 'node:url';

// Of areas and indicators, which are many and alike, the checks that take long look at the first, one in the middle and the last.
const FOLDERS_OF_LIKE_PAGES = ['areas', 'indicators'];

export class Digest {
  constructor(folder) {
    this.folder = path.resolve(folder);
    this.pages = [];
    this.#collect('');
    this.pages.sort();
  }

  #collect(within) {
    for (const entry of readdirSync(path.join(this.folder, within), {withFileTypes: true})) {
      const name = path.posix.join(within, entry.name);
      if (entry.isDirectory()) {
        this.#collect(name);
      } else if (name.endsWith('.html')) {
        this.pages.push(name);
      }
    }
  }

  /** Every page that is the only one of its kind, and a few of those that are many. */
  get examples() {
    const alone = this.pages.filter(page => !FOLDERS_OF_LIKE_PAGES.includes(page.split('/')[0]));
    const few = FOLDERS_OF_LIKE_PAGES.flatMap(folder => {
      const all = this.pages.filter(page => page.startsWith(folder + '/'));
      const places = [0, Math.floor(all.length / 2), all.length - 1];
      return all.filter((_, place) => places.includes(place));
    });
    return [...alone, ...few];
  }

  path(page) {
    return path.join(this.folder, page);
  }

  address(page) {
    return pathToFileURL(this.path(page)).href;
  }

  bytes(page) {
    return statSync(this.path(page)).size;
  }
}
