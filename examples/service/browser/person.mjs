// Somebody at a browser: signs in, goes to pages, fills in forms.
import { equal, ok } from 'node:assert/strict';
import { password } from './service.mjs';

/** Every free text that was typed: a marker, whom it is for and whose application it belongs to. */
export class Markers {
  constructor() { this.all = []; }

  next(whom, mentee) {
    const text = `MARKER${String(this.all.length).padStart(4, '0')}X`;
    this.all.push({ text, whom, mentee });
    return text;
  }
}

export class Person {
  constructor({ login, base, judge, page, size }) {
    Object.assign(this, { login, base, judge, page, size });
  }

  static async arrive({ browser, base, judge, login, size, name = login, options = {} }) {
    const context = await browser.newContext({ ...size, ...options });
    judge.watch(context, base, name);
    const page = await context.newPage();
    page.setDefaultTimeout(180_000);
    return new Person({ login, base, judge, page, size });
  }

  async signIn() {
    await this.go('/login');
    await this.page.locator('#login').fill(this.login);
    await this.page.locator('#password').fill(password);
    await this.press('Sign in');
    equal(this.path(), '/', `${this.login} cannot sign in`);
    return this;
  }

  static async signedIn(options) {
    return (await Person.arrive(options)).signIn();
  }

  path() { return new URL(this.page.url()).pathname; }

  async go(path) {
    const answer = await this.page.goto(`${this.base}${path}`);
    return answer.status();
  }

  /** Presses a button or follows a link, and waits for the page that it leads to. */
  async #leads(target) {
    const [answer] = await Promise.all([
      this.page.waitForResponse((one) => one.request().isNavigationRequest() && one.status() !== 303),
      target.click(),
    ]);
    await this.page.waitForLoadState();
    return answer.status();
  }

  press(name) {
    return this.#leads(this.page.locator('main, header').getByRole('button', { name, exact: true }).first());
  }

  follow(name) {
    return this.#leads(this.page.getByRole('link', { name, exact: true }).first());
  }

  /** Sends the form of the page, whatever its button says. */
  send() {
    return this.#leads(this.page.locator('main form button[type=submit]').last());
  }

  text() { return this.page.locator('main').innerText(); }

  async says(words) {
    const text = await this.text();
    ok(text.includes(words), `${this.login} at ${this.path()} does not read "${words}" in:\n${text}`);
  }

  async saysNot(words) {
    const text = await this.text();
    ok(!text.includes(words), `${this.login} at ${this.path()} reads "${words}"`);
  }

  look(name) { return this.judge.look(this.page, this.login, name); }

  glance(name) { return this.judge.glance(this.page, this.login, name); }

  /** Fills in the form of an action: what is chosen, and a marker in every text. */
  async fill(chosen, mark) {
    for (const [name, value] of Object.entries(chosen)) {
      const field = this.page.locator(`[name="${name}"]`).first();
      const kind = await field.evaluate((element) => element.type);
      if (kind.startsWith('select')) await field.selectOption(value);
      else if (kind === 'textarea' || kind === 'text') await field.fill(value);
      else await this.page.locator(`[name="${name}"][value="${value}"]`).check();
    }
    for (const field of await this.page.locator('main textarea, main input[type=text]').all()) {
      const name = await field.getAttribute('name');
      if (name in chosen) continue;
      await field.fill(name === 'texts' ? `${mark()}\n${mark()}` : mark());
    }
  }

  /**
   * Goes from the page of the application to the form of an action, sends it and comes back. What
   * stands in a list comes apart at its lines.
   */
  async does(application, place, chosen = {}, mark = () => { throw new Error(`${place}: a text`); }) {
    await this.go(`/applications/${application}`);
    const path = `/applications/${application}/${place}`;
    await this.#leads(this.page.locator(`.actions a[href="${path}"]`));
    await this.look(place);
    await this.fill(chosen, mark);
    await this.send();
    equal(this.path(), `/applications/${application}`, `${place}: ${await this.text()}`);
  }
}

/**
 * Sends a form that is wrong. Every problem is shown at its field and in the summary, and each link
 * of the summary leads to its field.
 */
export async function expectProblems(person, count) {
  const { page } = person;
  const links = page.locator('.problems a');
  equal(await links.count(), count, 'links in the summary');
  equal(await page.locator('main .problem').count(), count, 'problems at fields');
  ok((await page.title()).startsWith('Error: '), await page.title());
  ok(await page.evaluate(() => document.querySelector('.problems').contains(document.activeElement)
    || document.activeElement === document.body), 'the focus is elsewhere');
  for (let place = 0; place < count; place += 1) {
    const id = (await links.nth(place).getAttribute('href')).slice(1);
    const words = (await links.nth(place).innerText()).trim();
    await links.nth(place).click();
    const at = await page.evaluate((wanted) => {
      const field = document.getElementById(wanted);
      const problem = document.getElementById(`${wanted}-problem`);
      const { top, bottom } = field.getBoundingClientRect();
      const focused = document.activeElement;
      const reached = focused === field || field.contains(focused);
      return {
        described: (field.getAttribute('aria-describedby') ?? '').split(' ').includes(problem.id),
        told: problem.innerText,
        seen: bottom > 0 && top < innerHeight,
        reached,
      };
    }, id);
    ok(at.described, `${id} is not described by its problem`);
    ok(at.told.includes(words), `${id}: "${words}" is not "${at.told}"`);
    ok(at.seen, `${id} is out of sight after the link`);
    ok(at.reached, `${id} did not get the focus`);
  }
}
