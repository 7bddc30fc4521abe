"""The print queue's rules: printed once, in order, never stale, never lost."""

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from fynlo_pos.core.devices.outcomes import NotPrinted, Printed
from fynlo_pos.core.devices.print_queue import (
    RETRY_AFTER_MS,
    JobState,
    PrintJob,
    PrintQueue,
    after_restart,
    discard,
    enqueue,
    find_job,
    next_job,
    retry,
    retry_all,
    settle,
    start,
)
from tests.support.examples import examples

pytestmark = pytest.mark.unit

OFF = NotPrinted("Front printer cannot be reached.")
UNKNOWN = NotPrinted("Front printer stopped answering.", may_be_on_paper=True)
UNFIT = NotPrinted("This cannot be printed.", is_about_job=True)


def job(job_id: str, *, stale_at_ms: int | None = None) -> PrintJob:
    return PrintJob(
        job_id=job_id,
        subject=f"sale:{job_id}",
        title=f"Receipt {job_id}",
        queued_at_ms=0,
        stale_at_ms=stale_at_ms,
    )


def queue_of(*job_ids: str) -> PrintQueue:
    queue = PrintQueue()
    for job_id in job_ids:
        queue = enqueue(queue, job(job_id))
    return queue


def next_id(queue: PrintQueue, now_ms: int = 0) -> str | None:
    due = next_job(queue, now_ms)
    return None if due is None else due.job_id


def test_jobs_print_in_order_one_at_a_time() -> None:
    queue = queue_of("a", "b")
    assert next_id(queue) == "a"
    queue = start(queue, "a")
    assert next_id(queue) is None
    queue = settle(queue, "a", Printed(), 0)
    assert next_id(queue) == "b"
    assert find_job(queue, "a") is None


def test_the_same_cause_prints_once() -> None:
    queue = queue_of("a", "a")
    assert len(queue.jobs) == 1
    printed = settle(start(queue, "a"), "a", Printed(), 0)
    assert enqueue(printed, job("a")) == printed


def test_printed_means_the_printer_acknowledged() -> None:
    queue = settle(start(queue_of("a"), "a"), "a", OFF, 0)
    kept = find_job(queue, "a")
    assert kept is not None
    assert kept.reason == OFF.reason
    assert next_id(retry(queue, "a")) == "a"


def test_failed_printer_rests_longer_each_time_and_keeps_the_order() -> None:
    queue = queue_of("a", "b")
    now_ms = 0
    for wait_ms in (*RETRY_AFTER_MS, RETRY_AFTER_MS[-1]):
        queue = settle(start(queue, "a"), "a", OFF, now_ms)
        assert next_id(queue, now_ms + wait_ms - 1) is None
        now_ms += wait_ms
        assert next_id(queue, now_ms) == "a"


def test_job_that_may_be_on_paper_is_printed_again_only_by_a_person() -> None:
    queue = settle(start(queue_of("a", "b"), "a"), "a", UNKNOWN, 0)
    assert next_id(queue) == "b"
    assert next_id(retry_all(queue, 0)) == "b"
    assert next_id(retry(queue, "a")) == "a"


def test_job_that_cannot_be_printed_does_not_block_the_rest() -> None:
    queue = settle(start(queue_of("a", "b"), "a"), "a", UNFIT, 0)
    assert next_id(queue) == "b"
    kept = find_job(queue, "a")
    assert kept is not None
    assert kept.state is JobState.NEEDS_PERSON


def test_last_nights_tickets_do_not_print_in_the_morning() -> None:
    queue = enqueue(enqueue(PrintQueue(), job("chit", stale_at_ms=1_000)), job("receipt"))
    assert next_id(queue, 999) == "chit"
    assert next_id(queue, 1_000) == "receipt"
    assert next_id(retry_all(queue, 1_000), 1_000) == "receipt"
    assert next_id(retry(queue, "chit"), 1_000) == "chit"


def test_retry_of_all_starts_what_rests() -> None:
    queue = settle(start(queue_of("a"), "a"), "a", OFF, 0)
    assert next_id(queue) is None
    assert next_id(retry_all(queue, 0)) == "a"


def test_job_that_was_printing_at_a_crash_needs_a_person() -> None:
    queue = after_restart(start(queue_of("a", "b"), "a"))
    interrupted = find_job(queue, "a")
    assert interrupted is not None
    assert interrupted.may_be_on_paper
    assert "Look at the paper" in str(interrupted.reason)
    assert next_id(queue) == "b"


def test_discarded_job_is_gone_and_does_not_come_back() -> None:
    queue = discard(queue_of("a"), "a")
    assert queue.jobs == ()
    assert enqueue(queue, job("a")) == queue


def test_job_at_the_printer_can_be_neither_retried_nor_discarded() -> None:
    queue = start(queue_of("a"), "a")
    assert retry(queue, "a") == queue
    assert discard(queue, "a") == queue


def test_unknown_job_ids_change_nothing() -> None:
    queue = queue_of("a")
    assert retry(queue, "x") == queue
    assert discard(queue, "x") == queue
    assert settle(queue, "x", Printed(), 0) == queue


class AnyDay(RuleBasedStateMachine):
    """Jobs, faults, restarts and people in any order: on paper at most once unless asked."""

    def __init__(self) -> None:
        super().__init__()
        self.queue = PrintQueue()
        self.now_ms = 0
        self.made: list[str] = []
        self.gone: set[str] = set()
        self.allowed: dict[str, int] = {}
        self.on_paper: dict[str, int] = {}

    @rule(again=st.booleans())
    def submit(self, again: bool) -> None:
        job_id = self.made[-1] if again and self.made else f"job-{len(self.made)}"
        if job_id not in self.made:
            self.made.append(job_id)
            self.allowed[job_id] = 1
        self.queue = enqueue(self.queue, job(job_id))

    @rule(outcome=st.sampled_from((Printed(), OFF, UNKNOWN, UNFIT)), reached_paper=st.booleans())
    def work(self, outcome: Printed | NotPrinted, reached_paper: bool) -> None:
        due = next_job(self.queue, self.now_ms)
        if due is None:
            return
        self.queue = settle(start(self.queue, due.job_id), due.job_id, outcome, self.now_ms)
        may_be = isinstance(outcome, NotPrinted) and outcome.may_be_on_paper and reached_paper
        if isinstance(outcome, Printed) or may_be:
            self.on_paper[due.job_id] = self.on_paper.get(due.job_id, 0) + 1
        if isinstance(outcome, Printed):
            self.gone.add(due.job_id)

    @rule(reached_paper=st.booleans())
    def crash_while_printing(self, reached_paper: bool) -> None:
        due = next_job(self.queue, self.now_ms)
        if due is None:
            return
        self.queue = after_restart(start(self.queue, due.job_id))
        if reached_paper:
            self.on_paper[due.job_id] = self.on_paper.get(due.job_id, 0) + 1

    @rule(wait_ms=st.integers(0, 100_000))
    def wait(self, wait_ms: int) -> None:
        self.now_ms += wait_ms

    @precondition(lambda self: self.queue.jobs)
    @rule(index=st.integers(0, 20))
    def person_retries(self, index: int) -> None:
        chosen = self.queue.jobs[index % len(self.queue.jobs)].job_id
        self.allowed[chosen] += 1
        self.queue = retry(self.queue, chosen)

    @invariant()
    def every_job_is_listed_or_printed(self) -> None:
        listed = {waiting.job_id for waiting in self.queue.jobs}
        assert listed | self.gone == set(self.made)
        assert not listed & self.gone

    @invariant()
    def nothing_prints_twice_unless_asked(self) -> None:
        assert all(count <= self.allowed[job_id] for job_id, count in self.on_paper.items())


TestAnyDay = AnyDay.TestCase
TestAnyDay.settings = settings(max_examples=examples(100), stateful_step_count=30, deadline=None)
