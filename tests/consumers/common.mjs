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

// What a consumer is known to let through by limits of its own, from limits.json.
export const limits = (consumer, document) =>
  json(new URL("limits.json", import.meta.url))
    .filter((l) => l.consumer.split(", ").includes(consumer))
    .filter((l) => l.documents.split(", ").includes(document))
    .flatMap((l) => l.accepts ?? []);

// Prints the one line of a check, and every problem there is.
export function check(name, problems, said) {
  if (problems.length > 0) {
    process.exitCode = 1;
    console.log(`FAIL ${name}: ${problems.join("; ")}`);
  } else {
    console.log(`ok   ${name}: ${said}`);
  }
}
