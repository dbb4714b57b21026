"""fastjsonschema, which knows draft-07 and reads later schemas as if they were written in it."""

import fastjsonschema

from common import DOCUMENTS, finish, judge, schema


def validator(dialect: str, document: str):
    validate = fastjsonschema.compile(schema(dialect, document))

    def accepts(content) -> bool:
        try:
            validate(content)
        except fastjsonschema.JsonSchemaValueException:
            return False
        return True

    return accepts


for dialect in ["draft2020_12", "draft07", "plain"]:
    for document in DOCUMENTS:
        judge(f"fastjsonschema {dialect}", dialect, document, validator(dialect, document))
finish()
