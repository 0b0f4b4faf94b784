"""The model behind one call: one request a turn, a hard deadline, a breaker, and never an error into the turn.

Knows OpenAI's client and nothing of conversations. Chat Completions, since compatible servers speak them too.
"""

import logging
import re
import threading
import time
from concurrent.futures import Future
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import structlog
from pydantic import BaseModel, ValidationError

from bot.breaker import Breaker
from bot.model import Question
from extractors.model import Answer, Proposal, proposal

if TYPE_CHECKING:
    from openai import OpenAI

log = structlog.get_logger()
OPENAI = "https://api.openai.com/v1"
# An answer with a dozen facts takes some 400 tokens.
MOST_TOKENS = 800
# What no second try mends: a wrong key, a model that is gone, an account without money.
HOPELESS_STATUS = frozenset({401, 403, 404})
HOPELESS_CODES = frozenset({"insufficient_quota", "credit_balance_exhausted", "model_not_found"})
HOPELESS_SECONDS = 600.0
MOST_RETRY_AFTER = 120.0
FENCE = re.compile(r"^\s*```(?:json)?\s*(.*?)\s*```\s*$", re.S)
FORMAT = {"type": "json_schema", "json_schema": {"name": "turn", "strict": True, "schema": Answer.model_json_schema()}}


class Unusable(Exception):
    """The model answered, but not with an answer; `kind` says how. `is_ours`: this text is why, not the model."""

    def __init__(self, kind: str, *, is_ours: bool = False) -> None:
        super().__init__(kind)
        self.kind = kind
        self.is_ours = is_ours


class _Message(BaseModel):
    content: str | None = None
    refusal: str | None = None


class _Choice(BaseModel):
    message: _Message
    finish_reason: str | None = None


class _Completion(BaseModel):
    choices: list[_Choice]


class ChatModel:
    """A model at an address. `deadline` is the longest that a turn waits; at most `places` requests are on their way.

    Each request has a thread of its own, so that not even a name server or a handshake without end holds up the turn;
    it keeps its place until it is really over, and when all places are taken there is no proposal.
    """

    def __init__(
        self,
        *,
        name: str,
        key: str | None,
        base_url: str | None,
        deadline: timedelta,
        places: int = 16,
        breaker: Breaker | None = None,
    ) -> None:
        self._name = name
        self._key = key or "none"  # servers of one's own ask for none, the client wants one
        self._base_url = base_url or OPENAI
        self._deadline = deadline.total_seconds()
        self._places = threading.BoundedSemaphore(places)
        self._most = places
        self._breaker = breaker or Breaker(time.monotonic)
        self._lock = threading.Lock()
        self._made: OpenAI | None = None
        self._is_loading = False

    def warm_up(self) -> None:
        """Load the client in the background: that takes a second which no customer should wait."""

        def load() -> None:
            try:
                self._client()
            finally:
                self._is_loading = False

        self._is_loading = True
        threading.Thread(target=load, daemon=True).start()

    def close(self) -> None:
        """Let what is on its way come to its end, then close the connections. It is not asked again."""
        for _ in range(self._most):
            self._places.acquire(timeout=self._deadline)
        if self._made is not None:
            self._made.close()

    def is_ready(self) -> bool:
        """Whether its client is loaded and it is not resting after failures."""
        return not self._is_loading and self._breaker.is_closed()

    def propose(self, question: Question) -> Proposal | None:
        """What the model makes of the turn, or None. Never raises, and never takes longer than the deadline."""
        if not self._places.acquire(blocking=False):
            log.warning("model_silent", kind="busy")
            return None
        if not self._breaker.admits():
            self._places.release()
            return None
        try:
            answer = parse(self._ask(question))
        except Exception as error:  # whatever it does, the rules answer
            self._note(error)
            return None
        self._breaker.succeeded()
        return proposal(answer, question.heard, shown=question.shown, tasks=question.tasks)

    def _ask(self, question: Question) -> bytes:
        """The body of the answer. Raises TimeoutError at the deadline, else what the client raises."""
        ends = time.monotonic() + self._deadline
        answer: Future[bytes] = Future()

        def errand() -> None:
            try:
                answer.set_result(self._request(question, ends))
            except BaseException as error:  # it belongs to the turn that waits
                answer.set_exception(error)
            finally:
                self._places.release()

        try:
            threading.Thread(target=errand, daemon=True).start()
        except RuntimeError:  # no more threads
            self._places.release()
            raise
        return answer.result(timeout=max(0.0, ends - time.monotonic()))

    def _request(self, question: Question, ends: float) -> bytes:
        client = self._client()
        from bot import wire

        request: dict[str, Any] = {
            "model": self._name,
            "messages": [{"role": role, "content": text} for role, text in question.messages],
            "response_format": FORMAT,
            "max_completion_tokens": MOST_TOKENS,
            "store": False,
        }
        with wire.until(ends):
            return bytes(client.chat.completions.with_raw_response.create(**request).content)

    def _client(self) -> "OpenAI":
        with self._lock:
            if self._made is None:
                import openai

                from bot import wire

                # With OPENAI_LOG=debug it would write what customers said into our log.
                logging.getLogger("openai").setLevel(logging.WARNING)
                made = openai.OpenAI(
                    api_key=self._key, base_url=self._base_url, max_retries=0, http_client=wire.client(self._most)
                )
                _ = made.chat.completions.with_raw_response  # the client loads half of itself when this is first named
                self._made = made
            return self._made

    def _note(self, error: Exception) -> None:
        """One line that names the kind of failure, and the breaker is told. The error's words stay out of it."""
        kind, rest = kind_of(error)
        log.warning("model_silent", kind=kind, status=getattr(error, "status_code", None))
        if isinstance(error, Unusable) and error.is_ours:
            self._breaker.succeeded()
        else:
            self._breaker.failed(rest)


def parse(body: bytes) -> Answer:
    """The answer in the body of a completion. Raises Unusable for anything else."""
    try:
        choices = _Completion.model_validate_json(body).choices
    except ValidationError:
        raise Unusable("no_completion") from None
    if not choices:
        raise Unusable("empty")
    message, reason = choices[0].message, choices[0].finish_reason
    if message.refusal or reason == "content_filter":
        raise Unusable("refused", is_ours=True)
    if reason == "length":
        raise Unusable("cut_off")
    text = message.content or ""
    fenced = FENCE.match(text)
    try:
        return Answer.model_validate_json(fenced[1] if fenced else text)
    except ValidationError as wrong:
        is_json = all(one["type"] != "json_invalid" for one in wrong.errors(include_url=False, include_input=False))
        raise Unusable("wrong_shape" if is_json else "no_json") from None


def kind_of(error: Exception) -> tuple[str, float | None]:
    """The kind of a failure for the log, and for how many seconds to leave the model alone where that is known."""
    status = getattr(error, "status_code", None)
    if isinstance(error, Unusable):
        return error.kind, None
    if isinstance(status, int):
        if status in HOPELESS_STATUS or getattr(error, "code", None) in HOPELESS_CODES:
            return "refused_us", HOPELESS_SECONDS
        return ("rate_limited", _retry_after(error)) if status == 429 else ("status", None)
    is_late = isinstance(error, TimeoutError) or "Timeout" in type(error).__name__
    return ("deadline" if is_late else type(error).__name__), None


def _retry_after(error: Any) -> float | None:
    try:
        seconds = float(error.response.headers["retry-after"])
    except (AttributeError, KeyError, ValueError):
        return None
    return min(seconds, MOST_RETRY_AFTER) if seconds > 0 else None


def connect(
    key: str | None, base_url: str | None, name: str | None, deadline: timedelta, *, places: int
) -> ChatModel | None:
    """The model that the settings name, loading in the background; None where they name none."""
    if name is None or not (key or base_url):
        return None
    model = ChatModel(name=name, key=key, base_url=base_url, deadline=deadline, places=places)
    model.warm_up()
    return model
