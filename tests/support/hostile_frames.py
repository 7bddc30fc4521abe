"""Bytes and frames as no honest device sends them, for hypothesis to try on a hub."""

from hypothesis import strategies as st

from fynlo_pos.sync.protocol.codec import encode_frame
from fynlo_pos.sync.protocol.frames import (
    Have,
    Head,
    Push,
)

FRAMES = st.one_of(
    st.binary(max_size=200),
    st.builds(lambda tag, rest: b"\x95" + bytes([tag]) + rest, st.integers(0, 20), st.binary()),
    st.builds(encode_frame, st.builds(Push, st.binary(), st.booleans(), st.just(()))),
    st.builds(
        encode_frame,
        st.builds(Have, st.lists(st.builds(Head, seq=st.integers(0, 2**63 - 1))).map(tuple)),
    ),
)

"""Noise, unknown kinds, and known ones with anything in them."""
