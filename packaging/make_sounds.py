"""Write resources/sounds: six short sounds, each a few notes of a sine that dies away.

Nothing is recorded and nothing is copied. The same samples come out on every machine: waves and
decays are reckoned in whole numbers, from a table of a quarter wave.
"""

import array
import sys
import wave
from pathlib import Path

RATE_HZ = 16_000
FOLDER = Path(__file__).parent.parent / "resources" / "sounds"

Note = tuple[int, int, int]
"""Pitch in hertz (0 is a rest), length in milliseconds, loudness from 0 to 100."""

SOUNDS: dict[str, tuple[Note, ...]] = {
    "added": ((1_320, 60, 55),),
    "scan_refused": ((220, 110, 90), (0, 40, 0), (220, 150, 90)),
    "paid": ((784, 90, 70), (1_047, 90, 70), (1_568, 220, 70)),
    "failed": ((523, 130, 80), (392, 130, 80), (262, 240, 80)),
    "kitchen_new": ((988, 140, 90), (1_319, 280, 90)),
    "kitchen_late": ((1_175, 110, 95), (0, 50, 0)) * 3,
}

STEPS = 256
"""Steps of a whole wave."""
ATTACK = RATE_HZ // 250
"""Samples in which a note rises: without a click."""


def quarter_wave() -> tuple[int, ...]:
    """Return a quarter of a sine in ``STEPS // 4 + 1`` values from 0 to 32767.

    By the recurrence sin(n+1) = 2 cos(d) sin(n) - sin(n-1), in fixed point of 40 bits.
    """
    one = 1 << 40
    # sin and cos of 2 pi / 256, to 40 bits.
    sine, cosine = 26_983_366_120, 1_099_180_475_430
    values = [0, sine]
    while len(values) <= STEPS // 4:
        values.append((2 * cosine * values[-1] >> 40) - values[-2])
    return tuple(min(32_767, value * 32_767 // one) for value in values)


def wave_at(step: int, quarter: tuple[int, ...]) -> int:
    """Return the sine at a step of ``STEPS``."""
    side = STEPS // 4
    half, place = divmod(step % STEPS, 2 * side)
    value = quarter[place] if place <= side else quarter[2 * side - place]
    return -value if half else value


def note(pitch_hz: int, length_ms: int, loudness: int, quarter: tuple[int, ...]) -> list[int]:
    """Return the samples of one note: it rises at once and dies away evenly."""
    length = RATE_HZ * length_ms // 1000
    samples = []
    for place in range(length):
        step = place * pitch_hz * STEPS // RATE_HZ
        rise = min(place, ATTACK)
        left = length - place
        strength = loudness * rise * left * left // (ATTACK * length)
        samples.append(wave_at(step, quarter) * strength // (100 * length))
    return samples


def samples_of(notes: tuple[Note, ...]) -> "array.array[int]":
    """Return the samples of a sound."""
    quarter = quarter_wave()
    made = [sample for one in notes for sample in note(*one, quarter)]
    return array.array("h", made)


def write_sounds(folder: Path) -> None:
    """Write every sound as a WAV file of 16 bits."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, notes in SOUNDS.items():
        samples = samples_of(notes)
        if sys.byteorder == "big":
            samples.byteswap()
        with wave.open(str(folder / f"{name}.wav"), "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(RATE_HZ)
            file.writeframes(samples.tobytes())


if __name__ == "__main__":
    write_sounds(FOLDER)
