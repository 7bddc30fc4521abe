"""An order that is paid over several days: each Z says why its drawer differs from its sales."""

from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fynlo_pos.core.cash.closing import ZTaken
from fynlo_pos.core.cash.in_part import InPart, TakenInPart, sum_in
from fynlo_pos.core.db.reading import SqlReading
from fynlo_pos.core.ledger.transfers import Account
from fynlo_pos.core.sales.basket import Basket
from fynlo_pos.core.sales.ringing import give_back_part, take_part
from fynlo_pos.core.sales.tender import Tender
from fynlo_pos.payments.tenders import take_card_machine, take_cash
from tests.support.lives import Lives, change
from tests.support.shop import ADA, Shop, due_of

pytestmark = pytest.mark.integration

FLOAT = 100_00


class Counter:
    """A counter with a till: what really lies in its drawer, and on its card machine by now."""

    def __init__(self, shop: Shop) -> None:
        self.shop = shop
        self.cash_minor = FLOAT
        self.cards_minor = 0
        self.zs: list[ZTaken] = []
        self.start()

    def start(self) -> None:
        """Begin a day with what is in the drawer."""
        self.shop.till.open_drawer(self.cash_minor, ADA)

    def move(self, tender: Tender, sign: int) -> None:
        """Take money, or give it back."""
        minor = sign * (tender.amount_minor + tender.tip_minor)
        if tender.account == Account.DRAWER:
            self.cash_minor += minor
        else:
            self.cards_minor += minor

    def take(self, basket: Basket, tender: Tender) -> Basket:
        """Take a part for an order."""
        self.move(tender, 1)
        return self.shop.till.start_basket(take_part(basket, tender))

    def give_back(self, basket: Basket) -> Basket:
        """Give the first part of an order back."""
        self.move(basket.taken[0], -1)
        return self.shop.till.start_basket(give_back_part(basket, 0))

    def pay(self, basket: Basket) -> None:
        """Take the rest of an order in cash."""
        rest = due_of(basket) - sum(tender.amount_minor for tender in basket.taken)
        tender = take_cash(rest, rest)
        self.move(tender, 1)
        self.shop.till.complete_sale(basket, [*basket.taken, tender], ADA)

    def close(self) -> ZTaken:
        """Close a day as it was, and leave the float, or what there is of it."""
        left_minor = min(FLOAT, self.cash_minor)
        z = self.shop.till.close_day(
            counted_minor=self.cash_minor,
            card_machine_counted_minor=self.cards_minor,
            float_left_minor=left_minor,
            person=ADA,
        )
        self.cash_minor, self.cards_minor = left_minor, 0
        self.zs.append(z)
        self.start()
        return z


@pytest.fixture
def counter(tmp_path: Path) -> Counter:
    return Counter(Shop(tmp_path / "till"))


def over_minor(z: ZTaken) -> int:
    """Return by how much more was in the drawer than the sales of a Z say."""
    assert z.counted_minor is not None
    return z.counted_minor - z.totals.expected_cash_minor


def cards_over_minor(z: ZTaken) -> int:
    assert z.card_machine_counted_minor is not None
    return z.card_machine_counted_minor - z.totals.card_machine_minor


def explained_minor(z: ZTaken, account: Account) -> int:
    """Return by how much more there should be, as a Z tells of what was taken in part."""
    used = (*z.in_part_paid, *z.in_part_back)
    return sum_in(z.taken_in_part, account) - sum_in(used, account)


def test_three_days_of_one_order_are_the_table_of_the_record(counter: Counter) -> None:
    """DECISIONS.md, 161."""
    counter.shop.sell(1)
    counter.cash_minor += 3_20
    basket = counter.take(counter.shop.basket(4), take_cash(18_05, 5_00))
    first = counter.close()
    second = counter.close()
    counter.pay(basket)
    third = counter.close()
    days = [
        (
            z.totals.sales_minor,
            z.totals.tax_minor,
            sum(method.amount_minor for method in z.totals.methods),
            over_minor(z),
            [part.amount_minor for part in z.taken_in_part],
            [part.amount_minor for part in z.in_part_paid],
        )
        for z in (first, second, third)
    ]
    assert days == [
        (3_20, 53, 3_20, 5_00, [5_00], []),
        (0, 0, 0, 0, [], []),
        (18_05, 3_01, 18_05, -5_00, [], [5_00]),
    ]
    assert third.in_part_paid == first.taken_in_part == second.in_part_waiting
    (part,) = third.in_part_paid
    assert (part.order_id, part.business_date) == (basket.id, first.business_date)
    assert counter.close().in_part == InPart()


def test_what_is_given_back_on_a_later_day_is_told_there(counter: Counter) -> None:
    basket = counter.take(counter.shop.basket(2), take_card_machine(5_60, 2_00, 30))
    basket = counter.take(basket, take_cash(3_60, 1_00))
    first = counter.close()
    assert [part.amount_minor for part in first.taken_in_part] == [2_30, 1_00]
    counter.give_back(basket)
    second = counter.close()
    assert [part.title for part in second.in_part_back] == ["Card machine"]
    assert [part.title for part in second.in_part_waiting] == ["Cash"]
    assert (over_minor(second), cards_over_minor(second)) == (0, -2_30)


def test_a_look_at_the_day_says_what_its_z_will_say(counter: Counter) -> None:
    reading = SqlReading(counter.shop.open.readers, counter.shop.open.incarnation)
    basket = counter.take(counter.shop.basket(2), take_cash(5_60, 1_00))
    (part,) = reading.in_part().taken
    assert (part.call_number, part.amount_minor) == (basket.call_number, 1_00)
    counter.close()
    assert reading.in_part().taken == ()
    counter.pay(basket)
    paid = reading.in_part().paid
    assert counter.close().in_part_paid == paid
    reading.close()


ACTS = st.lists(
    st.sampled_from(["cash", "card", "back", "pay", "close", "close"]), min_size=2, max_size=12
)


@settings(max_examples=30, deadline=None)
@given(acts=ACTS)
def test_each_z_explains_its_drawer_and_its_card_machine_to_the_penny(acts: list[str]) -> None:
    with TemporaryDirectory() as folder:
        counter = Counter(Shop(Path(folder) / "till"))
        basket = counter.shop.basket(6)
        for act in acts:
            if act == "cash":
                basket = counter.take(basket, take_cash(20_00, 50))
            elif act == "card":
                basket = counter.take(basket, take_card_machine(20_00, 70, 10))
            elif act == "back" and basket.taken:
                basket = counter.give_back(basket)
            elif act == "pay":
                counter.pay(basket)
                basket = counter.shop.basket(6)
            elif act == "close":
                counter.close()
        counter.close()
        for z in counter.zs:
            assert over_minor(z) == explained_minor(z, Account.DRAWER)
            assert cards_over_minor(z) == explained_minor(z, Account.CARD_MACHINE)
        named = [part for z in counter.zs for part in z.taken_in_part]
        used = [part for z in counter.zs for part in (*z.in_part_paid, *z.in_part_back)]
        assert sorted(named, key=repr) == sorted((*used, *counter.zs[-1].in_part.left), key=repr)
        counter.shop.close()


def test_another_life_of_the_till_knows_the_order(tmp_path: Path) -> None:
    lives = Lives(tmp_path)
    counter = Counter(lives.shop)
    counter.take(counter.shop.basket(2), take_cash(5_60, 1_00))
    first = counter.close()
    lives.restore()
    counter.shop = lives.restore()
    with counter.shop.open.store.transaction() as tx:
        draft = tx.basket()
        assert tx.in_part() == InPart(waiting=first.taken_in_part)
    assert draft is not None
    assert draft.id != first.taken_in_part[0].order_id
    counter.pay(draft)
    with counter.shop.open.store.transaction() as tx:
        assert tx.in_part() == InPart(paid=first.taken_in_part)
    counter.shop.close()


def test_a_z_of_an_earlier_version_is_gone_on_from(
    counter: Counter, monkeypatch: pytest.MonkeyPatch
) -> None:
    basket = counter.take(counter.shop.basket(2), take_cash(5_60, 1_00))
    with monkeypatch.context() as patched:
        patched.setattr("fynlo_pos.core.till.drawer.ZTaken", _as_before)
        first = counter.close()
    assert first.taken_in_part == (TakenInPart(basket.call_number, "Cash", 1_00),)
    assert counter.close().in_part == InPart(waiting=first.taken_in_part)
    counter.shop.close()


def _as_before(taken_in_part: tuple[TakenInPart, ...], **fields: object) -> ZTaken:
    """Make a Z as the till made it that knew no order of a part."""
    bare = {"order_id": None, "account": "", "business_date": ""}
    parts = tuple(msgspec.structs.replace(part, **bare) for part in taken_in_part)
    return ZTaken(taken_in_part=parts, **fields)  # type: ignore[arg-type]


def test_a_z_that_cannot_be_read_keeps_nobody_from_closing(counter: Counter) -> None:
    basket = counter.take(counter.shop.basket(2), take_cash(5_60, 1_00))
    z = counter.close()
    place = f"incarnation = x'{counter.shop.open.incarnation.hex}' AND seq = {z.to_seq}"
    change(counter.shop, f"UPDATE envelope SET body = x'00' WHERE {place}")
    assert [part.order_id for part in counter.close().taken_in_part] == [basket.id]
    counter.shop.close()


def test_a_till_that_never_closed_has_nothing_before(tmp_path: Path) -> None:
    shop = Shop(tmp_path / "till")
    with shop.open.store.transaction() as tx:
        assert tx.in_part() == InPart()
    shop.close()
