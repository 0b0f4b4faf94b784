"""What kinds of property are called, and what around their names means another thing. Knows no customer."""

import re


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split("|"))


UNIT = _words(
    "unit|flat|apartment|appartment|apt|aptmt|studio|condo|granny flat|granny flats|penthouse|duplex unit|villa unit|"
    "mini flat|miniflat|bedsit|self contain|self contained|self con|boys quarters|boys quarter|boy's quarters|"
    "boys' quarters|bq|face me i face you|room and parlour|builder floor|bhk|rk|high rise|highrise|bedder|"
    "block of units|block of flats|body corporate|strata|housing society|flatshare|"
    "फ्लैट|फ़्लैट|फ़्लैट|अपार्टमेंट"
)
HOUSE = _words(
    "house|townhouse|town house|town home|villa|bungalow|cottage|terrace house|duplex|farmhouse|farm house|row house|"
    "kothi|haveli|makaan|makan|semi detached|semi-detached|terraced house|detached house|homestead|queenslander|"
    "weatherboard|brick veneer|free standing house|mansion|chalet|self contained cottage|self contained house|"
    "single storey|double storey|two storey|single story|double story|मकान|बंगला|कोठी"
)
# Where people work, and few go for anything else.
WORKPLACES = _words(
    "commercial|shop|office|cafe|café|restaurant|restaraunt|restaurent|resturant|warehouse|factory|salon|store|"
    "workshop|showroom|childcare centre|childcare center|daycare centre|day care centre|creche|kindergarten|"
    "kinder|gym|gymnasium|business premises|coffee shop|bakery|retail|takeaway|take away shop|shopfront|godown|"
    "dukaan|dukan|supermarket|plaza|"
    "petrol station|butcher shop|butchers|butchery|barber shop|barbershop|barbers|hairdresser|hairdressing|"
    "food truck|food van|laundromat|hostel|nursing home|aged care home|retirement home|beauty parlour|"
    "beauty parlor|nail bar|tattoo parlour|florist|boutique|canteen|dhaba|clubrooms|club rooms|clubhouse|club house|"
    "church hall|community hall|scout hall|town hall|community centre|shopping centre|medical practice|medical centre|"
    "medical center|dental practice|dental surgery|dental clinic|vet clinic|law firm|brewery|winery|depot|motel|"
    "caravan park|office building|call centre|guest house|guesthouse|backpackers|function centre|reception centre|"
    "दुकान|ऑफिस|ऑफ़िस|दफ्तर|दफ़्तर|दफ़्तर|गोदाम"
)
# Places that most people only visit: said to be the customer's own, or to be where they ring from.
VISITED = _words(
    "school|primary school|high school|preschool|pre school|college|university|uni|church|mosque|temple|hospital|"
    "clinic|"
    "surgery|practice|pharmacy|chemist|pub|hotel|bar|library|mall|club|business|museum|cinema|theatre|"
    "gallery|stadium|marina"
)
HOME = _words(
    "kitchen sink|kitchen tap|laundry|ensuite|bathtub|bedroom|my home|our home|own home|parents home|"
    "family home|private home|home job|domestic job|resi job|at home|in my bathroom|our bathroom|my bathroom|"
    "my place|our place|mums place|mum's place|"
    "moms place|mom's place|dads place|dad's place|parents place|parents' place|residential|backyard|washing machine|"
    "home office|work from home|pg|paying guest|rental property|investment property|the landlord|"
    "my rental|our rental|my tenant|my tenants|our tenant|our tenants|place i'm renting|place im renting|"
    "place we're renting|place we rent|place i rent|ghar|घर"
)
# Answers to the question itself that say nothing at other times.
ANSWERS = {
    "business": "commercial", "work": "commercial", "workplace": "commercial", "clinic": "commercial",
    "school": "commercial", "church": "commercial", "mosque": "commercial", "temple": "commercial",
    "hotel": "commercial", "pub": "commercial", "hospital": "commercial", "pharmacy": "commercial",
    "industrial": "commercial", "company": "commercial", "detached": "house", "semi": "house", "terrace": "house",
    "home": "house", "ghar": "house", "घर": "house", "domestic": "residential", "resi": "residential",
    "private": "residential", "upstairs": "unit", "tower": "unit", "manzil": "unit", "floor": "unit", "storey": "house",
}  # fmt: skip
_PERSON = (
    r"(?:sister|brother|friend|neighbou?r|mate|cousin|aunt(?:ie|y)?|uncle|son|daughter|mum|mom|mother|dad|father|boss"
    r"|parents|he|she|they|flatmate)"
)
NOT_BEFORE = re.compile(
    r"\b(?:(?:not|isn['’]?t|aren['’]?t|wasn['’]?t|ain['’]?t|never)(?:\s(?:an?|the|my|in|at|really|for)){0,2}"
    r"|no\slonger\san?"
    r"|neither\san?|nor\san?|rather\sthan\san?|than\san?"
    r"|hot\swater|air\s?con(?:ditioning|ditioner)?|ac|a/c|split|cooling|heater|heating|water|disposal|care|icu"
    r"|power|shelf"
    r"|storage|wall|filter|control|burns|maternity|cpap|blood\spressure|system|outdoor|indoor|condenser|sink"
    r"|kitchen|tap"
    r"|cylinder|heat\spump|solar|instantaneous|rinnai|rheem|dux|bosch|fan|what|which|how\smany|tv|shower|display"
    r"|vanity|shower|post|box|doctor['’]?s?|dr\s\w+|head|find\s(?:me\s)?an?|open|home|dentist['’]?s?"
    r"|book(?:ing)?\san?|looking\sfor\san?|in|the\swhite|full|steak|per|your|green|ware|next\sdoor|clearing|opera"
    r"|your\s(?:\w+\s)?|on\sthe"
    r"|(?:tyre|tire|battery|phone|roof|screen|surface|beer|voice)(?:['’]?s|\s(?:is|was|went|gone|has\sgone))*"
    r"|(?:warranty|guarantee|manual|model|serial|size|brand|motor|remote|thermostat)\s(?:\w+\s){0,3}(?:the|this"
    r"|that|my|our)"
    r"|(?:bought|got|buy|purchased|ordered)\s(?:\w+\s){0,3}(?:at|from|in|off)\s(?:an?|the)(?:\s\w+)?"
    r"|(?:(?<!calling\s)(?<!ringing\s)(?<!speaking\s)from|to)\s(?:an?|the)(?:\s(?:hardware|local|plumbing"
    r"|online))?|from|your\slocal|hardware|tool|app|play|online"
    r"|(?:window|grocery)|go\sto\s\w+|walk\sto\s\w+)\s$",
    re.I,
)
NOT_AFTER = re.compile(
    r"[\s-]*(?:call|calls|visit|visits|price|rate|fee|tyre|tire|tyres|tires|hours?|battery|keeping|keeper|hold"
    r"|bound|number"
    r"|party|parties|warming|manager|phone|water|screen|screens|out(?!\s(?:the|back|in))|open|pack|white|bought"
    r"|floor\sit"
    r"|around|music|rules|arrest|roof|surface|bed\b|head|line|footed|beer|next\sdoor|across|opposite|over\sthe\sroad"
    r"|of\s(?:insulin|blood|power|electricity|measure|alcohol)|levy|fees|plan|gave|charged|called|rang|where"
    r"|insurance|sitter|mate"
    r"|assistant|steward|is\s(?:open|closed)|says?|said|told|sold|tv|bread|feet|foot|chair|printer|prices?)\b",
    re.I,
)
# Of a workplace: the customer is only there, or near it.
AWAY = re.compile(
    r"\b(?:do\syou\shave\san?|(?:near|behind|beside|opposite|past|outside|near\sto)(?:\s(?:the|an?))?"
    r"|(?:next|opposite|close|across\sfrom|round\sfrom|adjacent)\s?(?:to\s)?(?:the|an?)"
    r"|(?:i['’]?m|im|he['’]?s|she['’]?s|i\sam|we['’]?re|they['’]?re|i['’]ll\sbe|will\sbe|call\sme|ring\sme"
    r"|meet(?:\sme)?|been|went|go"
    r"|going|was|walk|down|work)\s(?:\w+\s)?(?:at|in|to|from)\s(?:the|an?))\s(?:\w+\s)?$",
    re.I,
)
OTHERS = re.compile(
    rf"\b{_PERSON}\s(?:has|have|had|owns?|bought|got|lives?|rents?|is|stays?)\s(?:in\s)?(?:\w+\s){{0,2}}$"
    rf"|\b{_PERSON}['’]?s\s$",
    re.I,
)
OWN = re.compile(
    r"\b(?:my|our|an?|this|the|its|it['’]?s|for|at|in|is|we['’]?re|small|mera|meri|hamari|hamara|मेरी|हमारी|मेरे"
    r"|commercial"
    r"|of|we|busy|whole|entire|local|industrial|own|run|manage)\s(?:\w+\s)?$",
    re.I,
)
OURS = re.compile(
    r"(?:\b(?:(?:its|it['’]s|(?:this|it|that)\sis|that['’]s)(?:\sfor)?|(?:calling|ringing|speaking)\sfrom|(?:own"
    r"|owns|run|manage)"
    r"|(?:manager|owner|principal|caretaker|admin|secretary|pastor|imam|priest|director|head)\s(?:of|at|for)"
    r"|we['’]?re|we\sare|here\sat"
    r"|on\sbehalf\sof|for)\s(?:(?:an?|the|my|our|this)\s)?(?:(?!doctor|not\b)\w+\s)?|\b(?:our|hamara"
    r"|hamari)\s(?:\w+\s)?"
    r"|\bmy\s(?:own\s|small\s|dental\s|physio\s|new\s)?)$",
    re.I,
)
OURS_AFTER = re.compile(
    r"\s(?:(?:is|are)\sours|(?:toilets?|kitchen|bathrooms?|washrooms?|showers|taps?|sinks?|urinals?|pipes"
    r"|drains?|boiler|hot\swater)\b)",
    re.I,
)
FEW_OURS = frozenset({"school", "hospital", "pharmacy", "chemist", "college", "university", "uni", "mall",
                      "library", "gallery", "stadium", "museum"})  # fmt: skip
UPSTAIRS = re.compile(
    r"\b(?:(?:live|stay|i['’]?m|we['’]?re|it['’]?s|its|im|i\sam|we\sare|place\sis)\s(?:\w+\s){0,2}?(?:on\s)?(?:the\s)?"
    r"(?:ground|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|top|\d{1,2}(?:st|nd|rd"
    r"|th))\sfloor(?!\sof\s(?:my|our|the)\shouse)"
    r"|(?:third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d{1,2}(?:st|nd|rd|th))\sfloor\s(?:of|in)\s(?:an?"
    r"|the|our|my)\s(?:\w+\s)?"
    r"(?:block|building|complex|tower))\b"
    r"|\b(?:in|got|have|own|rent|a)\sa?\s?(?P<house>semi|terrace|detached)\s(?=in\b)",
    re.I,
)
