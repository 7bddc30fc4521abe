"""What a kitchen's screen is told of an envelope, and what it may write: nothing else of a shop."""

from uuid import UUID

import msgspec
import pytest
from msgspec.structs import replace

from fynlo_pos.core.documents import DocumentPatched
from fynlo_pos.core.envelope import Envelope, EnvelopeDamaged, open_envelope
from fynlo_pos.core.kitchen.for_viewers import (
    ACTS,
    Excerpt,
    excerpt_of,
    is_later,
    kept_of,
    may_write,
    records_of,
)
from fynlo_pos.core.kitchen.records import (
    UNSAID,
    CalledOff,
    Head,
    KitchenAllergySeen,
    KitchenBumped,
    KitchenCollected,
    KitchenCourseSet,
    KitchenPrinted,
    KitchenRecalled,
    KitchenRushed,
    KitchenSent,
    KitchenVoided,
    MadeFor,
    SentLine,
)
from fynlo_pos.core.records import FACTS, kind_of
from fynlo_pos.core.tabs.records import Register, TabChanged
from tests.support.kitchen_envelopes import (
    ADA,
    BAR,
    BROKEN_PRIVATE,
    CAFE,
    GRILL,
    GRILL_DOCUMENT,
    NOW_MS,
    began,
    counted,
    edited,
    links,
    order_sent,
    seen,
    sent_line,
    with_private,
)

pytestmark = pytest.mark.unit

TILL = UUID(int=50)
ORDER, STAFF = UUID(int=1), UUID(int=1 << 100)
BURGER, BEER = sent_line(11, GRILL, note="no onion"), sent_line(12, BAR, "Beer")
BOTH = (counted(11, GRILL), counted(12, BAR))


def excerpt(
    *records: msgspec.Struct, station: UUID | None = GRILL, since_ms: int = 0
) -> Excerpt | None:
    return of(links(TILL, records)[0], station, since_ms)


def of(envelope: Envelope, station: UUID | None = None, since_ms: int = 0) -> Excerpt | None:
    return excerpt_of(
        envelope.body,
        envelope.private,
        branch=UUID(int=51),
        hash_=envelope.hash,
        station_id=station,
        since_ms=since_ms,
    )


def told(*records: msgspec.Struct, station: UUID | None = GRILL) -> list[msgspec.Struct]:
    found = excerpt(*records, station=station)
    return list(records_of(found)) if found else []


def test_a_station_is_told_of_its_own_lines_and_the_whole_kitchen_of_all() -> None:
    whole = order_sent(1, BURGER, BEER)
    assert told(whole, station=None) == [whole]
    assert told(whole) == [replace(whole, lines=(BURGER,), stations=(GRILL,))]
    assert told(replace(order_sent(1, BEER), sets=())) == []


def test_what_a_tab_says_of_allergies_is_told_and_nothing_else_of_it() -> None:
    sets = (Register.NAME, Register.TABLE, Register.COVERS, Register.ALLERGY)
    change = TabChanged(
        ORDER,
        sets,
        STAFF,
        5,
        name="Sam",
        covers=4,
        table="7",
        allergy="nuts",
        allergy_before="fish",
    )
    for station in (GRILL, BAR, None):
        [word] = told(change, station=station)
        assert isinstance(word, KitchenSent)
        assert (word.order_id, word.allergies) == (ORDER, {"nuts": "nuts", "fish": ""})
        assert (word.name, word.table, word.lines, word.command_id) == ("", "", (), UNSAID)
    found = excerpt(change)
    assert found is not None
    assert STAFF.bytes not in msgspec.msgpack.encode(found)
    assert told(replace(change, sets=sets[:3])) == []
    assert excerpt(change, since_ms=6) is None


def test_a_screen_keeps_no_change_of_a_tab_that_a_relay_told_it_whole() -> None:
    change = TabChanged(ORDER, (Register.ALLERGY,), STAFF, 5, allergy="nuts")
    found = excerpt(change)
    assert found is not None
    whole = ("tab_changed", 1, msgspec.Raw(msgspec.msgpack.encode(change)))
    lied = replace(found, records=(whole,))
    assert list(records_of(lied)) == []
    assert kept_of(lied).records == ()
    assert not is_later("tab_changed", 1)


def test_for_whom_an_order_is_made_is_told_to_each_station() -> None:
    part = MadeFor(UUID(int=60), UUID(int=61), "nuts")
    sent = replace(order_sent(1, stations=(BAR,)), sets=(), made_for=(part,))
    assert told(sent, station=BAR) == [sent]
    assert told(sent) == [replace(sent, command_id=UNSAID, name="", stations=())]


def test_a_new_name_is_told_where_the_order_is_made() -> None:
    renamed = order_sent(1, BEER, stations=(GRILL,))
    assert told(renamed) == [replace(renamed, lines=(), stations=(GRILL,))]
    assert told(replace(renamed, lines=(), stations=(BAR,), sets=(Head.NAME,))) == []
    unsaid = order_sent(1)
    assert told(unsaid) == [unsaid]


@pytest.mark.parametrize("lines", [(), (BEER,)])
def test_what_was_set_of_an_order_is_told_where_nothing_of_it_is_made_yet(
    lines: tuple[SentLine, ...],
) -> None:
    """A dish may come there from a till that had not heard of it; whose it is comes with that."""
    sent = replace(order_sent(1, *lines, stations=(BAR,)), sets=(Head.NAME, Head.ALLERGY))
    assert told(sent) == [
        replace(sent, command_id=UNSAID, name="", lines=(), stations=(), sets=(Head.ALLERGY,))
    ]
    of_before = replace(sent, sets=None)
    [cut] = told(of_before)
    assert isinstance(cut, KitchenSent)
    assert (cut.name, cut.lines) == ("", ())
    assert cut.sets == (Head.DINING, Head.ALLERGY, Head.TABLE)
    assert told(of_before, station=None) == [of_before]


def test_what_was_counted_is_told_to_the_station_it_was_counted_at() -> None:
    voided = KitchenVoided(ORDER, BOTH, 5)
    recalled = KitchenRecalled(ORDER, BOTH, 5)
    bumped = KitchenBumped(ORDER, BOTH, 5, BOTH)
    gone = KitchenCollected(ORDER, BOTH, 5)
    whole = [voided, recalled, gone, bumped]
    assert told(*whole, station=None) == whole
    mine = BOTH[:1]
    assert told(*whole) == [
        replace(voided, lines=mine),
        replace(recalled, lines=mine),
        replace(gone, lines=mine),
        replace(bumped, lines=mine, cleared=mine),
    ]
    assert told(replace(voided, lines=BOTH[1:]), replace(bumped, lines=(), cleared=BOTH[1:])) == []
    assert told(replace(bumped, lines=())) == [replace(bumped, lines=(), cleared=mine)]


def test_what_a_refund_called_off_is_told_to_the_station_that_makes_it() -> None:
    def off(station: UUID) -> CalledOff:
        return CalledOff(ORDER, 0, BURGER.line_id, station, ((TILL, 1000),))

    refunded = KitchenVoided(ORDER, (), 5, (off(GRILL), off(BAR)))
    assert told(refunded, station=None) == [refunded]
    assert told(refunded) == [replace(refunded, called_off=(off(GRILL),))]
    assert told(replace(refunded, called_off=(off(BAR),))) == []
    assert not writes(refunded)


def test_a_station_hears_of_its_own_marks_and_of_the_whole_orders() -> None:
    own = [seen(1), KitchenPrinted(ORDER, GRILL, TILL, 5), KitchenAllergySeen(ORDER, GRILL, "", 5)]
    others = [seen(1, BAR), KitchenPrinted(ORDER, BAR, TILL, 5)]
    everyones = [
        KitchenRushed(ORDER, is_on=True, at_ms=5),
        KitchenCourseSet(ORDER, 1, is_held=False, at_ms=5),
    ]
    assert told(*own, *others, *everyones) == [*own, *everyones]


def test_of_documents_a_screen_is_told_the_stations_and_the_head_line_of_the_venue() -> None:
    found = told(edited(ADA), edited(GRILL_DOCUMENT), edited(CAFE))
    assert [type(each) for each in found] == [DocumentPatched, DocumentPatched]
    grill, cafe = [each for each in found if isinstance(each, DocumentPatched)]
    assert (grill.doc_kind, grill.doc_id, grill.by_staff) == ("station", GRILL, None)
    assert cafe.groups["name"] == {"name": "The Corner Cafe"}
    assert not {"address", "vat", "receipt_footer"} & cafe.groups.keys()


def test_an_edit_of_what_a_screen_does_not_need_is_not_told() -> None:
    address = replace(edited(CAFE), groups={"address": {"address": ["2 Quay Street"]}})
    assert told(address) == []


def test_an_excerpt_holds_no_word_of_the_rest_of_its_envelope() -> None:
    found = excerpt(edited(ADA), edited(CAFE), order_sent(1, BURGER, BEER))
    bytes_ = msgspec.msgpack.encode(found)
    assert b"Burger" in bytes_
    assert b"no onion" in bytes_
    for word in (b"Lovelace", b"Quay", b"GB123456789", b"Beer"):
        assert word not in bytes_


def test_it_says_where_the_envelope_stands() -> None:
    envelope = links(TILL, [began(TILL)], [order_sent(1, BURGER)], stamp=7)[1]
    found = of(envelope)
    assert found is not None
    assert (found.branch, found.incarnation) == (UUID(int=51), TILL)
    assert (found.seq, found.stamp, found.hash) == (2, 8, envelope.hash)


def test_facts_of_another_day_are_left_out_and_documents_are_not() -> None:
    old = order_sent(1, BURGER, at_ms=NOW_MS - 1)
    assert excerpt(old, since_ms=NOW_MS) is None
    assert excerpt(old, since_ms=NOW_MS - 1) is not None
    assert excerpt(edited(GRILL_DOCUMENT), since_ms=NOW_MS) is not None


def test_a_sale_without_an_order_concerns_no_screen() -> None:
    assert excerpt(began(TILL)) is None


def test_of_torn_bytes_nothing_is_told() -> None:
    (envelope,) = links(TILL, [order_sent(1, BURGER)])
    assert of(msgspec.structs.replace(envelope, body=envelope.body[:-1])) is None
    assert of(msgspec.structs.replace(envelope, private=b"other")) is None


@pytest.mark.parametrize("broken", BROKEN_PRIVATE)
def test_of_a_private_part_that_cannot_be_read_nothing_is_told_nor_let_through(broken: str) -> None:
    (sent,) = links(TILL, [order_sent(1, BURGER)])
    envelope = with_private(sent, BROKEN_PRIVATE[broken])
    with pytest.raises(EnvelopeDamaged):
        open_envelope(envelope.body, envelope.private)
    assert of(envelope) is None
    assert not may_write(envelope.body, envelope.private, None)


def test_fields_that_are_nested_too_deep_are_torn() -> None:
    found = excerpt(seen(1))
    assert found is not None
    deep = msgspec.Raw(b"\x81\xa1x" + b"\x91" * 5_000 + b"\xc0")
    with pytest.raises(EnvelopeDamaged):
        list(records_of(replace(found, records=(("kitchen_acknowledged", 1, deep),))))


def test_what_a_newer_hub_tells_is_passed_over_and_torn_fields_are_not() -> None:
    found = excerpt(seen(1))
    assert found is not None
    ((kind, version, fields),) = found.records
    later = (kind, version + 1, fields)
    unknown = ("kitchen_sung", 1, fields)
    staff = ("incarnation_began", 1, fields)
    more = replace(found, records=(later, unknown, staff, *found.records))
    assert list(records_of(more)) == [seen(1)]
    with pytest.raises(EnvelopeDamaged):
        list(records_of(replace(found, records=((kind, version, msgspec.Raw(b"\xc1")),))))


def writes(*records: msgspec.Struct, station: UUID | None = None) -> bool:
    (envelope,) = links(TILL, records)
    return may_write(envelope.body, envelope.private, station)


ACT_EXAMPLES = (
    seen(1),
    KitchenAllergySeen(ORDER, GRILL, "nuts", 5),
    KitchenBumped(ORDER, BOTH[:1], 5),
    KitchenCollected(ORDER, BOTH[:1], 5),
    KitchenCourseSet(ORDER, 1, is_held=True, at_ms=5),
    KitchenRecalled(ORDER, BOTH[:1], 5),
    KitchenRushed(ORDER, is_on=True, at_ms=5),
)


def test_a_screen_begins_its_log_and_writes_what_its_people_did() -> None:
    assert {type(act) for act in ACT_EXAMPLES} == set(ACTS)
    assert writes(began(TILL, "K1"))
    for act in ACT_EXAMPLES:
        assert writes(act)
        assert writes(act, station=GRILL)


def test_a_stolen_screen_writes_no_order_document_or_sale() -> None:
    assert not writes(order_sent(1, BURGER))
    assert not writes(KitchenVoided(ORDER, BOTH, 5))
    assert not writes(KitchenPrinted(ORDER, GRILL, TILL, 5))
    assert not writes(edited(GRILL_DOCUMENT))
    assert not writes(seen(1), edited(CAFE))
    assert not writes(began(UUID(int=99)))


def test_a_screen_begins_its_log_once_and_at_its_beginning() -> None:
    once, again = links(TILL, [began(TILL, "K1"), seen(1)], [began(TILL, "K1")])
    assert may_write(once.body, once.private, None)
    assert not may_write(again.body, again.private, None)
    assert not writes(began(TILL), began(TILL))
    assert not writes(seen(1), began(TILL))


def test_no_kind_of_fact_but_a_screens_own_is_ever_let_through() -> None:
    allowed = {*(kind_of(act) for act in ACTS), "incarnation_began"}
    empty = msgspec.msgpack.encode({})
    for kind in FACTS.keys() - allowed:
        body = [TILL.bytes, 1, 1, bytes(32), "1", [[kind, 1, msgspec.Raw(empty)]], b""]
        assert not may_write(msgspec.msgpack.encode(body), b"", None), kind


def test_a_screen_let_in_for_one_station_speaks_for_no_other() -> None:
    assert not writes(seen(1, BAR), station=GRILL)
    assert not writes(KitchenBumped(ORDER, BOTH, 5), station=GRILL)
    assert not writes(KitchenBumped(ORDER, BOTH[:1], 5, BOTH), station=GRILL)


def test_what_cannot_be_read_is_not_a_screens_to_write() -> None:
    (envelope,) = links(TILL, [seen(1)])
    assert not may_write(envelope.body[:-1], b"", None)
    assert not may_write(envelope.body.replace(b"kitchen_acknow", b"kitchen_sungly"), b"", None)


def test_whom_a_sending_concerns_is_a_set_of_stations() -> None:
    sending = order_sent(1, BURGER, stations=(BAR,))
    assert isinstance(told(sending, station=BAR)[0], KitchenSent)
    assert told(sending, station=BAR) == [replace(sending, lines=(), stations=(BAR,))]
