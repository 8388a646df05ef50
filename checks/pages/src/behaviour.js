// Whether page.js does what it is there for, with the mouse and with the keyboard, and whether pages read without it.

const REMEDY = 'mend page.js';

/** What lies in a closed <details> has a box, and yet nobody sees it. */
const isShown = handle => handle.evaluate(element => element.checkVisibility());

/** A table that sorts: by click from the largest, by Enter from the smallest, by the space bar back to the page's own order. */
export async function checkSorting(page, name, problems) {
  const column = await page.evaluate(() => {
    window.first = text => {
      const found = text.replace(/[,\u00a0 ]/g, '').replace(/\u2212/g, '-').match(/[-+]?[0-9]+(\.[0-9]+)?/);
      return found === null ? NaN : parseFloat(found[0]);
    };
    window.cellsOf = button => [...button.closest('table').tBodies[0].rows]
      .filter(row => !row.classList.contains('note'))
      .map(row => row.cells[button.closest('th').cellIndex].textContent.trim());
    const isShown = element => element.checkVisibility();
    document.querySelector('[data-tried]')?.removeAttribute('data-tried');
    for (const button of document.querySelectorAll('th.num > button.sort')) {
      const numbers = window.cellsOf(button).map(window.first).filter(number => !isNaN(number));
      if (isShown(button) && new Set(numbers).size > 2) {
        button.dataset.tried = 'yes';
        return button.textContent.trim();
      }
    }
    return null;
  });
  if (column === null) {
    return false;
  }
  const state = () => page.evaluate(() => {
    const button = document.querySelector('[data-tried]');
    const numbers = window.cellsOf(button).map(window.first);
    const from = numbers.filter(number => !isNaN(number));
    return {
      order: button.closest('th').ariaSort,
      cells: window.cellsOf(button).join('|'),
      falls: from.every((number, at) => at === 0 || from[at - 1] >= number),
      rises: from.every((number, at) => at === 0 || number >= from[at - 1]),
      gapsLast: numbers.every((number, at) => at === 0 || isNaN(number) || !isNaN(numbers[at - 1])),
      focused: document.activeElement === button
    };
  });
  const before = await state();
  await page.click('[data-tried]');
  const clicked = await state();
  if (clicked.order !== 'descending' || !clicked.falls || !clicked.gapsLast) {
    problems.add(name, `head "${column}"`, 'a click does not sort from the largest', REMEDY);
  }
  await page.focus('[data-tried]');
  await page.keyboard.press('Enter');
  const entered = await state();
  if (entered.order !== 'ascending' || !entered.rises || !entered.gapsLast || !entered.focused) {
    problems.add(name, `head "${column}"`, 'Enter does not sort from the smallest, or loses the focus', REMEDY);
  }
  await page.keyboard.press('Space');
  const restored = await state();
  if (restored.order !== null && restored.order !== 'none' || restored.cells !== before.cells) {
    problems.add(name, `head "${column}"`, "the space bar does not bring back the page's own order", REMEDY);
  }
  return true;
}

export async function checkFilter(page, name, problems) {
  const fields = await page.$$('.filter input[type=search]');
  const shown = [];
  for (const field of fields) {
    if (await isShown(field)) {
      shown.push(field);
    }
  }
  if (shown.length === 0) {
    return false;
  }
  const field = shown[0];
  const rows = () => field.evaluate(element => {
    const table = element.closest('.filter').nextElementSibling.querySelector('table');
    const all = [...table.tBodies[0].rows].filter(row => !row.classList.contains('note'));
    return {
      all: all.length,
      shown: all.filter(row => row.checkVisibility()).map(row => row.textContent.toLowerCase()),
      last: (all.at(-1).querySelector('th') ?? all.at(-1).cells[0]).textContent.trim()
    };
  });
  const before = await rows();
  const wanted = before.last;
  await field.type(wanted);
  const filtered = await rows();
  const said = await field.evaluate(element => element.closest('.filter').querySelector('[role=status]').textContent);
  if (filtered.shown.length === 0 || filtered.shown.length >= before.all
    || !filtered.shown.every(text => text.includes(wanted.toLowerCase())) || !said.includes(String(filtered.shown.length))) {
    problems.add(name, `filter "${wanted}"`, `it shows ${filtered.shown.length} of ${before.all} rows and says "${said}"`, REMEDY);
  }
  for (let letter = 0; letter < wanted.length; letter++) {
    await page.keyboard.press('Backspace');
  }
  if ((await rows()).shown.length !== before.all) {
    problems.add(name, `filter "${wanted}"`, 'without words it does not show all rows again', REMEDY);
  }
  return true;
}

/** Other weights of an index, by the keyboard; and the published ones again. */
export async function checkWeights(page, name, problems) {
  const sliders = [];
  for (const slider of await page.$$('.weights input[type=range]')) {
    if (await isShown(slider)) {
      sliders.push(slider);
    }
  }
  if (sliders.length === 0) {
    problems.add(name, '.try-weights', 'no weight can be tried', 'see that the model on the page gives the published scores');
    return;
  }
  const state = () => page.evaluate(() => {
    const form = [...document.querySelectorAll('.weights')].find(each => each.checkVisibility());
    return {
      value: form.querySelector('input').value,
      output: form.querySelector('output').textContent,
      rows: form.parentNode.querySelector('tbody').textContent,
      said: form.parentNode.querySelector('[role=status]').textContent
    };
  });
  const before = await state();
  await sliders[0].focus();
  await page.keyboard.press('Home');
  const moved = await state();
  if (moved.value !== '0' || moved.output !== '0' || moved.rows === before.rows || moved.said === '') {
    problems.add(name, '.try-weights', 'a weight of 0 changes nothing', REMEDY);
  }
  await page.evaluate(() => [...document.querySelectorAll('.try-weights > button')]
    .find(button => button.checkVisibility()).click());
  if (JSON.stringify(await state()) !== JSON.stringify(before)) {
    problems.add(name, '.try-weights', 'the published weights do not come back', REMEDY);
  }
}

/** An area against what the reader chooses, in the year that is chosen; the address has it. */
export async function checkComparison(page, name, problems) {
  const lists = {};
  for (const field of ['area', 'year', 'kind', 'other']) {
    for (const select of await page.$$(`.compare select[name=${field}]`)) {
      if (field === 'other' ? await select.evaluate(each => each.closest('.compare').checkVisibility()) : await isShown(select)) {
        lists[field] = select;
      }
    }
  }
  if (Object.keys(lists).length !== 4) {
    problems.add(name, '.compare', `lists to choose from: ${Object.keys(lists).join(', ') || 'none'}, not area, year, kind and other`, REMEDY);
    return;
  }
  const state = () => page.evaluate(() => {
    const tool = [...document.querySelectorAll('.compare')].find(each => each.checkVisibility());
    return {
      heads: [...tool.querySelectorAll('thead th')].map(head => head.textContent.trim()),
      rows: tool.querySelectorAll('tbody tr:not(.group)').length,
      cells: tool.querySelector('table').textContent,
      said: tool.querySelector('[role=status]').textContent,
      query: location.search
    };
  });
  for (const [field, list] of [['area', lists.area], ['year', lists.year], ['kind', lists.kind]]) {
    const options = await list.evaluate(select => [...select.options].map(option => option.value));
    const before = await state();
    const chosen = await list.evaluate(select => select.value);
    for (const other of options.filter(value => value !== chosen).slice(0, field === 'kind' ? options.length : 1)) {
      await list.select(other);
      const after = await state();
      if (after.rows === 0 || after.rows !== before.rows || after.cells === before.cells || after.said === before.said) {
        problems.add(name, '.compare', `to choose another ${field} changes nothing`, REMEDY);
      }
      if (after.query === before.query) {
        problems.add(name, '.compare', `the address does not have the chosen ${field}`, REMEDY);
      }
    }
    await list.select(chosen);
  }
  if (await lists.kind.evaluate(select => [...select.options].some(option => option.value === 'area'))) {
    await lists.kind.select('area');
    if (!await isShown(lists.other)) {
      problems.add(name, '.compare', 'no list of the other area', REMEDY);
    }
    const other = await lists.other.evaluate(select => select.options[select.options.length - 1].value);
    await lists.other.select(other);
    const words = await lists.other.evaluate(select => select.selectedOptions[0].textContent);
    if (!(await state()).heads.includes(words)) {
      problems.add(name, '.compare', 'the heads do not name the chosen areas', REMEDY);
    }
  }
}

/** What a reader with the keyboard meets first, and whether the place of the focus can be seen. */
export async function checkKeyboard(page, name, problems) {
  await page.evaluate(() => document.activeElement?.blur());
  let skip = null;
  for (let presses = 0; presses < 3 && skip === null; presses++) {
    await page.keyboard.press('Tab');
    skip = await page.evaluate(() => {
      const at = document.activeElement;
      const box = at.getBoundingClientRect();
      return at.classList.contains('skip') ? {seen: box.left >= 0 && box.top >= 0 && box.width > 1, to: at.hash.slice(1)} : null;
    });
  }
  if (skip === null || !skip.seen) {
    problems.add(name, 'skip link', 'it is not among the first stops of the keyboard, or cannot be seen there', 'mend frame.jte or .skip in page.css');
  } else {
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    const isWithin = await page.evaluate(to => {
      const place = document.getElementById(decodeURIComponent(to));
      return place !== null && (place.contains(document.activeElement) || place === document.activeElement);
    }, skip.to);
    if (!isWithin) {
      problems.add(name, 'skip link', 'the next stop of the keyboard is not in the content', 'let it lead to the content');
    }
  }
  const dark = await page.evaluate(() => {
    const kinds = new Map();
    for (const element of document.querySelectorAll('a[href], button, input, select, summary, [tabindex="0"]')) {
      const kind = [element.localName, element.type ?? '', element.className].join(' ');
      if (!kinds.has(kind) && element.checkVisibility()) {
        kinds.set(kind, element);
      }
    }
    return [...kinds].filter(([, element]) => {
      element.focus({focusVisible: true});
      const shown = element.classList.contains('choice') ? document.querySelector(`label[for="${element.id}"]`) : element;
      const style = getComputedStyle(shown);
      return style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2;
    }).map(([kind]) => kind.trim());
  });
  for (const kind of dark) {
    problems.add(name, kind, 'it cannot be seen when it has the focus', 'give it an outline at :focus-visible in page.css');
  }
}

/** The choice of languages works by style sheet alone. */
export async function checkLanguages(page, name, problems) {
  const choices = await page.$$('input.choice');
  if (choices.length < 2) {
    return;
  }
  const shown = () => page.$$eval('main > [lang]', blocks => blocks.map(block => block.checkVisibility()));
  for (const place of [1, 0]) {
    await choices[place].evaluate(choice => choice.focus());
    await page.keyboard.press('Space');
    const now = await shown();
    if (now.some((isShown, at) => isShown !== (at === place))) {
      problems.add(name, `language ${place + 1}`, 'its choice does not show it alone', 'mend the rules of languages in page.css');
    }
  }
}

/** Without the script everything is there but the tools that cannot do without it. */
export async function checkWithoutScript(page, name, problems) {
  const found = await page.evaluate(() => ({
    words: document.querySelector('main')?.innerText.trim().length ?? 0,
    heading: document.querySelector('h1')?.innerText.trim() ?? '',
    hidden: [...document.querySelectorAll('main [hidden]')]
      .filter(each => each.querySelector('.compare, .try-weights') === null)
      .map(each => each.outerHTML.slice(0, 120)),
    tools: document.querySelectorAll('.filter, button').length
  }));
  if (found.words < 80 || found.heading === '') {
    problems.add(name, 'without JavaScript', 'the page says nothing', 'write it into the template');
  }
  for (const place of found.hidden) {
    problems.add(name, place, 'it cannot be read without JavaScript', 'hide nothing but tools');
  }
  if (found.tools > 0) {
    problems.add(name, 'without JavaScript', `${found.tools} controls that do nothing`, 'let page.js make them');
  }
}
