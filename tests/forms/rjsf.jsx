// A page for react-jsonschema-form with its core theme: draws `window.input` and keeps what the
// mentee submits in `window.submitted`. The form has no option that a developer could forget.
import Form from '@rjsf/core';
import { customizeValidator } from '@rjsf/validator-ajv8';
import Ajv2020 from 'ajv/dist/2020.js';
import { createRoot } from 'react-dom/client';

const { schema, hints } = window.input;
const canonical = schema.$schema.includes('2020-12');
const validator = customizeValidator(canonical ? { AjvClass: Ajv2020 } : {});

createRoot(document.getElementById('root')).render(
  <Form
    schema={schema}
    uiSchema={hints}
    validator={validator}
    onSubmit={({ formData }) => { window.submitted = formData; }}
  />,
);
