// quicktype: the TypeScript that it writes compiles, and its checks at run time judge the documents;
// its Go and its Java compile, where their compilers are installed.

import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { isDeepStrictEqual } from "node:util";

import { cases, check, documents, judge, load, schema, work } from "./common.mjs";

const { FetchingJSONSchemaStore, InputData, JSONSchemaInput, quicktypeMultiFile } = load("quicktype-core");
const dialect = "draft2020_12";
const folder = join(work, "quicktype");
rmSync(folder, { recursive: true, force: true });

const typeName = (document) =>
  document.split("_").map((word) => word[0].toUpperCase() + word.slice(1)).join("");

// The files of one document in a language, each with its lines.
async function written(lang, document, rendererOptions) {
  const input = new JSONSchemaInput(new FetchingJSONSchemaStore());
  await input.addSource({ name: typeName(document), schema: JSON.stringify(schema(dialect, document)) });
  const inputData = new InputData();
  inputData.addInput(input);
  return quicktypeMultiFile({ inputData, lang, rendererOptions });
}

// Writes the types of every document in a language, each into the place that `file` says.
async function write(lang, file, options, begin = () => "") {
  for (const document of documents) {
    for (const [name, { lines }] of await written(lang, document, options(document))) {
      const place = join(folder, lang, file(document, name));
      mkdirSync(dirname(place), { recursive: true });
      writeFileSync(place, begin(document) + lines.join("\n"));
    }
  }
}

function run(lang, command, ...options) {
  const { status, stdout, stderr, error } = spawnSync(command, options, {
    cwd: join(folder, lang),
    encoding: "utf8",
    env: { ...process.env, GOFLAGS: "-mod=mod", GOCACHE: join(work, "go-cache") },
  });
  if (error) return [error.message];
  return status === 0 ? [] : [`${stdout}${stderr}`.trim().split("\n").slice(0, 5).join("; ")];
}

const installed = (command, option) => spawnSync(command, [option]).status === 0;

await write("typescript", (document) => `${document}.ts`, () => ({}));
writeFileSync(join(folder, "typescript", "package.json"), '{ "type": "module" }');
const tsc = join(work, "node", "node_modules", ".bin", "tsc");
const sources = documents.map((document) => `${document}.ts`);
const compiled = run("typescript", tsc, "--strict", "--target", "es2022", "--module", "nodenext", "--outDir", "out", ...sources);
check("quicktype TypeScript", compiled, `${documents.length} documents compile`);
if (compiled.length === 0) {
  for (const document of documents) {
    const { Convert } = await import(join(folder, "typescript", "out", `${document}.js`));
    const type = typeName(document);
    const read = Convert[`to${type}`];
    const write = Convert[`${type[0].toLowerCase()}${type.slice(1)}ToJson`];
    await judge("quicktype", dialect, document, () => (content) => {
      try {
        read(JSON.stringify(content));
        return true;
      } catch {
        return false;
      }
    });
    const { good } = cases(document);
    const changed = good.filter((c) => !isDeepStrictEqual(JSON.parse(write(read(JSON.stringify(c.document)))), c.document));
    const problems = changed.map((c) => `written otherwise: ${c.why}`);
    check(`quicktype writes ${document}`, problems, `${good.length} documents written as they were read`);
  }
}

// The bundle names what documents share.
const bundle = await written("typescript", "bundle", {});
const text = [...bundle.values()].flatMap(({ lines }) => lines).join("\n");
const unnamed = /interface Answer\b/.test(text) && !/interface BroadScanning\b/.test(text) ? [] : ["an answer is named by a quality"];
check("quicktype bundle", unnamed, "an answer is called one");

if (installed("go", "version")) {
  const name = (document) => document.replaceAll("_", "");
  await write("go", (document) => join(name(document), "types.go"), (document) => ({ package: name(document) }));
  writeFileSync(join(folder, "go", "go.mod"), "module quicktype\n\ngo 1.18\n");
  check("quicktype Go", run("go", "go", "vet", "./..."), `${documents.length} documents compile`);
} else {
  console.log("skipped quicktype Go: go is not installed");
}

if (installed("javac", "-version")) {
  const files = [];
  const name = (document) => document.replaceAll("_", "");
  const file = (document, type) => (files.push(join(name(document), type)), files.at(-1));
  await write("java", file, (document) => ({ "just-types": true, package: name(document) }));
  writeFileSync(join(folder, "java", "files"), files.join("\n"));
  check("quicktype Java", run("java", "javac", "-d", "out", "@files"), `${documents.length} documents compile`);
} else {
  console.log("skipped quicktype Java: javac is not installed");
}
