"""Where an error of pydantic stands in the document."""

from __future__ import annotations

from playbook.models.checklist import IfThen, UseChecklist
from playbook.models.evidence import Evidence
from playbook.models.fields import keys_of, literals_in, locate, models_in
from playbook.models.practice import Turn
from playbook.models.scenario import Close, Mark, Reply, Scenario
from playbook.models.thread import Event, Message, Now, ReplyDue


def test_the_tag_of_a_union_is_not_in_the_document() -> None:
    spot = locate(Scenario, ("thread", 2, "event", "at"))
    assert (spot.path, spot.entry, spot.kinds) == (("thread", 2, "at"), ("thread", 2), (Event, Message, ReplyDue, Now))
    assert spot.holder is Event
    assert locate(Scenario, ("thread", 2, "message")).path == ("thread", 2)
    assert locate(Scenario, ("thread", 0, "now", "now")).path == ("thread", 0, "now")
    assert locate(Scenario, ("checklist", 0, "line", "use")).kinds == (IfThen, UseChecklist)


def test_groups_in_groups() -> None:
    spot = locate(Scenario, ("replies", 1, "marks", 0, "quote"))
    assert (spot.path, spot.holder, spot.kinds) == (("replies", 1, "marks", 0, "quote"), Mark, ())
    turn = locate(Scenario, ("practice", "converse", "turns", "opening", "ends"))
    assert (turn.path[-1], turn.holder) == ("ends", Turn)


def test_a_key_that_the_author_chose() -> None:
    spot = locate(Evidence, ("facts", "Late Fact", "[key]"))
    assert (spot.path, spot.of_key) == (("facts", "Late Fact"), True)
    assert locate(Evidence, ("facts", "[key]", "says")).path == ("facts", "[key]", "says")


def test_what_no_field_explains_is_kept() -> None:
    assert locate(Scenario, ("mood", "x")).path == ("mood", "x")
    assert locate(Scenario, ("mood",)).holder is Scenario


def test_what_should_stand_there() -> None:
    assert tuple(literals_in(locate(Scenario, ("level",)).type)) == ("starter", "core", "advanced")
    assert tuple(models_in(locate(Scenario, ("replies",)).type)) == (Reply,)
    assert tuple(models_in(locate(Scenario, ("close",)).type)) == (Close,)
    assert locate(Scenario, ("mood",)).type is None


def test_keys_are_named_as_in_yaml() -> None:
    assert keys_of(Message) == ("from", "at", "text", "via")
