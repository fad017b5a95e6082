from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from playbook.library.timeline import Timeline, resolve, timeline_of
from playbook.models.story_clock import DAYS, Moment, say_moment
from playbook.models.thread import Event, Message, Now, ReplyDue, ThreadEntry
from tests.projects import library_with

SIDES = {"customer": "customer", "us": "us", "bystander": "other"}


def thread(*entries: str) -> list[ThreadEntry]:
    """`customer Mon 19:42`, `us Mon 20:00 email`, `event …`, `due …`, `now …`."""
    return [_entry(*entry.split()) for entry in entries]


def _entry(kind: str, *words: str) -> ThreadEntry:
    via = words[-1] if ":" not in words[-1] else None
    at = " ".join(words[:-1] if via else words)
    match kind:
        case "now":
            return Now.model_validate({"now": at})
        case "due":
            return ReplyDue.model_validate({"reply_due": at})
        case "event":
            return Event.model_validate({"event": "Something happens.", "at": at})
    return Message.model_validate({"from": kind, "at": at, "text": "Hello.", "via": via})


def placed(*entries: str, **more: int) -> Timeline:
    return resolve(thread(*entries), channel="x", promises=more, sides=SIDES)


def said(timeline: Timeline) -> list[str]:
    return [say_moment(minutes) for minutes in timeline.minutes]


def test_a_thread_begins_in_the_first_week() -> None:
    assert said(placed("customer Sat 19:42", "now Sun 10:05")) == ["Sat 19:42", "Sun 10:05"]


def test_an_earlier_weekday_is_in_the_next_week() -> None:
    assert said(placed("customer Fri 19:42", "us Mon 10:00", "now Fri 09:00")) == [
        "Fri 19:42",
        "week 2 Mon 10:00",
        "week 2 Fri 09:00",
    ]


def test_a_written_week_counts_from_the_start_of_the_story() -> None:
    assert said(placed("customer Mon 09:00", "event week 3 Tue 10:00", "now Mon 09:00")) == [
        "Mon 09:00",
        "week 3 Tue 10:00",
        "week 4 Mon 09:00",
    ]


def test_an_earlier_time_on_the_same_day_runs_backwards() -> None:
    timeline = placed("customer Mon 19:42", "customer Mon 17:10", "now Tue 10:05")
    assert timeline.backwards == 1
    assert said(timeline) == ["Mon 19:42", "Mon 19:42", "Tue 10:05"]


def test_the_same_minute_does_not() -> None:
    assert placed("customer Mon 19:42", "event Mon 19:42", "now Mon 19:42").backwards is None


def test_a_written_week_that_is_over_runs_backwards() -> None:
    assert placed("customer week 2 Mon 09:00", "now week 1 Tue 09:00").backwards == 1


def test_a_reply_is_due_when_the_promise_of_the_channel_ends() -> None:
    timeline = placed("customer Mon 19:42", "customer Mon 22:10", "now Tue 10:05", x=60)
    assert timeline.due is not None
    assert say_moment(timeline.due) == "Mon 20:42"
    assert timeline.late_by == 13 * 60 + 23


def test_a_written_time_comes_before_the_promise() -> None:
    timeline = placed("customer Mon 19:42", "due Tue 09:00", "now Tue 10:05", x=60)
    assert timeline.late_by == 65


def test_on_time_is_not_late() -> None:
    assert placed("customer Mon 19:42", "now Mon 20:42", x=60).late_by == 0


def test_without_a_promise_nothing_is_due() -> None:
    timeline = placed("customer Mon 19:42", "now Tue 10:05")
    assert (timeline.due, timeline.late_by) == (None, 0)


def test_the_promise_is_that_of_the_channel_of_the_message() -> None:
    assert placed("customer Mon 09:00 email", "now Mon 10:00", x=5, email=240).late_by == 0


def test_after_an_answer_of_ours_the_next_message_waits() -> None:
    timeline = placed("customer Mon 09:00", "us Mon 09:30", "customer Tue 09:00", "now Tue 09:20", x=60)
    assert timeline.due is not None
    assert say_moment(timeline.due) == "Tue 10:00"


def test_when_the_last_word_was_ours_nothing_is_due() -> None:
    assert placed("customer Mon 09:00", "us Mon 09:30", "now Tue 09:20", x=60).due is None


def test_a_bystander_waits_for_nothing() -> None:
    assert placed("bystander Mon 09:00", "now Tue 09:20", x=60).due is None


def test_the_due_time_follows_the_message_that_waits_and_not_the_entry_above() -> None:
    timeline = placed("customer Mon 19:42", "customer Tue 22:10", "due Mon 20:42", "now Wed 10:05")
    assert said(timeline) == ["Mon 19:42", "Tue 22:10", "Mon 20:42", "Wed 10:05"]


def test_the_due_time_may_be_written_after_now() -> None:
    assert placed("customer Fri 19:42", "now Mon 10:05", "due Mon 09:00").late_by == 65


def test_a_promise_that_was_broken_before_the_customer_wrote() -> None:
    timeline = placed("due Fri 17:00", "customer Sat 09:00", "now Sat 10:00")
    assert timeline.late_by == 17 * 60


def test_without_now_the_last_entry_is_the_present() -> None:
    assert say_moment(placed("customer Mon 09:00", "customer Mon 11:00").now) == "Mon 11:00"


def test_an_empty_thread_is_at_the_beginning() -> None:
    assert resolve([]) == Timeline((), None, 0)


def test_a_scenario_takes_promises_and_roles_from_its_library() -> None:
    library = library_with()
    timeline = timeline_of(library.scenarios["late-tweet"], library)
    assert timeline.late_by == 13 * 60 + 23


def test_without_site_and_vocabulary_nothing_is_due() -> None:
    library = library_with(without=["site_config/site.yml", "content/vocabulary.yml"])
    assert timeline_of(library.scenarios["late-tweet"], library).late_by == 0


MOMENTS = st.builds(
    Moment, st.none() | st.integers(1, 99), st.integers(0, 6), st.integers(0, 1439), st.just("as written")
)
ENTRIES = st.one_of(
    st.builds(
        lambda who, at: Message.model_construct(sender=who, at=at, text="Hi"), st.sampled_from([*SIDES]), MOMENTS
    ),
    st.builds(lambda at: Event.model_construct(event="It rains.", at=at), MOMENTS),
    st.builds(lambda at: ReplyDue.model_construct(reply_due=at), MOMENTS),
    st.builds(lambda at: Now.model_construct(now=at), MOMENTS),
)


@given(st.lists(ENTRIES, max_size=8))
def test_a_timeline_never_raises_and_never_falls(entries: list[ThreadEntry]) -> None:
    timeline = resolve(entries, channel="x", promises={"x": 60}, sides=SIDES)
    ordered = [at for at, entry in zip(timeline.minutes, entries, strict=True) if not isinstance(entry, ReplyDue)]
    assert ordered == sorted(ordered)
    assert timeline.late_by >= 0
    assert min(ordered, default=0) >= 0


@given(st.lists(st.tuples(st.integers(0, 6), st.integers(0, 1439)), min_size=1, max_size=8))
def test_without_a_written_week_no_step_is_longer_than_a_week(times: list[tuple[int, int]]) -> None:
    entries = [Event.model_construct(event="It rains.", at=Moment(None, day, minute, "")) for day, minute in times]
    minutes = resolve(entries).minutes
    steps = [later - earlier for earlier, later in pairwise(minutes)]
    assert all(0 <= step < 7 * 24 * 60 for step in steps)
    assert DAYS[minutes[0] // 1440] == DAYS[times[0][0]]
