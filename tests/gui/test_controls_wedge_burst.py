"""Scanner or person: keys with their times, as tables."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fynlo_pos.ui.wedge_burst import GAP_MS, SILENCE_MS, BurstReader, Ending

pytestmark = pytest.mark.unit


def play(keys: list[tuple[str, int]], until_ms: int) -> tuple[list[str], str]:
    """Feed keys as a window would; returns the codes and what reached the field, Enter as ⏎."""
    reader, typed, last_ms = BurstReader(), "", 0
    held: list[str] = []
    codes: list[str] = []

    def act(release: int, scanned: str) -> str:
        gone = "".join(held[:release])
        del held[:release]
        if scanned:
            held.clear()
            codes.append(scanned)
        return gone

    for key, at_ms in [*keys, ("", until_ms)]:
        while reader.held and last_ms + reader.due_in_ms <= at_ms:
            verdict = reader.silence(last_ms + reader.due_in_ms)
            assert verdict.release or verdict.scanned, "a silence that decides nothing"
            typed += act(verdict.release, verdict.scanned)
        if key == "":
            break
        if key in "⏎⇥":
            verdict = reader.ending(Ending.ENTER if key == "⏎" else Ending.TAB, at_ms)
        elif key == "←":
            verdict = reader.other()
        else:
            verdict = reader.character(key, at_ms)
        typed += act(verdict.release, verdict.scanned)
        if not verdict.swallow:
            typed += key
        elif key not in "⏎⇥":
            held.append(key)
        last_ms = at_ms
    return codes, typed


def every(gap_ms: int, text: str, start_ms: int = 1000) -> list[tuple[str, int]]:
    return [(key, start_ms + gap_ms * index) for index, key in enumerate(text)]


@pytest.mark.parametrize(
    ("keys", "codes", "typed"),
    [
        pytest.param(every(5, "5012345678900⏎"), ["5012345678900"], "", id="enter"),
        pytest.param(every(5, "5012345678900⇥"), ["5012345678900"], "", id="tab"),
        pytest.param(every(34, "5012"), ["5012"], "", id="silence"),
        pytest.param(every(35, "5012"), [], "5012", id="35 ms is a person"),
        pytest.param(every(5, "501⏎"), [], "501⏎", id="three keys are a person"),
        pytest.param(every(150, "latte⏎"), [], "latte⏎", id="typing"),
        pytest.param(every(5, "50123⏎⏎"), ["50123"], "", id="second line end"),
        pytest.param([*every(5, "50123⏎"), ("⏎", 1124)], ["50123"], "", id="99 ms after"),
        pytest.param([*every(5, "50123⏎"), ("⏎", 1125)], ["50123"], "⏎", id="100 ms after"),
        pytest.param([*every(5, "50123"), ("⏎", 1110)], ["50123"], "", id="enter after silence"),
        pytest.param([*every(5, "50123"), ("⏎", 1121)], ["50123"], "⏎", id="late enter"),
        pytest.param([*every(5, "5012"), ("3", 1065), ("⏎", 1070)], ["50123"], "", id="hiccup"),
        pytest.param([("a", 0), *every(5, "5012⏎", 60)], ["5012"], "a", id="typed, then scanned"),
        pytest.param(every(5, "5012⏎") + every(5, "6789⏎", 1300), ["5012", "6789"], "", id="two"),
        pytest.param(
            every(5, "5012⏎") + every(5, "6789⏎", 1060), ["5012", "6789"], "", id="two in 100 ms"
        ),
        pytest.param(
            every(5, "5012⏎⏎") + every(5, "6789⏎⏎", 1060), ["5012", "6789"], "", id="two, two ends"
        ),
        pytest.param(
            every(5, "5012⏎") + every(5, "6789", 1060), ["5012", "6789"], "", id="the second silent"
        ),
        pytest.param([*every(5, "5012⏎"), ("7", 1060), ("⏎", 1070)], ["5012"], "7⏎", id="a key"),
        pytest.param([*every(5, "ab"), ("←", 1008)], [], "ab←", id="an arrow keeps its place"),
        pytest.param([("⏎", 1000)], [], "⏎", id="enter alone"),
    ],
)
def test_who_typed(keys: list[tuple[str, int]], codes: list[str], typed: str) -> None:
    assert play(keys, until_ms=9000) == (codes, typed)


@pytest.mark.slow
@given(
    st.lists(st.tuples(st.sampled_from("abc12⏎⇥←"), st.integers(GAP_MS, 400)), max_size=40),
)
def test_everything_a_person_types_arrives_in_order(strokes: list[tuple[str, int]]) -> None:
    at_ms, keys = 0, []
    for key, gap_ms in strokes:
        at_ms += gap_ms
        keys.append((key, at_ms))
    assert play(keys, at_ms + SILENCE_MS) == ([], "".join(key for key, _ in strokes))
