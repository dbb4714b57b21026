// ajv 8 in its strict mode, which also refuses a schema that it does not wholly understand.

import { documents, judge, load } from "./common.mjs";

const { Ajv } = load("ajv");
const { Ajv2020 } = load("ajv/dist/2020");

const dialects = [
  ["draft2020_12", Ajv2020],
  ["draft07", Ajv],
  ["plain", Ajv],
];

for (const [dialect, Validator] of dialects) {
  // One for all of them, so that their $ids must not clash.
  const ajv = new Validator({ strict: true });
  for (const document of documents) {
    await judge("ajv", dialect, document, (schema) => ajv.compile(schema));
  }
}
