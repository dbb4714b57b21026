"""Python's jsonschema: each schema is valid in its dialect, and judges the documents."""

from jsonschema import Draft7Validator, Draft202012Validator
from jsonschema.exceptions import SchemaError

from common import DOCUMENTS, check, finish, judge, schema

JUDGES = [
    ("draft2020_12", "draft2020_12", Draft202012Validator),
    ("draft07", "draft07", Draft7Validator),
    # It names no dialect, and reads the same in either.
    ("plain", "plain (as draft2020_12)", Draft202012Validator),
    ("plain", "plain (as draft07)", Draft7Validator),
]

for dialect, name, validator in JUDGES:
    for document in DOCUMENTS:
        content = schema(dialect, document)
        try:
            validator.check_schema(content)
        except SchemaError as error:
            check(f"jsonschema {name} {document}", [error.message])
            continue
        judge("jsonschema", name, document, validator(content).is_valid)
finish()
