// Zod 4, which makes its own kind of schema of a JSON Schema.

import { documents, judge, load } from "./common.mjs";

const { z } = load("zod");

for (const dialect of ["draft2020_12", "draft07"]) {
  for (const document of documents) {
    await judge(`zod ${dialect}`, dialect, document, (schema) => {
      const type = z.fromJSONSchema(schema);
      return (content) => type.safeParse(content).success;
    });
  }
}
