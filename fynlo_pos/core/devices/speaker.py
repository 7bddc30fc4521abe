"""The device's loudspeaker: sounds mixed and played on a thread that nobody waits for.

The audio library and the sounds are loaded by ``get_ready``, or with the first sound. The device is
let go when nothing was played for a while; one that cannot be had is tried again half a minute on.
"""

import array
import sys
import time
import wave
from collections.abc import Callable, Generator, Mapping, Sequence
from functools import cache
from pathlib import Path
from queue import Empty, Full, Queue
from threading import Event, Lock, Thread
from typing import TYPE_CHECKING

from fynlo_pos.core.sounds import Sound
from fynlo_pos.core.words import Told, said

if TYPE_CHECKING:
    from miniaudio import Backend, PlaybackDevice

RATE_HZ = 16_000
FULL_VOLUME = 100
MOST_WAITING = 8
REST_S = 5.0
RETRY_S = 30.0
BUFFER_MS = 60
NO_SOUND = said(
    "No loudspeaker was found: the till is silent. Everything it says is on the screen."
)

Stream = Generator[bytes, int, None]


class Voice:
    """What is being heard: a newer sound takes the place of an older one."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._left = array.array("h")

    def say(self, samples: Sequence[int], volume_percent: int) -> None:
        """Begin a sound at a volume."""
        scaled = array.array("h", (one * volume_percent // FULL_VOLUME for one in samples))
        with self._lock:
            self._left = scaled

    def take(self, frames: int) -> bytes:
        """Return the next frames, silence once the sound is over."""
        with self._lock:
            taken, self._left = self._left[:frames], self._left[frames:]
        taken.extend([0] * (frames - len(taken)))
        return taken.tobytes()

    def stream(self) -> Stream:
        """Feed a playback device for as long as it asks."""
        frames = yield b""
        while True:
            frames = yield self.take(frames)


class Speaker:
    """Plays the till's sounds. ``backends`` are those of miniaudio; ``None`` are this system's."""

    def __init__(self, folder: Path, backends: "Sequence[Backend] | None" = None) -> None:
        self._folder = folder
        self._backends = backends
        self._queue: Queue[tuple[Sound, int]] = Queue(MOST_WAITING)
        self._thread: Thread | None = None
        self._is_closed = Event()
        self._voice = Voice()
        self._told: Callable[[Told], None] = _nobody
        self._fault: Told = ""

    def listen(self, told: Callable[[Told], None]) -> None:
        """Have ``told`` called on the speaker's thread when it falls silent or is heard again."""
        self._told = told

    def play(self, sound: Sound, volume_percent: int) -> None:
        """Ask for a sound; one that comes while many wait is not worth hearing late."""
        if volume_percent <= 0 or self._is_closed.is_set():
            return
        try:
            self._queue.put_nowait((sound, min(volume_percent, FULL_VOLUME)))
        except Full:
            return
        if self._thread is None:
            self._thread = Thread(target=self._serve, name="speaker", daemon=True)
            self._thread.start()

    def get_ready(self) -> None:
        """Load what the first sound needs; the device itself waits for it."""
        import miniaudio  # noqa: F401, PLC0415 - not before there is a moment for it

        read_sounds(self._folder)

    def close(self) -> None:
        """Let go of the device; waits a moment for the thread, never for a sound."""
        self._is_closed.set()
        if self._thread is not None:
            self._thread.join(timeout=REST_S)

    def _serve(self) -> None:
        sounds = read_sounds(self._folder)
        device: PlaybackDevice | None = None
        since_sound_s, step_s, next_try_at = 0.0, 0.1, 0.0
        while not self._is_closed.is_set():
            try:
                sound, volume_percent = self._queue.get(timeout=step_s)
            except Empty:
                since_sound_s += step_s
                if device is not None and since_sound_s >= REST_S:
                    device.close()
                    device = None
                continue
            since_sound_s = 0.0
            self._voice.say(sounds[sound], volume_percent)
            if device is None and time.monotonic() >= next_try_at:
                device = self._open()
                next_try_at = time.monotonic() + RETRY_S
        if device is not None:
            device.close()

    def _open(self) -> "PlaybackDevice | None":
        import miniaudio  # noqa: PLC0415 - not before the first sound

        try:
            device = miniaudio.PlaybackDevice(
                output_format=miniaudio.SampleFormat.SIGNED16,
                nchannels=1,
                sample_rate=RATE_HZ,
                buffersize_msec=BUFFER_MS,
                backends=list(self._backends or system_backends()),
                app_name="Fynlo POS",
            )
            stream = self._voice.stream()
            next(stream)
            device.start(stream)
        except (miniaudio.MiniaudioError, OSError):
            self._tell(NO_SOUND)
            return None
        self._tell("")
        return device

    def _tell(self, fault: Told) -> None:
        if fault != self._fault:
            self._fault = fault
            self._told(fault)


def system_backends() -> "Sequence[Backend]":
    """Return the ways to be heard that are worth trying here.

    ALSA complains at length on the terminal where there is no card, so it is asked only about one.
    """
    from miniaudio import Backend  # noqa: PLC0415 - not before the first sound

    if sys.platform == "win32":
        return (Backend.WASAPI, Backend.DSOUND, Backend.WINMM)
    if sys.platform == "darwin":
        return (Backend.COREAUDIO,)
    has_card = Path("/dev/snd").is_dir()
    return (Backend.PULSEAUDIO, Backend.ALSA) if has_card else (Backend.PULSEAUDIO,)


@cache
def read_sounds(folder: Path) -> Mapping[Sound, Sequence[int]]:
    """Return the samples of every sound: one channel of 16 bits at ``RATE_HZ``."""
    return {sound: _samples(folder / f"{sound.value}.wav") for sound in Sound}


def _samples(path: Path) -> Sequence[int]:
    with wave.open(str(path), "rb") as file:
        samples = array.array("h", file.readframes(file.getnframes()))
    if sys.byteorder == "big":
        samples.byteswap()
    return samples


def _nobody(_fault: Told) -> None:
    """Nobody listens yet."""
