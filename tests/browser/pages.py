"""One address for every kind of page that the site has."""

from __future__ import annotations

SCENARIO = "scenarios/social/missed-tweet/"
CATALOGUE = "scenarios/"
COACH = "check-a-reply/"
DECISION = "tools/hold-or-give-way/"
WORKSHEET = "tools/five-steps/"
TOOLS = {
    "channel chooser": "tools/channel-chooser/",
    "answer by": "tools/answer-by/",
    "may decide": "tools/what-you-may-decide/",
    "recurrence": "tools/band-aid-or-root-cause/",
}
"""The tools that are made of a team's settings."""
ROLE_PLAY = "trainer-pack/role-plays/looks-like-call/"
POSTERS = "trainer-pack/posters/"
POCKET_CARDS = "trainer-pack/pocket-cards/"

EVERY_KIND = {
    "home": "",
    "catalogue": CATALOGUE,
    "category": "scenarios/social/",
    "post": SCENARIO,
    "chat": "scenarios/payments/angry-customer/",
    "email": "scenarios/delivery/package-not-arrived/",
    "review": "scenarios/travel/birthday-decorations/",
    "call": "scenarios/payments/looks-like-call/",
    "in-person": "scenarios/payments/looks-like-in-person/",
    "check a reply": COACH,
    "tools": "tools/",
    "decision": DECISION,
    "worksheet": WORKSHEET,
    **TOOLS,
    "principles": "principles/",
    "principle": "principles/late-reply/",
    "checklists": "checklists/",
    "checklist": "checklists/late-reply/",
    "rules": "rules/",
    "rule": "rules/you-need-to/",
    "evidence": "evidence/",
    "glossary": "glossary/",
    "how we answer": "how-we-answer/",
    "trainer pack": "trainer-pack/",
    "role play": ROLE_PLAY,
    "role play, one sheet": f"{ROLE_PLAY}#customer",
    "questions": "trainer-pack/questions/",
    "posters": POSTERS,
    "poster": f"{POSTERS}#checklist-late-reply",
    "pocket cards": POCKET_CARDS,
    "write": "for-trainers/",
    "write a guide": "for-trainers/guides/",
    "coverage": "for-trainers/coverage/",
    "reading ease": "for-trainers/reading-ease/",
    "fields": "for-trainers/fields/",
    "problems": "for-trainers/problems/",
    "problem": "for-trainers/problems/pb201/",
    "publish": "for-trainers/publish/",
    "hand-written": "house-rules/",
    "no such page": "no/such/page/",
}
"""Kinds of page. Scenarios are there once for each way in which a channel looks."""
