"""A small project whose engine knows thanks, a no, and what should stand beside it."""

from __future__ import annotations

from pathlib import Path

from playbook.library.library import Library
from playbook.library.load import load
from tests.projects import TODAY, small_project

FILES = {
    "content/etiquette/signals/thanks.yml": """
        title: Thanks
        description: We say thank you.
        phrases: [thank you, thanks]
        except: [thanks to]
        examples:
          hits: [{text: Thank you and thanks., quotes: [Thank you, thanks]}]
          misses: [Thanks to the rain.]
    """,
    "content/etiquette/signals/refuses.yml": """
        title: A no
        description: We say no.
        phrases: [we can't]
        unless: [{any: thanks, in: sentence}]
        examples:
          hits: [{text: We can't., quotes: [We can't]}]
          misses: [We can.]
    """,
    "content/etiquette/signals/offers.yml": """
        title: What can be done
        description: We say what can be done.
        phrases: [we can]
        examples:
          hits: [{text: We can., quotes: [We can]}]
          misses: [They can.]
    """,
    "content/etiquette/signals/asks-back.yml": """
        title: The customer asks
        description: The customer asks something.
        reads: customer
        phrases: ["?"]
        examples:
          hits: [{text: Why?, quotes: ["?"]}]
          misses: [Oh.]
    """,
    "content/etiquette/rules/cant-alone.yml": """
        title: A bare no
        principle: late-reply
        level: error
        kind: pair
        signals: [refuses]
        needs: [offers]
        message: This says no and leaves the customer there.
        why: A no is bearable when something stands next to it.
        better: "*We can send a new one.*"
        sources: [seed-late]
        examples:
          bad: [{text: We can't., quote: We can't}]
          good: [We can't. We can wait.]
    """,
    "content/etiquette/rules/no-thanks.yml": """
        title: No thanks
        principle: late-reply
        level: suggestion
        kind: require
        when: {roles: [close], public: true}
        signals: [thanks]
        message: There is no thanks in this.
        why: They took the time to write.
        better: Thank them.
        sources: [seed-late]
        examples:
          context: {role: close, channel: x}
          bad: [{text: Bye., quote: Bye.}]
          good: [Thanks. Bye.]
    """,
}


def project(folder: Path) -> Path:
    """The root of the project, below `folder`."""
    return small_project(folder, FILES)


def library(folder: Path) -> Library:
    return load(project(folder), TODAY)
