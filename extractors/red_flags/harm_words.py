"""Wordings of harm done by what was taken, or wished for. Data, read by red_flag_patterns.py."""

# One danger after another: its code, the words one of which must be there for the pattern to be tried, and beneath them
# the pattern, its lines joined. "@" gives the confidence where it is not the usual one; shorthands are the MACROS.
RULES_TEXT = r"""
overdose: overdose overdosed overdosing od odd
    (?:<who>) od(?:ed|d|ing)?(?= )|overdos(?:e|ed|ing)(?! (?:of|on) (?:jollof|food|cake|chocolate|sweets|
    rice|biryani|carbs|tv|netflix|caffeine|emails?|messages?|texts?|
    reminders?|work|calls|sugar|coffee|information|
    news))|(?:have|has|hes|shes|she|he|ive) od(?:ed|d)?
overdose: tablets tablet pills pill capsules medicine medicines medication meds panadol paracetamol calpol crocin
dolo ibuprofen aspirin valium xanax insulin codeine tramadol antidepressants painkillers painkiller goli goliyan
drugs sleepers syrup mixture
    <took> ~(?:too (?:many|much)|all|whole|entire|full|handful|bunch of|heaps of|loads of|lots of|overdose|double|
    triple|bottle of|packet of|strip of|box of|(?:[2-9]\d|1\d|\d\d\d|ten|twelve|fifteen|twenty|thirty|forty|fifty|
    sixty|hundred)) ~(?:<pills>|syrup|cough mixture|cough medicine)(?! ~~(?:left|remaining|
    a day|every day|daily|each day|and ~fine|
    refill|repeat|ran out|run out|need more|need another|as prescribed|as directed))|(?:baby|toddler|kid|child|son|
    daughter|old|grandson|granddaughter|boy|girl|nephew|niece) ~(?:ate|eaten|swallowed|got into|chewed) (?:my|the|
    some|a few|grandmas|grandpas|his|her|\w+s) ~<pills>|(?:took|taken|swallowed|drank) ~wrong (?:<pills>|dose|
    bottle)|(?:took|taken|gave|given) ~<pills> twice (?:by|today|this|in a)|(?:bahut|saari|sari|itni) ~(?:goli|
    goliyan|tablets?|dawai) ~(?:kha(?!tam)|le)\w*
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
poisoning: poisoned poisoning zeher zahar snake scorpion jeher swallowed saanp
    (?:been|is|got|was|hes|shes) (?:being )?poisoned|(?:zeher|zahar|jeher) ~(?:kha|pi|pee)\w*|(?:snake|
    scorpion) (?:bite|bit|bitten|sting|stung)|(?:snake|scorpion|saanp) (?:has |have |just |had )?(?:bite|bit|bitten|
    stung)|(?:bitten|bit|stung) ~(?:snake|scorpion)|saanp ne|(?:baby|toddler|son|daughter|child|kid|little one|he|
    she|boy|girl) ~swallowed (?:a |an |some |something)(?!\w* of (?:water|milk))
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
    the|this) (?:bridge|roof|building|balcony|cliff)|in front of|himself|herself)(?! (?:at|on|off|while|shaving|playing|
    in|with|cooking|doing|by|lifting|when|yesterday|chopping))|(?:marna|mar jaana) (?:chaht\w+|hai)|khudkushi|
    a+tmahatya|(?:going to|gonna|about to|wants to|will|ill|ready to) jump(?=
     $| [.,]| please| thanks| and| can)|jaan de(?:na| du| dunga| dungi)?
"""
