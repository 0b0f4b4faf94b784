"""A WhatsApp chat in the terminal, through the same turns as a real one. Marked as test talk."""

import sys
import uuid

from bot.engine import Bot
from bot.turn import Turn
from desk.businesses import Profile


def chat(bot: Bot, profile: Profile, sender: str) -> None:
    """Read lines until the end of input or an empty one; answer each."""
    sys.stdout.write(f"A chat with {profile.name}. An empty line ends it.\n")
    for line in sys.stdin:
        if not line.strip():
            break
        turn = Turn(
            channel="whatsapp",
            kind="text",
            line=f"test:{profile.id}",
            sender=sender,
            key=sender,
            external_id=str(uuid.uuid4()),
            at=bot.clock(),
            text=line.strip(),
            is_test=True,
        )
        sys.stdout.write(bot.take_turn(turn, lambda reply: reply.text) + "\n")
        sys.stdout.flush()
