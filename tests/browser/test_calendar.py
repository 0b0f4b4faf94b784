"""The calendar's grid in a browser: bookings stand at the business's own time, and are dragged to another."""

import json
import re
import urllib.parse
from dataclasses import dataclass
from datetime import date, timedelta
from html import escape, unescape
from typing import Any

import pytest
from playwright.sync_api import Route, expect

from tests.browser.conftest import DESKTOP, PHONE, Open, Watched

TUESDAY = date.today() + timedelta(days=7 - date.today().weekday() + 1)
# Each test has a day of its own: they share one server.
DAYS = (TUESDAY + timedelta(days=n) for n in range(7))

# What is drawn on top at the corner of a box: also of what the mouse goes through, as it does through closures.
ON_TOP = """box => {
  document.querySelectorAll('.ec-bg-event').forEach(one => { one.style.pointerEvents = 'auto'; });
  const seen = document.elementFromPoint(box.x + 10, box.y + 6).closest('.ec-event, .ec-bg-event').innerText;
  document.querySelectorAll('.ec-bg-event').forEach(one => { one.style.pointerEvents = ''; });
  return seen;
}"""


@dataclass
class Booked:
    """A page of the calendar, and the day on which a booking stands at ten o'clock."""

    watched: Watched
    day: date


@pytest.fixture
def booked(open_page: Open) -> Booked:
    """A booking made by hand in the browser, whose clock is another than the business's."""
    day = next(DAYS)
    watched = open_page("/bookings/new", timezone_id="America/New_York")
    page = watched.page
    page.fill("#name", f"Drag {day}")
    page.fill("#starts", f"{day}T10:00")
    page.get_by_role("button", name="Book", exact=True).click()
    page.wait_for_url("**/bookings/*-*")
    watched.open(f"/calendar?view=week&on={day}")
    return Booked(watched, day)


def _starts(booked: Booked) -> dict[str, str]:
    """When each booking of the page begins, by its id."""
    events: list[Any] = json.loads(booked.watched.page.get_attribute("#calendar", "data-events") or "[]")
    return {event["id"]: event["start"] for event in events if event["title"].startswith(f"Drag {booked.day}")}


def test_it_drags_a_booking_to_another_time(booked: Booked) -> None:
    page = booked.watched.page
    (before,) = _starts(booked).values()
    assert before == f"{booked.day}T10:00:00"
    event = page.locator(".ec-event", has_text=f"Drag {booked.day}").first
    expect(event).to_contain_text("10:00")
    box = event.bounding_box()
    assert box is not None
    with page.expect_response("**/move") as answered:
        page.mouse.move(box["x"] + 10, box["y"] + 6)
        page.mouse.down()
        page.mouse.move(box["x"] + 10, box["y"] + 30, steps=4)
        page.mouse.move(box["x"] + 10, box["y"] + 6 + 48, steps=4)
        page.mouse.up()
    assert answered.value.status == 200
    shown = re.match(r"\d+:\d\d am", event.inner_text().replace("\n", " ").replace("\u202f", " "))
    assert shown, event.inner_text()
    assert shown[0] != "10:00 am"
    expect(page.locator("#calendar_says")).to_contain_text(f"{shown[0]}.")
    expect(page.locator("#days tr", has_text=f"Drag {booked.day}")).to_contain_text(f"{shown[0]} to")
    page.reload()
    (after,) = _starts(booked).values()
    assert after > before
    assert after.startswith(str(booked.day))
    typed = urllib.parse.parse_qs(answered.value.request.post_data or "")
    assert after == typed["starts"][0] + ":00"
    assert booked.watched.check() == []


def test_it_puts_a_booking_back_that_may_not_move(booked: Booked) -> None:
    page = booked.watched.page
    page.route(
        "**/move", lambda route: route.fulfill(status=409, body="<main><p>That time is not free any more.</p></main>")
    )
    event = page.locator(".ec-event", has_text=f"Drag {booked.day}").first
    box = event.bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + 10, box["y"] + 6)
    page.mouse.down()
    page.mouse.move(box["x"] + 10, box["y"] + 80, steps=6)
    page.mouse.up()
    expect(page.locator("#calendar_says")).to_have_text("That time is not free any more.")
    expect(page.locator(".ec-event", has_text=f"Drag {booked.day}").first).to_contain_text("10:00")


def test_it_draws_a_closure_and_asks_before_a_booking_is_dragged_onto_it(booked: Booked) -> None:
    page, asked = booked.watched.page, list[str]()
    booked.watched.open("/closures")
    for name, text in {
        "from_on": str(booked.day),
        "from_time": "09:40",
        "until_time": "13:00",
        "reason": "Van",
    }.items():
        page.fill(f"#{name}", text)
    page.get_by_role("button", name="Close this time").click()
    booked.watched.open(f"/calendar?view=week&on={booked.day}")
    expect(page.locator(".ec-bg-event.is-closure")).to_have_text("Closed: Van")
    expect(page.locator("#days")).to_contain_text("Closed: Van (9:40 am to 1:00 pm)")
    page.on("dialog", lambda dialog: (asked.append(dialog.message), dialog.dismiss()))
    event = page.locator(".ec-event", has_text=f"Drag {booked.day}").first
    box = event.bounding_box()
    assert box is not None
    assert f"Drag {booked.day}" in page.evaluate(ON_TOP, box)
    page.mouse.move(box["x"] + 10, box["y"] + 6)
    page.mouse.down()
    page.mouse.move(box["x"] + 10, box["y"] + 80, steps=6)
    page.mouse.up()
    expect(page.locator("#calendar_says")).to_contain_text("There is a closure at this time: Van.")
    assert "Move it all the same?" in asked[0]
    expect(page.locator(".ec-event", has_text=f"Drag {booked.day}").first).to_contain_text("10:00")


def test_it_reads_closed_where_somebody_is_away_as_well(booked: Booked) -> None:
    page, day = booked.watched.page, {"start": f"{booked.day}T00:00:00", "end": f"{booked.day}T23:55:00"}
    shut = {**day, "title": "Closed", "resourceIds": ["own"], "display": "background", "classNames": ["is-hours"]}
    away = {**shut, "title": "Dr Rao away", "classNames": ["is-closure", "is-theirs"]}

    def closed(route: Route) -> None:
        answer = route.fetch()
        given = f'data-closed="{escape(json.dumps([shut, away]))}"'
        route.fulfill(response=answer, body=re.sub(r'data-closed="[^"]*"', given, answer.text()))

    page.route("**/calendar?*", closed)
    booked.watched.open(f"/calendar?view=week&on={booked.day}")
    box = page.locator(".ec-bg-event.is-hours").bounding_box()
    assert page.evaluate(ON_TOP, box) == "Closed"


def test_it_goes_to_a_day_and_shows_who_comes_where_several_do_at_once(booked: Booked) -> None:
    page = booked.watched.page
    booked.watched.open("/calendar?view=day")

    def twice(route: Route) -> None:
        answer = route.fetch()
        body = answer.text()
        given = json.loads(unescape(re.search(r'data-events="([^"]*)"', body)[1]))  # type: ignore[index]
        given += [{**event, "id": f"{event['id']}{n}"} for event in given for n in range(2)]
        route.fulfill(
            response=answer, body=re.sub(r'data-events="[^"]*"', f'data-events="{escape(json.dumps(given))}"', body)
        )

    page.route("**/calendar?*", twice)
    page.fill("#on", str(booked.day))
    page.get_by_role("button", name="Go").click()
    page.wait_for_url(f"**/calendar?view=day&on={booked.day}")
    booked.watched.open(f"/calendar?view=week&on={booked.day}")
    seen = page.evaluate(
        """() => [...document.querySelectorAll("#calendar .ec-event-title")].map((title) => {
          const first = document.createRange();
          first.setStart(title.firstChild, 0);
          first.setEnd(title.firstChild, 4);
          const box = first.getBoundingClientRect();
          return title.contains(document.elementFromPoint(box.right - 1, box.top + box.height / 2));
        })"""
    )
    assert len(seen) > 2
    assert all(seen)
    expect(page.locator("#calendar .ec-body .ec-slot").first).to_be_visible()


def test_it_marks_the_day_it_is_where_the_business_is(booked: Booked) -> None:
    page = booked.watched.open("/calendar").page
    today = page.get_attribute("#calendar", "data-today") or ""
    marked = page.locator("#calendar .ec-highlight").first
    expect(marked).to_contain_text(f"{date.fromisoformat(today).day} ")


def test_it_is_whole_at_the_desk_and_on_a_phone(booked: Booked) -> None:
    for view in ("week", "day"):
        booked.watched.open(f"/calendar?view={view}&on={booked.day}")
        for screen in (DESKTOP, PHONE):
            booked.watched.page.set_viewport_size(screen)  # type: ignore[arg-type]
            assert booked.watched.is_wider_than_the_screen() is None
            assert booked.watched.inaccessible() == []
    assert booked.watched.check() == []
