from __future__ import annotations

import json

from playbook.site.coach_data import coach_data, good_signals, speaks_of_missing
from tests.projects import RULE, library_with
from tests.site.rendered import real, small


def test_good_is_what_rules_ask_for_by_name() -> None:
    good = good_signals(real())
    assert {"apologises", "gives-reason", "next-step", "time-commitment", "names-customer"} <= good.keys()
    assert not {"refuses", "redirects", "non-apology", "long-sentence", "our-action"} & good.keys()
    assert good["gives-reason"] in real().principles


def test_what_another_rule_finds_fault_with_is_not_good() -> None:
    assert "asks-question" in {id_ for rule in real().rules.values() for id_ in rule.model.signals}
    assert "asks-question" not in good_signals(real())


def test_without_signals_nothing_is_good() -> None:
    assert good_signals(small()) == {}


def test_rules_about_what_is_missing_point_at_no_words() -> None:
    rules = {id_: one.model for id_, one in real().rules.items()}
    assert speaks_of_missing(rules["no-next-step"]) and speaks_of_missing(rules["no-name"])
    assert not speaks_of_missing(rules["you-need-to"]) and not speaks_of_missing(rules["too-long"])


def test_reasons_are_html_as_on_the_rules_page() -> None:
    data = json.loads(coach_data(library_with("why: We *mean* it & so on.", RULE)))
    assert data["rules"]["you-need-to"]["why"] == "<p>We <em>mean</em> it &amp; so on.</p>"
    assert data["rules"]["you-need-to"]["principle"] == small().principles["late-reply"].model.title
    assert {*data["icons"]} == {"good", "weak", "bad"}
