"""Identifiers: e-mail addresses, telephone numbers, card numbers and bank accounts in a text, and which are made up.

Why so careful: a false alarm stops a trainer's work over an order number, while a miss costs little here. Only what
clearly is one counts: a card passes its check digit and has a known issuer, a telephone number has the shape that
people of its country write.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Identifier:
    """Something that leads to one person. `made_up` ones come from ranges that are kept free for stories."""

    kind: Literal["e-mail address", "telephone number", "card number", "bank account"]
    text: str
    made_up: bool

    @property
    def plain(self) -> str:
        """The identifier without case, spaces and other ways of writing the same one."""
        return self.text.casefold() if self.kind == "e-mail address" else _national(self.text)


def identifiers_in(text: str) -> Iterator[Identifier]:
    """All identifiers of a text. Web addresses are not data: what stands in them is passed over."""
    if not may_hold(text):
        return
    text = _WEB_ADDRESS.sub(" ", text)
    for match in _EMAIL.finditer(text):
        yield Identifier("e-mail address", match[0], _reserved_domain(match[1]))
    for match in _CARD.finditer(text):
        if _is_card(_digits(match[0])):
            yield Identifier("card number", match[0], False)
    for match in _IBAN.finditer(text):
        account = _account(match[0])
        if account:
            yield Identifier("bank account", account, False)
    for match in _PHONE.finditer(text):
        if _FEWEST_DIGITS <= len(_digits(match[0])) <= 15:
            yield Identifier("telephone number", match[0], bool(_FOR_STORIES.fullmatch(_national(match[0]))))


def may_hold(text: str) -> bool:
    """Whether a closer look is worth it: a quick test, also for the text of a whole file."""
    return bool(_MAY_BE_NUMBER.search(text) or _MAY_BE_EMAIL.search(text))


def plain_contacts(contacts: Iterable[str]) -> set[str]:
    """Our own addresses and numbers, in the form of `Identifier.plain`."""
    return {contact.casefold() if "@" in contact else _national(contact) for contact in contacts}


def contact_of(link: str, contacts: Iterable[str]) -> str | None:
    """Which of our contacts a link leads to: the number or address it holds, or a page at or below the address."""
    scheme, _, rest = link.partition(":")
    if scheme in ("tel", "sms", "mailto"):
        wanted = plain_contacts([rest.partition("?")[0]])
        return next((one for one in contacts if plain_contacts([one]) == wanted), None)
    pages = ((one, one.rstrip("/")) for one in contacts if one.startswith("https://"))
    return next((one for one, page in pages if link.rstrip("/") == page or link.startswith(f"{page}/")), None)


_FEWEST_DIGITS = 9  # of a telephone number; the other kinds have more
_MAY_BE_NUMBER = re.compile(rf"[0-9](?:[^0-9]{{0,3}}\s*[0-9]){{{_FEWEST_DIGITS - 1}}}")
_MAY_BE_EMAIL = re.compile(r"@(?<=[\w.+-]@)(?=\w)")
_WEB_ADDRESS = re.compile(r"\b(?:https?://|www\.)\S+")
_EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]+@((?:[\w-]+\.)+[A-Za-z]{2,})(?![\w-])")
_CARD = re.compile(r"(?<![\w-])[0-9](?:[ -]?[0-9]){12,18}(?![\w-])")
_IBAN = re.compile(r"\b[A-Z]{2}[0-9]{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?\b")
_PHONE = re.compile(
    r"(?<![\w.+/-])(?:"
    r"\+[1-9][0-9]{0,2}(?:[ ./-]?(?:\([0-9]{1,4}\)|[0-9]{1,10}))+"  # +44 20 7946 0123
    r"|\(?0[1237][0-9]{1,4}\)?[ -][0-9]{3,4}[ -]?[0-9]{3,4}"  # 020 7946 0123, 01632 960123, 07700 900123
    r"|0(?:300|303|306|333|345|370|800|808|844|845|870|871)[ -]?[0-9][0-9 -]{4,7}[0-9]"  # 0808 157 0123
    r"|07[0-9]{9}"
    r"|(?:1[ -])?(?:\([2-9][0-9]{2}\) ?|[2-9][0-9]{2}[ .-])[2-9][0-9]{2}[.-][0-9]{4}"  # (212) 555-0123
    r")(?![\w-]|\.[0-9])"
)

# Kept free for stories: Ofcom (numbers for drama), the North American plan (555-01xx), ACMA (Australia),
# ARCEP (France) and Bundesnetzagentur (Germany). National form, digits only.
_FOR_STORIES = re.compile(
    r"01(?:1[3-8]|21|31|41|51|61)4960[0-9]{3}|01914980[0-9]{3}|02079460[0-9]{3}|02896496[0-9]{3}|02920180[0-9]{3}"
    r"|01632960[0-9]{3}|07700900[0-9]{3}|08081570[0-9]{3}|09098790[0-9]{3}|03069990[0-9]{3}"
    r"|1?[2-9][0-9]{2}55501[0-9]{2}"
    r"|\+610?(?:[2378](?:5550|7010)[0-9]{4}|491570[0-9]{3})"
    r"|\+330?(?:19900|26191|35301|46571|53649|63998)[0-9]{4}"
    r"|\+490?(?:3023125|4066969|6990009|8999998)[0-9]{3}"
)


def _digits(text: str) -> str:
    return re.sub(r"[^0-9]", "", text)


def _national(number: str) -> str:
    """The digits as dialled at home in Britain and North America; for other countries `+` and the digits."""
    digits = _digits(number)
    if not number.startswith("+"):
        return digits
    if digits.startswith("44"):
        return "0" + digits[2:].removeprefix("0")
    return digits if digits.startswith("1") else "+" + digits


def _reserved_domain(domain: str) -> bool:
    """Whether the domain is kept free for examples (RFC 2606), or is the word “example” under any ending."""
    labels = domain.casefold().split(".")
    return labels[-1] in ("example", "test", "invalid", "localhost") or "example" in labels[-3:-1]


def _is_card(digits: str) -> bool:
    """Whether the digits pass Luhn's check and begin and end like a card of a known issuer."""
    if not _ISSUERS.match(digits) or len(digits) not in (13, 14, 15, 16, 19):
        return False
    doubled = [int(digit) * (2 if place % 2 else 1) for place, digit in enumerate(reversed(digits))]
    return sum(number - 9 if number > 9 else number for number in doubled) % 10 == 0


# Visa, Mastercard (two ranges), American Express, Discover, Diners, JCB, UnionPay
_ISSUERS = re.compile(r"4|5[1-5]|2(?:22[1-9]|2[3-9]|[3-6]|7[01]|720)|3[47]|6(?:011|5|4[4-9]|2)|3(?:0[0-5]|[68])|35")

_ACCOUNT_LENGTHS = {
    "AT": 20, "BE": 16, "CH": 21, "CZ": 24, "DE": 22, "DK": 18, "ES": 24, "FI": 18, "FR": 27, "GB": 22, "HU": 28,
    "IE": 22, "IT": 27, "LU": 20, "NL": 18, "NO": 15, "PL": 28, "PT": 25, "SE": 24,
}  # fmt: skip


def _account(text: str) -> str | None:
    """The IBAN that `text` begins with, if its length fits its country and its check digits are right (ISO 13616)."""
    length = _ACCOUNT_LENGTHS.get(text[:2], 0)
    kept = ""
    for end, char in enumerate(text, 1):
        kept += char.strip()
        if len(kept) == length:
            moved = kept[4:] + kept[:4]
            right = int("".join(str(int(char, 36)) for char in moved)) % 97 == 1
            return text[:end] if right else None
    return None
