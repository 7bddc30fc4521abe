"""What a hub's HTTP side does with what it is not meant for."""

import json
import os
import socket
from uuid import UUID

import httpx
import pytest
from hypothesis import HealthCheck, given, settings

from tests.support.hub_process import HubProcess

pytestmark = pytest.mark.integration


@pytest.mark.slow
def test_bytes_that_are_no_websocket_harm_nothing(hub: HubProcess, web: httpx.Client) -> None:
    for junk in (
        b"\0" * 5000,
        b"GET / HTTP/9.9\r\n\r\n",
        os.urandom(2000),
        b"GET " + b"a" * 70_000,
    ):
        with socket.create_connection(("127.0.0.1", hub.where["port"]), timeout=5) as raw:
            raw.sendall(junk)
            raw.settimeout(5)
            try:
                raw.recv(1000)
            except OSError:
                continue
    assert web.get("/health").status_code == 200


def test_a_request_with_too_large_a_body_is_refused(web: httpx.Client) -> None:
    answer = web.post("/enrol", content=bytes(200_000))
    assert answer.status_code == 413


@pytest.mark.parametrize("field", ["code", "device", "key", "name", "signature", "terminal"])
def test_what_is_no_text_is_refused_and_not_said_back(
    hub: HubProcess, web: httpx.Client, field: str
) -> None:
    """JSON can hold half of a surrogate pair, which no answer and no log can be written with."""
    whole = {
        "code": "ABCDEFGHJK",
        "device": str(UUID(int=1)),
        "key": "00" * 32,
        "name": "Till",
        "signature": "00" * 64,
        "terminal": "T1",
    }
    said = json.dumps(whole | {field: "\ud800secret"})
    answer = web.post("/enrol", content=said, headers={"content-type": "application/json"})
    assert answer.status_code == 422
    assert [each["loc"] for each in answer.json()["detail"]] == [["body", field]]
    assert "secret" not in answer.text + hub.log()


@pytest.mark.slow
@pytest.mark.uncounted
@pytest.mark.filterwarnings("ignore:Do not use the .random. module")  # schemathesis does
def test_the_http_side_keeps_to_what_it_says_of_itself(hub: HubProcess) -> None:
    schemathesis = pytest.importorskip("schemathesis")
    schema = schemathesis.openapi.from_url(f"{hub.http}/openapi.json")
    tried = 0
    for operation in schema.get_all_operations():
        strategy = operation.ok().as_strategy()

        @settings(
            max_examples=40,
            deadline=None,
            derandomize=True,
            suppress_health_check=list(HealthCheck),
        )
        @given(case=strategy)
        def keeps(case: object) -> None:
            nonlocal tried
            tried += 1
            case.call_and_validate(timeout=20)  # type: ignore[attr-defined]

        keeps()
    assert tried > 50
