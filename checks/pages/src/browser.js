// Opens pages as a reader's browser would, and hears what goes wrong meanwhile.

import puppeteer from 'puppeteer-core';

export const WIDE = {width: 1200, height: 900};
export const NARROW = {width: 390, height: 844, isMobile: true, hasTouch: true};

// A busy machine opens a page of megabytes slowly; that is no fault of the page.
const PATIENCE_MILLISECONDS = 120_000;

export async function launch() {
  const arguments_ = ['--disable-gpu', '--allow-file-access-from-files=false', '--font-render-hinting=none'];
  if (process.getuid?.() === 0) {
    // Chromium refuses to sandbox itself for root, which is who runs in a container.
    arguments_.push('--no-sandbox');
  }
  return puppeteer.launch({executablePath: process.env.CHROMIUM, headless: true, args: arguments_});
}

/** Opens a page of the digest, gives it to the task, and notes what the page complained of or asked for. */
export async function withPage(browser, digest, name, problems, options, task) {
  const page = await browser.newPage();
  page.setDefaultTimeout(PATIENCE_MILLISECONDS);
  try {
    await page.setViewport(options.viewport ?? WIDE);
    // Several pages are open at once, and only one of them has the window's focus: each shall behave as if it had.
    const session = await page.createCDPSession();
    await session.send('Emulation.setFocusEmulationEnabled', {enabled: true});
    await page.setJavaScriptEnabled(options.script ?? true);
    page.on('console', message => {
      if (['error', 'warn', 'warning', 'assert'].includes(message.type())) {
        problems.add(name, 'console', message.text(), 'mend the page or its script until the console is silent');
      }
    });
    page.on('pageerror', error => {
      problems.add(name, 'page.js', String(error.message ?? error), 'mend page.js');
    });
    const own = digest.address('');
    await page.setRequestInterception(true);
    page.on('request', request => {
      const address = request.url();
      if (address.startsWith('data:') || address.startsWith(own)) {
        request.continue();
      } else {
        problems.add(name, address, 'the page fetches it from elsewhere', 'put it into the page, or leave it out');
        request.abort();
      }
    });
    await page.evaluateOnNewDocument(() => {
      window.refusedByPolicy = [];
      document.addEventListener('securitypolicyviolation', event => {
        window.refusedByPolicy.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`);
      });
    });
    await page.goto(digest.address(name) + (options.place ?? ''), {waitUntil: 'load'});
    const result = await task(page);
    for (const refused of options.script === false ? [] : await page.evaluate(() => window.refusedByPolicy)) {
      problems.add(name, 'policy', `its own policy refuses ${refused}`, 'let the policy name it, or take it out of the page');
    }
    return result;
  } finally {
    await page.close();
  }
}

/** Runs the task on all items, a few at a time. */
export async function each(items, atOnce, task) {
  const waiting = [...items];
  await Promise.all(Array.from({length: atOnce}, async () => {
    while (waiting.length > 0) {
      await task(waiting.shift());
    }
  }));
}

/** Shows each of the page's languages in turn; the name says which, for the line of a problem. */
export async function inEachLanguage(page, name, task) {
  const languages = await page.$$eval('header.masthead > [lang]', blocks => blocks.map(block => block.id));
  if (languages.length === 0) {
    await task(name);
  }
  for (const [place, language] of languages.entries()) {
    await page.evaluate(target => {
      location.hash = target;
    }, place === 0 ? '' : '#' + language);
    await task(place === 0 ? name : `${name}#${language}`);
  }
}
