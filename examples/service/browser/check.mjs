// Walks through the service in headless Chromium as each of its people would, and checks what they
// see. Usage: node check.mjs SERVICE DATA SCREENSHOTS, the program and two folders; `run` calls it.
import { deepStrictEqual as same, equal, ok } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { Judge, desktop, phone } from './judge.mjs';
import { Markers, Person, expectProblems } from './person.mjs';
import { addresses, people, setup } from './road.mjs';
import { start } from './service.mjs';

const [binary, data, screenshots] = process.argv.slice(2);
const began = Date.now();
let passed = 0;
let failed = 0;

/** What later checks build on has to hold: a check that must hold stops its part of the walk. */
async function check(name, holds) {
  try {
    await holds();
    passed += 1;
    console.log(`ok   ${name}`);
    return true;
  } catch (error) {
    failed += 1;
    console.log(`FAIL ${name}\n     ${String(error.message).replaceAll('\n', '\n     ')}`);
    return false;
  }
}

async function must(name, holds) {
  if (!(await check(name, holds))) throw new Error(`stopped at: ${name}`);
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync',
    '--disable-background-networking', '--disable-component-update',
  ],
});
const judge = new Judge(screenshots);
const input = (key) => `[id="${key}"]`;

/** The names of the groups of the questionnaire, in the order of the page. */
const groups = (page) => page.locator('#questionnaire fieldset').evaluateAll(
  (fieldsets) => fieldsets.map((fieldset) => fieldset.id),
);
const wishes = ['yes', 'maybe', 'no'];
const choice = (name, place) => (name.endsWith('.rating')
  ? `${name}-${((place / 2) % 4 | 0) + 1}`
  : `${name}-${wishes[((place - 1) / 2) % 3 | 0]}`);

async function answer(page, names, from, to) {
  for (let place = from; place < to; place += 1) {
    await page.locator(`label[for="${choice(names[place], place)}"]`).click();
  }
}

/** Before everything: the judge finds what is broken on purpose. */
async function broken() {
  const { base, stop } = await start(binary, { people: [], mentors: `${data}/mentors.ndjson` });
  const ways = [
    ['a label is gone', /axe label/, () => document.querySelector('label[for=password]').remove()],
    ['grey on white', /axe color-contrast/, () => { document.querySelector('h1').style.color = '#aaa'; }],
    ['small text', /text of 11\.0 px/, () => { document.querySelector('footer p').style.fontSize = '11px'; }],
    ['a wide word', /scrolls sideways/, () => { document.querySelector('h1').style.width = '1400px'; }],
    ['a small button', /target of/, () => {
      const { style } = document.querySelector('main button');
      Object.assign(style, { minHeight: '0', padding: '0', lineHeight: '20px', border: '0' });
    }],
    ['no language', /lang is/, () => document.documentElement.removeAttribute('lang')],
    ['two headings of the page', /not one h1/, () => document.querySelector('main').append(document.createElement('h1'))],
    ['something from elsewhere', /asked for http:..elsewhere/, () => { new Image().src = 'http://elsewhere.invalid/a.png'; }],
    ['an inline style', /console: .*Content Security Policy/, () => document.body.append(Object.assign(document.createElement('style'), { textContent: 'p {}' }))],
  ];
  const other = new Judge(`${screenshots}/broken`);
  other.quiet = true;
  try {
    const one = await Person.arrive({ browser, base, judge: other, login: 'nobody', size: phone });
    for (const [name, expected, breaks] of ways) {
      await check(`the judge finds what is broken: ${name}`, async () => {
        const told = () => other.problems.filter((problem) => expected.test(problem)).length;
        await one.go('/login');
        await one.glance(`before ${name}`);
        const before = told();
        await one.page.evaluate(breaks);
        await one.glance(name);
        ok(told() > before, JSON.stringify(other.problems));
      });
    }
    await one.page.context().close();
  } finally {
    await stop();
  }
}

/** Part 1: from an empty database along the whole road. */
async function road() {
  const { base, stop } = await start(binary, { people, mentors: `${data}/mentors.ndjson` });
  const markers = new Markers();
  const all = {};
  const at = (login, size) => Person.signedIn({ browser, base, judge, login, size });
  const applied = () => markers.next('application', 'zoe');
  const paired = () => markers.next('pair', 'zoe');
  const nobodys = () => markers.next('nobody', 'zoe');
  try {
    await must('a wrong password is told in words, and the right one signs in', async () => {
      const visitor = await Person.arrive({ browser, base, judge, login: 'zoe', size: phone });
      equal(await visitor.go('/'), 200);
      equal(visitor.path(), '/login');
      await visitor.look('sign in');
      await visitor.page.locator('#login').fill(nobodys());
      await visitor.page.locator('#password').fill('a wrong password');
      equal(await visitor.press('Sign in'), 422);
      await expectProblems(visitor, 1);
      await visitor.look('sign in, wrong password');
      all.zoe = await visitor.signIn();
      for (const [login] of people) {
        if (login !== 'zoe') all[login] = await at(login, desktop);
      }
    });
    const { zoe, ben, cordelia, mohamed, manager, office } = all;

    await must('the mentee applies: a sponsor, goals, with every problem told', async () => {
      await zoe.look('home, new');
      await zoe.go('/register');
      await zoe.says('The register opens once');
      await zoe.look('register, closed');
      await zoe.go('/profile');
      await zoe.look('profile, empty');
      await zoe.go('/');
      await zoe.press('Begin an application');
      equal(zoe.path(), '/applications/1');
      await zoe.look('application, new');
      await zoe.page.locator('main summary').click();
      await zoe.look('application, new, with reasons');
      await zoe.go('/applications/1/application/goals');
      await zoe.fill({ 'text-0': 'too early', 'text-1': '', 'text-2': '', 'text-3': '' });
      equal(await zoe.send(), 409);
      await zoe.says('sponsor');
      await zoe.look('goals, too early');
      equal(await zoe.page.locator('#text-0').inputValue(), 'too early');
      await zoe.go('/applications/1/application/sponsor');
      equal(await zoe.send(), 422);
      await expectProblems(zoe, 1);
      await zoe.look('sponsor, nothing chosen');
      await zoe.does(1, 'application/sponsor', { sponsor: 'learning_and_development' });
      await zoe.go('/applications/1/application/goals');
      equal(await zoe.send(), 422);
      await expectProblems(zoe, 1);
      await zoe.look('goals, nothing written');
      await zoe.does(1, 'application/goals', { 'quality-0': 'self_belief', 'quality-1': 'broad_scanning' }, applied);
    });

    await must('the line manager supports, the mentee registers, the office approves', async () => {
      await manager.go('/');
      await manager.look('home');
      await manager.does(1, 'application/manager_support');
      await zoe.does(1, 'application/registered', {}, applied);
      await office.go('/');
      await office.look('home, registered');
      await office.go('/applications/1');
      await office.look('application, registered');
      await office.does(1, 'application/approved');
      await office.does(1, 'application/credentials_issued');
    });

    await must('the mentee searches the register, and invites two mentors', async () => {
      await zoe.go('/register');
      await zoe.look('register');
      const every = await zoe.page.locator('.mentors > li').count();
      await zoe.page.locator('#skill').fill('public speaking');
      await zoe.page.locator('#location').fill(nobodys());
      await zoe.press('Search');
      await zoe.look('register, searched');
      await zoe.page.locator('#location').fill('South East London');
      await zoe.press('Search');
      console.log(`     the register: ${every} mentors, ${await zoe.page.locator('.mentors > li').count()} found`);
      const invite = zoe.page.getByRole('link', { name: /Invite Cordelia/ });
      ok(await invite.count() === 1, await zoe.text());
      await invite.click();
      await zoe.page.waitForURL(/invited/);
      equal(await zoe.page.locator('#mentor').inputValue(), 'M28');
      await zoe.look('invite Cordelia');
      await zoe.send();
      await zoe.go('/applications/1/application/invited');
      equal(await zoe.send(), 422);
      await expectProblems(zoe, 1);
      await zoe.look('invite, nobody chosen');
      await zoe.does(1, 'application/invited', { mentor: 'M12' });
      await zoe.look('application, matching');
    });

    await must('mentors answer: a meeting each, one does not go on, one is chosen', async () => {
      await cordelia.go('/');
      await cordelia.look('home, invited');
      await cordelia.go('/applications/1');
      await cordelia.look('invitation');
      await cordelia.go('/applications/1/application/met');
      equal(await cordelia.send(), 422);
      await expectProblems(cordelia, 1);
      await cordelia.look('meeting, nothing chosen');
      await cordelia.does(1, 'application/met', { held: 'remote' });
      await cordelia.look('invitation, met');
      await zoe.go('/applications/1/application/met');
      equal(await zoe.send(), 422);
      await expectProblems(zoe, 2);
      await zoe.look('meeting, nothing chosen');
      await zoe.does(1, 'application/met', { mentor: 'M12', held: 'face_to_face' });
      await mohamed.does(1, 'application/not_continued');
      await mohamed.look('invitation, closed');
      await zoe.does(1, 'application/chosen', { mentor: 'M28' });
      await zoe.look('application, mentoring');
    });

    await must('the questionnaire on the phone: left in the middle, and the draft is kept', async () => {
      const { page } = zoe;
      await zoe.go('/');
      await zoe.follow('Begin the questionnaire');
      await zoe.look('questionnaire');
      const names = await groups(page);
      equal(names.length, 30);
      await answer(page, names, 0, 7);
      await page.getByText('3 of 15 questions answered, saved').waitFor();
      // Without a connection the page says so, and with the next answer everything is saved.
      judge.offline = true;
      await page.context().setOffline(true);
      await answer(page, names, 7, 8);
      await page.getByText('4 of 15 questions answered, not saved: no connection').waitFor();
      await page.context().setOffline(false);
      await answer(page, names, 8, 9);
      await page.getByText('4 of 15 questions answered, saved').waitFor();
      judge.offline = false;
      await zoe.go('/');
      await zoe.says('You have answered 4 of 15 questions.');
      await zoe.look('home, draft');
      await zoe.press('Sign out');
      await zoe.signIn();
      await zoe.follow('Go on with the questionnaire');
      const checked = await page.locator('input:checked').evaluateAll((all) => all.map(({ id }) => id));
      same(checked, names.slice(0, 9).map(choice));
    });

    await must('finished with answers missing: every problem at its question and in the summary', async () => {
      const { page } = zoe;
      const names = await groups(page);
      // Left out: a wish, a rating, and both.
      for (const place of names.keys()) {
        if (place < 9 || [13, 20, 28, 29].includes(place)) continue;
        await answer(page, names, place, place + 1);
      }
      equal(await zoe.press('Finish'), 422);
      await expectProblems(zoe, 3);
      const told = await page.locator('.problems a').evaluateAll((links) => links.map((link) => link.hash.slice(1)));
      same(told, [13, 20, 28].map((place) => names[place]));
      await zoe.look('questionnaire, three missing');
      for (const place of [13, 20, 28, 29]) await answer(page, names, place, place + 1);
      await zoe.press('Finish');
      equal(zoe.path(), '/profile');
    });

    await must('the profile: a picture and an agenda, for the pair alone', async () => {
      await zoe.says('Agenda for mentoring');
      const svg = zoe.page.locator('.picture svg');
      ok(await svg.isVisible());
      const words = await svg.evaluate((picture) => ({
        role: picture.getAttribute('role'),
        title: picture.querySelector('title')?.textContent ?? picture.getAttribute('aria-label'),
      }));
      equal(words.role, 'img');
      ok(words.title, 'the picture has no name');
      await zoe.look('profile');
      await cordelia.go('/applications/1');
      await cordelia.follow('Profile and agenda of the mentee');
      await cordelia.says('Agenda for mentoring');
      await cordelia.look('profile of the mentee');
      for (const other of [office, manager, mohamed, ben]) {
        equal(await other.go('/applications/1/profile'), 404, other.login);
      }
    });

    await must('sessions, goals and a review', async () => {
      await cordelia.does(1, 'application/session_held');
      await zoe.does(1, 'application/goals_set', { 'quality-0': 'political_astuteness' }, paired);
      await cordelia.does(1, 'application/session_held');
      await cordelia.does(1, 'application/goals_reviewed', {}, paired);
      await zoe.does(1, 'application/goals_revised', { 'quality-1': 'self_belief' }, paired);
    });

    await must(`the log of the pair, ${setup.length} entries, through two rounds into a second cycle`, async () => {
      for (const [who, action, chosen] of setup) {
        await all[who].does(1, `setup/${action}`, chosen, paired);
      }
      await zoe.look('application, second cycle');
      equal(await zoe.page.locator('section[aria-labelledby=setup-log] .log > li').count(), setup.length);
      await cordelia.go('/applications/1');
      await cordelia.look('application, second cycle');
    });

    await check('what is not possible is told above the form, and the text stays', async () => {
      await cordelia.go('/applications/1/setup/outcome');
      await cordelia.fill({ happened: 'kept as it was', achieved: '' });
      equal(await cordelia.send(), 409);
      equal(await cordelia.page.locator('#happened').inputValue(), 'kept as it was');
      await cordelia.look('outcome, too early');
      for (const action of ['parameters', 'profile_agreed', 'focus', 'next_cycle', 'support', 'ended']) {
        await cordelia.go(`/applications/1/setup/${action}`);
        equal(await cordelia.send(), 422, action);
        await expectProblems(cordelia, 1);
        await cordelia.look(`${action}, nothing written`);
      }
    });

    await must('another mentee is declined, applies again and withdraws', async () => {
      const own = (whom) => () => markers.next(whom, 'ben');
      await ben.go('/');
      for (const [id, end, who] of [[2, 'declined', office], [3, 'withdrawn', ben]]) {
        await ben.go('/');
        await ben.press('Begin an application');
        equal(ben.path(), `/applications/${id}`);
        await ben.does(id, 'application/sponsor', { sponsor: 'line_manager' });
        await ben.does(id, 'application/goals', { 'quality-0': 'self_belief' }, own('application'));
        await all.nadia.does(id, 'application/manager_support');
        await ben.does(id, 'application/registered', {}, own('application'));
        await who.does(id, `application/${end}`, {}, own('application'));
      }
      await ben.go('/');
      await ben.look('home, two applications');
    });

    await must('the pair ends the log and the mentoring', async () => {
      await cordelia.does(1, 'setup/ended', { by: 'both' }, paired);
      await zoe.does(1, 'application/ended', { by: 'mentee' }, paired);
      await zoe.look('application, ended');
      await cordelia.go('/applications/1');
      await cordelia.look('application, ended');
    });

    await check('the office sees the stages, and is told why nothing can be released', async () => {
      await office.go('/');
      for (const words of ['Zoe Marsh', 'Ben Carter', 'Ended: 1', 'Declined: 1', 'Withdrawn: 1']) await office.says(words);
      await office.look('home');
      await office.go('/applications/1');
      await office.look('application, ended');
      await office.go('/cohort');
      await office.look('cohort, nothing released');
      equal(await office.press('Release the cohort'), 409);
      await office.says('Nothing was released');
      await office.says('11');
      await office.look('cohort, refused');
    });

    await check('the line manager sees steps, but no quality and no mentor', async () => {
      await manager.go('/applications/1');
      await manager.look('application, ended');
      const qualities = Object.keys(JSON.parse(readFileSync(`${data}/ward-sister-before.json`, 'utf8')));
      const forbidden = ['Cordelia', 'Mohamed', 'M28', 'M12'];
      forbidden.push(...qualities, ...qualities.map((key) => key.replaceAll('_', ' ')));
      const html = (await manager.page.content()).toLowerCase();
      same(forbidden.filter((word) => html.includes(word.toLowerCase())), []);
      ok(await manager.page.locator('.log > li').count() > 40);
      equal(await manager.go('/applications/2'), 404);
      await manager.look('not found');
      equal(await manager.go('/applications/1/application/approved'), 403);
      await manager.look('not allowed');
    });

    await leaks(all, markers, base);
    await erase(all, markers);

    await check('signed out, every page leads to the page to sign in', async () => {
      for (const one of Object.values(all)) {
        if (one === zoe) continue;
        await one.go('/');
        await one.press('Sign out');
        equal(one.path(), '/login');
        await one.go('/applications/1');
        equal(one.path(), '/login');
      }
    });
  } finally {
    for (const one of Object.values(all)) await one.page.context().close();
    await stop();
  }
}

/** Whether a text is meant for somebody. */
const mayRead = (login, { whom, mentee }) => whom !== 'nobody' && (
  login === mentee
  || (login === 'cordelia' && mentee === 'zoe')
  || (login === 'office' && whom === 'application'));

/** What somebody finds of the markers, on every page that there could be. */
async function read(one, markers) {
  const found = new Map();
  let pages = 0;
  const open = addresses(3, people.length);
  const seen = new Set();
  while (open.length > 0) {
    const path = open.pop();
    if (seen.has(path)) continue;
    seen.add(path);
    const answer = await one.page.context().request.get(`${one.base}${path}`);
    let html = await answer.text();
    pages += 1;
    if (answer.ok()) {
      // What there is to see is looked at in the browser, too, whatever its script makes of it.
      await one.go(path);
      html += await one.page.content();
      const links = await one.page.locator('a[href^="/"]').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
      open.push(...links);
    }
    for (const marker of markers.all) {
      if (html.includes(marker.text)) found.set(marker, path);
    }
  }
  return { found, pages };
}

async function leaks(all, markers, base) {
  const visitor = await Person.arrive({ browser, base, judge, login: 'nobody', size: desktop });
  let pages = 0;
  let wrong = 0;
  for (const one of [...Object.values(all), visitor]) {
    await check(`${one.login} reads what is meant for ${one.login}, and nothing else`, async () => {
      const seen = await read(one, markers);
      const meant = markers.all.filter((marker) => mayRead(one.login, marker));
      const leaked = [...seen.found].filter(([marker]) => !mayRead(one.login, marker));
      const missing = meant.filter((marker) => !seen.found.has(marker));
      console.log(`     ${one.login}: ${seen.pages} pages, ${meant.length} texts meant, ${seen.found.size} found, ${leaked.length} leaked`);
      pages += seen.pages;
      wrong += leaked.length;
      same(leaked.map(([marker, path]) => `${marker.text} (${marker.whom}) at ${path}`), []);
      same(missing, []);
    });
  }
  console.log(`     ${markers.all.length} texts, ${pages} pages, ${wrong} leaks`);
  await visitor.page.context().close();
}

/** The office erases the mentee, and her texts are gone for everybody. */
async function erase(all, markers) {
  const { zoe, office, cordelia } = all;
  await check('an erased mentee cannot sign in, and nobody reads her texts', async () => {
    await office.go('/applications/1');
    await office.follow('Erase this person');
    await office.says('Zoe Marsh');
    await office.look('erase');
    await office.press('Erase this person');
    await office.says('an erased person');
    await office.look('home, one erased');
    const left = markers.all.filter(({ mentee }) => mentee === 'zoe');
    let pages = 0;
    for (const one of Object.values(all)) {
      if (one === zoe) continue;
      const seen = await read(one, { all: left });
      pages += seen.pages;
      same([...seen.found].map(([{ text }, path]) => `${one.login}: ${text} at ${path}`), []);
    }
    console.log(`     ${left.length} texts, ${pages} pages, none found`);
    await cordelia.go('/applications/1');
    await cordelia.look('application of an erased person');
    await office.go('/audit');
    await office.look('audit');
    await zoe.go('/applications/1');
    equal(zoe.path(), '/login');
    await zoe.page.locator('#login').fill('zoe');
    await zoe.page.locator('#password').fill('sample-password');
    equal(await zoe.press('Sign in'), 422);
  });
}

/** Part 2: with the keyboard alone. */
async function keyboard(base) {
  const chloe = await Person.arrive({ browser, base, judge, login: 'chloe', size: desktop });
  const { page } = chloe;
  let stops = 0;
  /** Where the focus is: it has to be visible, in sight and marked. */
  const focus = async () => {
    const at = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return null;
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      const { top, bottom, left, right, width, height } = element.getBoundingClientRect();
      const text = element.labels?.[0]?.innerText ?? element.innerText ?? '';
      return {
        id: element.id,
        tag: element.tagName,
        href: element.getAttribute('href'),
        text: text.trim(),
        marked: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2,
        seen: bottom > 0 && top < innerHeight && right > 0 && left < innerWidth && width > 0 && height > 0,
      };
    });
    if (at) {
      stops += 1;
      ok(at.marked, `no outline on ${at.tag} ${at.id} "${at.text}" at ${page.url()}`);
      ok(at.seen, `out of sight: ${at.tag} ${at.id} "${at.text}" at ${page.url()}`);
    }
    return at;
  };
  const tabTo = async (is, most = 120) => {
    for (let count = 0; count < most; count += 1) {
      await page.keyboard.press('Tab');
      const at = await focus();
      if (at && is(at)) return at;
    }
    throw new Error(`no Tab leads there at ${page.url()}`);
  };
  const send = async () => {
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
  };
  const link = (text) => (at) => at.tag === 'A' && at.text === text;
  const button = (text) => (at) => at.tag === 'BUTTON' && at.text === text;

  await must('keyboard: sign in', async () => {
    await chloe.go('/login');
    await tabTo((at) => at.id === 'login');
    await page.keyboard.type('chloe');
    await tabTo((at) => at.id === 'password');
    await page.keyboard.type('sample-password');
    await send();
    equal(chloe.path(), '/');
  });
  await check('keyboard: the first stop of a page skips to the content', async () => {
    await page.keyboard.press('Tab');
    const at = await focus();
    equal(at.text, 'Skip to the content');
    await page.screenshot({ path: `${screenshots}/keyboard-skip-link.png` });
    await page.keyboard.press('Enter');
    equal(await page.evaluate(() => document.activeElement.id), 'main');
    await page.keyboard.press('Tab');
    const next = await focus();
    ok(await page.evaluate(() => document.activeElement.closest('main') !== null), next.text);
  });
  await must('keyboard: the questionnaire, with Tab, Space, arrows and Enter', async () => {
    await chloe.go('/');
    await tabTo(link('Begin the questionnaire'));
    await send();
    const names = await groups(page);
    for (const [place, name] of names.entries()) {
      // Before the first question stands the header, and between the parts a button to save.
      await tabTo((at) => at.id.startsWith(`${name}-`), place === 0 ? 12 : 2);
      await page.keyboard.press('Space');
      const options = await page.locator(`${input(name)} input`).evaluateAll((all) => all.map(({ id }) => id));
      const steps = options.indexOf(choice(name, place));
      for (let step = 0; step < steps; step += 1) await page.keyboard.press('ArrowDown');
      await focus();
    }
    await page.getByText('15 of 15 questions answered, saved').waitFor();
    same(
      await page.locator('input:checked').evaluateAll((all) => all.map(({ id }) => id)),
      names.map(choice),
    );
    await tabTo(button('Finish'), 3);
    await send();
    equal(chloe.path(), '/profile');
  });
  await check('keyboard: a whole action, after a problem that its link leads to', async () => {
    await tabTo(link('Home'));
    await send();
    await tabTo(button('Begin an application'));
    await send();
    const application = chloe.path();
    await tabTo(link('Name your sponsor'));
    await send();
    await tabTo((at) => at.tag === 'BUTTON' && at.text !== 'Sign out');
    await send();
    await tabTo((at) => at.href === '#sponsor');
    await page.keyboard.press('Enter');
    equal(await page.evaluate(() => document.activeElement.id), 'sponsor');
    await focus();
    await tabTo((at) => at.id.startsWith('sponsor-'), 1);
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    await tabTo((at) => at.tag === 'BUTTON', 3);
    await send();
    equal(chloe.path(), application);
    await chloe.says('Learning and development');
  });
  await check('keyboard: no page traps the focus, in either direction', async () => {
    for (const path of ['/', '/form', '/profile', '/applications/3', '/applications/3/application/goals']) {
      await chloe.go(path);
      const expected = await page.evaluate(() => {
        const all = document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]');
        const shown = [...all].filter((element) => element.checkVisibility());
        return new Set(shown.map((element) => (element.type === 'radio' ? element.name : element))).size;
      });
      for (const key of ['Tab', 'Shift+Tab']) {
        await page.evaluate(() => { document.activeElement.blur(); window.reached = new Set(); });
        for (let count = 0; count < expected + 1; count += 1) {
          await page.keyboard.press(key);
          await focus();
          await page.evaluate(() => {
            const element = document.activeElement;
            if (element !== document.body) window.reached.add(element.type === 'radio' ? element.name : element);
          });
        }
        equal(await page.evaluate(() => window.reached.size), expected, `${path} with ${key}`);
      }
    }
  });
  console.log(`     keyboard: ${stops} stops, each with a visible focus`);
  await page.context().close();
}

/** Part 3: without a script. */
async function withoutScript(base) {
  const ben = await Person.arrive({
    browser, base, judge, login: 'ben', size: phone, options: { javaScriptEnabled: false },
  });
  await check('without a script: the questionnaire is saved, left, refused and finished', async () => {
    const { page } = ben;
    await ben.signIn();
    await ben.go('/form');
    const names = await groups(page);
    await answer(page, names, 0, 5);
    await ben.press('Save and go on later');
    await ben.says('Your answers are saved.');
    await ben.says('2 of 15 questions answered');
    await ben.go('/');
    await ben.says('You have answered 2 of 15 questions.');
    await ben.go('/form');
    same(
      await page.locator('input:checked').evaluateAll((all) => all.map(({ id }) => id)),
      names.slice(0, 5).map(choice),
    );
    await answer(page, names, 5, 29);
    equal(await ben.press('Finish'), 422);
    await expectProblems(ben, 1);
    await answer(page, names, 29, 30);
    await ben.press('Finish');
    equal(ben.path(), '/profile');
    await ben.says('What has moved');
  });
  await check('without a script: an invitation is withdrawn, and a person signs out', async () => {
    await ben.go('/applications/2');
    await ben.follow('Withdraw an invitation');
    await ben.fill({ mentor: 'M12' });
    await ben.send();
    equal(ben.path(), '/applications/2');
    await ben.press('Sign out');
    equal(ben.path(), '/login');
  });
  await ben.page.context().close();
}

async function release(base) {
  await must('the office releases a cohort', async () => {
    const office = await Person.signedIn({ browser, base, judge, login: 'office', size: desktop });
    await office.go('/cohort');
    await office.press('Release the cohort');
    await office.says('Releases so far: 1');
    await office.says('favourable');
    await office.look('cohort, released');
    await office.page.context().close();
  });
}

/** Part 4: every page of every sample person, at both widths. */
async function everyPage(base) {
  // One person of each role goes to every form that there is, the others where links lead.
  const everywhere = ['office', 'manager', 'amara', 'cordelia'];
  const logins = [...everywhere, 'ben', 'chloe', 'mohamed'];
  for (const size of [phone, desktop]) {
    for (const login of logins) {
      await check(`${login} at ${size.viewport.width} px: every page`, async () => {
        const one = await Person.signedIn({ browser, base, judge, login, size });
        const open = ['/', ...(everywhere.includes(login) ? addresses(2, 0) : [])];
        const seen = new Set();
        let judged = 0;
        while (open.length > 0) {
          const path = open.shift();
          if (seen.has(path) || path === '/login') continue;
          seen.add(path);
          const status = await one.go(path);
          // What this person may not see looks the same everywhere: it is judged once.
          if (status !== 200 && seen.has(status)) continue;
          seen.add(status);
          judged += 1;
          await one.page.locator('details').evaluateAll((all) => all.forEach((one) => { one.open = true; }));
          if (status === 200) await one.glance(`page ${path}`);
          else await one.judge.look(one.page, login, `status ${status}`, `status ${status}`);
          const links = await one.page.locator('a[href^="/"]').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
          open.push(...links.filter((link) => !link.includes('?')));
        }
        console.log(`     ${login}: ${judged} pages`);
        await one.page.context().close();
      });
    }
  }
}

/** One more person has answered since the release: fewer than 11, so that a release would expose her. */
async function releaseAgain(base) {
  await check('the office is told why the cohort cannot be released again', async () => {
    const office = await Person.signedIn({ browser, base, judge, login: 'office', size: desktop });
    await office.go('/cohort');
    equal(await office.press('Release the cohort'), 409);
    await office.says('Nothing was released');
    await office.says('Releases so far: 1');
    await office.look('cohort, not again');
    await office.page.context().close();
  });
}

const parts = (process.env.PARTS ?? 'broken,road,pages,sample').split(',');
try {
  if (parts.includes('broken')) await broken();
  if (parts.includes('road')) await road();
  if (parts.includes('pages') || parts.includes('sample')) {
    const { base, stop } = await start(binary);
    try {
      await release(base);
      if (parts.includes('pages')) await everyPage(base);
      if (parts.includes('sample')) {
        await keyboard(base);
        await releaseAgain(base);
        await withoutScript(base);
      }
    } finally {
      await stop();
    }
  }
} catch (error) {
  failed += 1;
  console.log(`FAIL ${error.stack}`);
}
await browser.close();

await check('no two pages of one person share a title', () => same(judge.sharedTitles(), []));
await check(`${judge.pages} pages judged (${judge.states.size} states, two widths): nothing to say`, () => {
  same(judge.problems, []);
});
console.log(`${judge.requests} requests, all to the service itself`);
console.log(`axe could not decide: ${JSON.stringify(Object.fromEntries(judge.unsure))}`);
console.log(`${passed} passed, ${failed} failed, in ${Math.round((Date.now() - began) / 1000)} s`);
process.exitCode = failed === 0 ? 0 : 1;
