"""Frames that wait for a connection: what was taken counts no more."""

from hub.frame_queue import MOST_BYTES, MOST_FRAMES, FrameQueue


def test_who_takes_what_waits_is_never_cut_off_however_much_it_was() -> None:
    queue = FrameQueue()
    for _ in range(MOST_FRAMES):
        assert queue.add(b"\0" * (MOST_BYTES // 2), is_push=True)
        assert queue.add(b"last", is_push=False)
        assert [is_push for _, is_push in (queue.take(), queue.take())] == [True, False]
    assert not queue


def test_nothing_waits_of_what_was_too_much_and_the_next_begins_anew() -> None:
    queue = FrameQueue()
    assert not queue.add(b"\0" * (MOST_BYTES + 1), is_push=True)
    assert not queue
    assert queue.add(b"\0" * MOST_BYTES, is_push=True)
