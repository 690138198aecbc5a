"""The OpenAPI document is valid, says what is served, and holds against generated requests."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest
from hypothesis import HealthCheck, Phase, given, settings

from sora2_nodes.serve.http.api_routes import ROUTES
from sora2_nodes.serve.http.server_settings import Rate
from tests.serve.conftest import Running

schemathesis = pytest.importorskip("schemathesis", reason="schemathesis needs Python 3.11")
jsonschema_rs = pytest.importorskip("jsonschema_rs", reason="comes with schemathesis")

FREE = Rate(per_s=1e6, burst=1_000_000)
PATIENCE_S = 600.0  # for an answer: how fast this machine is proves nothing about the document
CHECKS = [
    "not_a_server_error", "status_code_conformance", "content_type_conformance", "response_schema_conformance",
    "response_headers_conformance", "unsupported_method", "allow_header_conformance", "negative_data_rejection",
    "missing_required_header", "ignored_auth", "use_after_free", "ensure_resource_availability",
]  # fmt: skip


def served(server: Running) -> dict:
    """Return the document that the server shows."""
    with urlopen(Request(f"{server.url}/v1/openapi.json", headers=server.headers)) as answer:
        return json.load(answer)


def test_the_document_names_every_route_and_its_scopes(server: Running) -> None:
    document = served(server)
    named = {(method.upper(), path) for path, methods in document["paths"].items() for method in methods}
    assert named == {(route.method, route.path) for route in ROUTES}
    names = [methods[method]["operationId"] for methods in document["paths"].values() for method in methods]
    assert len(names) == len(set(names))


def test_every_schema_in_the_document_is_one(server: Running) -> None:
    document = served(server)
    for schema in document["components"]["schemas"].values():
        jsonschema_rs.meta.validate({**schema, "$schema": "https://json-schema.org/draft/2020-12/schema"})


def test_every_reference_in_the_document_leads_to_a_schema(server: Running) -> None:
    document = served(server)
    named = set(re.findall(r'"#/components/schemas/([^"]+)"', json.dumps(document)))
    assert named <= set(document["components"]["schemas"]) and "NewVideo" in named


def test_null_is_told_for_what_may_be_left_out_in_json_and_for_nothing_else(server: Running) -> None:
    document = served(server)
    fields = document["components"]["schemas"]["NewVideo"]["properties"]
    null = {"type": "null"}
    assert null in fields["seed"]["anyOf"] and null in fields["size"]["anyOf"] and fields["prompt"]["type"] == "string"
    form = document["paths"]["/videos"]["post"]["requestBody"]["content"]["multipart/form-data"]["schema"]
    asked = document["paths"]["/videos"]["get"]["parameters"]
    assert form["properties"]["seed"]["type"] == "integer" and all("anyOf" not in one["schema"] for one in asked)


def test_a_path_tells_its_own_methods_not_those_of_an_id_in_its_place(server: Running) -> None:
    for path, told in (("characters", "GET,HEAD,POST"), ("edits", "POST"), ("video_1", "DELETE,GET,HEAD")):
        with pytest.raises(HTTPError) as refused:
            urlopen(Request(f"{server.url}/v1/videos/{path}", headers=server.headers, method="OPTIONS"))
        with refused.value as answer:
            assert (answer.code, answer.headers["Allow"]) == (405, told)


@pytest.mark.slow
def test_generated_requests_find_no_server_error_and_no_violation(start: Callable[..., Running]) -> None:
    server = start(worker=False, reads=FREE, writes=FREE, upload_count=50, trust_loopback=True)
    api = schemathesis.openapi.from_url(f"{server.url}/v1/openapi.json")
    chosen = [schemathesis.checks.CHECKS.get_one(name) for name in CHECKS]
    for found in api.get_all_operations():
        operation = found.ok()

        @settings(
            max_examples=12, deadline=None, derandomize=True, database=None,
            phases=[Phase.explicit, Phase.generate], suppress_health_check=list(HealthCheck),
        )  # fmt: skip
        def try_it(case: Any) -> None:
            case.call_and_validate(checks=chosen, timeout=PATIENCE_S)

        can_be_wrong = bool(operation.body) or bool(operation.query)  # any text fits the place of an id
        for mode in schemathesis.GenerationMode if can_be_wrong else [schemathesis.GenerationMode.POSITIVE]:
            given(case=operation.as_strategy(generation_mode=mode))(try_it)()
