"""Who may see what: nothing of another business, and of our own what the role allows. Downloads likewise."""

import uuid

import pytest

from desk import customers, exports
from storage.tables import Audit, Booking, Customer
from tests.web.conftest import Browser, Console, Make


@pytest.fixture
def sick(make: Make) -> Console:
    """A clinic where Rahul said what ails him."""
    console = make("clinic")
    world = console.world
    world.channel, world.sender, world.profile_name = "whatsapp", "+919876543210", "Rahul"
    world.say("I have had a rash for two weeks, can I see a doctor tomorrow morning")
    chat = world.conversations[0]
    with world.office.database.open_business(world.business_id) as db:
        db.add(Booking(reference="BKG-22222", status="requested", name="Rahul", notes="rash, itching",
                       customer_id=chat.customer_id, conversation_id=chat.id, created_at=world.clock(),
                       updated_at=world.clock()))  # fmt: skip
    console.remind("asked about the rash", conversation_id=chat.id)
    return console


def theirs(ours: Console) -> tuple[Browser, dict[str, uuid.UUID]]:
    """A stranger's browser, and ids of what is ours."""
    world = ours.world
    with world.office.database.open_business(world.business_id) as db:
        person = Customer(name="Sarah", phone="+61412000111", created_at=world.clock(), updated_at=world.clock())
        db.add(person)
        db.flush()
        ids = {"customer": person.id}
    ids["reminder"] = ours.remind("ours alone")
    world.call()
    world.say("it's Mike, my toilet is blocked")
    ids["call"] = world.conversations[0].id
    ids["staff"] = ours.hire("staff", "Jo")
    return ours.signed_in("owner", ours.stranger()), ids


def test_it_shows_a_stranger_nothing_of_ours(ours: Console) -> None:
    stranger, ids = theirs(ours)
    sid = ours.world.conversations[0].key
    for path in (f"/debug/call_logs/{sid}", f"/debug/call_logs/{ids['call']}", f"/customers/{ids['customer']}"):
        assert stranger.get(path).status_code == 404, path
    for path, form in (
        (f"/reminders/{ids['reminder']}/done", {}),
        (f"/staff/{ids['staff']}/link", {}),
        (f"/staff/{ids['staff']}/active", {"is_active": "no"}),
    ):
        assert stranger.post(path, page="/password", **form).status_code == 404, path
    for path in ("/", "/debug/call_logs", "/customers", "/bookings", "/settings", "/staff", f"/test?call={sid}"):
        page = stranger.text(path)
        assert not [word for word in ("Mike", "Sarah", "ours alone", "Harbour Plumbing") if word in page], path
    assert ours.world.reminders[0].done_at is None


@pytest.mark.parametrize("role", ["staff", "doctor", "manager", "owner"])
def test_it_lets_each_role_do_its_own(ours: Console, role: str) -> None:
    browser = ours.signed_in(role)
    allowed = {"/settings": ("owner", "manager"), "/staff": ("owner",), "/exports/call_logs.csv": ("owner", "manager"),
               "/": ("owner", "manager", "staff", "doctor")}  # fmt: skip
    for path, roles in allowed.items():
        assert browser.get(path).status_code == (200 if role in roles else 403), path
    refused = browser.post("/settings", page="/password", name="New name").status_code
    assert refused == (303 if role in ("owner", "manager") else 403)
    added = browser.post("/staff", page="/password", name="X", role="owner").status_code
    assert added == (303 if role == "owner" else 403)


def test_it_hides_health_from_those_who_may_not_see_it(sick: Console) -> None:
    chat = sick.world.conversations[0]
    pages = ["/", "/bookings", f"/debug/call_logs/{chat.id}", f"/customers/{chat.customer_id}", "/debug/call_logs"]
    for role, sees in (("staff", False), ("manager", False), ("doctor", True), ("owner", True)):
        browser = sick.signed_in(role)
        texts = [browser.text(page) for page in pages]
        assert any("rash" in text for text in texts) is sees, role
        assert any("hidden for your role" in text for text in texts) is not sees, role
        assert "Rahul" in texts[2]


def test_it_gives_medical_files_only_to_those_who_may_see_them(sick: Console) -> None:
    assert sick.signed_in("manager").get("/exports/conversation_logs.csv").status_code == 403
    assert sick.signed_in("owner").get("/exports/conversation_logs.csv").status_code == 200


def test_it_downloads_only_its_own_files(ours: Console) -> None:
    ours.world.call()
    ours.world.say("it's Mike, my toilet is blocked")
    ours.world.hang_up()
    answer = ours.signed_in().get("/exports/conversation_logs.csv")
    assert "toilet" in answer.get_data(as_text=True)
    assert answer.headers["Content-Disposition"] == "attachment; filename=conversation_logs.csv"
    assert answer.headers["Content-Type"].startswith("text/csv")
    stranger = ours.signed_in("owner", ours.stranger()).get("/exports/conversation_logs.csv")
    assert stranger.get_data(as_text=True).strip() == ",".join(exports.CONVERSATION_LOGS)
    downloads = [row for row in ours.world.rows(Audit) if row.action == "download"]
    assert [row.row_id for row in downloads] == ["conversation_logs"]


@pytest.mark.parametrize("name", ["call_logs", "customer_data", "conversation_logs"])
def test_it_sends_the_header_when_there_is_no_file_yet(ours: Console, name: str) -> None:
    assert ours.signed_in().text(f"/exports/{name}.csv").strip() == ",".join(exports.FILES[name])


@pytest.mark.parametrize("name", ["..%2f..%2fvar%2fsecret_key", "frontdesk", "%2e%2e"])
def test_it_sends_no_other_file(ours: Console, name: str) -> None:
    assert ours.signed_in().get(f"/exports/{name}.csv").status_code == 404


def test_it_notes_who_read_a_transcript(ours: Console) -> None:
    ours.world.call()
    ours.signed_in().text(f"/debug/call_logs/{ours.world.conversations[0].key}")
    seen = [(row.action, row.table) for row in ours.world.rows(Audit) if row.action == "see"]
    assert seen == [("see", "conversations")]


def test_it_shows_no_inside_when_something_breaks(ours: Console, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*args: object, **more: object) -> None:
        raise RuntimeError("secret inside")

    monkeypatch.setattr(customers, "page", broken)
    response = ours.signed_in().get("/customers")
    assert response.status_code == 500
    assert "secret" not in response.get_data(as_text=True)
