"""How everybody says that something presses, or does not; knows no trade, whose own words come with the business."""


def _said(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.split("|") if line.strip())


SURE = {
    "emergency": _said(
        """
        emergency|emergancy|emergencies|emergcy|life or death|life and death|as soon as humanly|flooding|flooded
    |burst|bursting|gushing|pouring|overflowing|right away|straight away
        |straightaway|immediately|immediate|this very minute|this minute|this instant|come at once
        |someone at once|somebody at once|help at once|here at once|plumber at once|doctor at once
        |come right now|come now|come over now
        |someone right now|somebody right now|here right now|help right now|help now|please hurry|hurry please
        |hurry up
        |drop everything|come quick|come quickly now|come fast|come now now|in danger|dangerous|fauran|abhi ke abhi
        |इमरजेंसी|आपातकाल|फौरन|तुरंत आइए|अभी के अभी|disaster|somebody quick|someone quick
        """
    ),
    "urgent": _said(
        """
        urgent|urgently|asap|as soon as possible|quickest you|quickest available|earliest youve
        |earliest you have|first appointment you|first slot you|urjent|urgant|arjent|urgency|pressing|desperate
    |desperately|cant wait|cannot wait
        |couldnt wait|wont wait|not wait|no fit wait|high priority|top priority|first priority|priority job
        |sooner the better|sooner better|time sensitive|time critical|cant be left|earliest you can
        |earliest possible|earliest available|soonest|soonest possible|squeeze me in|squeeze us in|now now|jaldi
        |jaldi se|turant|zaroori|jaruri|zaruri|aaj hi|aaj he|ज़रूरी|जरूरी|जल्दी|तुरंत|आज ही|अर्जेंट|sharp sharp
        |quick quick|getting worse|gets worse|worse by the|need today|need done today|needs doing today
        |has to be today|must be today|needs fixing today|tomorrow latest|today latest|latest by|within the
        hour|within an hour
        |in the next hour|next hour or so|pronto|quick smart|before monday|before tuesday|before wednesday
        |before thursday|before friday|before saturday|before sunday|sooner you|sooner someone|sooner somebody
        |by this evening|before tonight|by end of day|by close of business|running out of time|not possible to wait
        |next few days|next couple of days|next day or two|next day or so|next two days|next two or three days
        |day or two|within days|at the latest|before then|quick as you can|fast as you can|cant leave it
        |cant go on like|fit me in|fit us in|as early as possible|kal subah tak|ek ghante mein|ghante mein
        |ghante ke andar|shaam tak|kal tak|aaj raat
        """
    ),
    "routine": _said(
        """
        routine|annual service|yearly service|annual check|check up|checkup|check-up|regular service|regular upkeep
        |regular visit|regular check|general service|standard service|normal service|maintenance|scheduled service
        |follow up visit|monthly service|six monthly|half yearly|periodic|service is due|due for a service
        |normal job|normal priority|ordinary job|nonurgent|non urgent|non emergency|just a quote|nothing serious
        |nothing major|no big deal|not serious|nothing drastic|nothing dramatic|nothing fancy|usual service
        |usual check
        |just an ordinary|just a normal|just a standard|normal appointment|ordinary appointment|general check
        |wanting a price|want a price|after a price|get a price|rough price|quotes only|pricing it up|pricing
        up|standard job|simple job|basic job|रूटीन
        """
    ),
    "flexible": _said(
        """
        whenever|later in the year|later this year|anytime una|any time una|no rush|not in a rush|no hurry
        |not in a hurry|no great rush|rush nahi|take your time
        |in your own time|own pace|any time is fine|anytime is fine|any day is fine|any day is ok|any day works
        |any day suits|any time suits|any time works|anytime works|anytime suits|any day next|anytime next
        |any time next|anytime in the next|any time in the next|anytime this month|any time this month|im flexible
        |i'm flexible|i am flexible|we're flexible|were flexible|we are flexible|pretty flexible|quite flexible
        |very flexible|totally flexible|flexible with|when you get a chance|get a minute|when you next
        |you chance|una chance|you get chance
        |when youre next|when you have a spare|when you have a gap|when you have a slot
        |when youve got a spare minute|spare hour|whatever day|whatever time|whichever day|any old time
        |not worried about when|not worried when|not bothered when|not bothered about when|sometime after
        |low priority|lowest priority|got a minute|have a minute|spare minute|get a moment|got a moment
        |when convenient|whenever convenient|convenient time|next week sometime|next month sometime|no panic
        |dont panic|no particular hurry|get a chance|when you can|when you have time|when youve got time
        |wherever you can|me in wherever|wherever it fits|when you fit|when una fit|whenever you fit
        |when you have a free|when you are free|when youre free|when it suits|when suits you|anytime you are free
        |any time you are free|anytime you like|any time you like|spare slot|spare moment|not fussed|not fussy
        |easy on time|easy on timing|easy on dates|easy with timing|convenience|convenient for you|dont mind when
        |doesnt matter when|dont care when|no preference when|can wait|could wait|happy to wait|fine to wait
        |ok to wait|okay to wait|can hold off|no stress|no urgency|in no time pressure|pretty relaxed
        |relaxed about|not time sensitive|no deadline|no time limit|sometime next|sometime in the next
        |sometime this month|sometime soonish|next few weeks|couple of weeks is fine|end of the month is fine
        |down the track|fit in with|so theres time|plenty of time|lots of time|bottom of the list|end of the list|no
        great drama
        |no drama|no dramas|not going anywhere|no need to rush|dont need to rush|need not rush
        |before christmas sometime
        |sometime before christmas|sometime before winter|sometime before summer|week after is fine|week or the week
        after
        |or the week after|week after next|next month is fine|next months fine|no particular time|someone nearby
        |someone in the area|somebody in the area|anyone in the area|in the neighbourhood|time mile|fursat|dont mind
        waiting|happy waiting|after the holidays|after the school holidays|month or so
        |couple of weeks maybe|couple of weeks or so|few weeks maybe|got a spot|have a spot|a spare spot|an opening|im
        easy|i'm easy
        |so you choose|so you pick|no dey rush|dont drop everything
        |you choose the day|you pick the day|e fit wait|it fit wait|in no rush|at some point|at some
        stage|eventually|aaram se|aaraam se|araam se|jab bhi|jab time
        |jab samay|jab free|jab aapko|kabhi bhi|koi bhi din|jaldi nahi|jaldi nahin|jaldi nai|आराम से|जब भी|कभी भी
        |जल्दी नहीं|जब समय
        """
    ),
}
WEAK = _said(
    """
    soon|sooner|today|tonight|this week|this wk|this arvo|this afternoon|this evening|today
    itself|quickly|quick|quicker|first available|next available|earliest|aaj|आज|abhi
    |अभी|as fast as|in a hurry|in a rush|in hurry|bit of a rush|fast
    """
)
NEVER = _said(
    """
    flexible hose|flexible hoses|flexible pipe|flexible connector|flexible tube|rush hour|quick question|quick one
    |quick call|quick chat|quickly ask|quickly check|soon as i|burst out|burst into|flooding back|get well soon
    |feel better soon|see you soon|talk soon|see you today|how are you today|today is|is today|todays date
    |as soon as i|emergency contact|shut off fully|shut off properly|turn off fully|turn off properly
    |shut off completely|turn off completely|urgent letter|urgent email|urgent message|urgent meeting
    |emergency number|emergency exit|emergency room|emergency department
    |how quickly do|how quickly does|how soon do|how fast do|how fast does|emergency fund|routine question|urgent
    care|fasting|fasting sugar|fast for|have to fast|need to fast|abhi tak|abhi bhi|अभी तक|fast food|fast charger
    |breakfast|before noon|before midday|before lunch|before lunchtime
    |press the|press a|press on|press it|press one|press 1|press my|pouring rain|pouring outside|immediately after
    |immediately before|immediate release|right away from|straight away from|straight away past|instant coffee
    |the wait|no wait|wait a minute|wait a sec|wait a moment|cant wait to|lost time
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
