// What is wrong with the pages: one line each, with the page, the place, what it is and what to do.

const PAGES_NAMED = 2;

export class Problems {
  #found = new Map();

  /** The same problem at the same place of many pages is one line. */
  add(page, place, what, remedy) {
    const key = [place, what, remedy].join('\u0000');
    if (!this.#found.has(key)) {
      this.#found.set(key, {place, what, remedy, pages: new Set()});
    }
    this.#found.get(key).pages.add(page);
  }

  /** What is wrong with one page alone. */
  of(page) {
    return [...this.#found.values()].filter(each => each.pages.has(page)).map(each => [each.place, each.what].join(' | '));
  }

  lines() {
    return [...this.#found.values()].map(({place, what, remedy, pages}) => {
      const named = [...pages].sort();
      const more = named.length - PAGES_NAMED;
      const where = named.slice(0, PAGES_NAMED).join(', ') + (more > 0 ? ` and ${more} more` : '');
      return [where, place, what, remedy].map(part => part.replace(/\s+/g, ' ').trim()).join(' | ');
    }).sort();
  }
}
