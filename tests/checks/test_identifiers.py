from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from playbook.checks.identifiers import identifiers_in, plain_contacts


def found(text: str) -> list[tuple[str, str, bool]]:
    return [(one.kind.split()[0], one.text, one.made_up) for one in identifiers_in(text)]


@pytest.mark.parametrize("text", ["nadia.k@gmail.com", "n+shop@mail.tern.co.uk", "NADIA@TERN.IO"])
def test_an_address_under_a_real_domain_may_be_somebodys(text: str) -> None:
    assert found(f"Write to {text}, please.") == [("e-mail", text, False)]


@pytest.mark.parametrize(
    "text",
    ["nadia@example.com", "a@example.org", "b@mail.example.net", "c@post.example", "d@shop.test", "e@no.invalid"],
)
def test_reserved_domains_are_made_up(text: str) -> None:
    assert found(f"({text})") == [("e-mail", text, True)]


@pytest.mark.parametrize("text", ["example.com@gmail.com", "a@examples.com", "a@example.com.evil.io"])
def test_a_domain_that_only_looks_reserved_is_real(text: str) -> None:
    assert [one[2] for one in found(text)] == [False]


@pytest.mark.parametrize(
    "text",
    [
        "+44 20 7123 4567",
        "+442071234567",
        "+44 (0)20 7123 4567",
        "020 7123 4567",
        "0113 245 6789",
        "01904 123456",
        "07712 345678",
        "07712345678",
        "0800 123 4567",
        "(212) 456-7890",
        "212-456-7890",
        "1-800-456-7890",
        "+1 212 456 7890",
        "+49 171 1234567",
        "+33 6 12 34 56 78",
    ],
)
def test_real_telephone_numbers(text: str) -> None:
    assert found(f"Ring me on {text}.") == [("telephone", text, False)]


@pytest.mark.parametrize(
    "text",
    [
        "020 7946 0123",
        "+44 20 7946 0123",
        "+44 (0)20 7946 0123",
        "0113 496 0999",
        "0191 498 0123",
        "01632 960123",
        "07700 900123",
        "07700900123",
        "+447700900123",
        "0808 157 0142",
        "03069 990123",
        "0306 999 0123",
        "(212) 555-0123",
        "1-800-555-0199",
        "+1 415 555 0100",
        "+61 491 570 006",
        "+61 2 5550 9988",
        "+33 1 99 00 12 34",
        "+49 30 23125 123",
    ],
)
def test_telephone_numbers_for_stories(text: str) -> None:
    assert found(f"Ring me on {text}.") == [("telephone", text, True)]


@pytest.mark.parametrize(
    "text",
    [
        "4242 4242 4242 4242",
        "4242-4242-4242-4242",
        "5555555555554444",
        "3782 822463 10005",
        "6011000990139424",
    ],
)
def test_card_numbers_that_pass_their_check(text: str) -> None:
    assert found(f"Card {text}, please") == [("card", text, False)]


@pytest.mark.parametrize("text", ["4242 4242 4242 4241", "•••• 4242", "1000 0000 0000 0009", "0000 0000 0000 0000"])
def test_other_long_numbers_are_no_cards(text: str) -> None:
    assert found(f"Number {text}, please") == []


@pytest.mark.parametrize("text", ["GB29 NWBK 6016 1331 9268 19", "DE89370400440532013000", "NL91 ABNA 0417 1643 00"])
def test_bank_accounts(text: str) -> None:
    assert found(f"My account is {text} PLEASE PAY") == [("bank", text, False)]


@pytest.mark.parametrize(
    "text", ["GB30 NWBK 6016 1331 9268 19", "DE8937040044053201300", "ZZ89 3704 0044 0532 0130 00"]
)
def test_account_numbers_with_a_wrong_check_are_nobodys(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "order MF-20418, parcel 00340434161094021234",
        "2026-11-21 12:30 to 2026-11-22 13:45",
        "ISBN 978-0-13-110362-7",
        "order 114-1234567-1234567",
        "between 100 000 000 and 200 000 000 people",
        "1,234,567,890 posts; 99.9 %; 3.14159265358979",
        "version 10.1080.00913367.2018",
        "https://x.example/status/1234567890123456789 and www.tern.example/0207123456",
        "https://post.example/@nadia@gmail.com",
        "@nadia_k and @TernShop, 24/7, 10:05-11:30",
        "model 0712-345, part 01632/960, room 020",
        "0123456789 is not a telephone number",
        "call 999 or 112, option 3",
        "£1 000 000 000 000",
        "12 34 56 78 90 12",
    ],
)
def test_what_only_looks_a_little_like_data(text: str) -> None:
    assert found(text) == []


def test_our_numbers_are_the_same_however_they_are_written() -> None:
    ours = plain_contacts(["0808 157 0142", "+44 20 7946 0118", "Help@Tern.example", "https://tern.example"])
    for text in ("+44 808 157 0142", "020 7946 0118", "help@tern.example"):
        assert [one.plain in ours for one in identifiers_in(text)] == [True]


@given(st.text(alphabet="+0123456789 -().@a/GBDE", max_size=80))
def test_anything_can_be_searched(text: str) -> None:
    for one in identifiers_in(text):
        assert one.text in text
