"""How long a till keeps envelopes in full: for ever, unless its owner says how many days."""

import pytest

from fynlo_pos.app.sharing_snapshots import kept_days


@pytest.mark.parametrize(
    ("said", "days"),
    [
        (None, None),
        ("", None),
        ("forever", None),
        ("-5", None),
        ("4e2", None),
        ("0", 400),
        ("30", 400),
        ("400", 400),
        ("800", 800),
    ],
)
def test_bodies_go_only_where_days_are_named_and_never_sooner_than_a_year(
    said: str | None, days: int | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("FYNLO_KEPT_DAYS", raising=False)
    if said is not None:
        monkeypatch.setenv("FYNLO_KEPT_DAYS", said)
    assert kept_days() == days
