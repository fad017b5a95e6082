from __future__ import annotations

from playbook.library.timeline import timeline_of
from playbook.site.views.thread import EntryView, thread_entries
from tests.projects import SITE, VOCABULARY, library_with
from tests.site.rendered import tree


def entries(thread: str, **more: str) -> list[EntryView]:
    library = library_with(f"thread:\n{thread}", **more)
    document = library.scenarios["late-tweet"]
    return list(thread_entries(library, document.model, timeline_of(document, library)))


def kinds(thread: str, **more: str) -> list[str]:
    return [f"{one.kind} {one.time}" for one in entries(thread, **more)]


def test_the_promise_falls_between_the_right_messages() -> None:
    thread = """
  - {from: customer, at: Mon 19:42, text: Help?}
  - {from: customer, at: Mon 20:41, text: Hello?}
  - {from: customer, at: Mon 20:42, text: Hello again?}
  - {from: customer, at: Mon 22:10, text: Anybody?}
  - {now: Tue 10:05}
"""
    assert kinds(thread) == [
        "message Mon 19:42",
        "message Mon 20:41",
        "due Mon 20:42",
        "message Mon 20:42",
        "message Mon 22:10",
        "now Tue 10:05",
    ]


def test_a_reply_in_time_is_not_late() -> None:
    thread = """
  - {from: customer, at: Mon 19:42, text: Help?}
  - {now: Mon 20:00}
"""
    assert kinds(thread) == ["message Mon 19:42", "now Mon 20:00", "due Mon 20:42"]
    assert [one.late for one in entries(thread)] == ["", "", ""]


def test_how_late_it_is_now() -> None:
    thread = """
  - {from: customer, at: Mon 19:42, text: Help?}
  - {now: Tue 10:05}
"""
    assert entries(thread)[-1] == EntryView("now", "Tue 10:05", late="13 h 23 min late")
    assert entries(thread, site="promises: {x: 1 day}")[-1].late == ""


def test_without_a_promise_nothing_is_due() -> None:
    thread = """
  - {from: customer, at: Mon 19:42, text: Help?}
  - {now: Tue 10:05}
"""
    assert kinds(thread, site="promises: {email: 4 hours}") == ["message Mon 19:42", "now Tue 10:05"]


def test_the_thread_can_say_itself_when_a_reply_was_due() -> None:
    thread = """
  - {from: customer, at: Mon 19:42, text: Help?}
  - {event: The shop closes., at: Mon 20:00}
  - {reply_due: Mon 19:50}
  - {now: Mon 20:05}
"""
    assert kinds(thread) == ["message Mon 19:42", "due Mon 19:50", "event Mon 20:00", "now Mon 20:05"]


def test_entries_of_one_minute_stay_in_order_and_now_comes_last() -> None:
    thread = """
  - {from: customer, at: Mon 19:42, text: One.}
  - {event: Two., at: Mon 19:42}
  - {from: customer, at: Mon 19:42, text: Three.}
  - {now: Mon 19:42}
"""
    assert [one.text for one in entries(thread, site="promises: {x: 1 day}")] == ["One.", "Two.", "Three.", "", ""]
    assert kinds(thread)[3] == "now Mon 19:42"


def test_the_second_week_is_named() -> None:
    thread = """
  - {from: customer, at: Fri 19:42, text: Help?}
  - {now: Mon 10:05}
"""
    assert kinds(thread)[-1] == "now week 2 Mon 10:05"


def test_who_speaks_and_where() -> None:
    thread = """
  - {from: customer, at: Mon 19:42, text: Help?}
  - {from: us, at: Mon 19:43, text: Here., via: email}
  - {from: passer-by, at: Mon 19:44, text: Me too., via: x}
  - {now: Tue 10:05}
"""
    roles = """
        roles:
          customer: {name: Customer, description: A, side: customer}
          us: {name: Tern, description: B, side: us}
          passer-by: {name: Somebody, description: C, side: other}
        """
    customer, us, other = [one for one in entries(thread, vocabulary=roles) if one.kind == "message"]
    assert (customer.name, customer.side, customer.channel) == ("Nadia", "customer", "")
    assert (us.name, us.side, us.channel, us.private) == ("Tern", "us", "E-mail", True)
    assert (other.name, other.side, other.channel) == ("Somebody", "other", "")


def test_the_thread_on_the_page() -> None:
    turns = [one.words for one in tree("scenarios/social/late-tweet.md").one(class_="pb-thread").all("li")]
    assert turns == [
        "Nadia Mon 19:42@TernShop my new kettle will not close. Help?",
        "Mon 20:42 Reply promised by now",
        "Nadia Mon 22:10Hello?",
        "Tue 10:05 You are here, 13 h 23 min late",
    ]


def test_the_thread_looks_like_its_channel() -> None:
    channels = """
        channels:
          x: {name: X, description: Posts., public: true, looks_like: review}
          email: {name: E-mail, description: Letters., public: false, looks_like: email}
        """
    page = tree("scenarios/social/late-tweet.md", library_with(channels, VOCABULARY))
    assert page.one(class_="pb pb-scenario pb-looks-review")


def test_a_promise_changes_what_is_late_everywhere() -> None:
    page = tree("scenarios/social/mail-question.md", library_with("promises: {x: 2 hours}", SITE))
    assert page.one(class_="pb-card__meta").words == "X disappointed Starter 12 h 23 min late"
