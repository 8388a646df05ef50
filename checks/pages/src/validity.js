// Whether pages are what the HTML standard says, by the Nu validator; the style sheets in them too.

import {execFile} from 'node:child_process';
import {createRequire} from 'node:module';
import path from 'node:path';

const VALIDATOR = createRequire(import.meta.url)('vnu-jar');
const MOST_OUTPUT = 256 * 1024 * 1024;

// The validator does not read the hashes of a policy; whether the policy lets the page be is seen in the browser.
const UNKNOWN_TO_IT = [/^Inline (?:style|script) violates Content Security Policy/];

export async function checkValidity(digest, problems) {
  const files = digest.pages.map(page => digest.path(page));
  const {messages} = JSON.parse(await validate(files));
  for (const message of messages) {
    if (UNKNOWN_TO_IT.some(known => known.test(message.message))) {
      continue;
    }
    const page = path.relative(digest.folder, decodeURIComponent(new URL(message.url ?? 'file:///').pathname));
    problems.add(
      page.split(path.sep).join('/'),
      (message.extract ?? '').trim().slice(0, 160) || `line ${message.lastLine}`,
      `invalid: ${message.message}`,
      'mend the template, page.css or the drawing of the figure');
  }
}

/** The validator ends with 1 where it finds something, and says what as JSON on the error stream either way. */
function validate(files) {
  return new Promise((resolve, reject) => {
    execFile('java', ['-Xss2m', '-jar', VALIDATOR, '--format', 'json', ...files], {maxBuffer: MOST_OUTPUT}, (error, out, said) => {
      if (said.startsWith('{')) {
        resolve(said);
      } else {
        reject(new Error(`the validator did not run: ${said || error}`));
      }
    });
  });
}
