// Draws the self-assessment with each form library in headless Chromium, looks at it and fills it
// in as a mentee would. Usage: node check.mjs SCHEMAS OUT, two folders; `run` calls it.
import { deepStrictEqual as same, ok } from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020.js';
import { chromium } from 'playwright-core';

const [schemas, out] = process.argv.slice(2);
const read = (file) => JSON.parse(readFileSync(file, 'utf8'));
const schemaIn = (dialect) => read(`${schemas}/${dialect}/self_assessment.schema.json`);
const canonical = schemaIn('draft2020_12');
const { Response } = canonical.$defs;
const asks = Response.properties.wish.description;
const framework = read(`${schemas}/data/framework.json`);
const qualities = framework.clusters.flatMap((cluster) => cluster.qualities);
const hints = (builder) => read(`${schemas}/forms/self_assessment.${builder}.json`);
const rjsfHints = hints('react_jsonschema_form');
const jsonformsHints = hints('json_forms');

const keys = ['yes', 'maybe', 'no'];
const words = ['Yes', 'Maybe', 'No'];
const numbers = () => ['1', '2', '3', '4'];
const poles = ({ item }) => [
  `1 – ${item.positive_pole.text}`, '2', '3', `4 – ${item.negative_pole.text}`,
];
const rjsf = {
  page: 'rjsf',
  questions: 'fieldset fieldset',
  headings: 'fieldset fieldset legend',
  fields: 'select, [role=radiogroup]',
  clicks: 'label',
};
const material = {
  page: 'jsonforms',
  renderers: 'material',
  questions: '.MuiCard-root',
  headings: '.MuiCard-root .MuiCardHeader-title',
  fields: '[role=radiogroup]',
  clicks: 'label',
};
// The vanilla renderers give every button of a value the same id, so that a click on its words
// answers the first question, whichever was meant. Only clicks on the buttons themselves do.
const vanilla = {
  page: 'jsonforms',
  renderers: 'vanilla',
  questions: 'fieldset',
  headings: 'fieldset legend',
  fields: '.radio',
  clicks: 'input',
};
// It shows no description, so neither the poles nor the question, and it makes texts of ratings, so
// that no document comes of them. Its button is off while answers are missing.
const uniforms = {
  page: 'uniforms',
  questions: 'form > div',
  headings: 'form > div > label',
  fields: 'select',
  ratings: numbers,
  wishes: keys,
  silent: true,
};
const forms = [
  { name: 'rjsf', ...rjsf, hints: rjsfHints, ratings: poles },
  { name: 'rjsf-draft07', dialect: 'draft07', ...rjsf, hints: rjsfHints, ratings: poles },
  { name: 'rjsf-without-hints', ...rjsf, ratings: numbers, wishes: keys },
  {
    name: 'jsonforms-material', ...material, hints: jsonformsHints, words: true, ratings: numbers,
  },
  {
    name: 'jsonforms-material-draft07',
    dialect: 'draft07',
    ...material,
    hints: jsonformsHints,
    words: true,
    ratings: numbers,
  },
  {
    name: 'jsonforms-material-without-words',
    ...material,
    hints: jsonformsHints,
    ratings: numbers,
    wishes: keys,
  },
  { name: 'jsonforms-vanilla', ...vanilla, hints: jsonformsHints, words: true, ratings: numbers },
  { name: 'uniforms', dialect: 'draft07', ...uniforms },
  { name: 'uniforms-plain', dialect: 'plain', ...uniforms },
];

// What the mentee answers: every rating with every wish, or nearly.
const fields = ['rating', 'wish'];
const chosen = (index) => ({ rating: index % 4, wish: index % 3 });
const expected = Object.fromEntries(qualities.map(({ key }, index) => {
  const { rating, wish } = chosen(index);
  return [key, { rating: rating + 1, wish: keys[wish] }];
}));

let passed = 0;
let failed = 0;
async function check(name, holds) {
  try {
    await holds();
    passed += 1;
    console.log(`ok   ${name}`);
  } catch (error) {
    failed += 1;
    console.log(`FAIL ${name}\n     ${error.message.replaceAll('\n', '\n     ')}`);
  }
}

async function open(browser, form) {
  const page = await browser.newPage({ viewport: { width: 900, height: 1100 } });
  page.setDefaultTimeout(10_000);
  const said = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(error.message));
  await page.setContent(`<!doctype html><html lang="en"><title>Self-assessment</title>
    <style>body { font: 16px/1.4 sans-serif; max-width: 50rem; margin: 1rem auto }</style>
    <div id="root"></div></html>`);
  const input = {
    schema: schemaIn(form.dialect ?? 'draft2020_12'),
    hints: form.hints,
    renderers: form.renderers,
    words: form.words,
  };
  await page.evaluate((value) => { window.input = value; }, input);
  await page.addScriptTag({ path: `${form.page}.js` });
  await page.getByRole('button', { name: 'Submit' }).waitFor();
  const question = (index) => page.locator(form.questions).nth(index);
  const field = (index, name) => question(index).locator(form.fields).nth(fields.indexOf(name));
  return { page, said, question, field };
}

/** The words of the choices of a field, and whether one of them is chosen. */
const choices = (field) => field.evaluate((element) => {
  const select = element.tagName === 'SELECT';
  const offered = select
    ? [...element.options].filter((option) => option.value !== '')
    : [...element.querySelectorAll('input')];
  const around = (button) => button.closest('label') ?? button.parentElement;
  return {
    words: offered.map((choice) => (select ? choice.label : around(choice).innerText.trim())),
    answered: select ? element.value !== '' : offered.some((choice) => choice.checked),
  };
});

async function answer(form, field, index) {
  if (await field.evaluate((element) => element.tagName === 'SELECT')) {
    await field.selectOption({ label: (await choices(field)).words[index] });
  } else {
    await field.locator(form.clicks).nth(index).click();
  }
}

async function submit(page) {
  const button = page.getByRole('button', { name: 'Submit' });
  if (await button.isEnabled()) await button.click();
  return page.evaluate(() => window.submitted);
}

async function look(browser, form) {
  const { page, said, question, field } = await open(browser, form);
  await page.screenshot({ path: `${out}/${form.name}.png`, fullPage: true });
  await check(`${form.name}: fifteen headings, the titles of the schema in framework order`, async () => {
    const headings = await page.locator(form.headings).allInnerTexts();
    const titles = Object.values(canonical.properties).map(({ title }) => title);
    same(titles.length, 15);
    same(titles, qualities.map(({ name }) => name));
    same(headings.map((heading) => heading.replace('*', '').trim()), titles);
  });
  await check(`${form.name}: every rating offers 1 to 4, and no more`, async () => {
    for (const [index, quality] of qualities.entries()) {
      same((await choices(field(index, 'rating'))).words, form.ratings(quality));
    }
  });
  const wishes = form.wishes ?? words;
  await check(`${form.name}: every wish offers ${wishes.join(', ')}, and no more`, async () => {
    for (const index of qualities.keys()) same((await choices(field(index, 'wish'))).words, wishes);
  });
  if (!form.silent) {
    await check(`${form.name}: every question shows both poles and its topics`, async () => {
      for (const [index, { item }] of qualities.entries()) {
        const text = await question(index).innerText();
        const wanted = [item.positive_pole.text, item.negative_pole.text, item.topics.join(', ')];
        for (const words of wanted) ok(text.includes(words), `not shown: ${words}`);
      }
    });
    await check(`${form.name}: each question asks for the wish before its choices`, async () => {
      for (const index of qualities.keys()) {
        const text = await question(index).innerText();
        const asked = text.indexOf(asks);
        ok(asked >= 0, `not shown: ${asks}`);
        ok(asked < text.lastIndexOf(wishes[0]), `asked too late: ${text}`);
      }
    });
  }
  if (form.hints) {
    await check(`${form.name}: the title and how to answer, above the questions`, async () => {
      const text = await page.locator('#root').first().innerText();
      const [title, told] = [canonical.title, rjsfHints['ui:description']].map((words) => text.indexOf(words));
      ok(title >= 0 && title < told && told < text.indexOf(qualities[0].name), text.slice(0, 400));
    });
  }
  await check(`${form.name}: nothing is answered beforehand`, async () => {
    for (const index of qualities.keys()) {
      for (const name of fields) ok(!(await choices(field(index, name))).answered, `${index} ${name}`);
    }
  });
  await check(`${form.name}: nothing in the console`, () => same(said, []));
  await page.close();
}

/** A form that answers for the mentee would make a document of the ratings alone, or of nothing. */
async function leaveWishes(browser, form) {
  const { page, field } = await open(browser, form);
  await check(`${form.name}: no document of nothing`, async () => same(await submit(page), undefined));
  await check(`${form.name}: no document of ratings alone`, async () => {
    for (const index of qualities.keys()) {
      await answer(form, field(index, 'rating'), chosen(index).rating);
    }
    same(await submit(page), undefined);
    for (const index of qualities.keys()) {
      ok(!(await choices(field(index, 'wish'))).answered, `${index} wish`);
    }
  });
  await page.close();
}

async function fill(browser, form, left) {
  const { page, field } = await open(browser, form);
  await check(`${form.name}: no document while the ${left.field} of ${left.key} is missing`, async () => {
    for (const [index, { key }] of qualities.entries()) {
      for (const name of fields) {
        if (key !== left.key || name !== left.field) {
          await answer(form, field(index, name), chosen(index)[name]);
        }
      }
    }
    same(await submit(page), undefined);
  });
  await page.screenshot({ path: `${out}/${form.name}-without-a-${left.field}.png` });
  await check(`${form.name}: with that ${left.field}, the document that was filled in`, async () => {
    const index = qualities.findIndex(({ key }) => key === left.key);
    await answer(form, field(index, left.field), chosen(index)[left.field]);
    const document = await submit(page);
    same(document, expected);
    const validate = new Ajv2020().compile(canonical);
    ok(validate(document), JSON.stringify(validate.errors));
    writeFileSync(`${out}/${form.name}.json`, `${JSON.stringify(document, null, 2)}\n`);
  });
  await page.close();
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync',
    '--disable-background-networking', '--disable-component-update',
  ],
});
// Without hints JSON Forms shows neither poles nor questions, but whose answers these are.
const bare = { name: 'jsonforms-material-without-hints', ...material };
await check(`${bare.name}: fifteen headings, which name the qualities`, async () => {
  const { page } = await open(browser, bare);
  const headings = await page.locator(bare.headings).allInnerTexts();
  same(headings.map((heading) => heading.toLowerCase()), qualities.map(({ name }) => name.toLowerCase()));
  await page.close();
});
for (const form of forms) {
  await look(browser, form);
  await leaveWishes(browser, form);
  if (form.silent) continue;
  await fill(browser, form, { key: 'broad_scanning', field: 'rating' });
  await fill(browser, form, { key: 'collaborative_working', field: 'wish' });
}
await browser.close();
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
