"""What a comparison can name: the replies of a scenario, and its public close."""

from __future__ import annotations

from playbook.models.scenario import Scenario

CLOSE = "close"
"""The name of the public close where a reply is named. A reply with this id comes first."""


def verdicts_of(model: Scenario) -> dict[str, str]:
    """The verdict of everything that can be compared, by id. A public close is there to be followed."""
    close = {CLOSE: "good"} if model.close else {}
    return close | {reply.id: reply.verdict for reply in model.replies}


def text_of(model: Scenario, id_: str) -> str:
    """The text behind a name that `verdicts_of` knows."""
    for reply in model.replies:
        if reply.id == id_:
            return reply.text
    assert model.close and id_ == CLOSE
    return model.close.text
