// @hyperjump/json-schema, which knows a schema by its address alone.

import { pathToFileURL } from "node:url";

import { documents, judge, load } from "./common.mjs";

for (const [dialect, draft] of [["draft2020_12", "draft-2020-12"], ["draft07", "draft-07"]]) {
  const file = pathToFileURL(load.resolve(`@hyperjump/json-schema/${draft}`));
  const { registerSchema, validate } = await import(file);
  for (const document of documents) {
    await judge("hyperjump", dialect, document, async (schema) => {
      registerSchema(schema);
      const validates = await validate(schema.$id);
      return (content) => validates(content).valid;
    });
  }
}
