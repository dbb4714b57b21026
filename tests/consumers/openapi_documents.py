"""OpenAPI documents that use the schemas, judged by openapi-spec-validator.

    3.1, referring to the exported files as they are;
    3.1, with the schemas in components, their definitions beside them;
    3.0, with the plain schemas in components as they are.

The last two also judge the documents, as a server would that reads its schemas from them."""

from typing import Any

from openapi_schema_validator import OAS30Validator, OAS31Validator
from openapi_spec_validator import validate
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT4, DRAFT202012

from common import DOCUMENTS, brief, check, finish, judge, schema, schema_file


def openapi(version: str, schemas: dict[str, Any]) -> dict[str, Any]:
    """An API with one path for each document: one sends it in and gets it back."""
    paths = {}
    for document in DOCUMENTS:
        content = {
            "application/json": {"schema": {"$ref": f"#/components/schemas/{document}"}}
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


def pointed(schema: Any) -> Any:
    """The schema with #/$defs/X as #/components/schemas/X."""
    if isinstance(schema, list):
        return [pointed(each) for each in schema]
    if not isinstance(schema, dict):
        return schema
    inner = {key: pointed(value) for key, value in schema.items()}
    if isinstance(schema.get("$ref"), str):
        inner["$ref"] = schema["$ref"].replace("#/$defs/", "#/components/schemas/")
    return inner


def flattened(problems: list[str]) -> dict[str, Any]:
    """Every canonical schema and its definitions, side by side."""
    schemas: dict[str, Any] = {}
    for document in DOCUMENTS:
        body = pointed(schema("draft2020_12", document))
        del body["$id"], body["$schema"]
        for name, definition in body.pop("$defs", {}).items():
            # Documents may share a definition, and then it must be the same one.
            if schemas.setdefault(name, definition) != definition:
                problems.append(f"two documents define {name} differently")
        schemas[document] = body
    return schemas


def valid(document: dict[str, Any]) -> list[str]:
    try:
        validate(document)
    except Exception as error:
        # A reference that leads nowhere raises what it likes.
        return [brief(error)]
    return []


def judge_with(version: str, validator: Any, specification: Any, document: dict) -> None:
    resource = Resource(contents=document, specification=specification)
    registry = Registry().with_resource("urn:openapi", resource)
    for name in DOCUMENTS:
        at = {"$ref": f"urn:openapi#/components/schemas/{name}"}
        dialect = "plain" if version == "3.0" else "draft2020_12"
        judge(f"OpenAPI {version}", dialect, name, validator(at, registry=registry).is_valid)


files = {name: {"$ref": schema_file("draft2020_12", name).as_uri()} for name in DOCUMENTS}
check("OpenAPI 3.1 files", valid(openapi("3.1.0", files)), "valid, the exported files as they are")

problems: list[str] = []
document = openapi("3.1.0", flattened(problems))
check("OpenAPI 3.1 components", problems + valid(document), "valid, definitions agree")
judge_with("3.1", OAS31Validator, DRAFT202012, document)

document = openapi("3.0.3", {name: schema("plain", name) for name in DOCUMENTS})
check("OpenAPI 3.0 components", valid(document), "valid, the plain schemas as they are")
judge_with("3.0", OAS30Validator, DRAFT4, document)
finish()
