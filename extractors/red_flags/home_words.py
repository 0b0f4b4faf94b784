"""Wordings of danger in the house: gas, fire, electricity, burst pipes. Data, read by red_flag_patterns.py."""

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
    bill)) ~~(?:into|onto|on|through|from|out of|
    (?<!nowhere )(?<!not )near|over|around|in|inside|by|above|next to|down|reached|reaching|
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
    (?:caught|is|set) (?:[^ .]+ ){0,2}alight|
    flames ~(?:behind|from|out|coming|under|in|everywhere|inside|near|on|shooting)|(?:theres|
    there are|see) flames|(?:house|kitchen|heater|oven|switch ?board|socket|wall|building|roof|power ?point|wire|
    wires|wiring|room|stove) (?:<is>)*(?:burning|smoking)(?! out)|something ~burning(?! calories)|
    smell (?:of )?(?:smoke|burning)|smoke (?:<is>)*(?:coming|rising|pouring|everywhere|filling|from the(?! (?:bbq|
    barbecue|neighbours?|chimney|smok))|billowing)|
    (?:full of|filled with|lots of|a lot of) smoke|burning smell ~(?:switch\w*|socket|wall|power ?point|wiring|
    heater|wires?)|aag (?:~)lag\w*
carbon_monoxide: monoxide co
    (?:co|monoxide) (?:alarm|detector|monitor|sensor) ~(?:going off|gone off|went off|beeping|sounding|ringing|
    screaming|chirping|blaring|off|red|triggered)|(?<! install a )(?<! install )(?:carbon )?monoxide(?! (?:alarms?|
    detectors?|monitors?|sensors?|test\w*|check|certificate|safe\w*))
carbon_monoxide: generator gen heater boiler coal charcoal fumes exhaust
    (?:generator|gen|heater|boiler|charcoal|coal pot|fumes|exhaust) ~~(?:dizzy|drowsy|headaches?|fainted|collapsed|
    weak|sick|vomiting|passed out|wake up|waking up|unconscious)|(?:dizzy|drowsy|headaches?|sick) ~~(?:generator|
    fumes|heater|boiler|charcoal)|(?:inhal\w+|breathing|breathed|sucked) ~(?:fumes|exhaust|smoke)
"""
