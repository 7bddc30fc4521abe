"""The till's sounds: the same on every machine, short, and harmless where nothing is heard."""

import runpy
import sys
import threading
import time
import wave
from pathlib import Path

import pytest
from miniaudio import Backend

from fynlo_pos.core.devices.speaker import (
    MOST_WAITING,
    NO_SOUND,
    RATE_HZ,
    Speaker,
    Voice,
    read_sounds,
    system_backends,
)
from fynlo_pos.core.sounds import Silence, Sound
from fynlo_pos.core.words import Told

pytestmark = pytest.mark.unit

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "resources" / "sounds"
PATIENCE_S = 20.0
LONGEST_MS = 600


def until(is_so: threading.Event) -> None:
    """Wait for what another thread will do."""
    assert is_so.wait(PATIENCE_S), "it never happened"


def test_the_generator_makes_the_sounds_that_are_shipped(tmp_path: Path) -> None:
    runpy.run_path(str(ROOT / "packaging" / "make_sounds.py"))["write_sounds"](tmp_path)
    made = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    shipped = {path.name: path.read_bytes() for path in FOLDER.glob("*.wav")}
    assert made == shipped
    assert sorted(made) == sorted(f"{sound.value}.wav" for sound in Sound)


@pytest.mark.parametrize("sound", list(Sound))
def test_every_sound_is_short_and_ends_in_silence(sound: Sound) -> None:
    with wave.open(str(FOLDER / f"{sound.value}.wav")) as file:
        assert (file.getnchannels(), file.getsampwidth(), file.getframerate()) == (1, 2, RATE_HZ)
        assert file.getnframes() * 1000 <= LONGEST_MS * RATE_HZ
    samples = read_sounds(FOLDER)[sound]
    assert abs(samples[0]) < 300, "it begins with a click"
    assert abs(samples[-1]) < 300, "it ends with a click"
    assert 10_000 < max(map(abs, samples)) < 30_000


def test_sounds_differ_from_one_another() -> None:
    assert len({tuple(samples) for samples in read_sounds(FOLDER).values()}) == len(Sound)


def test_a_voice_is_scaled_runs_out_and_is_replaced() -> None:
    voice = Voice()
    voice.say([1000, -1000, 500], 50)
    assert voice.take(2) == b"\xf4\x01\x0c\xfe"
    assert voice.take(3) == b"\xfa\x00" + bytes(4), "then there is silence"
    voice.say([7, 7, 7, 7], 100)
    voice.take(1)
    voice.say([9], 100)
    assert voice.take(2) == b"\x09\x00\x00\x00", "the newer one alone is heard"


def test_a_device_takes_what_is_played_and_is_let_go(monkeypatch: pytest.MonkeyPatch) -> None:
    heard = threading.Event()
    take = Voice.take

    def taking(voice: Voice, frames: int) -> bytes:
        samples = take(voice, frames)
        if any(samples):
            heard.set()
        return samples

    monkeypatch.setattr(Voice, "take", taking)
    told: list[Told] = []
    speaker = Speaker(FOLDER, [Backend.NULL])
    speaker.listen(told.append)
    try:
        speaker.play(Sound.PAID, 100)
        until(heard)
    finally:
        speaker.close()
    assert told == [], "a speaker that is heard has nothing to tell"


def test_without_a_device_it_is_silent_says_so_once_and_keeps_nobody_waiting() -> None:
    told: list[Told] = []
    silent = threading.Event()

    def tell(fault: Told) -> None:
        told.append(fault)
        silent.set()

    speaker = Speaker(FOLDER, [Backend.COREAUDIO if sys.platform != "darwin" else Backend.ALSA])
    speaker.listen(tell)
    try:
        began = time.monotonic()
        for _ in range(10 * MOST_WAITING):
            speaker.play(Sound.ADDED, 50)
        assert time.monotonic() - began < 1.0, "whoever asks never waits for the device"
        until(silent)
        speaker.play(Sound.ADDED, 50)
    finally:
        speaker.close()
    assert told == [NO_SOUND]


def test_a_speaker_nobody_uses_has_no_thread_and_one_that_is_closed_plays_nothing() -> None:
    speaker = Speaker(FOLDER, [Backend.NULL])
    speaker.play(Sound.ADDED, 0)
    assert speaker._thread is None
    speaker.close()
    speaker.play(Sound.ADDED, 100)
    assert speaker._thread is None


def test_only_a_system_with_a_card_is_asked_through_alsa(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(Path, "is_dir", lambda _path: False)
    assert Backend.ALSA not in system_backends()
    monkeypatch.setattr(Path, "is_dir", lambda _path: True)
    assert Backend.ALSA in system_backends()
    monkeypatch.setattr(sys, "platform", "win32")
    assert Backend.WASAPI in system_backends()
    monkeypatch.setattr(sys, "platform", "darwin")
    assert system_backends() == (Backend.COREAUDIO,)


def test_silence_minds_nothing() -> None:
    Silence().listen(lambda _fault: None)
    Silence().play(Sound.PAID, 100)
