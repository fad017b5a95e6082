"""The JavaScript half of the engine in a real browser: one page, texts sent to it in batches."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib import resources
from typing import Any

from playwright.sync_api import Browser, Page, Route

_ADDRESS = "http://engine.test/"

_LOAD = """async (source) => {
  const { prepare } = await import("/etiquette/program.mjs");
  const { evaluate } = await import("/etiquette/evaluate.mjs");
  const { contextOf } = await import("/etiquette/context.mjs");
  const program = prepare(JSON.parse(source));
  window.engine = (text, context) => evaluate(program, text, contextOf(context));
}"""

_RUN = """(batch) => JSON.stringify(JSON.parse(batch).map(([text, context]) => {
  const { signals, findings, score } = window.engine(text, context);
  return [signals, findings.map((one) => [one.rule, one.level, one.start, one.end, one.better]), score];
}))"""

_TIME = """([text, times]) => {
  const given = JSON.parse(text);
  const took = [];
  for (let nth = 0; nth < times; nth += 1) {
    const start = performance.now();
    window.engine(given, {});
    took.push(performance.now() - start);
  }
  return took;
}"""


class Engine:
    """The engine in the browser, with one program."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def load(self, program: str) -> None:
        """Take a program, as JSON text."""
        self.page.evaluate(_LOAD, program)

    def run(self, batch: Sequence[tuple[str, dict[str, Any]]]) -> list[Any]:
        """Evaluate texts with their contexts: (signals, findings, score) for each. Goes as ASCII, so that lone
        surrogates arrive."""
        found: list[Any] = json.loads(self.page.evaluate(_RUN, json.dumps(batch)))
        return found

    def time(self, text: str, times: int) -> list[float]:
        """How many milliseconds a text takes, time after time."""
        took: list[float] = self.page.evaluate(_TIME, [json.dumps(text), times])
        return took


@contextmanager
def engine_page(browser: Browser) -> Iterator[Engine]:
    """The engine on a page of its own."""
    page = browser.new_page()
    page.route("**/*", _serve)
    page.goto(_ADDRESS)
    yield Engine(page)
    page.close()


def _serve(route: Route) -> None:
    path = route.request.url.removeprefix(_ADDRESS)
    if not path:
        route.fulfill(body="<!doctype html><title>engine</title>", content_type="text/html")
        return
    file = resources.files("playbook.site").joinpath("web", *path.split("/"))
    route.fulfill(body=file.read_text(encoding="utf-8"), content_type="text/javascript")
