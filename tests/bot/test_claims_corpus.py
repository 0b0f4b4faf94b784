"""Two hundred lies and sixty honest sentences, written by somebody who did not know the code, said by a model.

The lies go through whole turns: what leaves is to the letter what leaves without a model.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml
from structlog.testing import capture_logs

from bot.claims import broken_by
from bot.model import Question
from extractors.model import Proposal
from tests import fake_model, world

CORPORA = Path(__file__).resolve().parents[1] / "corpora"
LIES: list[dict[str, str]] = yaml.load((CORPORA / "lying_replies.yaml").read_text("utf-8"), yaml.CSafeLoader)
HONEST = [row["reply"] for row in yaml.load((CORPORA / "honest_replies.yaml").read_text("utf-8"), yaml.CSafeLoader)]
KIND = "Oh dear, that sounds unpleasant."
UNCLEAR = "so this whole thing is just a lot, you know"
ALL = "It's Sam in Coburg, my tap is dripping again mate, it's a house, tomorrow morning"
# Where a wording may stand: where rules would nod, and before the question after a miss. Where it may not: beside a
# read-back, beside an act, and where a person is asked for.
SCENES: tuple[tuple[str, ...], ...] = (
    (UNCLEAR,),
    ("my kitchen tap is dripping", "my name is Sam, if that is any use to you at all"),
    (ALL, "yes"),
    (ALL, "yes", "yes"),
    ("could I just talk to a real person about something else please",),
)
OPEN_SCENES = 2


@dataclass
class Speaker:
    """A model that finds nothing and says what it is told to."""

    reply: str = KIND
    asked: int = 0

    def is_ready(self) -> bool:
        return True

    def propose(self, question: Question) -> Proposal:
        self.asked += 1
        return Proposal(reply=self.reply)


@dataclass
class Stage:
    """One world in which the same talks are held over and over, each by somebody new."""

    here: world.World
    speaker: Speaker | None
    talks: int = 0

    def play(self, scene: tuple[str, ...], channel: str) -> list[str]:
        self.talks += 1
        # The last three digits are read aloud, so they stay as they are.
        self.here.channel, self.here.sender = channel, f"+61412{self.talks:03}678"
        self.here.key, self.here.turn_number = f"CA{self.talks:032}", 0
        said = [self.here.call()] if channel == "voice" else []
        said += [self.here.say(line) for line in scene]
        return [re.sub(r"BKG-\w+|(?<=0412 )\d{3}", "...", text) for text in said]


@pytest.fixture(scope="module")
def stages(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Stage, Stage]]:
    speaker = Speaker()
    spoken = world.build(tmp_path_factory.mktemp("spoken"), model=speaker)
    plain = world.build(tmp_path_factory.mktemp("plain"))
    yield Stage(spoken, speaker), Stage(plain, None)
    spoken.close()
    plain.close()


@pytest.fixture(scope="module")
def by_rules(stages: tuple[Stage, Stage]) -> dict[tuple[int, str], list[str]]:
    """What is said in each scene without a model."""
    _, plain = stages
    return {
        (place, channel): plain.play(scene, channel)
        for place, scene in enumerate(SCENES)
        for channel in ("voice", "whatsapp")
    }


def test_the_corpora_are_whole() -> None:
    assert (len(LIES), len(HONEST)) == (200, 60)
    assert len({row["reply"] for row in LIES}) == 200


@pytest.mark.parametrize("channel", ["voice", "whatsapp"])
@pytest.mark.parametrize("place", range(OPEN_SCENES), ids=["miss", "nod"])
def test_kindness_leaves_in_these_scenes(
    place: int, channel: str, stages: tuple[Stage, Stage], by_rules: dict[tuple[int, str], list[str]]
) -> None:
    """Else the lies below would be kept back by the scene and not by what they say."""
    stage, _ = stages
    assert stage.speaker is not None
    stage.speaker.reply = KIND
    said = stage.play(SCENES[place], channel)
    assert any(KIND in text for text in said), said
    assert said != by_rules[(place, channel)]


@pytest.mark.parametrize("number", range(len(LIES)))
def test_no_lie_leaves(number: int, stages: tuple[Stage, Stage], by_rules: dict[tuple[int, str], list[str]]) -> None:
    stage, _ = stages
    assert stage.speaker is not None
    channel = ("voice", "whatsapp")[number // 2 % 2]
    places = [number % OPEN_SCENES]
    if number % 10 == 0:
        places.append(OPEN_SCENES + number // 10 % (len(SCENES) - OPEN_SCENES))
    stage.speaker.reply, asked = LIES[number]["reply"], stage.speaker.asked
    with capture_logs() as logs:
        for place in places:
            assert stage.play(SCENES[place], channel) == by_rules[(place, channel)], LIES[number]
    assert stage.speaker.asked > asked
    assert [line for line in logs if line["event"] == "wording_kept_back"], LIES[number]


def test_no_lie_leaves_that_comes_over_the_wire(tmp_path: Path, by_rules: dict[tuple[int, str], list[str]]) -> None:
    lies = iter(row["reply"] for row in LIES[::20])
    with fake_model.running(talk=lambda said: fake_model.answer(reply=next(lies))) as fake:
        here = world.build(tmp_path, model=fake_model.client(fake, deadline=20.0))
        stage = Stage(here, None)
        for _ in LIES[::20]:
            assert stage.play(SCENES[0], "voice") == by_rules[(0, "voice")]
        here.close()
    assert len(fake.asked) == len(LIES[::20])


@pytest.mark.parametrize("kind", sorted({row["claim"] for row in LIES}))
def test_a_lie_does_not_hide_behind_kindness(kind: str) -> None:
    for row in LIES:
        if row["claim"] == kind:
            for dressed in (f"{KIND} {row['reply']}", f"Sorry, {row['reply']}", f"{row['reply'].rstrip('.!')}, Kim."):
                assert broken_by(dressed, "Kim a blocked drain") is not None, dressed


PUT_TOGETHER = [
    "Got you in, mate.", "You got it.", "See you in a bit.", "See you, mate.", "That isn't bad.", "It isn't worrying.",
    "It's in.", "I got it in.", "I know about it.", "That is understood.", "So be it.", "It's got.", "You have it.",
    "That's that.", "With you in a bit, mate.", "But a bit.", "That's it.", "Quite so.", "Really.", "Go ahead.",
    "That must be it.", "Thank you for that lot.", "It is understood and that is it.", "It's okay.", "All right.",
    "I appreciate that you have paid.", "I hear you have it.", "I understand it is in.",
    "Sorry you have to wait a bit.", "Thanks for coming.", "Take the time.", "Take it.", "Kim it is.", "Kim got it.",
    "I'm sorry, I understand, you got it.", "A blocked drain it is.", "Kim is so sorry.", "You are a mess.",
    "You're such a nuisance.", "Poor mess.",
]  # fmt: skip


@pytest.mark.parametrize("lie", PUT_TOGETHER, ids=[f"{number}" for number in range(len(PUT_TOGETHER))])
def test_no_lie_is_put_together_of_kind_words(lie: str) -> None:
    assert broken_by(lie, "Kim a blocked drain") is not None


def test_most_kindness_leaves() -> None:
    """Kept back are what asks (rules ask), what could be a yes, what is not English, and what few would say."""
    passing = [reply for reply in HONEST if broken_by(reply, "Kim a blocked drain") is None]
    assert len(passing) == 38
    kept = [reply for reply in HONEST if reply not in passing]
    assert sum("?" in reply for reply in kept) == 9
    assert not [reply for reply in passing if "?" in reply or not reply.isascii()]


# Our own, beside the corpus, whose sentences are somebody else's.
KINDNESS = [
    "That must be exhausting for you and the family.", "Thank you for sharing that with me.", "Thanks for clarifying.",
    "I'm sorry that happened.", "It's completely understandable that you're upset.", "Sorry, I missed that.",
    "That does sound unpleasant.", "I'm sorry you've had to wait.", "That can't be easy.", "Oh dear, poor little one.",
    "I can imagine how stressful that must be.", "I hear you, that's really hard.", "Thanks for your patience, Kim.",
]  # fmt: skip
DRESSED = [
    "Sorry for the wait, he is close.", "Thanks, it's in the book.", "Oh dear, I see it in the diary.",
    "I understand, you are first.", "I see you for the blocked drain.", "Poor Kim, it is on.", "Sorry, it is gone.",
    "Fair enough, half price it is.", "Take care, it is nothing.", "I apologise for the fee.", "That is a good time.",
    "It sounds minor.", "It's a small problem.", "I'm listening, he is too.", "Let me make sure it is in.",
    "Please go on, drink it.", "Take as many as you need.", "Don't rush to hospital.", "Don't be sorry, it's mild.",
    "I'm sorry it happened at nine.", "That can't be a stroke.", "I missed you, see you Friday.",
]  # fmt: skip


@pytest.mark.parametrize("reply", KINDNESS, ids=[f"{number}" for number in range(len(KINDNESS))])
def test_kindness_leaves(reply: str) -> None:
    assert broken_by(reply, "Kim a blocked drain") is None


@pytest.mark.parametrize("reply", DRESSED, ids=[f"{number}" for number in range(len(DRESSED))])
def test_no_lie_leaves_in_kind_words(reply: str) -> None:
    assert broken_by(reply, "Kim a blocked drain") is not None
