// json-schema-to-typescript, and tsc in its strict mode on what it writes: every good document is
// a value of its type, and no bad one is.

import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { cases, check, documents, limits, load, schema, schemaFile, work } from "./common.mjs";

const name = "json-schema-to-typescript";
const { compileFromFile } = load(name);
const tsc = join(work, "node", "node_modules", ".bin", "tsc");

// "Draft self-assessment" becomes DraftSelfAssessment; a schema without a title goes by its file.
const typeName = (dialect, document) =>
  (schema(dialect, document).title ?? document)
    .split(/[^A-Za-z]/)
    .map((word) => word[0].toUpperCase() + word.slice(1))
    .join("");

// A module that uses the type for every document. Each stands on a line of its own, so that the
// comment above it speaks of all of it.
function usage(type, document) {
  const { good, bad } = cases(document);
  const known = limits(name, document);
  const value = (c, n) => `export const c${n}: ${type} = ${JSON.stringify(c.document)}; // ${c.why}`;
  return [
    `import type { ${type} } from "./${document}.js";`,
    ...good.map((c, n) => value(c, n)),
    ...bad.flatMap((c, n) => [
      known.includes(c.why) ? "// let through" : `// @ts-expect-error ${c.why}`,
      value(c, good.length + n),
    ]),
  ];
}

// What tsc complains of, each with the document that it is about.
function complaints(folder, file, lines) {
  const options = ["--strict", "--noEmit", "--pretty", "false", "--module", "nodenext"];
  const { status, stdout, stderr, error } = spawnSync(tsc, [...options, file], {
    cwd: folder,
    encoding: "utf8",
  });
  if (error) throw error;
  if (status === 0) return [];
  return `${stdout}${stderr}`
    .split("\n")
    .filter((line) => line.includes("error "))
    .map((line) => {
      const at = line.startsWith(file) && /\((\d+),/.exec(line);
      const [about] = at ? /[^/]*$/.exec(lines[at[1] - 1]) : [""];
      return `${line.replace(/^.*error /, "")} (${about.replace("@ts-expect-error", "").trim()})`;
    })
    .concat(`tsc: exit ${status}`);
}

for (const dialect of ["draft2020_12", "plain"]) {
  const folder = join(work, "typescript", dialect);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const document of documents) {
    const known = limits(name, document).length;
    const refused = cases(document).bad.length - known;
    const said = `example compiles, ${refused} bad documents do not`;
    const problems = [];
    try {
      const types = await compileFromFile(schemaFile(dialect, document));
      const lines = usage(typeName(dialect, document), document);
      const file = `use_${document}.ts`;
      writeFileSync(join(folder, `${document}.ts`), types);
      writeFileSync(join(folder, file), lines.join("\n"));
      problems.push(...complaints(folder, file, lines));
    } catch (error) {
      problems.push(error.message);
    }
    check(`${name} ${dialect} ${document}`, problems, known ? `${said}, known limits: ${known}` : said);
  }
}
