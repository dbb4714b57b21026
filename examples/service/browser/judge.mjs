// What every page is held to, whoever sees it: accessibility, sizes, a title of its own, nothing
// from elsewhere, and no word in the console.
import { readFileSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

export const phone = {
  viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 1,
};
export const desktop = { viewport: { width: 1280, height: 800 } };

/** Runs in the page: what is too wide, too small to read or too small to hit. */
function measure() {
  const name = (element) => {
    const words = (element.textContent || element.getAttribute('name') || '').trim();
    return `${element.tagName.toLowerCase()} "${words.replace(/\s+/g, ' ').slice(0, 50)}"`;
  };
  const isShown = (element) => element.checkVisibility({ visibilityProperty: true })
    && !element.closest('.visually-hidden, .skip:not(:focus)');
  const found = [];
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth) {
    const wide = [...document.body.querySelectorAll('*')].filter((element) => (
      !element.closest('.scroll') && element.getBoundingClientRect().right > clientWidth + 1
    ));
    found.push(`scrolls sideways: ${scrollWidth} in ${clientWidth} px: ${wide.slice(0, 3).map(name)}`);
  }
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const small = new Map();
  while (walk.nextNode()) {
    const element = walk.currentNode.parentElement;
    if (walk.currentNode.data.trim() === '' || !isShown(element)) continue;
    if (['SCRIPT', 'STYLE', 'TITLE', 'title', 'desc', 'style'].includes(element.tagName)) continue;
    const scale = element.ownerSVGElement ? element.getScreenCTM().a : 1;
    const size = parseFloat(getComputedStyle(element).fontSize) * scale;
    if (size < 12) small.set(size.toFixed(1), name(element));
  }
  for (const [size, where] of small) found.push(`text of ${size} px: ${where}`);
  const targets = 'a[href], button, input:not([type=hidden]), select, textarea, summary';
  for (const target of document.querySelectorAll(targets)) {
    if (!isShown(target)) continue;
    const { width, height } = target.getBoundingClientRect();
    // A link inside a sentence is as high as its line.
    const sentence = target.closest('p, li, dd, td');
    const isInline = target.tagName === 'A' && getComputedStyle(target).display === 'inline'
      && sentence && sentence.textContent.trim() !== target.textContent.trim();
    if (!isInline && (width < 24 || height < 24)) {
      found.push(`target of ${width.toFixed(0)} × ${height.toFixed(0)} px: ${name(target)}`);
    }
  }
  const { lang } = document.documentElement;
  if (!/^en(-GB)?$/.test(lang)) found.push(`lang is "${lang}"`);
  if (document.querySelectorAll('h1').length !== 1) found.push('not one h1');
  const ids = [...document.querySelectorAll('[id]')].map((element) => element.id);
  const twice = ids.filter((id, place) => ids.indexOf(id) !== place);
  if (twice.length > 0) found.push(`ids twice: ${twice}`);
  return found;
}

export class Judge {
  /** Screenshots go to a folder. */
  constructor(folder) {
    this.folder = folder;
    mkdirSync(folder, { recursive: true });
    this.pages = 0;
    this.states = new Set();
    this.titles = new Map();
    this.unsure = new Map();
    this.requests = 0;
    this.problems = [];
  }

  problem(where, what) {
    const problem = `${where}: ${what}`;
    if (this.problems.includes(problem)) return;
    this.problems.push(problem);
    if (!this.quiet) console.log(`     ! ${problem}`);
  }

  /** Watches what a context asks for and what its console says. */
  watch(context, base, who) {
    context.on('request', (request) => {
      this.requests += 1;
      const url = request.url();
      if (!url.startsWith(`${base}/`)) this.problem(who, `asked for ${url}`);
    });
    context.on('weberror', (error) => this.problem(who, `script: ${error.error().message}`));
    context.on('console', (message) => {
      if (this.offline && message.text().includes('ERR_INTERNET_DISCONNECTED')) return;
      // Chromium says so of every form that is refused, which these tests do on purpose.
      const refused = message.text().match(/responded with a status of (403|404|409|422)/);
      if (refused && message.location().url === message.page().url()) return;
      this.problem(who, `console: ${message.text()} (${message.page()?.url()})`);
    });
  }

  /** Judges a page at one width, as it is now. */
  async #at(page, who, name) {
    const { width } = page.viewportSize();
    const where = `${who} ${name} at ${width}`;
    for (const found of await page.evaluate(measure)) this.problem(where, found);
    await page.evaluate(axe);
    const { violations, incomplete } = await page.evaluate(
      (values) => axe.run(document, {
        resultTypes: ['violations', 'incomplete'], runOnly: { type: 'tag', values },
      }),
      tags,
    );
    for (const { id, nodes } of violations) {
      this.problem(where, `axe ${id}: ${nodes.slice(0, 2).map((node) => node.target.join(' '))}`);
    }
    for (const { id } of incomplete) this.unsure.set(id, (this.unsure.get(id) ?? 0) + 1);
    if (width === 390) {
      // WCAG 1.4.10: the page reflows down to 320 px.
      await page.setViewportSize({ width: 320, height: 844 });
      const over = await page.evaluate(() => {
        const root = document.documentElement;
        return root.scrollWidth - root.clientWidth;
      });
      if (over > 0) this.problem(where, `scrolls sideways by ${over} px at 320 px`);
      await page.setViewportSize({ width, height: 844 });
    }
    const slug = `${who}-${name}`.replace(/[^a-z0-9]+/gi, '-').replace(/^-|-$/g, '');
    await page.screenshot({ path: `${this.folder}/${slug}-${width}.png`, fullPage: true });
    this.pages += 1;
    this.states.add(`${who} ${name}`);
  }

  /** Judges a page at both widths. A refusal is the same page at every address. */
  async look(page, who, name, address) {
    const own = page.viewportSize();
    const other = own.width === 390 ? desktop.viewport : phone.viewport;
    await this.#at(page, who, name);
    await page.setViewportSize(other);
    await this.#at(page, who, name);
    await page.setViewportSize(own);
    await this.title(page, who, address);
  }

  /** Judges a page at the width that it has. */
  async glance(page, who, name) {
    await this.#at(page, who, name);
    await this.title(page, who);
  }

  async title(page, who, address = new URL(page.url()).pathname) {
    const title = await page.title();
    const key = `${who} ${title}`;
    const pages = this.titles.get(key) ?? new Set();
    this.titles.set(key, pages.add(address));
  }

  /** The titles that two pages of one person share. */
  sharedTitles() {
    return [...this.titles].filter(([, pages]) => pages.size > 1)
      .map(([title, pages]) => `${title}: ${[...pages]}`);
  }
}
