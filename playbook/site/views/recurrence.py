"""Band-aid or root cause: what the share of cases in all orders says, and how far it can be trusted.

The twin of `web/reach/share.mjs`; a test compares the two.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt
from typing import Literal

from playbook.models.site import Triage

Verdict = Literal["band-aid", "judge", "root-cause"]

SAYS: dict[Verdict, str] = {
    "band-aid": "Mend the single case",
    "judge": "Your judgement",
    "root-cause": "Fix the cause",
}
"""What each verdict calls for."""

Z = 1.96
"""Of a hundred intervals made with it, about 95 hold the true share."""


@dataclass(frozen=True, slots=True)
class Example:
    """A worked example: so many cases of so many orders, the share in percent, and what it says."""

    cases: int
    orders: int
    share: str
    verdict: Verdict


def verdict(cases: int, orders: int, triage: Triage) -> Verdict:
    """What the rule of thumb says. Whole numbers are compared, so that 5 % is not a little less than 5 %."""
    if cases * 100 < triage.band_aid_under * orders:
        return "band-aid"
    return "root-cause" if cases * 100 >= triage.root_cause_over * orders else "judge"


def likely(cases: int, orders: int) -> tuple[float, float]:
    """Between which shares (0 to 1) the true one probably lies: the interval of Wilson (1927), which also holds for few
    orders, and for none or all of them."""
    share, square = cases / orders, Z * Z / orders
    middle = share + square / 2
    reach = Z * sqrt(share * (1 - share) / orders + square / (4 * orders))
    return max(0.0, (middle - reach) / (1 + square)), min(1.0, (middle + reach) / (1 + square))


def examples(triage: Triage, orders: int = 200) -> tuple[Example, ...]:
    """Three examples of the same number of orders: one below, one between and one above the thresholds."""
    low, high = triage.band_aid_under, triage.root_cause_over
    counts = (low * orders // 200, (low + high) * orders // 200, min(orders, high * orders * 3 // 200))
    return tuple(Example(one, orders, say_share(one, orders), verdict(one, orders, triage)) for one in counts)


def say_share(cases: int, orders: int) -> str:
    """`4 %`, `12.5 %`: with one decimal, where it is not nothing."""
    whole, rest = divmod((cases * 2000 + orders) // (orders * 2), 10)
    return f"{whole}.{rest} %" if rest else f"{whole} %"
