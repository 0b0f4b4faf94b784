"""What is asked of the business or of other people, and so tells of no trouble. Holds patterns only."""

import re

# Asked of the business or of what it costs, and so no trouble of the speaker's.
PRICE = re.compile(
    r"\b(?:how\s+much|what(?:['’]?s|\s+is|\s+are|\s+do|\s+would)?\s+(?:the\s+|your\s+|you\s+|it\s+"
    r"|a\s+)*(?:price|cost|charge|fee|rate)s?"
    r"|price\s+(?:for|of)|cost\s+(?:for|of|to)|charges?\s+for)\b",
    re.I,
)
QUESTION = re.compile(
    r"\W*(?:(?:and|so|but|hi|hello|hey|um+|also|ok|okay|then)\W+)*(?:what|how|where|when|who|which|does|did"
    r"|do\s+(?:you|u|they)|are\s+(?:you|u|they|there)|is\s+(?:the|your|there|it|he|she|dr|doctor)|were|was\s+(?:the|it)|have\s+(?:you|they)"
    r"|has|will\s+(?:you|he|she|they))\b",
    re.I,
)
MINE = re.compile(
    r"\b(?:mine|someone|somebody|anyone|wrong\s+with|(?:my|our)\s+(?!(?:neighbou?r|friend|mate|brother|sister"
    r"|boss|street|area|cousin"
    r"|colleague)))",
    re.I,
)
