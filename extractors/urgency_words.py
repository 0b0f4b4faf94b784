"""How everybody says that something presses, or does not; knows no trade, whose own words come with the business."""


def _said(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.split("|") if line.strip())


SURE = {
    "emergency": _said(
        """
        emergency|emergancy|emergencies|emergcy|life or death|life and death|asap|a s a p|as soon as possible
        |as soon as humanly|flooding|flooded|burst|bursting|gushing|pouring|overflowing|right away|straight away
        |straightaway|immediately|immediate|this very minute|this minute|this instant|at once|need right now
        |come right now|need you now|need someone now|need somebody now|need help now|come now|come over now
        |someone right now|somebody right now|here right now|help right now|please hurry|hurry please|hurry up
        |drop everything|come quick|come quickly now|come fast|come now now|in danger|dangerous|fauran|abhi ke abhi
        |इमरजेंसी|आपातकाल|फौरन|तुरंत आइए|अभी के अभी|disaster|somebody quick|someone quick
        """
    ),
    "urgent": _said(
        """
        urgent|urgently|urjent|urgant|arjent|urgency|pressing|desperate|desperately|cant wait|cannot wait
        |couldnt wait|wont wait|not wait|no fit wait|high priority|top priority|first priority|priority job
        |sooner the better|sooner better|time sensitive|time critical|cant be left|earliest you can
        |earliest possible|earliest available|soonest|soonest possible|squeeze me in|squeeze us in|now now|jaldi
        |jaldi se|turant|zaroori|jaruri|zaruri|aaj hi|aaj he|ज़रूरी|जरूरी|जल्दी|तुरंत|आज ही|अर्जेंट|sharp sharp
        |quick quick|getting worse|gets worse|worse by the|need today|need done today|needs doing today
        |has to be today|must be today|needs fixing today|by tonight|by tomorrow|within the hour|within an hour
        |in the next hour|next hour or so|pronto|quick smart|before monday|before tuesday|before wednesday
        |before thursday|before friday|before saturday|before sunday|sooner you|sooner someone|sooner somebody
        |by this evening|before tonight|by end of day|by close of business|running out of time|not possible to wait
        """
    ),
    "routine": _said(
        """
        routine|annual service|yearly service|annual check|check up|checkup|check-up|regular service|regular upkeep
        |regular visit|regular check|general service|standard service|normal service|maintenance|scheduled service
        |follow up visit|monthly service|six monthly|half yearly|periodic|service is due|due for a service
        |normal job|normal priority|ordinary job|nonurgent|non urgent|non emergency|just a quote|nothing serious
        |nothing major|no big deal|not serious|रूटीन
        """
    ),
    "flexible": _said(
        """
        whenever|no rush|not in a rush|no hurry|not in a hurry|no great rush|rush nahi|take your time
        |in your own time|own pace|any time is fine|anytime is fine|any day is fine|any day is ok|any day works
        |any day suits|any time suits|any time works|anytime works|anytime suits|any day next|anytime next
        |any time next|anytime in the next|any time in the next|anytime this month|any time this month|im flexible
        |i'm flexible|i am flexible|we're flexible|were flexible|we are flexible|pretty flexible|quite flexible
        |very flexible|totally flexible|flexible with|when you get a chance|get a minute|when you next
        |when youre next|when you have a spare|when you have a gap|when you have a slot
        |when youve got a spare minute|spare hour|whatever day|whatever time|whichever day|any old time
        |not worried about when|not worried when|not bothered when|not bothered about when|sometime after
        |low priority|lowest priority|got a minute|have a minute|spare minute|get a moment|got a moment
        |when convenient|whenever convenient|convenient time|next week sometime|next month sometime|no panic
        |dont panic|no particular hurry|get a chance|when you can|when you have time|when youve got time
        |when you have a free|when you are free|when youre free|when it suits|when suits you|anytime you are free
        |any time you are free|anytime you like|any time you like|spare slot|spare moment|not fussed|not fussy
        |easy on time|easy on timing|easy on dates|easy with timing|convenience|convenient for you|dont mind when
        |doesnt matter when|dont care when|no preference when|can wait|could wait|happy to wait|fine to wait
        |ok to wait|okay to wait|can hold off|no stress|no wahala|no urgency|in no time pressure|pretty relaxed
        |relaxed about|not time sensitive|no deadline|no time limit|sometime next|sometime in the next
        |sometime this month|sometime soonish|next few weeks|couple of weeks is fine|end of the month is fine
        |down the track|at some point|at some stage|eventually|aaram se|aaraam se|araam se|jab bhi|jab time
        |jab samay|jab free|jab aapko|kabhi bhi|koi bhi din|jaldi nahi|jaldi nahin|jaldi nai|आराम से|जब भी|कभी भी
        |जल्दी नहीं|जब समय
        """
    ),
}
WEAK = _said(
    """
    soon|sooner|today|tonight|this week|quickly|quick|quicker|first available|next available|earliest|aaj|आज|abhi
    |अभी|as fast as|in a hurry|in a rush|in hurry|bit of a rush|fast
    """
)
NEVER = _said(
    """
    flexible hose|flexible hoses|flexible pipe|flexible connector|flexible tube|rush hour|quick question|quick one
    |quick call|quick chat|quickly ask|quickly check|soon as i|burst out|burst into|flooding back|get well soon
    |feel better soon|see you soon|talk soon|see you today|how are you today|today is|is today|todays date
    |as soon as i|emergency contact|emergency number|emergency exit|emergency room|emergency department
    |emergency fund|routine question
    """
)
CONFIDENCE = {
    "asap": 0.75,
    "as soon as possible": 0.75,
    "right away": 0.75,
    "straight away": 0.75,
    "immediately": 0.75,
    "when you can": 0.6,
}
