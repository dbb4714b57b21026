// A page for uniforms with its unstyled theme and no option: draws `window.input` and keeps what the
// mentee submits in `window.submitted`.
import Ajv from 'ajv';
import { createRoot } from 'react-dom/client';
import { JSONSchemaBridge } from 'uniforms-bridge-json-schema';
import { AutoForm } from 'uniforms-unstyled';

const { schema } = window.input;
const validate = new Ajv({ allErrors: true, useDefaults: true }).compile(schema);
const validator = (model) => {
  validate(model);
  return validate.errors?.length ? { details: validate.errors } : null;
};
const bridge = new JSONSchemaBridge({ schema, validator });

createRoot(document.getElementById('root')).render(
  <AutoForm schema={bridge} onSubmit={(model) => { window.submitted = model; }} />,
);
