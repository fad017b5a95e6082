"""The word list: words that mean the same to phrases, written once."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from playbook.models.base import Line, Model
from playbook.models.phrase import Phrase


class WordList(Model):
    """Words and phrases under one name. A phrase says `<weekday>` for the list `weekday`."""

    title: Line
    """What the words have in common."""
    words: Annotated[tuple[Phrase, ...], Field(min_length=1)]
    """The words, in the phrase language."""
