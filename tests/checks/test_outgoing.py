from __future__ import annotations

from playbook.checks.outgoing import outgoing
from tests.projects import library_with


def test_messages_of_ours_replies_and_the_close_are_outgoing() -> None:
    library = library_with("""
        thread:
          - {from: customer, at: Mon 19:42, text: Help?}
          - {from: us, at: Mon 19:50, text: Yes., via: email}
          - {now: Tue 10:05}
        """)
    found = [(one.kind, one.public, one.meant_well) for one in outgoing(library.scenarios["late-tweet"], library)]
    assert found == [
        ("message", False, True),
        ("reply", True, True),
        ("reply", True, False),
        ("close", True, True),
    ]


def test_without_a_vocabulary_replies_are_ours_and_not_known_to_be_public() -> None:
    library = library_with(without=["content/vocabulary.yml"])
    found = [(one.kind, one.public) for one in outgoing(library.scenarios["late-tweet"], library)]
    assert found == [("reply", False), ("reply", False), ("close", False)]
