"""The script at the root: set-up once, repaired when cut short, out of the way afterwards."""

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.support.uncounted import uncounted_process

ROOT = Path(__file__).parents[2]
SYSTEMS_OWN = "/usr/bin/python3"
NEW_ENOUGH = "import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))"

# A Python that writes down what it is asked. Only the installing is left out: what the script
# decides, and in which order, is the script's own.
STAND_IN = f"""#!/bin/sh
case "$1 $2" in
"-m venv") mkdir -p "$3/bin"; cp "$0" "$3/bin/python"; echo venv >>"$TOLD" ;;
"-m pip") echo pip >>"$TOLD"; echo "${{PYTHONWARNINGS-}}" >"$TOLD.warnings"
    for named; do :; done
    cat "$named" >>"$TOLD.installed"
    if grep -q "^${{PIP_HANGS:-nothing}}" "$named"; then echo $$ >"$TOLD.new"
        mv "$TOLD.new" "$TOLD.hangs"; exec sleep 60
    fi
    ! grep -q "^${{PIP_FAILS:-nothing}}" "$named" ;;
"-m compileall") echo compileall >>"$TOLD" ;;
"-m fynlo_pos") shift 2; printf '%s\\n' "till: $*" "bytecode: ${{PYTHONDONTWRITEBYTECODE-kept}}" ;;
*) case "$2" in
    *sysconfig*) dirname "$0" ;;
    *) exec {sys.executable} "$@" ;;
    esac ;;
esac
"""


LOCK = "one==1 \\\n    --hash=sha256:1\ntwo==2 \\\n    --hash=sha256:2\npip==5\nthree==3\nfour==4\n"
"""Packages one and four are installed beside two and three, pip when nothing reads its files."""

PIP_SAYS = """
import logging
from pip._internal.utils.deprecation import deprecated, install_warning_logger
logging.basicConfig(format="%(message)s")
install_warning_logger()
deprecated(reason="setup.py", replacement=None, gone_in=None)
logging.getLogger("pip").warning("retrying")
logging.getLogger("pip").error("failed")
"""


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    folder = tmp_path / "a shop's till"
    folder.mkdir()
    shutil.copy(ROOT / "fynlo", folder)
    (folder / "requirements.lock").write_text(LOCK)
    tools = tmp_path / "tools"
    tools.mkdir()
    for name, script in {
        "python3": STAND_IN,
        "dpkg-query": "#!/bin/sh\necho ' installed '\n",
        "apt-get": '#!/bin/sh\necho apt-get >>"$TOLD"; exit 1\n',
    }.items():
        (tools / name).write_text(script)
        (tools / name).chmod(0o755)
    return folder


def around(folder: Path, **extra: str) -> dict[str, str]:
    """The environment of the script, with the stand-ins in its path."""
    return {
        **uncounted_process(),
        "PATH": f"{folder.parent / 'tools'}:{os.environ['PATH']}",
        "FYNLO_PYTHON": "python3",
        "TOLD": str(folder.parent / "told"),
        "PYTHONDONTWRITEBYTECODE": "1",
        **extra,
    }


def fynlo(folder: Path, *arguments: str, **extra: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(folder / "fynlo"), *arguments],
        cwd=folder.parent,
        env=around(folder, **extra),
        capture_output=True,
        text=True,
        check=False,
    )


def told(folder: Path) -> list[str]:
    """What was asked of the stand-ins since the last question."""
    path = folder.parent / "told"
    lines = path.read_text().split() if path.exists() else []
    path.unlink(missing_ok=True)
    return lines


@pytest.mark.integration
def test_the_first_run_sets_up_and_the_second_starts_at_once(checkout: Path) -> None:
    first = fynlo(checkout, "demo", "--play", "a b")
    assert first.returncode == 0, first.stderr
    assert first.stdout.splitlines() == ["till: demo --play a b", "bytecode: kept"]
    assert told(checkout) == ["venv", "pip", "pip", "pip", "pip", "compileall"]

    second = fynlo(checkout, "demo")
    assert (second.stdout.splitlines()[0], second.stderr) == ("till: demo", "")
    assert told(checkout) == []
    assert not (checkout / ".setting-up").exists()


@pytest.mark.slow
@pytest.mark.integration
def test_every_package_of_the_lock_is_installed_once_with_its_hashes(checkout: Path) -> None:
    fynlo(checkout, "demo")
    installed = (checkout.parent / "told.installed").read_text()
    assert sorted(installed.splitlines()) == sorted(LOCK.splitlines())
    for package in LOCK.replace("\\\n", "").splitlines():
        assert package in installed.replace("\\\n", "").splitlines()
    assert installed.splitlines()[-1] == "pip==5"


@pytest.mark.slow
@pytest.mark.integration
def test_what_pip_tells_makers_of_packages_is_kept_from_who_sets_up_and_troubles_are_not(
    checkout: Path,
) -> None:
    fynlo(checkout, "demo")
    warnings = (checkout.parent / "told.warnings").read_text().strip()
    said = {}
    for name, value in (("usually", ""), ("in a set-up", warnings)):
        command = [sys.executable, "-c", PIP_SAYS]
        around_pip = {**uncounted_process(), "PYTHONWARNINGS": value}
        said[name] = subprocess.run(
            command, env=around_pip, capture_output=True, text=True, check=True
        ).stderr
    assert "DEPRECATION: setup.py" in said["usually"]
    assert said["in a set-up"].split() == ["retrying", "failed"]


@pytest.mark.slow
@pytest.mark.integration
def test_a_set_up_that_is_ended_leaves_nothing_installing(checkout: Path) -> None:
    told_at = checkout.parent / "told"
    environment = around(checkout, PIP_HANGS="two")
    hangs = told_at.with_suffix(".hangs")
    with subprocess.Popen([str(checkout / "fynlo")], env=environment) as script:
        # The other parts are done by then: what the script waits for is what runs beside it.
        while not hangs.exists() or told_at.read_text().count("pip") < 3:
            time.sleep(0.05)
        script.terminate()
        assert script.wait() == 130
    with pytest.raises(ProcessLookupError):
        os.kill(int(hangs.read_text()), 0)
    assert not (checkout / ".setting-up").exists()


@pytest.mark.slow
@pytest.mark.integration
@pytest.mark.parametrize("part", ["four", "three", "two", "pip"])
def test_a_set_up_cut_short_starts_afresh(checkout: Path, part: str) -> None:
    cut = fynlo(checkout, "demo", PIP_FAILS=part)
    assert cut.returncode == 1
    assert "the packages could not be installed" in cut.stderr
    assert "till" not in cut.stdout
    leftover = checkout / ".venv" / "part"
    leftover.touch()
    told(checkout)

    mended = fynlo(checkout, "demo")
    assert mended.stdout.startswith("till: demo")
    assert told(checkout) == ["venv", "pip", "pip", "pip", "pip", "compileall"]
    assert not leftover.exists()


@pytest.mark.slow
@pytest.mark.integration
def test_a_turn_left_by_a_killed_run_is_taken_over(checkout: Path) -> None:
    (checkout / ".setting-up").mkdir()
    (checkout / ".setting-up" / "pid").write_text("4194399\n")
    assert fynlo(checkout, "demo").stdout.startswith("till: demo")


@pytest.mark.integration
@pytest.mark.slow
def test_another_lock_is_installed_and_a_touched_one_is_not(checkout: Path) -> None:
    fynlo(checkout)
    told(checkout)
    lock = checkout / "requirements.lock"
    later = (checkout / ".venv" / "fynlo-ready").stat().st_mtime + 10

    os.utime(lock, (later, later))
    assert fynlo(checkout).returncode == 0
    assert told(checkout) == []

    lock.write_text(LOCK.replace("==1", "==4"))
    os.utime(lock, (later + 10, later + 10))
    assert fynlo(checkout).returncode == 0
    assert told(checkout) == ["pip", "pip", "pip", "pip", "compileall"]


@pytest.mark.slow
@pytest.mark.integration
def test_a_moved_checkout_is_set_up_again(checkout: Path) -> None:
    fynlo(checkout)
    told(checkout)
    moved = checkout.rename(checkout.with_name("elsewhere"))
    assert fynlo(moved, "demo").stdout.startswith("till: demo")
    assert told(moved) == ["venv", "pip", "pip", "pip", "pip", "compileall"]


@pytest.mark.integration
def test_without_the_right_to_install_it_prints_one_line_and_stops(checkout: Path) -> None:
    tools = checkout.parent / "tools"
    for name, script in {
        "dpkg-query": "#!/bin/sh\necho ' not-installed '\n",
        "id": "#!/bin/sh\necho 1000\n",
        "sudo": "#!/bin/sh\nexit 1\n",
    }.items():
        (tools / name).write_text(script)
        (tools / name).chmod(0o755)

    refused = fynlo(checkout, "demo")
    assert refused.returncode == 1
    lines = [line for line in refused.stderr.splitlines() if "apt-get install" in line]
    assert len(lines) == 1
    assert "libegl1" in lines[0]
    assert told(checkout) == []
    assert not (checkout / ".setting-up").exists()


@pytest.mark.slow
@pytest.mark.integration
def test_the_systems_own_python_goes_before_another_that_hides_it(checkout: Path) -> None:
    own = subprocess.run(
        [SYSTEMS_OWN, "-c", NEW_ENOUGH],
        check=False,
        capture_output=True,
    )
    if own.returncode:
        pytest.skip("LOUD: this system has no Python of its own that would do")
    made = checkout / ".venv" / "bin" / "python"
    script = [str(checkout / "fynlo")]
    environment = around(checkout, FYNLO_PYTHON="")
    with subprocess.Popen(script, env=environment, start_new_session=True) as set_up:
        while not made.exists() and set_up.poll() is None:
            time.sleep(0.01)
        os.killpg(set_up.pid, signal.SIGKILL)
    assert made.resolve() == Path(SYSTEMS_OWN).resolve()
    assert told(checkout) == []


@pytest.mark.integration
def test_a_python_that_is_named_and_will_not_do_is_said(checkout: Path) -> None:
    refused = fynlo(checkout, "demo", FYNLO_PYTHON="/no/such/python")
    assert refused.returncode == 1
    assert "FYNLO_PYTHON names /no/such/python, which is not one" in refused.stderr
    assert told(checkout) == []
