"""Choose: which task this turn belongs to. Reads as the order of precedence: danger first, small talk last. Pure."""

import re
from dataclasses import replace
from datetime import timedelta

from bot import asked_beside, medicines, offer_answers, offers, stop_words, understand, which_person, which_value
from bot.tasks import (
    after_booking,
    answer,
    asked,
    cancel_booking,
    change_booking,
    coming_back,
    emergency,
    gist,
    greet,
    hand_over,
    ladder,
    late_yes,
    leave_out,
    more_to_come,
    next_wish,
    off_list,
    ordinary,
    our_message,
    questions,
    replies,
    slots,
    talk,
    topics,
    waiting,
    when,
    whom_it_is_for,
    whose_booking,
)
from bot.thought import Thought
from extractors import issue
from extractors.facts import Fact

ASKS = re.compile(
    r"\W*(?:(?:and|but|so|also|ok|okay|i guess so|yes|yeah)\W+)?"
    r"(?:is there|are there|do i|does he|do they|can he|can they|will he|will they|will you|would it|should i|how soon|"
    r"how long|what time|when (?:will|can|do)|what if|why|is it ok|do you (?:have|take|do|sell|need))\b",
    re.I,
)
# In Hindi the word that asks may stand anywhere; "pata nahi kab" asks nothing.
ASKS_IN_HINDI = re.compile(
    r"(?!.*(?:pata|maloom|malum|पता|मालूम)\s+(?:nahi+n?|नहीं|नही))\W*(?:(?:kya|क्या)|[^.!?।\n]{0,60}?(?<![\w\u0900-\u0963])"
    r"(?:kab|kaise|kyon?|kyun?|kitn[aie]|kaun|kaha+n?|कब|कैसे|कैसी|क्यों|कितन[ाीे]|कौन|कहाँ|कहां))(?![\w\u0900-\u0963])",
    re.I,
)
WHEN = {"preferred_date", "preferred_time"}
# What a question is about is no fact of the booking.
ASKED_ABOUT = {"preferred_date", "preferred_time", "customer_location", "issue_description", "urgency_level"}
# A turn that tells any of these is about the matter, however much it sounds like a question.
MATTER = {"service_type", "issue_description", "preferred_date", "preferred_time", "refill", "medicine"}


def choose(thought: Thought) -> None:
    """Think one turn through: what is learned, what is said and what is done."""
    understand.recall(thought)
    if thought.turn.came_as("opening"):
        greet.open_call(thought)
    elif thought.turn.came_as("after_dial"):
        (emergency if thought.session.task == "emergency" else hand_over).after_dial(thought)
    elif thought.turn.came_as("voicemail"):
        replies.voicemail(thought)
    elif thought.turn.came_as("silence"):
        ladder.silent(thought)
    elif not _is_consent(thought):
        thought.session.silences = 0
        _spoken(thought)
        next_wish.offer(thought)


def _is_consent(thought: Thought) -> bool:
    """The whole message is STOP or START (a sentence with "stop" in it is none); only where messages are written."""
    is_opt_out = None if thought.is_call else stop_words.meaning(thought.turn.text)
    if is_opt_out is None:
        return False
    replies.consent(thought, is_opt_out=is_opt_out)
    return True


def _spoken(thought: Thought) -> None:
    session = thought.session
    flags = list(dict.fromkeys(thought.values_of("red_flag")))
    # What was passed on already is danger again once the talk went on to something else.
    if flags and (session.task != "emergency" or any(flag not in session.red_flags for flag in flags)):
        understand.learn(thought)
        emergency.begin(thought, flags)
        replies.files(thought)
        return
    replies.files(thought)
    if session.asked == "call_back" and ladder.chosen(thought):
        return
    session.asked, session.before = session.question, None
    emergency.let_go(thought)
    is_more = more_to_come.cut(thought)
    if is_more and more_to_come.take(thought):
        return
    beside = asked_beside.cut(thought)
    if late_yes.is_over(thought):
        return
    _take_keys(thought)
    _take_up(thought)
    if is_more:
        more_to_come.ask(thought)
    if beside is not None and thought.says:
        _tell_beside(thought, beside)


def _tell_beside(thought: Thought, question: str) -> None:
    """What was asked in the same breath is answered before our own question."""
    thought.turn = replace(thought.turn, text=question)
    thought.asked_about = asked_beside.days(thought, question)
    last = thought.says.pop()
    if asked_beside.is_for_a_doctor(thought, question):
        talk.advise(thought)
    else:
        answer.tell(thought, topics.topic(question))
    thought.says.append(last)


def _take_up(thought: Thought) -> None:
    next_wish.part_errands(thought)
    which_person.hear_who_is_to_speak(thought)
    if topics.topic(thought.turn.text) is None:
        offer_answers.read(thought)
        if after_booking.take(thought):
            return
    if next_wish.take(thought) or next_wish.beside(thought):
        return
    if whom_it_is_for.take(thought):
        greet.introduce(thought)
        change_booking.begin(thought, whom_it_is_for.WISH)
        return
    which_person.take(thought)
    if our_message.take(thought) or coming_back.take(thought) or _asks_when_anew(thought):
        return
    if off_list.take(thought) or waiting.beside(thought):
        return
    if leave_out.take(thought) or not emergency.is_of_help(thought) and talk.take(thought):
        return
    _leave_out_what_was_asked_about(thought)
    if cancel_booking.told_of(thought):
        return
    next_wish.part_people(thought)
    understand.learn(thought)
    next_wish.part_services(thought)
    when.settle(thought)
    which_value.settle(thought)
    if not _strays(thought):
        _go_on(thought)


def _asks_when_anew(thought: Thought) -> bool:
    """ "Make it Friday" while a request is being made moves that one: the day is taken anew, or asked for."""
    session, text = thought.session, thought.turn.text
    is_being_made = session.task in ("book", *thought.kind.requests) and not session.booking_id
    if not is_being_made or "reschedule" not in thought.values_of("intent") or whose_booking.A_BOOKING.search(text):
        return False
    thought.found = [fact for fact in thought.found if (fact.name, fact.value) != ("intent", "reschedule")]
    named = gist.named_need(text) or "preferred_date"
    if WHEN & {fact.name for fact in thought.found} or named not in WHEN or named not in session.facts:
        return False
    thought.forget(named)
    questions.put(thought, named)
    return True


def _take_keys(thought: Thought) -> None:
    """A single key means what the open question offered for it."""
    if thought.session.asked and thought.turn.came_as("keys", "text", "button"):
        fact = questions.key_fact(thought, thought.session.asked)
        if fact is not None:
            thought.found = [fact if fact.name != "preferred_date" else _dated(thought, fact)]


def _dated(thought: Thought, fact: Fact) -> Fact:
    days = {"today": 0, "tomorrow": 1}
    if fact.value not in days:
        return fact
    return fact.but(value=(thought.wording.today + timedelta(days[fact.value])).isoformat())


def _leave_out_what_was_asked_about(thought: Thought) -> None:
    """ "Are you open on Saturday?" wishes for no Saturday, and "how much is a tap washer?" for no plumber."""
    if answer.subject_of(thought) is None:
        return
    if answer.only_asks_for_medicine(thought):
        medicines.leave_asked_about(thought)
    # What a doctor or a pharmacy is asked the price of is what they do.
    is_ware = not thought.kind.is_medical and topics.is_of_a_thing(thought.turn.text)
    is_about_more = is_ware or bool({"service_type", "issue_description"} & set(thought.session.facts))
    thought.asked_about = [fact for fact in thought.found if _is_asked_about(thought, fact, is_about_more)]
    thought.found = [fact for fact in thought.found if fact not in thought.asked_about]


def _is_asked_about(thought: Thought, fact: Fact, is_about_more: bool) -> bool:
    """Whether a question that names it wishes for none; `is_about_more`: nor for the service that it names."""
    if fact.name != "service_type" or is_about_more:
        return fact.name in ASKED_ABOUT or fact.name == "service_type"
    service = thought.kind.services.get(fact.value)
    return service is not None and (service.is_question or bool(service.needs))


def _strays(thought: Thought) -> bool:
    """A question about the business is answered from what it wrote down, unless the turn answered ours."""
    if thought.first(offers.ANSWER) is not None and topics.topic(thought.turn.text) is None:
        return False
    subject = answer.subject_of(thought)
    learned = {fact.name for fact in thought.news}
    if subject is None:
        is_question = "question" in thought.values_of("intent") or _sounds_like_one(thought)
        is_told = thought.session.asked == "issue_description" and not issue.asks_of_others(thought.turn.text)
        is_ours = thought.session.asked in learned or thought.session.asked == "about" or is_told
        if not is_question or is_ours or learned & MATTER:
            return False
    greet.introduce(thought)
    answer.answer(thought, subject)
    return True


def _sounds_like_one(thought: Thought) -> bool:
    """A question that is on no list still gets an answer from a person, not a stare."""
    yes = thought.first("yes_no")
    is_answer = yes is not None and yes.confidence >= asked.SURE_ENOUGH
    text = thought.turn.text
    asks = ASKS.match(text) or ASKS_IN_HINDI.match(text) or asked_beside.is_one(thought)
    return bool(asks) and not thought.news and not is_answer


def _go_on(thought: Thought) -> None:
    """Answer the open question, or take up what was said."""
    session = thought.session
    if session.task == "emergency" and session.asked not in ("anything_else", "help"):
        emergency.go_on(thought)
    elif slots.waits(thought):
        slots.join(thought)
    elif session.asked == "late_yes":
        late_yes.take(thought)
    elif session.task == "hand_over" and session.asked in ("about", "customer_phone", "customer_name"):
        hand_over.go_on(thought)
    elif not asked.take(thought):
        ordinary.take(thought)
