"""OpenAPI documents that use the schemas, judged by openapi-spec-validator.

    3.1, referring to the exported files as they are;
    3.1 and 3.0, with the components that are exported for them;
    3.0, with the plain schemas in components as they are.

All but the first also judge the documents, as a server would that reads its schemas from them."""

import json

from typing import Any

from openapi_schema_validator import OAS30Validator, OAS31Validator
from openapi_spec_validator import validate
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT4, DRAFT202012

from common import DOCUMENTS, WORK, brief, check, finish, judge, schema, schema_file

INDEX = json.loads((WORK / "schemas" / "index.json").read_text())
# What each document is called among the exported components.
COMPONENTS = {entry["key"]: entry["component"] for entry in INDEX["documents"]}
# What each document is called where its key is its name.
KEYS = {document: document for document in DOCUMENTS}


def openapi(version: str, schemas: dict[str, Any], names: dict[str, str]) -> dict[str, Any]:
    """An API with one path for each document: one sends it in and gets it back."""
    paths = {}
    for document in DOCUMENTS:
        content = {
            "application/json": {"schema": {"$ref": f"#/components/schemas/{names[document]}"}}
        }
        paths[f"/{document}"] = {
            "post": {
                "requestBody": {"content": content},
                "responses": {"200": {"description": "The same.", "content": content}},
            }
        }
    return {
        "openapi": version,
        "info": {"title": "Mentoring", "version": "1"},
        "paths": paths,
        "components": {"schemas": schemas},
    }


def valid(document: dict[str, Any]) -> list[str]:
    try:
        validate(document)
    except Exception as error:
        # A reference that leads nowhere raises what it likes.
        return [brief(error)]
    return []


def exported(version: str) -> dict[str, Any]:
    """An API with the components that are exported for a version of OpenAPI."""
    components = json.loads((WORK / "schemas" / INDEX["openapi"][version]).read_text())
    name = f"OpenAPI {version} exported"
    check(name, valid(components), "valid by itself")
    document = openapi(components["openapi"], components["components"]["schemas"], COMPONENTS)
    check(f"{name}, used", valid(document), "valid with paths that use it")
    return document


def judge_with(
    consumer: str, dialect: str, validator: Any, specification: Any, document: dict, names: dict[str, str]
) -> None:
    resource = Resource(contents=document, specification=specification)
    registry = Registry().with_resource("urn:openapi", resource)
    for name in DOCUMENTS:
        at = {"$ref": f"urn:openapi#/components/schemas/{names[name]}"}
        judge(consumer, dialect, name, validator(at, registry=registry).is_valid)


files = {name: {"$ref": schema_file("draft2020_12", name).as_uri()} for name in DOCUMENTS}
check("OpenAPI 3.1 files", valid(openapi("3.1.0", files, KEYS)), "valid, the exported files as they are")

judge_with("OpenAPI 3.1", "draft2020_12 components", OAS31Validator, DRAFT202012, exported("3.1"), COMPONENTS)
judge_with("OpenAPI 3.0", "openapi-3.0 components", OAS30Validator, DRAFT4, exported("3.0"), COMPONENTS)

document = openapi("3.0.3", {name: schema("plain", name) for name in DOCUMENTS}, KEYS)
check("OpenAPI 3.0 plain", valid(document), "valid, the plain schemas as they are")
judge_with("OpenAPI 3.0", "plain", OAS30Validator, DRAFT4, document, KEYS)
finish()
