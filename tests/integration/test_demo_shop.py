"""The demo sets itself up once, in a folder of its own, and tells its PINs to whoever tries it."""

import os
from pathlib import Path

import pytest

from fynlo_pos.app.demo_shop import demo_pins, open_demo
from fynlo_pos.app.menu_files import find_menu_files
from fynlo_pos.core.people.pin import pin_matches

pytestmark = pytest.mark.integration


def test_is_set_up_once_with_pins_that_open_it(tmp_path: Path) -> None:
    world = open_demo(tmp_path)
    try:
        staff = world.reading.staff()
        pins = demo_pins(tmp_path)
        assert [person.name for person in staff] == ["Ana", "Ben", "Cho", "Dev"]
        assert len(set(pins.values())) == 4
        assert all(pin_matches(pins[person.name], person.pin_hash) for person in staff)
        assert str(world.hint) == f"This is a demo. PINs: {', '.join(map(' '.join, pins.items()))}."
    finally:
        world.close()
    again = open_demo(tmp_path)
    try:
        assert again.reading.staff() == staff
        assert demo_pins(tmp_path) == pins
    finally:
        again.close()


def test_files_that_may_be_menus_are_found_newest_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    downloads = tmp_path / "Downloads"
    downloads.mkdir()
    for name, age in (("old.csv", 5), ("new.CSV", 1), ("photo.jpg", 0)):
        (downloads / name).write_text("name,price\n")
        os.utime(downloads / name, (1_000_000 - age, 1_000_000 - age))
    found = [Path(path).name for path in find_menu_files() if Path(path).parent == downloads]
    assert found == ["new.CSV", "old.csv"]
