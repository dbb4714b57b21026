// ajv 8 in its strict mode, which also refuses a schema that it does not wholly understand.

import { cases, check, documents, limits, load, schema } from "./common.mjs";

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
    const { good, bad } = cases(document);
    const unsaid = limits(dialect, document);
    const problems = [];
    try {
      const accepts = ajv.compile(schema(dialect, document));
      problems.push(
        ...bad
          .filter((c) => accepts(c.document) !== unsaid.includes(c.why))
          .map((c) => `judged otherwise than limits.json says: ${c.why}`),
        ...good.filter((c) => !accepts(c.document)).map((c) => `refused: ${c.why}`),
      );
    } catch (error) {
      problems.push(error.message);
    }
    const said = `example accepted, ${bad.length - unsaid.length} bad documents refused`;
    check(`ajv ${dialect} ${document}`, problems, said);
  }
}
