// Whether a page fits: on a phone nothing hangs over its side, and on paper no sheet is empty.

import {inflateSync} from 'node:zlib';

/** A wide table may scroll in its own box; nothing may make the whole page scroll sideways. */
export async function checkWidth(page, name, problems) {
  const {over, culprits} = await page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const wide = [];
    if (document.documentElement.scrollWidth > width) {
      for (const element of document.body.querySelectorAll('*')) {
        const box = element.getBoundingClientRect();
        if (box.width > 0 && box.right > width + 1 && element.closest('.scroll') === null && element.closest('.hidden, .choice, .skip') === null) {
          wide.push(element.outerHTML.slice(0, 120));
        }
      }
    }
    return {over: document.documentElement.scrollWidth - width, culprits: wide};
  });
  if (over > 0) {
    problems.add(
      name,
      culprits.at(-1) ?? 'the page',
      `${over} px hang over the side at this width`,
      'let it wrap, or put it into a box of class "scroll"');
  }
}

/** Beside the page's number a sheet must hold something. */
export async function checkPrint(page, name, problems) {
  const sheets = paintedGlyphs(Buffer.from(await page.pdf({preferCSSPageSize: true, printBackground: true})));
  if (sheets.length === 0) {
    throw new Error(`the print of ${name} cannot be read`);
  }
  sheets.forEach(({glyphs, shapes}, place) => {
    if (glyphs <= String(sheets.length).length && shapes === 0) {
      problems.add(name, `sheet ${place + 1} of ${sheets.length}`, 'the printed sheet is empty', 'mend the breaks of pages in page.css');
    }
  });
}

/** Of every sheet of a PDF as Chromium writes it: how many glyphs it shows, and how many shapes it strokes or fills. */
function paintedGlyphs(pdf) {
  const text = pdf.toString('latin1');
  const objects = new Map();
  for (const found of text.matchAll(/(?:^|\n)(\d+) 0 obj\s/g)) {
    objects.set(found[1], found.index + found[0].length);
  }
  const stream = number => {
    const start = objects.get(number);
    const end = text.indexOf('endobj', start);
    const head = text.slice(start, text.indexOf('stream', start));
    if (start === undefined || text.indexOf('stream', start) > end && !head.includes('/Length')) {
      return '';
    }
    const from = text.indexOf('stream', start) + 'stream'.length;
    const body = pdf.subarray(text[from] === '\r' ? from + 2 : from + 1);
    const bytes = Number(/\/Length (\d+)/.exec(head)[1]);
    return head.includes('/FlateDecode') ? inflateSync(body.subarray(0, bytes)).toString('latin1') : body.subarray(0, bytes).toString('latin1');
  };
  const sheets = [];
  for (const [, start] of objects) {
    const head = text.slice(start, text.indexOf('endobj', start));
    if (/\/Type\s*\/Page\b(?!s)/.test(head)) {
      const content = [...head.matchAll(/\/Contents\s*\[?([^\]/>]*)/g)].flatMap(found => [...found[1].matchAll(/(\d+) 0 R/g)]);
      const drawn = content.map(found => stream(found[1])).join('\n');
      const glyphs = [...drawn.matchAll(/<([0-9A-Fa-f]+)>/g)].reduce((sum, found) => sum + found[1].length / 4, 0);
      const shapes = [...drawn.matchAll(/(?:^|\s)(?:f\*?|S|s|B\*?|b\*?|Do)(?=\s|$)/g)].length;
      sheets.push({glyphs, shapes});
    }
  }
  return sheets;
}
