"""datamodel-code-generator, and the pydantic models that it writes, both in pydantic's usual (lax)
mode and in its strict mode; and what the models write of what they read."""

import importlib
import json
import re
import sys
from types import ModuleType
from typing import Any

from datamodel_code_generator import DataModelType, InputFileType, generate
from pydantic import BaseModel, ValidationError

from common import DOCUMENTS, WORK, brief, cases, check, finish, judge, schema, schema_file

DIALECT = "draft2020_12"
FOLDER = WORK / "pydantic"
FOLDER.mkdir(exist_ok=True)
sys.path.append(str(FOLDER))


def models(document: str) -> ModuleType:
    file = FOLDER / f"{document}_models.py"
    generate(
        schema_file(DIALECT, document),
        input_file_type=InputFileType.JsonSchema,
        output=file,
        output_model_type=DataModelType.PydanticV2BaseModel,
        disable_timestamp=True,
        formatters=[],
    )
    return importlib.import_module(f"{document}_models")


def accepts(model: type[BaseModel], document: Any, strict: bool) -> bool:
    try:
        model.model_validate_json(json.dumps(document), strict=strict)
    except ValidationError:
        return False
    return True


def without_null(content: Any) -> Any:
    if isinstance(content, dict):
        return {key: without_null(value) for key, value in content.items() if value is not None}
    if isinstance(content, list):
        return [without_null(element) for element in content]
    return content


def writes(model: type[BaseModel], document: str) -> None:
    problems = []
    good = cases(document, "good")
    for why, content in good:
        try:
            value = model.model_validate_json(json.dumps(content))
            # An optional field that is missing is None, and would be written as null, which is the
            # same; one that a keyword of Python names, such as `from`, has another name in the model.
            if json.loads(value.model_dump_json(exclude_none=True, by_alias=True)) != without_null(content):
                problems.append(f"written otherwise: {why}")
        except Exception as error:
            problems.append(f"{why}: {brief(error)}")
    check(f"pydantic {DIALECT} {document}", problems, f"{len(good)} documents written as they were read")


for document in DOCUMENTS:
    # "Draft self-assessment" becomes DraftSelfAssessment.
    title = schema(DIALECT, document)["title"]
    name = "".join(word[0].upper() + word[1:] for word in re.split("[^A-Za-z]", title))
    model = getattr(models(document), name)
    for mode, strict in {"lax": False, "strict": True}.items():
        judge(f"pydantic ({mode})", DIALECT, document, lambda d: accepts(model, d, strict))
    writes(model, document)
finish()
