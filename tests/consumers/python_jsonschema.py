"""Python's jsonschema: each schema is valid in its dialect, and judges the documents.

Versions before 4 know no 2020-12, and read it as draft-07. `run` runs this with several versions."""

from importlib.metadata import version

import jsonschema
from jsonschema import Draft7Validator
from jsonschema.exceptions import SchemaError

from common import DOCUMENTS, check, finish, judge, schema

Newest = getattr(jsonschema, "Draft202012Validator", Draft7Validator)
CONSUMER = f"jsonschema {version('jsonschema')}"
JUDGES = [
    ("draft2020_12", "draft2020_12", Newest),
    ("draft07", "draft07", Draft7Validator),
    # It names no dialect, and reads the same in either.
    ("plain", "plain (as the newest)", Newest),
    ("plain", "plain (as draft07)", Draft7Validator),
]

for dialect, name, validator in JUDGES:
    for document in DOCUMENTS:
        content = schema(dialect, document)
        try:
            validator.check_schema(content)
        except SchemaError as error:
            check(f"{CONSUMER} {name} {document}", [error.message])
            continue
        judge(f"{CONSUMER} {dialect}", name, document, validator(content).is_valid)
finish()
