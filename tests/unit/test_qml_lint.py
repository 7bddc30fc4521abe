"""The linter of the pages: it finds faults, and reads nothing twice that it found without one."""

from pathlib import Path

import pytest

from tests.support import qml_lint
from tests.support.qml_lint import lint_unless_kept

pytestmark = [pytest.mark.integration, pytest.mark.slow]

SOUND = "import QtQuick\nItem { property int orders: 2 }\n"
FAULTY = "import QtQuick\nItem { property int orders: two }\n"


@pytest.fixture
def page(tmp_path: Path) -> Path:
    page = tmp_path / "ui" / "qml" / "Page.qml"
    page.parent.mkdir(parents=True)
    page.write_text(SOUND)
    return page


def linted(page: Path) -> int:
    return lint_unless_kept(page.parents[1], page.parents[2] / "kept")


def test_what_had_no_fault_is_read_again_once_it_has_changed(
    page: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert linted(page) == 0
    with monkeypatch.context() as patch:
        patch.setattr(qml_lint, "lint", lambda *_: pytest.fail("it was read again"))
        assert linted(page) == 0

    page.write_text(FAULTY)
    assert linted(page) == 1
    assert linted(page) == 1, "what has a fault is never kept"

    page.write_text(SOUND)
    assert linted(page) == 0


@pytest.mark.parametrize("source", ["models.py", "qml/qmldir", "qml/sums.js", "qml/Other.qml"])
def test_all_that_a_lint_depends_on_is_compared(page: Path, source: str) -> None:
    ui = page.parents[1]
    before = qml_lint.state_of(ui)
    ui.joinpath(source).write_text("")
    assert qml_lint.state_of(ui) != before
