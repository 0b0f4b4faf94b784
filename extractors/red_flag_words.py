"""The words of danger: a rule is its code, the words that call for it, and beneath them the pattern. Data, no code."""

# One danger after another: its code, the words one of which must be there for the pattern to be tried, and beneath them
# the pattern, its lines joined. "@" gives the confidence where it is not the usual one; shorthands are the MACROS.
RULES_TEXT = r"""
gas: gassy hit knocked cut punctured drilled nicked ruptured broke damaged snapped lpg mercaptan
    gassy ~smell|smell\w* gassy|(?:hit|knocked|cut|cut through|punctured|drilled|nicked|ruptured|broke|damaged|
    snapped|split) (?:~)gas (?:pipe|line|main|hose)|gas (?:pipe|line|main|hose) ~(?:broken|cut|punctured|damaged|
    snapped|blowing)
gas: smell smells smelling smelled smelt stinks stink whiff badbu odour odor
    (?:smell(?:s|ing|ed|t)?|stinks?|whiff|odou?r) (?:\w+ )?(?:like |of |from )?(?:\w+ )?(?:gas|lpg)(?! bill)|
    (?<! my )(?<! smelly )(?:gas|lpg) (?:\w+ )?(?:smell|odou?r|stink|ki badbu)|(?:the|that|strong) gas smells|
    gas ~badbu
gas: gas
    cant ~(?:turn|shut|switch) ~gas ~off|gas (?:wont|will not) (?:turn|shut|switch) off|gas (?:alarm|
    detector) ~(?:going off|gone off|went off|beeping|ringing)
gas: light ignite wont
    (?:stove|cooktop|hob|burners?|oven|heater|pilot(?: light)?|bbq|barbecue|grill|fireplace|cooker) ~(?:wont|doesnt|
    not|cant|keeps) ~(?:light|lighting|ignit\w+|going out|catch) ~~(?<! no )(?<! without )(?:smells?|smelly|
    stinks?|smell it)(?! ~(?:food|nice|lovely|good|dinner))
gas: hissing hiss
    (?:hiss|hissing) ~~(?:gas|bbq|barbecue|cylinder|lpg)|(?:bbq|barbecue|gas|lpg) ~(?:hissing|hisses|hiss)
gas: egg eggs
    rotten eggs?(?: smell)?|smells? ~eggs?|eggy smell
gas: gas cylinder lpg
    (?:gas|cylinder|lpg) ~(?:leaks?|leaking|leaked|leakage|hissing|escaping|coming out)(?! ~(?:detector|detection|
    test|certificate|inspection|check|during))|(?:leak|leaking|hissing|escaping) (?:\w+ )?(?:gas|lpg|
    cylinder)(?! (?:bill|test|certificate))
electric_water: water leak leaks leaking dripping drips drip pouring flooding flooded wet soaked rain
    <water>(?! (?:softener|filter|heater|pump|tank|meter|and electricity|or electrical|purifier|dispenser|cooler|
    bill)) ~~(?:into|onto|on|through|from|out of|near|over|around|in|inside|by|above|next to|down|reached|reaching|
    at|touching|under|where|to) (?:\w+ ){0,3}?<electric>(?! (?:hot|bills?|company|problem))|
    <electric> ~(?:<is>)*(?:full of |getting |in |under |dripping |leaking |filled with )*(?:wet|soaked|water|
    dripping|leaking|submerged)(?! (?:heater|system|bill))
electric_water: zap zaps zapped zapping shock shocks shocked
    (?:g[eo]t|gets|getting|gave|gives?|giving|feel|felt|had|a|keeps?) ~(?:zap\w*|shocks?|shocked|electrocuted) ~(?:
    off|from|by|when|whenever|every time|touching|while|as|through) ~~(?:taps?|shower|pipes?|sink|bath|basin|geyser|
    dishwasher|washing machine|hot water|water heater)(?! ~(?:price|cost|bill|quote))|(?:taps?|shower|sink|bath|
    basin|pipes?|geyser) ~(?:zap\w*|gives? (?:me|us) a shock|shock(?:s|ed) (?:me|us|him|her))
electric_water: shock shocks shocked electrocuted zapped current tingle tingling tingles
    (?:electric(?:al)? )?(?:shocks?|zapped|electrocuted|current|tingl\w+) ~(?:tap|taps|shower|pipes?|water|sink|bath|
    geyser|bathroom|switch ~wet)|(?:tap|taps|shower|pipes?|water|sink|bath|geyser|wet \w+) ~(?:giving|gave|gives|got|
    getting|give|and|it|just) ~(?:shock(?:s|ed)?|zapped|current|tingle)|electric(?:al)? shock|electrocuted
electric_water: sparks sparking spark arcing
    spark\w* ~~(?:wet|water|leak\w*|drip\w*)|(?:wet|water|leak\w*|drip\w*) ~~spark\w*
burst_pipe: burst bursts bursted busted exploded split snapped ruptured blown phat
    <pipe> (?:~)(?:<is>)*(?:burst|bursted|busted|exploded|split|snapped|ruptured|blown)(?! into)|(?:burst|bursting|
    busted|ruptured|broken|exploded|split) (?:\w+ )?(?!pipes )<pipe>|pipe phat \w+
burst_pipe: flooding flooded floods floating
    <house> ~(?:<is>)*(?:flooding|flooded|flooding|floating)(?! (?:with (?:calls|emails|light)|damage))|
    flooding (?:<is>)*(?:\w+ ){0,2}<house>|(?:its|were|is|im|getting|getting) (?:\w+ )?flood(?:ing|
    ed)(?! with (?:calls|emails|work))|flooding everywhere|flooded (?:the|my|our) \w+
burst_pipe: water
    water ~(?:everywhere|gushing|pouring|spraying|shooting|flooding|gushes|bursting|all over)|
    water (?:<is>)*(?:running |leaking )?(?:coming|running|leaking|dripping) (?:up |down |in |out )?(?:through|
    out of|from|off|in from) (?:the|my|our|a) (?:ceiling|walls?|floor|roof|light\w*|upstairs)|(?:gushing|pouring|
    spraying|shooting|gushes|pours) ~water|(?:under|inches of|ankle deep in|full of) water(?! heater| pressure)
burst_pipe@0.8: gushing pouring spraying spurting soaked going flood floods
    pipe ~~(?:let go|given way|gave way|came off|come off|come apart|broke)|(?:hose|pipe|connection) ~(?:popped|came|
    come|blown) off|(?:water )?(?:its )?going everywhere|(?:major|massive|huge|big|bad) (?:water )?(?:flood|
    leak in the ceiling)|floods? in (?:the|my|our)|(?:gushing|pouring|spraying|spurting) ~(?:out|everywhere|through|
    down)(?! of pus)
fire: fire
    (?:<is>|its |hes |shes |house |set )on fire(?! (?:when|after|sale|today in))|(?:theres|there is|there was|
    started|have|had|got) (?:a|an|the) (?:\w+ )?fire(?! (?:alarm|place|extinguisher|door|drill|pit|inspection|
    sprinkler|hydrant|damper|hose|service))|(?:caught|catching|catches) (?:on )?(?:fire|alight)|(?:went|gone|
    goes) up in (?:flames|smoke)|fire in (?:the|my|our)|(?:electrical|kitchen|house|oven|stove) fire(?! (?:alarm|
    place|extinguisher|safety))
fire: fire
    fire (?:don|dey) (?:catch|burn|for)
fire: smoking smoulder smouldering melting
    (?:(?:hot )?water (?:unit|system|service|heater|tank)|hws|geyser|boiler|unit|furnace|dryer|dishwasher|
    washing machine|fridge|microwave|air ?con\w*|generator|pump|plugs?|power ?points?|outlets?|cord|cables?|lights?|
    heater|switch ?board|fuse ?box|meter ?box|wires?|wiring|motor|battery) (?:(?:is|are|was|has|been|just|
    started|melting|hot|sparking|keeps|and|now|really) ){1,4}(?:smoking|smouldering)(?! (?:area|room|hot|gun|deal))|
    (?:power ?points?|outlets?|sockets?|switch ?board|wiring|wires|plugs?) (?:is |are |has |have |been |started )+
    melting
fire: flames flame alight caught burning smoke smoking aag
    (?:caught|is) alight|flames ~(?:behind|from|out|coming|under|in|everywhere|inside|near|on|shooting)|(?:theres|
    there are|see) flames|(?:house|kitchen|heater|oven|switch ?board|socket|wall|building|roof|power ?point|wire|
    wires|wiring|room|stove) (?:<is>)*(?:burning|smoking)(?! out)|something ~burning(?! calories)|
    smell (?:of )?(?:smoke|burning)|smoke (?:<is>)*(?:coming|rising|pouring|everywhere|filling|from the|billowing)|
    (?:full of|filled with|lots of|a lot of) smoke|burning smell ~(?:switch\w*|socket|wall|power ?point|wiring|
    heater|wires?)|aag (?:~)lag\w*
carbon_monoxide: monoxide co
    (?:co|monoxide) (?:alarm|detector|monitor|sensor) ~(?:going off|gone off|went off|beeping|sounding|ringing|
    screaming|off|red|triggered)|(?<! install a )(?<! install )(?:carbon )?monoxide(?! (?:alarm|detector|monitor|
    sensor|test\w*|check|certificate|safe\w*))
carbon_monoxide: generator gen heater boiler coal charcoal fumes exhaust
    (?:generator|gen|heater|boiler|charcoal|coal pot|fumes|exhaust) ~~(?:dizzy|drowsy|headaches?|fainted|collapsed|
    weak|sick|vomiting|passed out|wake up|waking up|unconscious)|(?:dizzy|drowsy|headaches?|sick) ~~(?:generator|
    fumes|heater|boiler|charcoal)|(?:inhal\w+|breathing|breathed|sucked) ~(?:fumes|exhaust|smoke)
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
    (?:chest|heart|seene|seena|chh?ati|dil) (?:mein|me|mei|main|ka|ki|may) ~(?:dard|pain|jalan|bhaari|bhari|takleef|
    dabav|jakdan)|(?:bahut|tez|bohot) (?:\w+ )?dard ~(?:chest|seene|chh?ati)
chest_pain: seene chhati chati dil seena chest
    (?:seene|chh?ati|dil|seena) (?:\w+ )?(?:mein|me|mei|main|ka)? ?(?:\w+ )?(?:dard|jalan|bhaari|daura)|dil ka daura|
    dard ~(?:seene|chh?ati)
chest_pain: सीने छाती दिल
    (?:सीने|छाती|दिल) (?:में|मे|का) (?:[^ .]+ )?(?:दर्द|दौरा)
stroke: stroke lakwa brain
    (?:having|had|has|have|is it|is this|its|be|like|possible|signs? of|suffered|suffering|think|got|getting|
    mini) (?:a |an |another |some kind of )?(?:mini |possible )?stroke(?! (?:of|rehab|patient|engine|clinic|
    awareness|last|in|survivor|years|when i was))|(?<!breast )(?<!heat )(?<!sun )stroke symptoms|lakwa|
    paralysis attack|brain (?:bleed|haemorrhage|hemorrhage)
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
    (?:cant|cannot|can not|can hardly|can barely|could not|couldnt|unable to|hardly|barely|not able to) ~(?:breathe|
    breath|get (?:any )?(?:air|breath)|catch (?:my|his|her|a) breath|(?:get )?(?:enough |any )?air|take ~breath)|
    (?:not|isnt|stopped|aint|struggling|stopped|dont think ~is|hardly|barely|isnt really|arent|
    quit) (?:even )?(?:breathing|to breathe)|(?:trouble|troubled|struggl\w+|difficult\w*|problems?|hard|harder|
    fight\w*|gasping|laboured|labored|shallow|strange|noisy|fast|rapid) (?:to |for |with |in |while |when )?(?:her |
    his |my |keep )?(?:breath\w*|air)|short(?:ness)? of breath|out of breath (?:sitting|all|lying|just|even|at)|
    breathless\w*|no breath|breath\w* ~(?:difficult\w*|problem|trouble|very fast|stopped|not coming|getting worse|
    isnt)|gasping|breath is not coming|wont breathe|doesnt breathe|lost (?:his|her) breath
breathing@0.9: blue purple grey gray neela
    (?:<who>|lips|face|fingers|baby|skin) (?:<is>|are |going |turned |turning |gone |looks? |went |look )+(?:blue|
    purple|grey|gray)(?! (?:today|about))|
    (?<!water has )(?<!water is )(?<!water )(?<!light has )(?<!light )(?<!toilet )(?:turned|turning|gone|
    going) (?:blue|purple)(?= $| [.,]| and| in the face)|neela pad \w+|(?:blue|purple) (?:lips|face|around the mouth)
breathing: choking choke choked chokes
    (?:<who>) (?:<is>|keeps )*(?:choking|choked)|choking on
breathing: inhaler puffer wheezing wheezy asthma stuck oxygen suffocating
    stuck in (?:his|her|my|the) (?:throat|windpipe|airway)|wheez\w+ ~(?:badly|bad|cant|a lot|terribl\w+|worse)|
    (?:badly|really|very|so|terribl\w+|severely|severe|hives and) wheez\w+|(?:having|has|had|have|an|
    bad) ~asthma attack(?! ~last)|(?:inhaler|puffer) ~(?:isnt|not|doesnt|wont|stopped) ~(?:work\w*|help\w*)|
    asthma ~(?:really|very|so) bad|(?:asthma|oxygen) ~(?:low|dropping|playing up badly|attack)(?! ~last)|suffocating
breathing: breathe breath
    no (?:dey|fit|gree|de) (?:breathe|breath)
breathing: saans sans sas dam saas
    (?:saa?ns|saas|sas) (?:~)(?:nahi|nahin|nai|phool|ruk|band|atak|takleef|taklif|dikkat|problem|mushkil)\w*|
    dam ghut \w+
breathing: सांस साँस
    (?:सांस|साँस) (?:[^ .]+ ){0,2}?(?:नहीं|नही|फूल|रुक|तकलीफ|दिक्कत)
overdose: overdose overdosed overdosing od
    (?:<who>) od(?:ed|d|ing)?(?= )|overdos(?:e|ed|ing)(?! (?:of|on) (?:emails?|work|calls|sugar|coffee|information|
    news))|(?:have|has|hes|shes|she|he|ive) od(?:ed|d)?
overdose: tablets tablet pills pill capsules medicine medicines medication meds panadol paracetamol calpol crocin
dolo ibuprofen aspirin valium xanax insulin codeine tramadol antidepressants painkillers painkiller goli goliyan
drugs sleepers syrup mixture
    <took> ~(?:too (?:many|much)|all|whole|entire|full|handful|bunch of|heaps of|loads of|lots of|overdose|double|
    triple|bottle of|packet of|strip of|box of|(?:[2-9]\d|1\d|\d\d\d|ten|twelve|fifteen|twenty|thirty|forty|fifty|
    sixty|hundred)) ~(?:<pills>|syrup|cough mixture|cough medicine)(?! ~~(?:a day|every day|daily|each day|and ~fine|
    refill|repeat|ran out|run out|need more|need another|as prescribed|as directed))|(?:baby|toddler|kid|child|son|
    daughter|old|grandson|granddaughter|boy|girl|nephew|niece) ~(?:ate|eaten|swallowed|got into|chewed) (?:my|the|
    some|a few|grandmas|grandpas|his|her|\w+s) ~<pills>|(?:took|taken|swallowed|drank) ~wrong (?:<pills>|dose|
    bottle)|(?:took|taken|gave|given) ~<pills> twice (?:by|today|this|in a)|(?:bahut|saari|sari|itni) ~(?:goli|
    goliyan|tablets?|dawai) ~(?:kha|le)\w*
overdose: many much
    <took> (?:way |far )?too (?:many|much) (?:of )?(?:<pills>|of (?:my|his|her|the)|sleeping)
poisoning: syrup medicine mixture calpol panadol drops
    (?:(?:drank|drunk|downed|swallowed|gulped) ~(?:bottle|whole|all|entire|full|half) (?:of )?~|(?:son|daughter|baby|
    toddler|child|kid|boy|girl|nephew|niece|grandson|granddaughter|little one) (?:\w+ )?(?:drank|drunk|downed|
    gulped) (?:the|my|our|some) ~)(?:syrup|medicine|mixture|calpol|panadol|drops)(?! ~(?:as|fine|prescribed|like|
    every|each|daily))
poisoning: bleach cleaner detergent kerosene petrol poison pesticide pesticides insecticide weedkiller killer battery
batteries magnet magnets sniper izal hypo jik dettol phenyl harpic acid soda turps turpentine thinner thinners
antifreeze remover sanitiser sanitizer allout out knight mosquito mothball mothballs naphthalene dishwasher
dishwashing dish washing soap shampoo perfume poisonous powder liquid pods pod laundry disinfectant chemicals
chemical mushroom mushrooms berries savlon spirits metho pellets otapiapia phenol lysol cleaning rat kill bait
    (?:drank|drunk|drink|drinking|swallowed|swallow|swallows|swallowing|ate|eaten|eating|licked|inhaled|consumed|
    into|took|taken|sipped|chewed|injected) (?:~)<poison>(?! (?:again at|down the))|<poison> ~(?:in|into) (?:his|her|
    my|the baby\w*) (?:eyes?|mouth)|<poison> pee? \w+|(?:zeher|zahar) kha \w+
poisoning: poisoned poisoning zeher zahar snake scorpion jeher swallowed
    (?:been|is|got|was|hes|shes) (?:being )?poisoned|(?:zeher|zahar|jeher) ~(?:kha|pi|pee)\w*|(?:snake|
    scorpion) (?:bite|bit|bitten|sting|stung)|(?:snake|scorpion|saanp) (?:has |have |just |had )?(?:bite|bit|bitten|
    stung)|(?:bitten|bit|stung) ~(?:snake|scorpion)|saanp ne|(?:baby|toddler|son|daughter|child|kid|little one|he|
    she|boy|girl) ~swallowed (?:a |an |some |something)(?!\w* of (?:water|milk))
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
    fits with (?:the |a |high )?fever|(?<!no )(?<!anti )seizures?(?! (?:clinic|medicine|tablets?|medication|history|
    free|drugs))
fitting: fitting seizing shaking jerking twitching foaming froth convulsing convulsion convulsions convulsed rolled
frothing foam
    (?:hes|shes|he is|she is|baby is|been|child is|started) (?:fitting|seizing)(?! (?:a|the|an|in|my|our|it))|
    (?:whole|entire) body (?:is |was |keeps )?(?:jerking|shaking|twitching|stiff)|(?:shaking|jerking|
    twitching) (?:\w+ )?(?:uncontroll\w+|violently|all over|and ~eyes|non ?stop|and wont|and cant|on the floor)|
    convuls\w+|(?:foam\w*|froth\w*) ~mouth|mouth ~(?:foaming|frothing|foam|froth)|eyes ~rolled
fitting: dey
    (?:body|pikin|he|she) dey (?:shake|jerk|convulse|convulse)
fitting: mirgi daura daure jhatke
    mirgi|(?<!dil ka )daur[ae] (?:pad|aa|a) \w+|jhatke (?:aa|lag) \w+
unconscious: unconscious unresponsive behosh behoshi fainted fainting faints blacked unconcious bihosh blacking cold
talking
    (?:out|knocked out) cold|knocked unconscious|blacking out|(?:isnt|not|stopped|aint) (?:talking|moving|
    speaking) (?:or|and) (?:talking|moving|speaking|responding|breathing)|(?:unconscious|unconcious)(?! (?:bias|mind|
    decision|habit|competence|thought))|(?:<who>) (?:<is>)*unresponsive|(?:completely|totally|found ~|
    still) unresponsive(?! (?:website|app|page))|b[ei]hosh\w*|faint(?:ed|ing|s)|blacked out
unconscious: बेहोश होश
    बेहोश[^ .]*|होश (?:में |मे )?(?:नहीं|नही)
unconscious: don wake faint
    (?:don|dey) (?:faint|collapse|pass out|die)(?! here)|no (?:dey|fit|gree|de) (?:wake|respond|talk|move)
unconscious: wake waking woken awake wakes uth hosh jaag
    (?:wont|cant|not|doesnt|cannot|isnt|wouldnt|hasnt|couldnt|can not|will not|didnt|aint|refuses to|
    unable to) ~(?:wake|waking|woken|wakes|woke|wake up)(?! ~(?:early|before|until|till|in time|that early|
    so early))|(?:uth|jaag) (?:nahi|nahin) rah\w*|hosh (?:mein |me )?(?:nahi|nahin)|not awake
unconscious: passed collapsed collapsing collapse responding respond moving lying laying slumped open opening eyes
consciousness keeled found response dead lifeless limp pulse
    (?:<who>) (?:has |have |is |just |had |suddenly |was |<is>)*(?:passed out|collapsed|collapsing|lifeless|
    gone limp|limp|dead)(?! (?:the|in laughter|with laughter|tired|set|serious|at it|leg))|passed out(?! (?:the|some|
    flyers|leaflets))|<who> (?:<is>)*(?:not|isnt|stopped|wont|doesnt|no longer|hardly) (?:even )?(?:responding|
    respond|moving|answering us|move)(?! (?:to (?:emails?|calls?|messages?|texts?|my)|house|in|out))|no pulse|
    no response from (?:him|her)|(?:lying|laying|slumped|found ~) ~(?:floor|ground|bed|there) ~~(?:not|isnt|wont|
    cant) ~(?:mov\w+|respond\w*|talk\w*|wake)|(?:not|isnt|wont|cant|doesnt) ~open\w* (?:his|her) eyes|eyes wont open|
    (?:lost|losing|loses) consciousness|slumped over|keeled over|collapsed (?:on the|in the|at work|and)
self_harm: kill killing suicide suicidal
    (?:kill|killing|harm|harming) (?:myself|himself|herself|themselves|my self|him self|her self)(?! (?:laughing|
    with laughter|trying|over|for forgetting))|
    suicid\w+(?! (?:prevention|awareness))|(?:want|wants|wanted|going|gonna|trying|tried|threatening|
    threatens) to (?:commit|kill (?:himself|herself|themselves))
self_harm: end ending ended life live living alive jeena here exist anymore dying death
    (?:jeena|jina) (?:nahi|nahin) ?\w*|(?:dont see |cant see |no )?(?:the |any |a )?point ~(?:alive|living|in life)|
    (?:feel like|(?:keep )?thinking (?:of|about)|want to be|thoughts of|thinking about) (?:ending (?:it|things|
    everything)|dying|death)|(?:end|ending|ended) (?:it all|my life|his life|her life|their life|my own life|
    everything tonight)|end it (?:now|tonight)|(?:take|taking|took|taken) (?:my|his|her|their) (?:own )?(?:life|
    lives)|(?:dont|do not|doesnt|not) (?:really )?(?:want|wants|wanna|wish) (?:to )?(?:live|be alive|be here|exist|
    go on|carry on living|wake up|be around)(?! (?:in|at|with|near|on|here when|when|for|all day))|no (?:reason|
    point) ~(?:live|living|alive)|(?:tired|sick) of (?:living|being alive|life)|(?:life is|lifes) not worth|
    not worth living|better off dead|cant go on (?:living|anymore|any more|like this)
self_harm: die dead without myself hurt cutting overdose himself herself died blade razor wake nobody jump hang marna
khudkushi atmahatya suicide jaan
    (?:want|wants|wanna|wanted|wish|going|ready|just|better) (?:to )?(?:just )?(?:die|be dead|(?:i|she|he) (?:was|
    were) dead)(?! (?:of (?:embarrassment|laughter|shame)|laughing|hard|for))|if i (?:died|was dead|wasnt (?:here|
    around|alive)|were dead|disappeared|kill\w*)|(?:never|not) wake up again|(?:blade|knife|razor) to (?:my|his|her)|
    (?:nobody|no one) would (?:care|miss|notice) ~(?:if i|me)|wish i was(?:nt)? (?:dead|here anymore|alive|born)|
    (?:better|be better) off without me|(?:hurt|hurting|cutting|cut|burning|jump|hang|hanging|hanged|hung) (?:myself|
    off (?:a|
    the|this) (?:bridge|roof|building|balcony|cliff)|in front of|himself|herself)(?! (?:at|on|while|shaving|playing|
    in|with|cooking|doing|by|lifting|when|yesterday|chopping))|(?:marna|mar jaana) (?:chaht\w+|hai)|khudkushi|
    a+tmahatya|jaan de(?:na| du| dunga| dungi)?
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
    all over) hives|anaphyla\w+(?! (?:training|plan))|(?:used|using|gave|given|need) ~epipen(?! (?:refill|
    prescription|training))|throat ~(?:clos\w+|swell\w*|swollen|tight\w*|swelled)(?! ~(?:glands?|infection))|
    (?:tongue|lips?|face) ~(?:swell\w*|swollen|swelled|puff\w+|ballooned)|(?:swollen|swelling|swell) ~(?:tongue|
    lips?|throat|face)|(?:having|has|had|have|bad|severe|serious|getting|is|an|think) (?:a |an |some |very |
    really )*(?:bad |severe |serious |big |terrible )?allergic (?:reaction|shock)|(?:severe|serious|
    bad) (?:allergy attack|allergy reaction|reaction)|allergy attack
"""
