"""The plain schemas as the structured output of a language model.

First the rules of OpenAI's strict mode, rule by rule; then the helper of the openai package, which
mends what breaks them and so must find nothing to mend; then llguidance, which turns a schema into
a grammar that a model cannot leave, here fed with each document byte by byte."""

import copy
import json
from collections.abc import Iterator
from typing import Any

from llguidance import LLMatcher, LLTokenizer, TokenizerWrapper
from openai.lib._pydantic import _ensure_strict_json_schema

from common import DOCUMENTS, check, finish, judge, limits, schema

REFUSED = [
    "$ref",
    "allOf",
    "const",
    "dependentSchemas",
    "not",
    "oneOf",
    "patternProperties",
    "uniqueItems",
]


def broken(node: Any, root: bool = True) -> Iterator[str]:
    """The rules that a schema breaks."""
    if root and (node.get("type") != "object" or "anyOf" in node):
        yield "the root is an object, and no choice of objects"
    elif node.get("type") == "object":
        if node.get("additionalProperties") is not False:
            yield "every object is closed"
        if set(node.get("required", [])) != set(node.get("properties", {})):
            yield "every property is required"
    if "type" not in node and "anyOf" not in node:
        yield "every schema has a type"
    yield from (f"no {keyword}" for keyword in REFUSED if keyword in node)
    inner = [*node.get("properties", {}).values(), *node.get("anyOf", [])]
    if "items" in node:
        inner.append(node["items"])
    for schema in inner:
        yield from broken(schema, root=False)


def follows_the_rules(document: str) -> None:
    expected = limits("strict mode", document, "breaks")
    found = set(broken(schema("plain", document)))
    problems = [f"breaks: {rule}" for rule in sorted(found - expected)]
    problems += [f"no longer breaks, as limits.json says: {rule}" for rule in sorted(expected - found)]
    said = "follows every rule"
    if found:
        said += " but: " + "; ".join(sorted(found))
    check(f"strict mode plain {document}", problems, said)


def without_none_required(node: Any) -> Any:
    if isinstance(node, list):
        return [without_none_required(each) for each in node]
    if isinstance(node, dict):
        kept = {key: inner for key, inner in node.items() if (key, inner) != ("required", [])}
        return {key: without_none_required(inner) for key, inner in kept.items()}
    return node


def left_alone(document: str) -> None:
    before = schema("plain", document)
    after = _ensure_strict_json_schema(copy.deepcopy(before), path=(), root=before)
    # What may be left out, strict mode cannot say: the helper makes all required. To an object that
    # has no fields it adds that none are required, which OpenAPI 3.0 refuses.
    expected = not limits("strict mode", document, "breaks")
    problems = [] if (before == without_none_required(after)) == expected else ["changed" if expected else "left alone"]
    said = "left alone" if expected else "changed, as optional fields and choices at the root must be"
    if expected and before != after:
        said += ", but for an empty list of what is required"
    check(f"openai plain {document}", problems, said)


class Bytes:
    """A vocabulary of the 256 bytes and an end."""

    eos_token_id = 256
    bos_token_id = None
    tokens = [*(bytes([byte]) for byte in range(256)), b"<end>"]

    def __call__(self, text: bytes) -> list[int]:
        return list(text)


TOKENIZER = LLTokenizer(TokenizerWrapper(Bytes()), slices=[])


def generates(document: str) -> None:
    grammar = LLMatcher.grammar_from_json_schema(schema("plain", document))
    error = LLMatcher.validate_grammar(grammar)
    expected = limits("llguidance", document, "fails")
    if expected:
        problems = [] if error in expected else [f"limits.json expects another error than: {error}"]
        check(f"llguidance plain {document}", problems, f"cannot compile it: {error}")
        return
    if error:
        check(f"llguidance plain {document}", [error])
        return

    # It takes longer to compile a grammar than to follow it.
    compiled = LLMatcher(TOKENIZER, grammar)

    def accepts(content: Any) -> bool:
        matcher = compiled.deep_copy()
        text = list(json.dumps(content, ensure_ascii=False).encode())
        return matcher.try_consume_tokens(text) == len(text) and matcher.is_accepting()

    judge("llguidance", "plain", document, accepts)


for document in DOCUMENTS:
    follows_the_rules(document)
for document in DOCUMENTS:
    left_alone(document)
for document in DOCUMENTS:
    generates(document)
finish()
