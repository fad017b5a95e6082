"""“Copy this reply” asks for what has to be filled in, and copies exactly that."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from playbook.models.scenario import Scenario
from tests.browser.pages import SCENARIO
from tests.browser.watching import Visits
from tests.site.rendered import real

WITH_GAPS = "own-it"


@pytest.fixture(scope="module")
def scenario() -> Scenario:
    return real().scenarios["missed-tweet"].model


@pytest.fixture(scope="module")
def text(scenario: Scenario) -> str:
    return next(reply.text for reply in scenario.replies if reply.id == WITH_GAPS)


def test_a_reply_with_gaps_asks_first(visit: Visits, scenario: Scenario) -> None:
    copy = reply(visit(SCENARIO))
    open_form(copy)
    assert copy.locator("label").all_inner_texts()[0].strip() == "The customer’s name"
    assert copy.locator("input").first.get_attribute("placeholder") == scenario.facts.customer.name
    copy.get_by_role("button", name="Copy the reply").click()
    assert "Copied" not in copy.inner_text(), "nothing is copied while a gap is empty"


@pytest.mark.parametrize(
    ("name", "agent"),
    [
        ("Noor", "Amara"),
        ("$& $1 $$ $` $'", "{agent} {time}"),
        (r"\1 (a|b)* [^x]+? ^$ .{2}", "Priya"),
        ("🦜 👩‍👩‍👧 𝕏 é שלום", "a\u200bb"),
        ("<b onclick='x'>&amp;</b>", "“O’Neill” & Söhne"),
    ],
)
def test_what_is_filled_in_is_copied_exactly(visit: Visits, text: str, name: str, agent: str) -> None:
    page = visit(SCENARIO)
    fill(reply(page), name, agent)
    assert clipboard(page) == expected(text, name, agent)


def test_the_close_can_be_copied_too(visit: Visits, scenario: Scenario) -> None:
    assert scenario.close
    page = visit(SCENARIO)
    fill(page.locator("section[aria-labelledby=close-in-public] pb-copy"), "Noor", "Amara")
    assert clipboard(page) == expected(scenario.close.text, "Noor", "Amara")


def test_a_name_inside_a_longer_word_stays(visit: Visits) -> None:
    page = visit(SCENARIO)
    give_text(page, "Sam, I am the same. Sam’s Samovar, said Sam", gap="Sam")
    fill(reply(page), "Bo")
    assert clipboard(page) == "Bo, I am the same. Bo’s Samovar, said Bo"


def test_a_reply_without_gaps_is_copied_at_once(visit: Visits) -> None:
    page = visit(SCENARIO)
    give_text(page, "First line.\n\n  Second, with “quotes” & <b>.\n")
    reply(page).get_by_role("button", name="Copy this reply").click()
    expect(reply(page).get_by_role("status")).to_have_text("Copied.")
    assert clipboard(page) == "First line.\n\n  Second, with “quotes” & <b>.\n"


def test_only_good_replies_can_be_copied(visit: Visits) -> None:
    page = visit(SCENARIO)
    assert page.locator(".pb-reply--good pb-copy button").count() > 0
    assert page.locator(".pb-reply--bad pb-copy, .pb-reply--weak pb-copy").count() == 0


@pytest.mark.parametrize(
    "broken",
    [
        "Object.defineProperty(navigator, 'clipboard', { value: undefined })",
        "navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'))",
    ],
    ids=["missing", "refused"],
)
def test_it_works_without_the_clipboard_interface(visit: Visits, text: str, broken: str) -> None:
    page = visit(SCENARIO)
    page.evaluate(f"() => {{ {broken} }}")
    fill(reply(page), "Noor", "Amara")
    place = page.evaluate("scrollY")
    expect(reply(page).get_by_role("status")).to_have_text("Copied.")
    assert page.evaluate("scrollY") == place
    assert page.evaluate("document.activeElement.textContent") == "Copy the reply", "the focus is where it was"
    other = page.context.new_page()
    visit.go(other, SCENARIO)
    assert clipboard(other) == expected(text, "Noor", "Amara")


def test_it_says_so_when_nothing_helps(visit: Visits) -> None:
    page = visit(SCENARIO)
    page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject() }")
    page.evaluate("() => { document.execCommand = () => false }")
    fill(reply(page), "Noor", "Amara", done="Your browser does not allow copying. Select the text.")


def test_the_link_of_the_page_can_be_copied(visit: Visits) -> None:
    page = visit(SCENARIO + "#checklist")
    page.get_by_role("button", name="Copy the link").click()
    expect(page.get_by_text("Link copied.")).to_be_visible()
    assert clipboard(page) == visit.home + SCENARIO


def reply(page: Page) -> Locator:
    return page.locator(f"#reply-{WITH_GAPS} pb-copy")


def open_form(copy: Locator) -> None:
    copy.get_by_role("button", name="Copy, filling in the gaps").click()


def fill(copy: Locator, *values: str, done: str = "Copied.") -> None:
    open_form(copy)
    for field, value in zip(copy.locator("input").all(), values, strict=True):
        field.fill(value)
    copy.get_by_role("button", name="Copy the reply").click()
    expect(copy.get_by_role("status")).to_have_text(done)


def expected(text: str, name: str, agent: str) -> str:
    """The text with its gaps filled, in one pass."""
    before, *rest = text.split("{agent}")
    return agent.join(part.replace("Priya", name) for part in (before, *rest))


def give_text(page: Page, text: str, gap: str = "") -> None:
    """Put another text, with one gap or none, in the place of the reply's own."""
    page.evaluate(
        """([id, text, gap]) => {
          const copy = document.createElement("pb-copy");
          const template = document.createElement("template");
          template.content.append(text);
          copy.append(template);
          if (gap) {
            const asked = document.createElement("span");
            asked.dataset.gap = gap;
            asked.hidden = true;
            copy.append(asked);
          }
          document.querySelector(`#reply-${id} pb-copy`).replaceWith(copy);
        }""",
        [WITH_GAPS, text, gap],
    )


def clipboard(page: Page) -> str:
    copied: str = page.evaluate("() => navigator.clipboard.readText()")
    return copied
