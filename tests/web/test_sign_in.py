"""Ways in: links that work once, passwords, and what keeps strangers, robots and forged forms out."""

import uuid
from datetime import timedelta

import pytest
from argon2.exceptions import VerifyMismatchError

from desk import staff
from tests.web.conftest import PASSWORD, Browser, Console, Make
from web.auth import safe_next


def with_password(ours: Console, email: str = "jo@example.com") -> uuid.UUID:
    person = ours.hire("owner", "Jo", email)
    with ours.world.office.database.open_business(ours.world.business_id) as db:
        staff.set_password(staff.get(db, person), PASSWORD)
    return person


@pytest.mark.parametrize(
    "page", ["/", "/debug/call_logs", "/debug/call_logs/CA1", "/customers", "/bookings", "/settings", "/staff",
             "/password", "/test", "/exports/call_logs.csv"]
)  # fmt: skip
def test_it_sends_everybody_else_to_the_sign_in_page(ours: Console, page: str) -> None:
    response = ours.browser().get(page)
    assert response.status_code == 302
    assert response.location.startswith("/sign-in")


def test_it_signs_in_by_a_link_once(ours: Console) -> None:
    link = ours.link(ours.hire("owner"))
    first, second = ours.browser(), ours.browser()
    assert first.post(link).location == "/"
    assert first.get("/").status_code == 200
    assert second.post(link).status_code == 410
    assert second.get("/").status_code == 302


def test_it_does_not_use_a_link_up_by_looking_at_it(ours: Console) -> None:
    link = ours.link(ours.hire("owner"))
    browser = ours.browser()
    for _ in range(3):
        assert "Sign in here" in browser.text(link)
    assert browser.client.head(link).status_code == 200
    assert browser.get("/").status_code == 302
    assert browser.post(link).status_code == 303


def test_it_refuses_a_link_after_a_day(ours: Console) -> None:
    link = ours.link(ours.hire("owner"))
    ours.world.clock.now += timedelta(hours=25)
    assert ours.browser().post(link).status_code == 410


def test_it_signs_in_with_e_mail_and_password(ours: Console) -> None:
    with_password(ours)
    browser = ours.browser()
    answer = browser.post("/sign-in", email=" JO@example.com", password=PASSWORD, next="/customers?search=x")
    assert answer.location == "/customers?search=x"
    assert browser.get("/customers").status_code == 200


@pytest.mark.parametrize(("email", "password"), [("jo@example.com", "wrong"), ("no@example.com", PASSWORD), ("", "")])
def test_it_answers_alike_whatever_was_wrong(ours: Console, email: str, password: str) -> None:
    with_password(ours)
    response = ours.browser().post("/sign-in", email=email, password=password)
    assert response.status_code == 401
    assert "do not go together" in response.get_data(as_text=True)


def test_it_lets_an_address_guess_ten_times_a_minute(ours: Console) -> None:
    browser = ours.browser()
    token = browser.token()
    tries = [browser.client.post("/sign-in", data={"csrf_token": token}).status_code for _ in range(11)]
    assert tries == [401] * 10 + [429]
    assert browser.get("/sign-in").status_code == 200


@pytest.mark.parametrize(
    "path", ["/sign-in", "/sign-out", "/settings", "/staff", "/password", "/test/call", "/test/end"]
)
def test_it_refuses_a_form_that_is_not_its_own(ours: Console, path: str) -> None:
    response = ours.signed_in().client.post(path, data={"name": "Hacked"})
    assert response.status_code == 400
    assert ours.signed_in().get("/").status_code == 200


def test_it_ends_other_sign_ins_when_the_password_changes(ours: Console) -> None:
    person = ours.hire("owner", "Jo")
    first, second = ours.browser(), ours.browser()
    for browser in (first, second):
        browser.post(ours.link(person))
    new = {"email": "jo@example.com", "password": PASSWORD, "again": PASSWORD}
    assert first.post("/password", **new).status_code == 303
    assert first.get("/").status_code == 200
    assert second.get("/").status_code == 302


def test_it_asks_for_the_old_password_and_says_what_is_wrong(ours: Console) -> None:
    with_password(ours)
    browser = ours.browser()
    browser.post("/sign-in", email="jo@example.com", password=PASSWORD)
    new = {"email": "jo@example.com", "password": "longer than ten", "again": "longer than ten"}
    assert "not your password" in browser.post("/password", old="wrong", **new).get_data(as_text=True)
    differ = browser.post("/password", old=PASSWORD, **{**new, "again": "x"})
    assert "differ" in differ.get_data(as_text=True)
    short = browser.post("/password", old=PASSWORD, email="jo@example.com", password="short", again="short")
    assert "at least 10" in short.get_data(as_text=True)
    assert browser.post("/password", old=PASSWORD, **new).status_code == 303


def test_a_link_lets_who_forgot_the_password_set_another(ours: Console) -> None:
    person = with_password(ours)
    assert "forgotten?" in ours.browser().text("/sign-in")
    browser = ours.browser()
    browser.post(ours.link(person))
    assert 'name="old"' not in browser.text("/password")
    ours.world.clock.now += timedelta(minutes=31)
    assert 'name="old"' in browser.text("/password")
    new = {"email": "jo@example.com", "password": "longer than ten", "again": "longer than ten"}
    assert browser.post("/password", **new).status_code == 400
    browser.post(ours.link(person))
    assert browser.post("/password", **new).status_code == 303
    assert 'name="old"' in browser.text("/password")
    again = ours.browser().post("/sign-in", email="jo@example.com", password="longer than ten")
    assert again.status_code == 303


def test_it_shuts_a_person_out_at_once(ours: Console) -> None:
    owner, person = ours.signed_in(), ours.hire("staff")
    theirs = ours.browser()
    theirs.post(ours.link(person))
    assert owner.post(f"/staff/{person}/active", is_active="no").status_code == 303
    assert theirs.get("/").status_code == 302


def test_it_keeps_the_last_owner(ours: Console) -> None:
    person = ours.hire("owner")
    browser = ours.browser()
    browser.post(ours.link(person))
    assert "only owner" in browser.post(f"/staff/{person}/active", is_active="no").get_data(as_text=True)
    assert browser.get("/").status_code == 200


def test_it_makes_a_link_for_a_new_person(ours: Console) -> None:
    owner = ours.signed_in()
    assert owner.post("/staff", name="Priya", role="staff", email="priya@example.com").status_code == 303
    taken = owner.post("/staff", name="Other", role="staff", email="priya@example.com")
    assert taken.status_code == 400
    assert "already" in taken.get_data(as_text=True)
    with ours.world.office.database.read_business(ours.world.business_id) as db:
        priya = next(person for person in staff.everyone(db) if person.name == "Priya")
    page = owner.post(f"/staff/{priya.id}/link").get_data(as_text=True)
    link = page.split("readonly>http://localhost")[1].split("<")[0]
    assert ours.browser().post(link).status_code == 303


def test_it_says_that_somebody_was_added_and_what_comes_next(ours: Console) -> None:
    owner = ours.signed_in()
    assert 'role="status"' not in owner.text("/staff")
    page = owner.text(owner.post("/staff", page="/staff", name="Priya", role="staff", email="").location)
    said = page.partition('role="status">')[2].partition("</div>")[0]
    assert "Priya" in said
    assert "Now press Make sign-in link" in said
    for other in (uuid.uuid4(), "nonsense"):
        assert 'role="status"' not in owner.text(f"/staff?added={other}")


def test_it_takes_no_e_mail_that_a_person_of_another_business_has(ours: Console) -> None:
    ours.hire("owner", "Theirs", "taken@example.com", ours.stranger())
    answer = ours.signed_in().post("/staff", name="Ours", role="staff", email="taken@example.com")
    assert answer.status_code == 400
    assert "already" in answer.get_data(as_text=True)


def test_it_signs_out(ours: Console) -> None:
    browser = ours.signed_in()
    assert browser.post("/sign-out", page="/password").location == "/sign-in"
    assert browser.get("/").status_code == 302


@pytest.mark.parametrize(
    "target", ["//evil.example", "https://evil.example", "/\\evil.example", "javascript:alert(1)", "evil", "/a\nb", ""]
)
def test_it_goes_nowhere_else_after_signing_in(target: str) -> None:
    assert safe_next(target) == "/"


def cookie_of(browser: Browser) -> str:
    return browser.get("/sign-in").headers["Set-Cookie"]


def test_it_keeps_the_cookie_from_scripts_and_other_sites(ours: Console) -> None:
    assert "HttpOnly" in cookie_of(ours.browser())
    assert "SameSite=Lax" in cookie_of(ours.browser())
    assert "Secure" not in cookie_of(ours.browser())


def test_it_sends_the_cookie_over_https_only_where_there_is_https(make: Make) -> None:
    assert "Secure" in cookie_of(make(public_url="https://bot.example.com").browser())


def test_it_forbids_scripts_of_others_and_frames(ours: Console) -> None:
    headers = ours.signed_in().get("/").headers
    assert "default-src 'self'" in headers["Content-Security-Policy"]
    assert "unsafe" not in headers["Content-Security-Policy"]
    assert headers["X-Frame-Options"] == "DENY"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Cache-Control"] == "no-store"


def test_it_says_at_once_that_a_link_is_used_up(ours: Console) -> None:
    link = ours.link(ours.hire("owner"))
    ours.browser().post(link)
    for path in (link, "/sign-in/unknown"):
        answer = ours.browser().get(path)
        page = answer.get_data(as_text=True)
        assert answer.status_code == 410
        assert "scripts/run sign-in" in page
        assert "ask the owner for a new link" in page
        assert "Sign in here" not in page


def test_it_changes_name_role_and_e_mail_of_a_person(ours: Console) -> None:
    owner, person = ours.signed_in(), ours.hire("staff", "Jo")
    changed = {"name": "Joanna", "role": "manager", "email": "Jo@example.com"}
    assert owner.post(f"/staff/{person}", page="/staff", **changed).status_code == 303
    page = owner.text("/staff")
    assert "Joanna" in page
    assert "jo@example.com" in page
    wrong = owner.post(f"/staff/{person}", page="/staff", **{**changed, "name": " ", "email": "x"})
    assert wrong.status_code == 400
    assert "This is no e-mail address." in wrong.get_data(as_text=True)
    ours.hire("staff", "Sam", "sam@example.com")
    taken = owner.post(f"/staff/{person}", page="/staff", **{**changed, "email": "sam@example.com"})
    assert "already" in taken.get_data(as_text=True)
    assert owner.post(f"/staff/{ours.stranger()}", page="/staff", **changed).status_code == 404
    assert ours.signed_in("manager").post(f"/staff/{person}", page="/password", **changed).status_code == 403


def test_it_keeps_the_last_owners_role(ours: Console) -> None:
    person = ours.hire("owner", "Jo")
    browser = ours.browser()
    browser.post(ours.link(person))
    answer = browser.post(f"/staff/{person}", page="/staff", name="Jo", role="staff", email="")
    assert "only owner" in answer.get_data(as_text=True)
    assert browser.get("/staff").status_code == 200


def test_it_says_what_each_role_sees(ours: Console) -> None:
    page = ours.signed_in().text("/staff")
    assert "downloads, closures, settings" in page
    assert "health" not in page


def test_it_says_which_role_does_not_see_health_data(make: Make) -> None:
    assert "not what was said about health" in make("clinic").signed_in().text("/staff")


@pytest.mark.parametrize("kind", ["plumber", "clinic"])
def test_it_says_of_downloads_what_is_so_in_the_trade(make: Make, kind: str) -> None:
    console = make(kind)
    page = console.signed_in().text("/staff")
    for role in ("owner", "manager", "staff", "doctor"):
        line = page.partition(f">{role}</dt><dd")[2].partition("</dd>")[0]
        may = console.signed_in(role).get("/exports/call_logs.csv").status_code == 200
        assert line
        assert ("downloads" in line) is may, (role, line)


def test_it_says_in_the_title_that_something_is_wrong(ours: Console) -> None:
    owner = ours.signed_in()
    for path, title in (("/settings", "Settings"), ("/staff", "Staff")):
        assert f"<title>{title} " in owner.text(path)
        page = owner.post(path, page=path, name="").get_data(as_text=True)
        assert f"<title>Error: {title} " in page


def test_it_takes_as_long_to_refuse_an_address_that_nobody_has() -> None:
    """What is verified then is a whole hash of today's cost: a broken one would be refused at once."""
    assert not staff.HASHER.check_needs_rehash(staff.NOBODY)
    with pytest.raises(VerifyMismatchError):
        staff.HASHER.verify(staff.NOBODY, PASSWORD)
