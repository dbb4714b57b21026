// What the Node consumers share: the documents, the schemas, and one line per check.

import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

export const work = process.env.CONSUMERS_WORK;

// Every document of which there is a schema.
export const documents = readdirSync(join(work, "schemas", "draft07"))
  .map((file) => file.replace(".schema.json", ""))
  .filter((document) => document !== "bundle")
  .sort();

// The packages are installed in the work folder, not beside this file.
export const load = createRequire(join(work, "node", "package.json"));

const json = (file) => JSON.parse(readFileSync(file, "utf8"));

export const schemaFile = (dialect, document) =>
  join(work, "schemas", dialect, `${document}.schema.json`);

export const schema = (dialect, document) => json(schemaFile(dialect, document));

// The good and the bad documents of one kind, each with what makes it so.
export const cases = (document) => json(join(work, "documents", `${document}.json`));

// What a consumer is known to get wrong by limits of its own, from limits.json.
export const limits = (consumer, document, effect = "accepts") =>
  json(new URL("limits.json", import.meta.url))
    .filter((l) => l.consumer.split(", ").includes(consumer))
    .filter((l) => l.documents.split(", ").includes(document))
    .flatMap((l) => l[effect] ?? []);

// Prints the one line of a check, and every problem there is.
export function check(name, problems, said) {
  if (problems.length > 0) {
    process.exitCode = 1;
    console.log(`FAIL ${name}: ${problems.join("; ")}`);
  } else {
    console.log(`ok   ${name}: ${said}`);
  }
}

// Has a consumer judge every good and every bad document, and compares. `compile` makes of a schema
// what says whether a document is accepted; whatever it throws is a failure.
export async function judge(consumer, dialect, document, compile) {
  const name = `${consumer} ${dialect} ${document}`;
  const { good, bad } = cases(document);
  // What a dialect cannot say, no consumer of it can refuse.
  const known = new Set([...limits(consumer, document), ...limits(dialect, document)]);
  const turnedAway = new Set(limits(consumer, document, "refuses"));
  const fails = limits(consumer, document, "fails");
  const problems = [];
  try {
    const accepts = await compile(schema(dialect, document));
    const whys = (these) => new Set(these.map((c) => c.why));
    const accepted = whys(bad.filter((c) => accepts(c.document)));
    const refused = whys(good.filter((c) => !accepts(c.document)));
    const wrong = (what, these, but) =>
      problems.push(...[...these].filter((why) => !but.has(why)).map((why) => `${what}: ${why}`));
    wrong("accepted", accepted, known);
    wrong("refused", refused, turnedAway);
    wrong("no longer accepted, as limits.json says", known, accepted);
    wrong("no longer refused, as limits.json says", turnedAway, refused);
  } catch (error) {
    problems.push(error.message);
  }
  if (fails.length > 0) {
    const expected = fails.some((words) => problems.length === 1 && problems[0].includes(words));
    check(name, expected ? [] : [`limits.json expects another error than: ${problems}`], `cannot read it: ${problems}`);
    return;
  }
  const said = `example accepted, ${bad.length - known.size} bad documents refused`;
  const limited = known.size + turnedAway.size;
  check(name, problems, limited ? `${said}, known limits: ${limited}` : said);
}
