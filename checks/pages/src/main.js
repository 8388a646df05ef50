// Checks the pages of a digest, or, with --prove, that the checks find what is broken.

import {existsSync} from 'node:fs';
import {check} from './check.js';
import {prove} from './prove.js';

const [argument] = process.argv.slice(2);
if (argument === '--prove') {
  process.exitCode = await prove() ? 0 : 1;
} else if (!existsSync(`${argument}/index.html`)) {
  console.error(`${argument} holds no index.html: name the folder of a written digest`);
  process.exitCode = 2;
} else {
  const started = Date.now();
  const {problems, pages} = await check(argument);
  const lines = problems.lines();
  const seconds = Math.round((Date.now() - started) / 1000);
  for (const line of lines) {
    console.log(line);
  }
  console.log(lines.length === 0
    ? `${pages} pages are sound (${seconds} s).`
    : `${lines.length} problems on ${pages} pages (${seconds} s); page | place | what | what to do.`);
  process.exitCode = lines.length === 0 ? 0 : 1;
}
