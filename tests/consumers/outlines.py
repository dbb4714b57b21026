"""outlines_core, which turns a schema into a regular expression that a model cannot leave."""

import json
import re

from outlines_core.json_schema import build_regex_from_schema

from common import DOCUMENTS, brief, check, finish, judge, schema_file

for document in DOCUMENTS:
    try:
        expression = re.compile(build_regex_from_schema(schema_file("plain", document).read_text()))
    except Exception as error:
        check(f"outlines_core plain {document}", [brief(error)])
        continue
    judge("outlines_core", "plain", document, lambda content: expression.fullmatch(json.dumps(content, ensure_ascii=False)) is not None)
finish()
