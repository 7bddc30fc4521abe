"""What the doors of web boards do with what no page says: they are in no schema but this test's."""

from collections import Counter
from collections.abc import Iterator
from itertools import product
from typing import Any

import msgspec
import pytest
from fastapi import FastAPI
from fastapi.routing import APIRoute
from hypothesis import HealthCheck, given, settings

from fynlo_pos.core.kitchen.documents import Station
from hub.boards.acts import Touch
from hub.boards.pairing_above import DOOR, AskedBelow
from hub.boards.web import add_board_routes
from tests.support.board_venue import GRILL, BoardVenue, Browser, browser
from tests.support.hub_process import HubProcess

pytestmark = [pytest.mark.integration, pytest.mark.slow, pytest.mark.uncounted]

EXAMPLES = 60
PAIR, ACT = "/board/pair", "/board/act"
REFERENCES = "#/components/schemas/{name}"
ANY_ANSWER = {"default": {"description": "whatever it may be, a fault of the hub's it is not"}}


@pytest.fixture(scope="module")
def venue(hub: HubProcess) -> Iterator[BoardVenue]:
    made = BoardVenue(hub)
    yield made
    made.till.disconnect()


@pytest.fixture(scope="module")
def paired(hub: HubProcess, venue: BoardVenue) -> Iterator[Browser]:
    with browser(hub) as page:
        assert page.pair(venue.code()).status_code == 303
        yield page


def doors() -> dict[str, Any]:
    """What the boards' doors take, by what the hub itself has them declared and decoded with."""
    app = FastAPI()
    add_board_routes(app)
    for route in app.routes:
        if isinstance(route, APIRoute):
            route.include_in_schema = True
    told = app.openapi()
    for methods in told["paths"].values():
        for operation in methods.values():
            operation["responses"] = ANY_ANSWER
    (touch, below), parts = msgspec.json.schema_components(
        (Touch, AskedBelow), ref_template=REFERENCES
    )
    told["components"] = {"schemas": parts}
    form = {"type": "object", "properties": {"code": {"type": "string"}}}
    for path, kind, body in (
        (PAIR, "application/x-www-form-urlencoded", form),
        (DOOR, "application/json", below),
        (ACT, "application/json", touch),
    ):
        content = {kind: {"schema": body}}
        told["paths"][path]["post"]["requestBody"] = {"required": True, "content": content}
    return told


def at(told: dict[str, Any], station: Station, order: str) -> None:
    """Have some touches be of an order and a station that are there: others are over soon."""
    fields = told["components"]["schemas"]["Touch"]["properties"]
    fields["station"] = {"anyOf": [{"const": str(station.id)}, fields["station"]]}
    fields["order"] = {"anyOf": [{"const": order}, fields["order"]]}


@pytest.mark.filterwarnings("ignore:Do not use the .random. module")  # schemathesis does
def test_no_door_of_the_boards_breaks_at_what_it_is_told(
    hub: HubProcess, venue: BoardVenue, paired: Browser
) -> None:
    schemathesis = pytest.importorskip("schemathesis")
    checks = pytest.importorskip("schemathesis.specs.openapi.checks")
    told = doors()
    at(told, GRILL, str(venue.send()))
    schema = schemathesis.openapi.from_dict(told)
    answered: Counter[tuple[str, int]] = Counter()
    headers = {"origin": hub.http, "cookie": paired.cookie}
    doors_and_data = product(schema.get_all_operations(), schemathesis.GenerationMode)
    for operation, data in doors_and_data:
        door = operation.ok()
        if data is schemathesis.GenerationMode.NEGATIVE and door.path not in (DOOR, ACT):
            continue  # nothing that it takes could be of the wrong kind

        @settings(
            max_examples=EXAMPLES if door.method.upper() == "POST" else 5,
            deadline=None,
            derandomize=True,
            suppress_health_check=list(HealthCheck),
        )
        @given(case=door.as_strategy(generation_mode=data))
        def keeps(case: Any) -> None:
            answer = case.call_and_validate(
                base_url=hub.http,
                headers=headers,
                timeout=20,
                # To a schema 46.0 is a whole number, and what is no hexadecimal a text.
                excluded_checks=[checks.positive_data_acceptance],
            )
            answered[case.path, answer.status_code] += 1

        keeps()
    assert {path for path, _ in answered} == told["paths"].keys()
    assert answered[ACT, 200] > EXAMPLES // 4, "most get as far as the kitchen"
    assert answered[PAIR, 403] > EXAMPLES // 4
    assert answered[DOOR, 403] + answered[DOOR, 400] > EXAMPLES // 4
    assert "Traceback" not in hub.log()
    assert '"exception"' not in hub.log()
