"""Wordings of danger in the body: breath, heart, blood, fits and more. Data, read by red_flag_patterns.py."""

# One danger after another: its code, the words one of which must be there for the pattern to be tried, and beneath them
# the pattern, its lines joined. "@" gives the confidence where it is not the usual one; shorthands are the MACROS.
RULES_TEXT = r"""
chest_pain: chest
    chest (?:~)(?:pains?|paining|tight|tightness|tightening|hurts?|hurting|heavy|heaviness|pressure|squeez\w+|
    crushing|burning|ache|aching|killing|discomfort|pain me|sore)(?! (?:infection|of drawers))|(?:pains?|paining|
    tight|tightness|tightening|hurts?|pressure|heaviness|squeez\w+|crushing|stabbing|elephant|heavy|weight|sitting|
    clutching|holding|grabbing|stabs?|sharp|knot|ache|discomfort) (?:~)chest(?! (?:infection|freezer|x|of))
chest_pain: heart
    (?<! a )heart attack(?! when| after seeing| at the (?:price|bill|quote)| over)|(?:having|had|has|have|like|be|is|
    getting|got) (?:a |an )?(?:\w+ )?heart attack(?! when| after seeing| at the (?:price|bill|quote)| (?:last|years|
    \d+)| over)|a heart attack(?! when| after seeing| at the| over)|cardiac arrest|heart (?:~)(?:stopped|racing and|
    pain|hurts|paining)|pain ~heart(?! ~(?:tablets?|clinic))|(?:my |the |his |her )heart dey pain\w*
chest_pain: chest heart seene chhati chati dil seena
    (?:chest|heart|seene|seena|chh?ati|dil) (?:mein|me|mei|main|ka|ki|may) ~(?:dard|pain|bhaari|bhari|takleef|
    dabav|jakdan)|(?:bahut|tez|bohot) (?:\w+ )?dard ~(?:chest|seene|chh?ati)
chest_pain: seene chhati chati dil seena chest
    (?:seene|chh?ati|dil|seena) (?:\w+ )?(?:mein|me|mei|main|ka)? ?(?:\w+ )?(?:dard|bhaari|daura)|dil ka daura|
    dard ~(?:seene|chh?ati)
chest_pain: सीने छाती दिल
    (?:सीने|छाती|दिल) (?:में|मे|का) (?:[^ .]+ )?(?:दर्द|दौरा)
stroke: stroke lakwa brain
    (?:having|had|has|have|is it|is this|its|be|like|possible|signs? of|suffered|suffering|think|got|getting|
    mini) (?:a |an |another |some kind of )?(?:mini |possible )?stroke(?! (?:of|rehab|patient|engine|clinic|
    awareness|last|in|survivor|years|when i was))|(?<!breast )(?<!heat )(?<!sun )stroke symptoms|
    lakwa(?! (?:ki|ka|ke))|    paralysis attack|brain (?:bleed|haemorrhage|hemorrhage)
stroke: face mouth eye smile muh
    (?:face|mouth|smile|muh) (?:<is>|looks |look |isnt |not |wont |side |of |his |her |my |on |one |half |
    the )*(?:droop\w*|dropp(?:ed|ing)|drop|fallen|crooked|twisted|numb|lopsided|tedha|dropping|weak|slack|sagging|
    uneven|wonky|moving|lop sided)|(?:droop\w*|twisted|crooked|lopsided|numb) (?:face|mouth|smile)
stroke: speech slurred slurring speak talk words
    (?:slurred|slurring) ~(?:speech|words|talk\w*)|(?:speech|words|talking) ~(?:slurr\w*|gone|jumbled|garbled|funny|
    strange)|slurring|slurred|cant (?:speak|talk) (?:properly|clearly|suddenly|all of a sudden)(?! because)|
    suddenly ~cant (?:speak|talk|see)
stroke: arm side leg body
    cant (?:move|feel|lift|raise|use) ~(?:one|left|right|his|her|my|half) ~(?:arm|side|leg|body)|(?:one|left|right|
    half) (?:of )?(?:\w+ ){0,2}?(?:arm|side|leg|body|face)? ?(?:of (?:his|her|my|the) (?:body|face) )?(?:<is>|
    went )*(?:numb|paralysed|paralyzed|weak|limp|not moving|dead)|(?:arm|leg|side) (?:<is>|suddenly |went )+(?:numb|
    paralysed|paralyzed|weak|limp)|(?:weakness|numbness) ~(?:one|left|right) (?:side|arm)
breathing: breathe breathing breath breathless breathes breaths air breathin
    (?:cant|cannot|can not|can hardly|can barely|could not|couldnt|unable to|hardly|barely|not able to) ~(?:
    breathe(?! (?:through|thru|from|out of) ~nos)|breath|get (?:any )?(?:air|breath)|catch (?:my|his|her|a) breath|
    (?:get )?(?:enough |any )?air|take ~breath)|
    (?:not|isnt|stopped|aint|struggling|stopped|dont think ~is|hardly|barely|isnt really|arent|
    quit) (?:even )?(?:breathing|to breathe)|(?:trouble|troubled|struggl\w+|difficult\w*|problems?|hard|harder|
    fight\w*|laboured|labored|shallow|strange|noisy|fast|rapid) (?:to |for |with |in |while |when )?(?:her |
    his |my |keep )?(?:breath\w*|air)|short(?:ness)? of breath|out of breath (?:sitting|all|lying|just|even|at)|
    breathless\w*|no breath|breath\w* ~(?:difficult\w*|problem|trouble|very fast|stopped|not coming|getting worse|
    isnt)|breath is not coming|wont breathe|doesnt breathe|lost (?:his|her) breath
breathing@0.9: blue purple grey gray neela
    (?:<who>|lips|face|fingers|baby|skin) (?:<is>|are |going |turned |turning |gone |looks? |went |look )+(?:blue|
    purple|grey|gray)(?! (?:today|about))|
    (?<!water has )(?<!water is )(?<!water )(?<!light has )(?<!light )(?<!toilet )(?:turned|turning|gone|
    going) (?:blue|purple)(?= $| [.,]| and| in the face)|neela pad \w+|(?:blue|purple) (?:lips|face|around the mouth)
breathing: choking choke choked chokes
    (?:<who>) (?:<is>|keeps )*(?:choking|choked)|choking on(?! (?:my |a |the )?(?:coffee|tea|words|bill|price))
breathing: inhaler puffer wheezing wheezy asthma stuck oxygen
    stuck in (?:his|her|my|the) (?:throat|windpipe|airway)|wheez\w+ ~(?:badly|bad|cant|a lot|terribl\w+|worse)|
    (?:badly|really|very|so|terribl\w+|severely|severe|hives and) wheez\w+|(?:having|has|had|have|an|
    bad) ~asthma attack(?! ~last)|asthma ~(?:really|very|so) bad|(?:asthma|oxygen) ~(?:low|dropping|
    playing up badly|attack)(?! ~last)
breathing: breathe breath
    no (?:dey|fit|gree|de) (?:breathe|breath)
breathing: saans sans sas dam saas
    (?:saa?ns|saas|sas) (?:~)(?:nahi|nahin|nai|phool|ruk|band|atak|takleef|taklif|dikkat|problem|mushkil)\w*|
    dam ghut \w+
breathing: सांस साँस
    (?:सांस|साँस) (?:[^ .]+ ){0,2}?(?:नहीं|नही|फूल|रुक|तकलीफ|दिक्कत)
bleeding: bleeding bleed bleeds
    bleeding (?:so |very |really |quite |too )?(?:heavily|heavy|badly|a lot|much|profusely|everywhere|out|hard|
    like crazy|non ?stop|from (?:the|his|her|my|a) (?:head|ears?|neck|arm|leg|wound|mouth|eye|stomach|wrist|hand|
    foot|back|private\w*|vagina|bottom)|and wont|and it wont|uncontrollably|severely|seriously|from everywhere)|
    (?:wont|wouldnt|cant|hasnt|not|doesnt|isnt|cannot|never|unable to|didnt) ~(?:stop|stopped|stopping|
    control) (?:the )?bleed\w*|bleed\w* ~(?:wont|wouldnt|cant|hasnt|doesnt|isnt|not|cannot) (?:be )?stop\w*|(?:heavy|
    severe|serious|uncontroll\w+|massive|internal|bad) bleeding|(?:head|leg|arm|hand|foot|ears?|face|wound|cut|eye|
    neck|wrist|stitches|finger) (?:is |are |keeps |started |was )*bleeding(?! ~(?:stopped|a little|a bit))|
    bleeding for (?:an hour|hours|ages|over|\d+|half|two|three|the (?:last|past))|bleeding to death|bleed to death|
    <who> (?:is |are |was |started |keeps |<is>)*bleeding(?= [.,]| $| and | please| from | help| after| now|
     since)(?! from (?:the |my |his |her )?(?:gums?|nose))(?! after (?:sex|i brush))
bleeding: khoon khun खून ख़ून
    (?:खून|ख़ून) (?:[^ .]+ ){0,3}?(?:बह|निकल|रुक|बंद)[^ .]*|(?:khoon|
    khun) ~~(?:bah|beh|nikal|nikl|ruk|tham|band nahi)\w*(?! ~(?:jaanch|janch|test))
bleeding: blood khoon
    blood dey (?:rush|comot|pour|flow|come)\w*|blood (?:is |keeps |was )?(?:everywhere|gushing|pouring|spurting|
    squirting|pumping|all over|coming out of|
    wont stop)|(?:losing|lost|loosing) (?:a lot of |so much |too much |lots of |much |alot of )?blood(?! (?:test|
    pressure))|(?:vomit\w*|coughing|throwing|cough\w*|spitting|passing) (?:up )?(?:\w+ )?blood(?! (?:test|pressure))|
    (?:covered in|pool of|so much|lots of|puddle of|a lot of|too much) blood(?! (?:test|pressure|sugar|thinner))|
    khoon ~(?:bah|nahi ruk|nikal|ruk nahi|band nahi)\w*
bleeding: cut cuts slashed stabbed shot gushing artery sliced severed chopped slit amputated
    (?:sliced|chopped|severed|cut|sawed|sawn|lost|took) ~(?:finger|thumb|toe|hand|arm|leg|fingers|toes) ~off|
    (?:severed|amputated)|(?:chopped|sliced|cut) off ~(?:finger|thumb|toe|hand|arm|leg|fingers|toes)|(?:cut|slashed|
    sliced|slit) (?:~)(?:wrists?|artery|throat|neck|deep|deeply|fingers? off|to the bone|vein)|
    <who> (?:<is>)*(?:stabbed|shot)(?! (?:of|of a|me a|glass))|(?:been|got) (?:stabbed|shot)|artery
fitting: fit fits seizure seizures
    (?:having|has|had|have|hes|shes|had|keeps having|throwing|threw|took|gone into|went into) (?:a |an |another |
    some kind of |the |epileptic |febrile |some |\d )*(?:fits?)(?= [.,]| $| and | right| on | in (?:the|her|his|my|
    front)| a (?:minute|few|moment)| just| this| earlier| today| now| please| again| help| for | since)|
    fits with (?:the |a |high )?fever|(?<!no )(?<!anti )seizures?(?! (?:clinic|meds|script|plan|
    action|first|training|medicine|tablets?|medication|history|
    free|drugs))
fitting: fitting seizing shaking jerking twitching foaming froth convulsing convulsion convulsions convulsed rolled
frothing foam
    (?:hes|shes|he is|she is|baby is|been|child is|started) (?:fitting|seizing)(?! (?:a|the|an|in|my|our|it))|
    (?:whole|entire) body (?:is |was |keeps )?(?:jerking|shaking|twitching|stiff)|(?:shaking|jerking|
    twitching) (?:\w+ )?(?:uncontroll\w+|violently|all over|and ~eyes|non ?stop|and wont|and cant|on the floor)|
    convuls\w+|(?:foam\w*|froth\w*) ~mouth|mouth ~(?:foaming|frothing|foam|froth)
fitting: dey
    (?:body|pikin|he|she) dey (?:shake|jerk|convulse|convulse)
fitting: mirgi daura daure jhatke
    mirgi(?! k[iae] (?:daw\w*|goli\w*|tablet\w*|doctor|ila\w*))|(?<!dil ka )daur[ae] (?:pad|aa|
    a) \w+|jhatke (?:aa|lag) \w+
unconscious: unconscious unresponsive behosh behoshi fainted fainting faints blacked unconcious bihosh blacking cold
talking
    (?:out|knocked out) cold|knocked unconscious|blacking out|(?:isnt|not|stopped|aint) (?:talking|moving|
    speaking) (?:or|and) (?:talking|moving|speaking|responding|breathing)|(?:unconscious|unconcious)(?! (?:bias|mind|
    decision|habit|competence|thought))|(?:<who>) (?:<is>)*unresponsive|(?:completely|totally|found ~|
    still) unresponsive(?! (?:website|app|page))|b[ei]hosh\w*|faint(?:ed|ing|s)(?! at the (?:sight|thought))|
    blacked out
unconscious: बेहोश होश
    बेहोश[^ .]*|होश (?:में |मे )?(?:नहीं|नही)
unconscious: don wake faint
    (?:don|dey) (?:faint|collapse|pass out|die)(?! here)|no (?:dey|fit|gree|de) (?:wake|respond|talk|move)
unconscious: rouse rousing wake waking woken awake wakes uth hosh jaag
    (?:wont|cant|not|doesnt|cannot|isnt|wouldnt|hasnt|couldnt|can not|will not|didnt|aint|refuses to|
    unable to) ~(?:rouse|rousing|wake|waking|woken|wakes|woke|
    wake up)(?! ~(?:early|before|until|till|in time|for school|for work|that early|
    so early))|(?:uth|jaag) (?:nahi|nahin) rah\w*|hosh (?:mein |me )?(?:nahi|nahin)|not awake
unconscious: passed collapsed collapsing collapse responding respond moving lying laying slumped open opening eyes
consciousness keeled found response dead lifeless limp pulse
    (?:<who>) (?:has |have |is |just |had |suddenly |was |<is>)*(?:passed out|collapsed|collapsing|lifeless|
    gone limp|limp|dead)(?! (?:the|in laughter|with laughter|tired|on (?:my|his|her) feet|flyers|set|serious|at it|leg|
    <school>))|
    passed out(?! (?:the|some|flyers|leaflets|<school>))|
    <who> (?:<is>)*(?:not|isnt|stopped|wont|doesnt|no longer|hardly) (?:even )?(?:responding|
    respond|moving|answering us|move)(?! (?:to (?:emails?|calls?|messages?|texts?|my)|house|in|out))|no pulse|
    no response from (?:him|her)|(?:lying|laying|slumped|found ~) ~(?:floor|ground|bed|there) ~~(?:not|isnt|wont|
    cant) ~(?:mov\w+|respond\w*|talk\w*|wake)|(?:not|isnt|wont|cant|doesnt) ~open\w* (?:his|her) eyes|eyes wont open|
    (?:lost|losing|loses) consciousness|slumped over|keeled over
pregnancy_bleeding: pregnant pregnancy baby months expecting weeks trimester miscarriage miscarrying garbhvati belle
    (?:pregnant|pregnancy|expecting|trimester|\d+ weeks|(?:[a-z]+) weeks|garbhvati|belle|
    carrying) (?!no )~~(?<! no )(?<! not )(?:bleed\w*|blood(?! (?:test|pressure|sugar|group|count|type|work))|
    spotting|khoon)|(?:bleed\w*|blood(?! (?:test|pressure|sugar|group|count|type|work))|spotting|
    khoon) ~~(?:pregnan\w+|expecting(?! you| someone)|trimester|belle|garbhvati)|(?:losing|lost|lose) (?:the|my|
    our) (?:baby|pregnancy)|months (?:gone|along|preg\w*) ~~(?:bleed\w*|blood|spotting)|(?:bleed\w*|blood(?! (?:test|
    pressure|sugar|group|count|type|work))|spotting) ~(?:months|weeks)(?= [.,]| $| preg\w*| gone| along| and| now)|
    (?:having|had|think|a) (?:a |possible )?miscarr\w+|miscarrying
allergic_reaction: anaphylaxis anaphylactic epipen throat tongue lips lip face eyes allergic allergy hives rash stung
swallow swelling
    (?:stung|sting|ate|eaten|eating|bitten|bee|wasp|nuts?|peanuts?|new (?:tablet|medicine)) ~~(?:swell\w*|swollen|
    swelled|blow\w* up|blew up|puff\w+|hives|cant breathe)|(?:tongue|face|lips?|eyes) ~(?:blow\w* up|thick)|
    eyes ~swollen shut|hives ~~(?:wheez\w+|breath\w*|swell\w*|swollen)|(?:covered in|broke out in|full of|
    all over) hives|anaphyla\w+(?! (?:training|plan))|epipen (?:was |just )?(?:used|given)|
    (?:used|using|gave|given|need) ~epipen(?! (?:refill|
    repeat|script|renew\w*|prescription|training))|throat ~(?:closing|closes|
    (?:is|has|feels|felt|almost|nearly) closed|swell\w*|swollen|tight\w*|swelled)(?!
     ~(?:glands?|infection))|(?:tongue|lips?|face) ~(?:swell\w*|swollen|swelled|puff\w+|ballooned)|(?:swollen|swelling|
    swell) ~(?:tongue|
    lips?|throat|face)|(?:having|has|had|have|bad|severe|serious|getting|is|an|think) (?:a |an |some |very |
    really )*(?:bad |severe |serious |big |terrible )?allergic (?:reaction|shock)|(?:severe|serious|
    bad) (?:allergy attack|allergy reaction|reaction)|allergy attack
"""
