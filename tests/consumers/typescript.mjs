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

// What tsc complains of, each with the file that it is in and its line.
function complaints(folder, files) {
  const options = ["--strict", "--noEmit", "--pretty", "false", "--module", "nodenext"];
  const { status, stdout, stderr, error } = spawnSync(tsc, [...options, ...files], {
    cwd: folder,
    encoding: "utf8",
  });
  if (error) throw error;
  const said = `${stdout}${stderr}`.split("\n").filter((line) => line.includes("error "));
  const found = said.map((line) => {
    const [, file, at] = /^([^(]*)\((\d+),/.exec(line) ?? [];
    return { file, at, text: line.replace(/^.*error /, "") };
  });
  return status === 0 || found.length ? found : [{ text: `tsc: exit ${status}` }];
}

// One run of tsc for all documents of a dialect, since each run reads the libraries anew.
for (const dialect of ["draft2020_12", "plain"]) {
  const folder = join(work, "typescript", dialect);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const written = new Map();
  const unwritten = new Map();
  for (const document of documents) {
    try {
      // Laying out what nobody reads would take most of the time.
      const types = await compileFromFile(schemaFile(dialect, document), { format: false });
      const lines = usage(typeName(dialect, document), document);
      writeFileSync(join(folder, `${document}.ts`), types);
      writeFileSync(join(folder, `use_${document}.ts`), lines.join("\n"));
      written.set(document, lines);
    } catch (error) {
      unwritten.set(document, error.message);
    }
  }
  const found = complaints(folder, [...written.keys()].map((document) => `use_${document}.ts`));
  for (const document of documents) {
    const own = [`use_${document}.ts`, `${document}.ts`];
    const about = ({ file, at }) => {
      const [reason] = file === own[0] ? /[^/]*$/.exec(written.get(document)[at - 1]) : [""];
      return reason.replace("@ts-expect-error", "").trim();
    };
    const problems = found
      .filter(({ file }) => own.includes(file))
      .map((complaint) => `${complaint.text} (${about(complaint)})`);
    if (unwritten.has(document)) problems.push(unwritten.get(document));
    const known = limits(name, document).length;
    const refused = cases(document).bad.length - known;
    const said = `example compiles, ${refused} bad documents do not`;
    check(`${name} ${dialect} ${document}`, problems, known ? `${said}, known limits: ${known}` : said);
  }
  // Whatever is about no document fails here: it has no line of its own otherwise.
  const stray = found.filter(({ file }) => !documents.some((d) => [`use_${d}.ts`, `${d}.ts`].includes(file)));
  if (stray.length) check(`${name} ${dialect}`, stray.map(({ text }) => text), "");
}
