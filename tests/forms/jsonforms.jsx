// A page for JSON Forms with the renderers named in `window.input`: draws the form and a button,
// which JSON Forms has not, that keeps answers without errors in `window.submitted`.
import { materialCells, materialRenderers } from '@jsonforms/material-renderers';
import { JsonForms } from '@jsonforms/react';
import { vanillaCells, vanillaRenderers } from '@jsonforms/vanilla-renderers';
import Ajv from 'ajv';
import Ajv2020 from 'ajv/dist/2020.js';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';

const { schema, hints, renderers } = window.input;
const canonical = schema.$schema.includes('2020-12');
const ajv = new (canonical ? Ajv2020 : Ajv)({ allErrors: true, verbose: true });
const sets = {
  material: { renderers: materialRenderers, cells: materialCells },
  vanilla: { renderers: vanillaRenderers, cells: vanillaCells },
};
const nothing = {};
// What a choice is called, which JSON Forms takes from no schema that has an enum.
const translate = (key, text) => hints.options.words[key] ?? text;
const i18n = window.input.words ? { translate } : undefined;

function Page() {
  const [state, setState] = useState();
  const submit = () => { if (state?.errors.length === 0) window.submitted = state.data; };
  return (
    <>
      <JsonForms
        {...sets[renderers]}
        ajv={ajv}
        schema={schema}
        uischema={hints}
        data={nothing}
        i18n={i18n}
        onChange={setState}
      />
      <button type="submit" onClick={submit}>Submit</button>
    </>
  );
}

createRoot(document.getElementById('root')).render(<Page />);
