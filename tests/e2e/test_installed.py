"""What pip installs is the whole till: its command, its pages, its words and its example shop."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = [pytest.mark.e2e, pytest.mark.slow]

ROOT = Path(__file__).parents[2]
PACKAGES = ("fynlo_pos", "hub", "resources")
NAMES = ", ".join(PACKAGES)
WHERE = f"import {NAMES}; print(*(next(iter(each.__path__)) for each in ({NAMES})))"
BUILD = "import sys, setuptools.build_meta as b; print(b.build_wheel(sys.argv[1]))"


def run(*command: str | Path, cwd: Path, **environment: str) -> str:
    done = subprocess.run(
        [*map(str, command)],
        cwd=cwd,
        env=os.environ | environment,
        capture_output=True,
        text=True,
        timeout=200,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture
def installed(tmp_path: Path) -> Path:
    """Return where the wheel of this checkout was installed, with nothing of the checkout in it."""
    source = tmp_path / "source"
    for package in PACKAGES:
        left_out = shutil.ignore_patterns("__pycache__")
        shutil.copytree(ROOT / package, source / package, ignore=left_out)
    for file in ("pyproject.toml", "README.md"):
        shutil.copy(ROOT / file, source)
    wheel = run(sys.executable, "-c", BUILD, tmp_path, cwd=source).split()[-1]
    folder = tmp_path / "installed"
    words = ("install", "--quiet", "--no-deps", "--no-index", "--no-compile", "--target", folder)
    run(sys.executable, "-m", "pip", *words, tmp_path / wheel, cwd=tmp_path)
    return folder


def test_its_command_plays_the_example_cafe_with_its_sizes_and_choices(
    installed: Path, tmp_path: Path
) -> None:
    place = {"PYTHONPATH": str(installed), "FYNLO_HOME": str(tmp_path / "home")}
    there = run(sys.executable, "-c", WHERE, cwd=tmp_path, **place).split()
    assert there == [str(installed / package) for package in PACKAGES]

    command: list[str | Path] = [
        sys.executable,
        installed / "bin" / "fynlo-pos",
        "demo",
        "--alone",
        "--play",
        "7",
    ]
    came = run(*command, "--orders", "cafe", cwd=tmp_path, **place)
    assert "The Corner Café" in came
    assert "7 orders rung by touch and keys equal their source to the penny." in came
